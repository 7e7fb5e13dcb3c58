"""Writes the documents that are made from the code, into docs/reference; `--check` only compares."""

import sys
from pathlib import Path

from dev import matrix, stage


def pages() -> dict[Path, str]:
    """Every generated document, by its place. The rooms must be loaded."""
    from suar import access

    return {stage.ROOT / "docs/reference/rules.md": access.rules_page(), matrix.PAGE: matrix.written()}


def main(words: list[str] | None = None) -> int:
    """Write the documents, or with `--check` return 1 when one is not what the code says."""
    only_check = "--check" in (sys.argv[1:] if words is None else words)
    with stage.rooms():
        made = pages()
    stale = [
        path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        print(
            f"{path.relative_to(stage.ROOT)} {'is out of date; run: python -m dev.reference' if only_check else ''}"
        )
        if not only_check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[path], encoding="utf-8")
    return 1 if only_check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
