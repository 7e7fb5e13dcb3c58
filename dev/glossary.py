"""Makes `docs/glossary.md` from `docs/glossary.csv`, the authority on Suar's words in both languages.

`python -m dev.glossary` writes it; `--check` fails when the committed page differs.
"""

import argparse
import csv
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "docs" / "glossary.csv"
PAGE = ROOT / "docs" / "glossary.md"

CATEGORIES = {
    "casework": "Casework",
    "services": "Services",
    "coalition": "The coalition",
    "roles": "Roles",
    "pages": "On the pages",
    "vault": "The vault",
    "house": "The house (words of the code)",
    "organisations": "Organisations and bodies of the State",
    "law": "Law",
    "data_protection": "Data protection",
    "training": "Training",
    "donations": "Giving",
}
OPENING = """# Glossary

Suar's words in Indonesian and English. If a word in the code or on a page is not here, one of the two is wrong.

Keep three things apart: a *screening result* (what an instrument indicates), a *coalition status* (what the team
decided) and an *official decision* (which body decided, and when). An instrument never decides.

The Indonesian is that of the work, and is still to be confirmed by the members of the coalition: any text can be
put into other words without touching the code (`docs/how-to/change-the-words.md`).

This page is made from `docs/glossary.csv` by `python -m dev.glossary`. Change the table, not the page.
"""


def page(source: str) -> str:
    """The page of a table of words.

    Raises:
        ValueError: a row has no word in one of the languages, or a category that the page does not know.
    """
    rows = list(csv.DictReader(source.splitlines()))
    for row in rows:
        if not row["id"] or not row["en"] or row["category"] not in CATEGORIES:
            raise ValueError(f"not a whole row: {row}")
    parts = [OPENING]
    for category, title in CATEGORIES.items():
        mine = sorted(
            (row for row in rows if row["category"] == category), key=lambda row: row["en"].casefold()
        )
        lines = [f"| {row['en']} | {_indonesian(row)} | {row['note']} |" for row in mine]
        parts.append(
            "\n".join([f"## {title}", "", "| English | Indonesian | |", "| --- | --- | --- |", *lines]) + "\n"
        )
    return "\n".join(parts)


def _indonesian(row: dict[str, str]) -> str:
    return f"{row['id']} ({row['abbreviation']})" if row["abbreviation"] else row["id"]


def main(arguments: list[str] | None = None) -> int:
    """Write the page, or with `--check` only compare; 1 when it differs."""
    parser = argparse.ArgumentParser(prog="python -m dev.glossary", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; fail when the page is not up to date"
    )
    check = parser.parse_args(arguments).check
    fresh = page(WORDS.read_text(encoding="utf-8"))
    if not check:
        PAGE.write_text(fresh, encoding="utf-8")
        return 0
    if PAGE.read_text(encoding="utf-8") == fresh:
        return 0
    print("docs/glossary.md is not up to date: run python -m dev.glossary")
    return 1


if __name__ == "__main__":
    sys.exit(main())
