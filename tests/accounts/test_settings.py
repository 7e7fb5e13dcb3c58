"""My settings and my passphrase: hers to change, nobody else's to see."""

import pytest
from django.urls import reverse

from suar.access import Actor, NotFound
from suar.accounts import commands, queries
from suar.accounts.models import Person
from suar.audit.models import Entry
from suar.example.cast import PASSPHRASE
from tests.cast import send

ME, CHANGE = "/me/", "/me/passphrase/"
NEW = "kerang besar menari di loteng basah"
MINE = {
    "name": "Rani Contoh",
    "language": "id",
    "time_zone": "Asia/Makassar",
    "contact": "",
    "window": "morning",
}


def unread(cast):
    return [line for line in queries.my_notices(actor=cast.actor("rani")) if not line.read]


def sign_in(name, passphrase):
    from django.test import Client

    client = Client()
    client.post("/sign-in/", {"username": name, "password": passphrase})
    return client


def is_in(client):
    return client.get(ME).status_code == 200


def last(*events):
    return Entry.objects.filter(event__in=events).order_by("-sequence").first()


# --- settings ---------------------------------------------------------------------------------------
def test_she_changes_what_is_hers_and_the_log_says_which_but_not_what(cast):
    rani = cast.browser("rani")
    wanted = {**MINE, "name": "Rani Baru", "time_zone": "Asia/Jayapura", "contact": "rani@mail.example"}
    assert send(rani, ME, **{**wanted, "window": "evening"}).headers["Location"] == ME
    mine = queries.my_settings(actor=cast.actor("rani"))
    assert (mine.name, mine.time_zone, mine.contact, mine.window) == (
        "Rani Baru",
        "Asia/Jayapura",
        "rani@mail.example",
        "evening",
    )
    assert "rani@mail.example" in rani.get(ME).content.decode()
    entry = last("SettingsChanged")
    assert entry.person == entry.subject == cast.person("rani")
    assert entry.detail == {"changed": "contact,name,time_zone,window"}


def test_her_page_follows_her_zone_and_language_at_once(cast):
    rani = cast.browser("rani")
    page = send(rani, ME, **{**MINE, "language": "en"})
    assert page.cookies["language"].value == "en"
    shown = rani.get(ME).content.decode()
    assert "Your settings are saved." in shown and "<h1>My settings</h1>" in shown
    assert 'lang="en"' in rani.get("/").content.decode()


def test_at_rest_her_address_cannot_be_read(cast):
    send(cast.browser("rani"), ME, **{**MINE, "contact": "rani@mail.example"})
    row = Person.objects.unscoped("tests").get(pk=cast.person("rani"))
    assert b"rani" not in bytes(row.contact) and b"example" not in bytes(row.contact)
    assert "rani@mail" not in repr(queries.my_settings(actor=cast.actor("rani")))


def test_an_address_taken_away_is_gone(cast):
    rani = cast.browser("rani")
    send(rani, ME, **{**MINE, "contact": "rani@mail.example"})
    send(rani, ME, **MINE)
    assert bytes(Person.objects.unscoped("tests").get(pk=cast.person("rani")).contact) == b""


def test_a_changed_address_is_told_of_and_an_unchanged_one_is_not(cast):
    rani = cast.browser("rani")
    for _ in range(2):
        send(rani, ME, **{**MINE, "contact": "rani@mail.example"})
    assert len(unread(cast)) == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("name", ""), ("name", "x" * 81), ("language", "fr"), ("time_zone", "Europe/Paris")),
        *(("contact", "nowhere"), ("window", "midnight")),
    ],
)
def test_what_does_not_fit_comes_back_on_its_field(field, value, cast):
    page = send(cast.browser("rani"), ME, **{**MINE, field: value})
    assert page.status_code == 422
    assert page.context["form"].errors[field]


def test_nobody_sees_or_changes_anybody_elses(cast):
    send(cast.browser("rani"), ME, **{**MINE, "contact": "rani@mail.example"})
    for who in ("sari", "dewi", "budi", "tono", "nobody"):
        shown = cast.browser(who).get(ME).content.decode()
        assert "rani@mail.example" not in shown and "Rani Contoh" not in shown
    assert cast.browser(None).get(ME).status_code == 302
    assert cast.browser(None).post(ME, MINE).status_code == 302
    with pytest.raises(NotFound):
        commands.change_settings(actor=Actor(machine="post", person=cast.person("rani")), **MINE)


