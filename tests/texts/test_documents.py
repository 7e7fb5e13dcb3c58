"""The licence is whole, the notice names what is needed, and the glossary is the one of the table."""

import hashlib
import re
from pathlib import Path

import pytest

from dev import glossary

ROOT = Path(__file__).resolve().parents[2]
# The text as the Free Software Foundation publishes it.
AGPL = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"


def test_the_licence_is_the_whole_text_of_the_agpl():
    licence = (ROOT / "LICENSE").read_bytes()
    assert hashlib.sha256(licence).hexdigest() == AGPL
    assert len(re.findall(rb"^  \d+\. [A-Z]", licence, re.MULTILINE)) == 18


def test_the_notice_names_every_package_that_runs():
    locked = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    packages = set(re.findall(r"^([a-z0-9._-]+)==", locked, re.MULTILINE))
    named = set(
        re.findall(r"^  ([a-z0-9._-]+) {2,}\S", (ROOT / "NOTICE").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert packages == named - {"package"}


def test_the_glossary_is_up_to_date():
    assert glossary.main(["--check"]) == 0


def test_an_outdated_glossary_and_half_a_word_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(glossary, "PAGE", tmp_path / "glossary.md")
    (tmp_path / "glossary.md").write_text("# Glossary\n")
    assert glossary.main(["--check"]) == 1
    with pytest.raises(ValueError, match="not a whole row"):
        glossary.page("category,id,en,abbreviation,note\nhouse,ruang,,,\n")


def test_the_glossary_has_the_words_of_the_house_and_of_the_work():
    page = glossary.PAGE.read_text(encoding="utf-8")
    for word in (
        "room",
        "door",
        "command",
        "query",
        "rule",
        "actor",
        "drawer",
        "holder",
        "grant",
        "task force",
    ):
        assert re.search(rf"^\| {word}\b", page, re.MULTILINE), word
    for word in (
        "skrining",
        "pendamping",
        "terduga korban",
        "penanggung jawab",
        "kalimat sandi",
        "rumah aman",
    ):
        assert f"| {word} |" in page, word
