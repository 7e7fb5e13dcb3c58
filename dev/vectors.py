"""Makes `tests/vectors/vault/`: from fixed seeds, by the second implementation, so that they always come out the same.

The hybrid draws its own randomness: what it sealed is kept in `recorded.json`, added to and never overwritten.
"""

import json
import sys
from typing import Any

from dev import vectors_plain, vectors_sealed
from dev.stage import ROOT

FOLDER = ROOT / "tests" / "vectors" / "vault"
RECORD = FOLDER / "recorded.json"


def files() -> dict[str, str]:
    """The text of every file, by its name."""
    kept = json.loads(RECORD.read_text(encoding="utf-8"))["sealed"] if RECORD.exists() else {}
    made: dict[str, Any] = {
        "sealed": vectors_sealed.sealed(kept),
        "letters": vectors_sealed.letters(),
        "wrapped": vectors_sealed.wrapped(),
        "contexts": vectors_plain.contexts(),
        "padding": vectors_plain.padding(),
        "keys": vectors_plain.keys(),
        "rows": vectors_plain.rows(),
    }
    about = "What the hybrid sealed once, by name: a record, for its randomness is its own."
    made["recorded"] = {"about": about, "sealed": kept}
    return {
        f"{name}.json": json.dumps(each, indent=1, ensure_ascii=False) + "\n" for name, each in made.items()
    }


def stale(made: dict[str, str]) -> list[str]:
    """The names of the files that are not as this tool makes them."""
    return [
        name
        for name, text in made.items()
        if not (FOLDER / name).exists() or (FOLDER / name).read_text(encoding="utf-8") != text
    ]


def main() -> int:
    """Write what is stale; with `--check` say it and write nothing."""
    made = files()
    found = stale(made)
    if "--check" in sys.argv:
        print(f"stale: {', '.join(found) or 'none'}")
        return 1 if found else 0
    for name in found:
        (FOLDER / name).write_text(made[name], encoding="utf-8")
    print(f"written: {', '.join(found) or 'none'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
