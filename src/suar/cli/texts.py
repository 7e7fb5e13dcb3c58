"""`suar texts`: compile the texts that people read, with the coalition's own wording laid over ours.

The coalition's wording lies in `texts/id.po` and `texts/en.po` of the data folder, and wins. A mistake
in it never stops the server: the sentence stays as it ships, and a line says why.
"""

import argparse
import hashlib
import os
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import polib

from suar.cli import start

HELP = "compile the texts people read, or find a sentence to put into other words"
EXAMPLE = 'suar texts --find "minta bantuan"'

PACKAGE = Path(__file__).resolve().parent.parent
# Language → how many plural forms it has, and which number takes which.
LANGUAGES = {
    "id": (1, "nplurals=1; plural=0;"),
    "en": (2, "nplurals=2; plural=(n != 1);"),
}
PLACEHOLDERS = re.compile(r"%(?:\(\w+\))?[sdrif]|\{\w*\}")
MARKUP = re.compile(r"<[^>]*>?")
Key = tuple[str, str]
Say = Callable[[str], None]


def arguments(parser: argparse.ArgumentParser) -> None:
    """A sentence to look for, or nothing."""
    wanted = "show each text with these words, ready for an own id.po or en.po"
    parser.add_argument("--find", metavar="WORDS", help=wanted)


def run(options: argparse.Namespace) -> int:
    """Compile everything anew and say what could not be used (1), or show the texts looked for."""
    data_dir: Path = start.settings().DATA_DIR
    if options.find:
        found = find(options.find, data_dir)
        print("\n".join(found) or "no text has these words")
        return 0 if found else 1
    complaints: list[str] = []
    build(data_dir, say=complaints.append, again=True)
    print("\n".join([*complaints, "compiled; a running server reads the texts at its next start"]))
    return 1 if complaints else 0


def build(data_dir: Path, package: Path = PACKAGE, say: Say = print, again: bool = False) -> None:
    """Compile both languages into `data_dir/built-texts`, where something changed since the last time.

    Args:
        data_dir: the folder that holds the coalition's own `texts/` and receives `built-texts/`.
        package: the folder that holds `locale/id/LC_MESSAGES/django.po`.
        say: takes one line for each text of the coalition that could not be used.
        again: compile although nothing changed.
    """
    shipped = _shipped(package)
    for language in LANGUAGES:
        own = data_dir / "texts" / f"{language}.po"
        target = data_dir / "built-texts" / language / "LC_MESSAGES" / "django.mo"
        marked = target.with_suffix(".made-from")
        mark = _mark(shipped, own)
        if not again and target.exists() and marked.exists() and marked.read_text() == mark:
            continue
        _write(target, _merged(shipped, own, language, say).to_binary())
        _write(marked, mark.encode())


def find(words: str, data_dir: Path, package: Path = PACKAGE) -> list[str]:
    """Entries whose English or Indonesian contains some words, as text for an own `id.po` or `en.po`.

    Args:
        words: part of a sentence as it reads on the page, in either language, capitals or not.
        data_dir: the folder that holds the coalition's own texts, shown where they replace ours.
        package: the folder that holds `locale/id/LC_MESSAGES/django.po`.
    """
    own = {_key(entry): entry for entry in _read(data_dir / "texts" / "id.po", lambda _line: None)}
    entries = [own.get(_key(entry), entry) for entry in polib.pofile(str(_shipped(package)))]
    return [_for_editing(entry) for entry in entries if words.casefold() in _everything(entry).casefold()]


def _shipped(package: Path) -> Path:
    return package / "locale" / "id" / "LC_MESSAGES" / "django.po"


def _for_editing(entry: polib.POEntry) -> str:
    entry.occurrences, entry.comment = [], ""
    return str(entry.__unicode__(wrapwidth=0))


def _key(entry: polib.POEntry) -> Key:
    return entry.msgid, entry.msgctxt or ""


def _said(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def _everything(entry: polib.POEntry) -> str:
    return "\n".join([entry.msgid, entry.msgid_plural, *_said(entry)])


def _mark(*sources: Path) -> str:
    """What the compiled texts are made from; the same mark means that nothing changed."""
    contents = [path.read_bytes() if path.is_file() else b"" for path in (Path(__file__), *sources)]
    return hashlib.sha256(b"\0".join(hashlib.sha256(each).digest() for each in contents)).hexdigest()


def _write(target: Path, content: bytes) -> None:
    """Put a file in place in one step: who reads meanwhile gets the old one or the new, never a part."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=target.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(draft).replace(target)


def _read(own: Path, say: Say) -> list[polib.POEntry]:
    if not own.is_file():
        return []
    try:
        return [entry for entry in polib.pofile(own.read_text(encoding="utf-8")) if any(_said(entry))]
    except (OSError, ValueError) as error:
        say(f"{own.name}: cannot be read, so none of it is used. {error}")
        return []


def _merged(shipped: Path, own: Path, language: str, say: Say) -> polib.MOFile:
    catalogue = polib.pofile(str(shipped))
    known = {_key(entry): entry for entry in catalogue}
    entries = {_key(entry): entry for entry in catalogue if entry.translated()} if language == "id" else {}
    for entry in _read(own, say):
        fault = next(_faults(entry, known, language), "")
        if fault:
            say(f"{own.name}, line {max(entry.linenum, 1)}: “{entry.msgid}” {fault}")
        else:
            entries[_key(entry)] = entry
    built = polib.MOFile()
    built.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Plural-Forms": LANGUAGES[language][1]}
    built.extend(entries.values())
    return built


def _faults(entry: polib.POEntry, known: dict[Key, polib.POEntry], language: str) -> Iterator[str]:
    if entry.obsolete or entry.fuzzy or _key(entry) not in known:
        yield "is not said anywhere in this version, or is marked as a guess. It is not used."
        return
    if entry.msgid_plural != known[_key(entry)].msgid_plural:
        yield "counts differently from the text it replaces. It is not used."
    forms = LANGUAGES[language][0]
    if entry.msgid_plural and [bool(text) for text in _said(entry)] != [True] * forms:
        yield f"needs {forms} plural form(s). It is not used."
    if wanted := strays(entry):
        yield f"must keep exactly {wanted} and no other placeholder or markup. It is not used."


def strays(entry: polib.POEntry) -> str:
    """What a translation lost or invented: the fill-ins and markup that it must carry; empty when it does.

    Markup matters because templates print texts as they are. One form of several may leave out the count.
    """
    texts = [entry.msgid_plural or entry.msgid, *_said(entry)]
    wanted, *said = [Counter(PLACEHOLDERS.findall(text.replace("%%", ""))) for text in texts]
    markup, *written = [Counter(MARKUP.findall(text)) for text in texts]
    fewer = len(said) > 1 and all(each <= wanted for each in said) and said[-1] == wanted
    kept = fewer or all(each == wanted for each in said)
    if kept and all(each == markup for each in written):
        return ""
    return " ".join([*wanted.elements(), *markup.elements()]) or "no placeholder"
