"""Collects every text that people read into the catalogue `src/suar/locale/id/LC_MESSAGES/django.po`.

`python -m dev.texts` brings the catalogue up to date and keeps its translations; `--check` only says
whether it is, and whether every text has its Indonesian.
"""

import argparse
import ast
import io
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import polib
from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

from dev.framework_texts import framework_texts

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "suar"
CATALOGUE = SOURCE / "locale" / "id" / "LC_MESSAGES" / "django.po"

# Function → which of its arguments are texts; (number, "c") is the context that tells two equal ones apart.
Keyword = tuple[int | tuple[int, int] | tuple[int, str], ...]
KEYWORDS: Mapping[str, Keyword] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), (1,)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
TEMPLATES = (".html", ".txt")
METADATA = {
    "Project-Id-Version": "suar",
    "Language": "id",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=1; plural=0;",
}
HEADER = "Every text of Suar in Indonesian, kept by `python -m dev.texts`; only msgstr is written by hand."


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One message id: what is said, its plural where it counts something, and a context where needed."""

    one: str
    many: str = ""
    context: str = ""


@dataclass(slots=True)
class Found:
    """Where a text stands, as paths in the repository, and what its author tells the translator."""

    places: set[str] = field(default_factory=set)
    remarks: set[str] = field(default_factory=set)


def from_python(source: str) -> Iterator[tuple[Text, str]]:
    """The texts marked in Python, each with the remark of its author."""
    marked = extract_python(io.BytesIO(source.encode()), KEYWORDS, ["Translators:"], {"encoding": "utf-8"})
    for _line, function, messages, comments in cast(Iterator[tuple[int, str, object, list[str]]], marked):
        spec = KEYWORDS[function]
        given = messages if isinstance(messages, tuple) else (messages,)
        texts = [part for part in given[: len(spec)] if isinstance(part, str) and part]
        if len(texts) == len(spec):
            context = texts.pop(0) if isinstance(spec[0], tuple) else ""
            yield Text(texts[0], "".join(texts[1:]), context), " ".join(comments)


def from_template(source: str, name: str) -> Iterator[tuple[Text, str]]:
    """The texts marked in a template."""
    # What Django makes of a template is Python in its marks only; its indentation means nothing.
    lines = templatize(source, origin=name).splitlines()
    yield from from_python("\n".join(line.lstrip() for line in lines))


def from_rules(source: str) -> Iterator[tuple[Text, str]]:
    """The sentences of the access rules: the first paragraph of each rule's docstring, on one line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and any(map(_is_rule, node.decorator_list)):
            paragraph = (ast.get_docstring(node) or "").split("\n\n")[0]
            yield Text(" ".join(paragraph.split())), "A rule of access; completes the page “who may do what”."


def _is_rule(decorator: ast.expr) -> bool:
    if not isinstance(decorator, ast.Call):
        return False
    called = decorator.func
    return getattr(called, "id", getattr(called, "attr", "")) == "rule"


def _in_file(path: Path) -> Iterator[tuple[Text, str]]:
    source = path.read_text(encoding="utf-8")
    if path.suffix in TEMPLATES:
        yield from from_template(source, str(path))
        return
    yield from from_python(source)
    if path.name == "policy.py":
        yield from from_rules(source)


def collect(source: Path = SOURCE, root: Path = ROOT) -> dict[Text, Found]:
    """Every text under a folder, and those of the framework that Suar says in its own words."""
    found: dict[Text, Found] = {}
    files = [path for path in sorted(source.rglob("*")) if path.suffix in (".py", *TEMPLATES)]
    for path in files:
        for text, remark in _in_file(path):
            entry = found.setdefault(text, Found())
            entry.places.add(path.relative_to(root).as_posix())
            entry.remarks |= {remark} - {""}
    for one, many, package in framework_texts():
        found.setdefault(Text(one, many), Found()).places.add(package)
    return found


def _entry(text: Text, found: Found, old: polib.POEntry | None) -> polib.POEntry:
    placeholders = "python-format" if "%(" in text.one + text.many else ""
    entry = polib.POEntry(
        msgid=text.one,
        msgid_plural=text.many,
        msgctxt=text.context or None,
        occurrences=[(place, "") for place in sorted(found.places)],
        comment="\n".join(sorted(found.remarks)),
        flags=[placeholders] if placeholders else [],
    )
    if text.many:
        entry.msgstr_plural = {0: old.msgstr_plural.get(0, old.msgstr) if old else ""}
    elif old:
        entry.msgstr = old.msgstr or old.msgstr_plural.get(0, "")
    if old and old.fuzzy:
        entry.flags.append("fuzzy")
    if old:
        entry.tcomment = old.tcomment
    return entry


def catalogue(texts: Mapping[Text, Found], committed: polib.POFile) -> polib.POFile:
    """The catalogue of these texts, with the translations of the committed one and nothing obsolete."""
    known = {(entry.msgid, entry.msgctxt or ""): entry for entry in committed if not entry.obsolete}
    fresh = polib.POFile(wrapwidth=110)
    fresh.header = HEADER
    fresh.metadata = dict(METADATA)
    fresh.extend(_entry(text, texts[text], known.get((text.one, text.context))) for text in sorted(texts))
    return fresh


def missing(entries: Iterable[polib.POEntry]) -> list[str]:
    """The message ids that have no Indonesian, or one that is marked as a guess."""
    return [entry.msgid for entry in entries if not entry.translated()]


def clashes(texts: Iterable[Text]) -> list[str]:
    """The message ids that stand with two different plurals, which a catalogue can't hold."""
    plurals: dict[tuple[str, str], set[str]] = {}
    for text in texts:
        plurals.setdefault((text.one, text.context), set()).add(text.many)
    return [one for (one, _context), many in plurals.items() if len(many) > 1]


def faults(fresh: polib.POFile, texts: Mapping[Text, Found], committed: str) -> list[str]:
    """What is wrong with the committed catalogue, one sentence each."""
    out = [f"no Indonesian for: {text}" for text in missing(fresh)]
    out += [f"both with and without a plural, or with two: {text}" for text in clashes(texts)]
    if str(fresh) != committed:
        out.append("the catalogue is not up to date: run python -m dev.texts")
    return out


def main(arguments: list[str] | None = None) -> int:
    """Write the catalogue, or with `--check` only look; 1 when something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m dev.texts", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail when something is missing")
    check = parser.parse_args(arguments).check
    texts = collect()
    committed = CATALOGUE.read_text(encoding="utf-8") if CATALOGUE.exists() else ""
    fresh = catalogue(texts, polib.pofile(committed, wrapwidth=110) if committed else polib.POFile())
    if not check:
        CATALOGUE.write_text(str(fresh), encoding="utf-8")
        print(f"{CATALOGUE.relative_to(ROOT)}: {len(fresh)} texts, {len(missing(fresh))} without Indonesian")
        return 0
    wrong = faults(fresh, texts, committed)
    print(
        "\n".join(wrong) or f"{len(fresh)} texts, all in Indonesian", file=sys.stderr if wrong else sys.stdout
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