def test_the_page_leads_to_everything_about_signing_in(cast):
    shown = cast.browser("rani").get(ME).content.decode()
    for route in ("accounts:passphrase", "mfa_index", "accounts:sessions"):
        assert f'href="{reverse(route)}"' in shown
    assert f'href="{ME}"' in cast.browser("rani").get("/").content.decode()


# --- passphrase -------------------------------------------------------------------------------------
def test_she_changes_her_passphrase_stays_in_and_is_out_everywhere_else(cast):
    here, there = sign_in("rani", PASSPHRASE), sign_in("rani", PASSPHRASE)
    assert is_in(here) and is_in(there)
    page = send(here, CHANGE, passphrase=PASSPHRASE, passphrase_new=NEW)
    assert page.headers["Location"] == ME
    assert is_in(here) and not is_in(there)
    assert not is_in(sign_in("rani", PASSPHRASE)) and is_in(sign_in("rani", NEW))
    assert is_in(cast.browser("dewi"))
    entry = last("PassphraseChanged")
    assert (entry.person, entry.detail) == (cast.person("rani"), {})


def test_she_is_told_of_it(cast):
    commands.change_passphrase(actor=cast.actor("rani"), passphrase=PASSPHRASE, passphrase_new=NEW)
    assert len(unread(cast)) == 1
    assert last("NoticeSent").detail["kind"] == "security"


def test_without_the_present_passphrase_nothing_changes_and_neither_is_shown_again(cast):
    rani = cast.browser("rani")
    page = send(rani, CHANGE, passphrase="not mine at all", passphrase_new=NEW)
    assert page.status_code == 409
    assert page.context["form"].errors["passphrase"]
    assert "not mine at all" not in page.content.decode() and NEW not in page.content.decode()
    assert is_in(sign_in("rani", PASSPHRASE)) and not is_in(sign_in("rani", NEW))
    assert last("CommandRefused").detail == {"command": "change_passphrase", "answer": "WrongPassphrase"}


def test_whoever_finds_an_open_browser_can_not_guess_on(cast):
    rani = cast.browser("rani")
    answers = [
        send(rani, CHANGE, passphrase=f"guess number {number}", passphrase_new=NEW).status_code
        for number in range(6)
    ]
    assert answers == [409] * 5 + [429]
    assert send(rani, CHANGE, passphrase=PASSPHRASE, passphrase_new=NEW).status_code == 429


@pytest.mark.parametrize("new", ["", "pendek", "bismillah123", "Rani Contoh"])
def test_a_passphrase_that_is_easy_to_guess_is_not_taken(new, cast):
    page = send(cast.browser("rani"), CHANGE, passphrase=PASSPHRASE, passphrase_new=new)
    assert page.status_code in (409, 422)
    assert page.context["form"].errors["passphrase_new"]
    assert is_in(sign_in("rani", PASSPHRASE))


def test_a_second_tap_changes_nothing_more(cast):
    rani = cast.browser("rani")
    token = str(rani.get(CHANGE).context["once"])
    words = {"once": token, "passphrase": PASSPHRASE, "passphrase_new": NEW}
    assert [rani.post(CHANGE, words).status_code for _ in range(2)] == [302, 302]
    assert Entry.objects.filter(event="PassphraseChanged").count() == 1
    assert is_in(rani)


def test_nobody_changes_anybody_elses_passphrase(cast):
    assert cast.browser(None).get(CHANGE).status_code == 302
    with pytest.raises(NotFound):
        commands.change_passphrase(
            actor=Actor(machine="post", person=cast.person("rani")), passphrase=PASSPHRASE, passphrase_new=NEW
        )
    with pytest.raises(commands.WrongPassphrase):
        words = {"passphrase": "another one entirely", "passphrase_new": NEW}
        commands.change_passphrase(actor=cast.actor("dewi"), **words)
    assert is_in(sign_in("rani", PASSPHRASE))


def test_her_pages_ask_the_same_number_of_questions_for_anybody(cast):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    asked = set()
    for who in ("rani", "dewi"):
        browser = cast.browser(who)
        browser.get(ME)
        for _ in range(3 if who == "rani" else 0):
            commands.notify(
                actor=cast.actor("sari"),
                person_id=cast.person("rani"),
                kind=commands.NoticeKind.TASK,
                link="/",
            )
        with CaptureQueriesContext(connection) as questions:
            browser.get(ME)
        asked.add(len(questions))
    assert len(asked) == 1
