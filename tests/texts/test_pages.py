"""Whole pages: every word on them can be translated, and the open ones are easy to read."""

from pathlib import Path
from typing import Any

import polib
import pytest
from django.test import Client, RequestFactory
from django.utils import translation

from dev import texts
from suar.ui.words import tables
from tests.texts import pages, sentences

MOST_WORDS = 12
LOOK = "/sign-in/"
HABITS = (tables.INDONESIAN, tables.ENGLISH)


@pytest.fixture
def marked_language(settings: Any, tmp_path: Path) -> None:
    """An Indonesian in which every text that can be translated stands between marks."""
    for language in ("id", "en"):
        built = polib.MOFile()
        built.metadata = {
            "Content-Type": "text/plain; charset=UTF-8",
            "Plural-Forms": "nplurals=1; plural=0;",
        }
        for text in texts.collect():
            entry = polib.POEntry(msgid=text.one, msgid_plural=text.many, msgctxt=text.context or None)
            said = f"{pages.OPEN}{text.many or text.one}{pages.CLOSE}"
            entry.msgstr, entry.msgstr_plural = ("", {0: said}) if text.many else (said, {})
            built.append(entry)
        folder = tmp_path / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        built.save(str(folder / "django.mo"))
    settings.LOCALE_PATHS = [tmp_path]


def said_by_people() -> frozenset[str]:
    """Names of the cast, and the words of dates and numbers, which `suar.ui.words` writes."""
    from suar.example.cast import CAST, PASSPHRASE, PLACES

    names = {each.name for each in (*CAST, *PLACES)} | {each.key for each in CAST}
    dates = {word for habit in HABITS for word in (*habit.months, *habit.short_months, *habit.weekdays)}
    return frozenset(names | dates | {PASSPHRASE})


@pytest.mark.slow  # it opens every page there is
@pytest.mark.parametrize("who", ["budi", "tono", "sari", "made", "nobody"])
def test_every_word_that_somebody_signed_in_can_reach_is_marked(cast, marked_language, who):
    data = said_by_people()
    found = {url: pages.unmarked(html, data) for url, html in pages.walk(cast.browser(who))}
    assert len(found) > 1
    assert {url: texts_ for url, texts_ in found.items() if texts_} == {}


def open_pages(client: Client) -> dict[str, str]:
    """What a stranger can be shown: the pages she reaches, and every page for a refusal or fault."""
    from django.contrib.auth.models import AnonymousUser

    from suar.web import errors

    shown = dict(pages.walk(client, LOOK))
    shown["absent"] = client.get("/there-is-no-such-page/").content.decode()
    for fault, _page in errors.TABLE:
        request = RequestFactory().get("/")
        request.user = AnonymousUser()
        answer = errors.page_for(request, fault())
        if answer is not None:
            shown[fault.__name__] = answer.content.decode()
    return shown


def test_every_word_that_a_stranger_can_reach_is_marked(db, marked_language):
    data = said_by_people()
    found = {name: pages.unmarked(html, data) for name, html in open_pages(Client()).items()}
    assert {name: texts_ for name, texts_ in found.items() if texts_} == {}


@pytest.mark.parametrize("language", ["id", "en"])
def test_sentences_on_open_pages_are_short(db, settings, language):
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    with translation.override(language):
        averages = {
            name: sentences.average(sentences.text_of(html)) for name, html in open_pages(client).items()
        }
    assert {name: round(words, 1) for name, words in averages.items() if words > MOST_WORDS} == {}
    assert any(averages.values())


def test_sentences_are_counted_as_a_reader_counts_them():
    page = "<h1>Sign in</h1><p>You need a name. It's yours, isn't it?</p><script>a. b.</script><li>One <b>two</b>.</li>"
    text = sentences.text_of(page)
    assert sentences.sentences(text) == ["Sign in", "You need a name.", "It's yours, isn't it?", "One two."]
    assert sentences.average(text) == (4 + 4 + 2) / 3
    assert sentences.average("No full stop here") == 0
    assert sentences.words_in("Rp1.250.000 pada 23 November, pukul 14.30 WITA.") == 7


def test_a_planted_word_outside_the_marks_is_found():
    mark = f"{pages.OPEN}Hello {pages.OPEN}Ani{pages.CLOSE}{pages.CLOSE}"
    assert pages.unmarked(f"<p>{mark}, Suar</p><p title='Home'>12 · WITA</p><p>Members</p>") == [
        "Home",
        "Members",
    ]
    assert pages.unmarked("<p>Rumah Aman</p><script>let words</script>", frozenset({"Rumah Aman"})) == []
