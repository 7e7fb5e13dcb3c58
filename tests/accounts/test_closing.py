"""Closing a sign-in, by a platform administrator: found by its exact name, asked once more, and for good."""

import pytest
from django.urls import reverse

from suar.audit.models import Entry
from suar.example.cast import CAST, PASSPHRASE, PLACES
from tests.cast import send

FIND = "/people/close/"
OTHERS = sorted({each.key for each in CAST} - {"tono"})


def close(cast, who="rani"):
    return reverse("accounts:close", args=[cast.person(who)])


def test_a_sign_in_is_found_by_its_name_and_closed_for_good(cast):
    tono, rani = cast.browser("tono"), cast.browser("rani")
    assert send(tono, FIND, sign_in=" rani ")["Location"] == close(cast)
    assert "Rani Contoh" in tono.get(close(cast)).content.decode()
    assert rani.get("/").status_code == 200
    assert send(tono, close(cast))["Location"] == FIND
    assert rani.get("/")["Location"].startswith("/sign-in/")
    assert cast.memberships("rani") == []
    again = cast.browser(None).post("/sign-in/", {"username": "rani", "password": PASSPHRASE})
    assert again.status_code == 422
    entry = Entry.objects.get(event="PersonClosed")
    assert (entry.subject, entry.person) == (cast.person("rani"), cast.person("tono"))


def test_a_form_sent_twice_closes_once(cast):
    tono = cast.browser("tono")
    form = {"once": str(tono.get(close(cast)).context["once"])}
    assert [tono.post(close(cast), form).status_code for _ in range(2)] == [302, 302]
    assert Entry.objects.filter(event="PersonClosed").count() == 1


def test_a_closed_sign_in_is_found_no_more_and_its_page_says_so(cast):
    tono = cast.browser("tono")
    send(tono, close(cast))
    assert send(tono, FIND, sign_in="rani").status_code == 422
    assert '<form method="post" novalidate' not in tono.get(close(cast)).content.decode()


@pytest.mark.parametrize("name", ["ran", "RANI", "Rani Contoh", "nobody-at-all", ""])
def test_only_the_exact_name_finds_anybody(name, cast):
    page = send(cast.browser("tono"), FIND, sign_in=name)
    assert page.status_code == 422 and page.context["form"].errors["sign_in"]


def test_the_pages_say_nothing_of_where_she_works(cast):
    tono = cast.browser("tono")
    for who in ("rani", "made", "arif"):
        page = tono.get(close(cast, who)).content.decode()
        places = [place.name for place in PLACES if place.key != "backbone"]
        assert [name for name in (*places, "Pekerja", "worker") if name in page] == []


@pytest.mark.parametrize("who", OTHERS)
def test_nobody_else_finds_or_closes_a_sign_in(who, cast):
    browser, other = cast.browser(who), "dewi" if who == "rani" else "rani"
    assert browser.get(FIND).status_code == send(browser, FIND, sign_in=other).status_code == 404
    assert browser.get(close(cast, other)).status_code == 404
    assert send(browser, close(cast, other)).status_code == 404
    assert cast.browser(other).get("/").status_code in (200, 302)
    assert not Entry.objects.filter(event="PersonClosed").exists()
    assert FIND not in browser.get("/", follow=True).content.decode()


def test_a_visitor_is_asked_to_sign_in(cast):
    visitor = cast.browser(None)
    assert visitor.get(FIND).status_code == visitor.get(close(cast)).status_code == 302


def test_a_platform_administrator_never_closes_her_own(cast):
    tono = cast.browser("tono")
    assert FIND in tono.get("/").content.decode()
    assert tono.get(close(cast, "tono")).status_code == 403
    assert send(tono, close(cast, "tono")).status_code == 403
    assert tono.get("/").status_code == 200
