"""The catalogue is complete, up to date, and speaks the words of the work."""

from pathlib import Path

import polib
import pytest

from dev import framework_texts, texts
from suar.cli.texts import strays
from tests.texts import spelling

CATALOGUE = polib.pofile(str(texts.CATALOGUE))
ENTRIES = [entry for entry in CATALOGUE if not entry.obsolete]


def english(entry: polib.POEntry) -> list[str]:
    """What an entry says in English, where Suar and not a package chose the words."""
    ours = any(place.startswith("src/") for place, _line in entry.occurrences)
    return [entry.msgid, *filter(None, [entry.msgid_plural])] if ours else []


def indonesian(entry: polib.POEntry) -> list[str]:
    """What an entry says in Indonesian."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_every_text_is_in_the_catalogue_and_has_its_indonesian():
    found = texts.collect()
    fresh = texts.catalogue(found, CATALOGUE)
    assert texts.faults(fresh, found, texts.CATALOGUE.read_text(encoding="utf-8")) == []


def test_fill_ins_and_markup_are_the_same_in_both_languages():
    assert {entry.msgid: strays(entry) for entry in ENTRIES if entry.translated() and strays(entry)} == {}


def test_the_english_is_british_and_plain():
    found = {text: spelling.refused(text, spelling.AMERICAN) for entry in ENTRIES for text in english(entry)}
    assert {text: words for text, words in found.items() if words} == {}


def test_the_indonesian_is_that_of_the_work():
    found = {
        text: spelling.refused(text, spelling.INDONESIAN) for entry in ENTRIES for text in indonesian(entry)
    }
    assert {text: words for text, words in found.items() if words} == {}


def test_the_reader_is_addressed_with_a_capital():
    assert [
        text for entry in ENTRIES for text in indonesian(entry) if spelling.lower_case_address(text)
    ] == []


def test_gugus_tugas_is_said_only_of_the_states():
    pairs = [(entry.msgid, text) for entry in ENTRIES for text in indonesian(entry)]
    assert [pair for pair in pairs if not spelling.gugus_tugas_is_the_states(*pair)] == []


def test_no_button_tells_anyone_to_report():
    assert spelling.reports(text for entry in ENTRIES for text in indonesian(entry)) == []


def test_a_text_keeps_the_spaces_and_the_last_mark_of_its_english():
    ends = ".?!:…"
    differ = []
    for entry in ENTRIES:
        for text in indonesian(entry):
            said = entry.msgid_plural or entry.msgid
            same = not text or (
                (said[-1] in ends) == (text[-1:] in ends) and said.strip() == said and text.strip() == text
            )
            if not same:
                differ.append((said, text))
    assert differ == []


def test_what_a_package_says_is_looked_up_where_it_says_it(monkeypatch: pytest.MonkeyPatch):
    assert ("This field is required.", "", "django") in framework_texts.framework_texts()
    assert ("Incorrect code.", "", "allauth") in framework_texts.framework_texts()
    assert all(
        many
        for one, many, _name in framework_texts.framework_texts()
        if one.startswith("Ensure this filename")
    )
    monkeypatch.setitem(framework_texts.SPOKEN, "django", (("Nobody says this.",), ("conf",)))
    with pytest.raises(ValueError, match="django no longer says"):
        framework_texts.framework_texts.__wrapped__()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The organization", "organization"),
        ("Choose a color", "color"),
        ("Call centers", "centers"),
        ("Your visit was canceled", "canceled"),
        ("Enter your password", "password"),
        ("Log in", "Log in"),
        ("Recognized by all", "Recognized"),
        ("Forced labor", "labor"),
    ],
)
def test_a_planted_american_word_is_found(text, word):
    assert spelling.refused(text, spelling.AMERICAN)[0].startswith(f"“{word}”")


@pytest.mark.parametrize(
    "text",
    ["The organisation", "Choose a colour", "Cancelled by the laboratory", "Labour centre", "A large size"],
)
def test_british_words_pass(text):
    assert spelling.refused(text, spelling.AMERICAN) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hasil penapisan", "penapisan"),
        ("Satgas Lombok", "Satgas"),
        ("Isi kata sandi Anda", "kata sandi"),
        ("Klik di sini", "Klik"),
        ("Baca disini", "disini"),
    ],
)
def test_a_planted_word_that_the_work_does_not_use_is_found(text, word):
    assert spelling.refused(text, spelling.INDONESIAN)[0].startswith(f"“{word}”")


def test_other_planted_faults_of_speech_are_found():
    assert spelling.lower_case_address("Nama anda")
    assert not spelling.lower_case_address("Nama Anda")
    assert not spelling.gugus_tugas_is_the_states("Task force", "Gugus Tugas Lombok")
    assert spelling.gugus_tugas_is_the_states("Gugus Tugas (State)", "Gugus Tugas (negara)")
    assert spelling.reports(["Lapor", "Laporkan kasus ini", "Laporan keuangan", "Minta bantuan"]) == [
        "Lapor",
        "Laporkan kasus ini",
    ]


PAGE = """
<p>{% translate "One" %}</p>
    {% card title=_("Two") %}
{% blocktranslate trimmed count n=n %}
  {{ n }} day
{% plural %}
  {{ n }} days
{% endblocktranslate %}
{# Translators: a verb #}
{% translate "Open" context "verb" %}{{ _("Three") }} it's "quoted
"""
VIEWS = """
_("Four")
gettext("a", "b", 2)
ngettext("a", "b", 2)
pgettext_lazy("noun", "Open")
gettext(name)
gettext_lazy("Fi" "ve")
_(f"not {this}")
# Translators: said at night
_("Six")
"""
POLICY = """
@rule("case.read")
def read(actor):
    '''Members of the
    organisation read it.

    Not shown.
    '''

def other():
    '''Nor this.'''
"""


def test_texts_are_found_wherever_they_are_marked(tmp_path: Path):
    for name, content in {"page.html": PAGE, "views.py": VIEWS, "policy.py": POLICY}.items():
        (tmp_path / name).write_text(content)
    found = texts.collect(tmp_path, tmp_path)
    framework = {texts.Text(one, many) for one, many, _name in framework_texts.framework_texts()}
    assert {text: places.places for text, places in found.items() if text not in framework} == {
        texts.Text("One"): {"page.html"},
        texts.Text("Two"): {"page.html"},
        texts.Text("Three"): {"page.html"},
        texts.Text("%(n)s day", "%(n)s days"): {"page.html"},
        texts.Text("Open", "", "verb"): {"page.html"},
        texts.Text("Open", "", "noun"): {"views.py"},
        texts.Text("Four"): {"views.py"},
        texts.Text("Five"): {"views.py"},
        texts.Text("Six"): {"views.py"},
        texts.Text("a"): {"views.py"},
        texts.Text("a", "b"): {"views.py"},
        texts.Text("Members of the organisation read it."): {"policy.py"},
    }
    assert found[texts.Text("Six")].remarks == {"Translators: said at night"}


def entries(*texts_: texts.Text) -> dict[texts.Text, texts.Found]:
    """Texts as found in one place."""
    return {text: texts.Found(places={"src/suar/a.py"}) for text in texts_}


def test_bringing_the_catalogue_up_to_date_keeps_translations_and_drops_what_is_gone():
    old = polib.POFile()
    old.append(polib.POEntry(msgid="Kept", msgstr="Tetap", tcomment="Ask Lombok"))
    old.append(polib.POEntry(msgid="Gone", msgstr="Hilang"))
    old.append(polib.POEntry(msgid="Day", msgstr="Hari"))
    fresh = texts.catalogue(entries(texts.Text("Kept"), texts.Text("New"), texts.Text("Day", "Days")), old)
    assert [(entry.msgid, entry.msgstr, entry.tcomment) for entry in fresh if not entry.msgid_plural] == [
        ("Kept", "Tetap", "Ask Lombok"),
        ("New", "", ""),
    ]
    assert fresh.find("Day").msgstr_plural == {0: "Hari"}
    assert "#: src/suar/a.py\n" in str(fresh)


def test_a_missing_a_guessed_an_outdated_and_a_clashing_text_are_each_a_fault():
    old = polib.POFile()
    old.append(polib.POEntry(msgid="Guessed", msgstr="Tebakan", flags=["fuzzy"]))
    found = entries(texts.Text("Guessed"), texts.Text("New"), texts.Text("Day"), texts.Text("Day", "Days"))
    faults = texts.faults(texts.catalogue(found, old), found, str(old))
    assert "no Indonesian for: Guessed" in faults
    assert "no Indonesian for: New" in faults
    assert "both with and without a plural, or with two: Day" in faults
    assert "the catalogue is not up to date: run python -m dev.texts" in faults
