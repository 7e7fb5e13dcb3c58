"""Coming in and leaving."""

import pytest
from django.urls import reverse

from suar.access import NotFound
from suar.accounts import commands, queries
from suar.audit.models import Entry
from suar.example.cast import PASSPHRASE

SIGN_IN = "/sign-in/"


def sign_in(browser, name, passphrase=PASSPHRASE, **more):
    return browser.post(SIGN_IN, {"username": name, "password": passphrase, **more})


def test_a_person_comes_in_is_logged_and_leaves(cast):
    browser = cast.browser(None)
    assert browser.get("/").headers["Location"].startswith(SIGN_IN)
    assert sign_in(browser, "rani").headers["Location"] == "/"
    entry = Entry.objects.order_by("-sequence").first()
    assert (entry.event, entry.person) == ("SignedIn", cast.person("rani"))
    assert "Rani Contoh" in browser.get("/").content.decode()
    assert browser.post(reverse("accounts:sign_out")).status_code == 302
    assert browser.get("/").status_code == 302


@pytest.mark.parametrize(
    ("name", "passphrase"), [("rani", "wrong"), ("nobody at all", "ikan asin di atap"), ("", "")]
)
def test_wrong_words_let_nobody_in_and_say_the_same(name, passphrase, cast):
    browser = cast.browser(None)
    page = sign_in(browser, name, passphrase)
    assert page.status_code == 422
    assert browser.get("/").status_code == 302
    if name:
        assert page.context["form"].non_field_errors()[0].startswith(("Nama", "Name"))
        assert passphrase not in page.content.decode()


@pytest.mark.parametrize(
    ("wanted", "goes"),
    [("/organisations/", "/organisations/"), ("https://evil.example/", "/"), ("//evil.example", "/")],
)
def test_after_coming_in_she_is_where_she_wanted_if_that_is_here(wanted, goes, cast):
    assert sign_in(cast.browser(None), "rani", next=wanted).headers["Location"] == goes


def test_a_closed_sign_in_is_out_with_the_next_page_and_stays_out(cast):
    rani = cast.browser("rani")
    assert rani.get("/").status_code == 200
    commands.close_person(actor=cast.actor("tono"), person_id=cast.person("rani"))
    assert rani.get("/").headers["Location"].startswith(SIGN_IN)
    assert sign_in(cast.browser(None), "rani").status_code == 422
    assert cast.memberships("rani") == []


@pytest.mark.parametrize("who", ["sari", "rani", "budi", "lia", "nobody", "arif"])
def test_only_platform_administrators_close_a_sign_in_and_not_their_own(who, cast):
    with pytest.raises(NotFound):
        commands.close_person(actor=cast.actor(who), person_id=cast.person("dewi"))
    from suar.access import Denied

    with pytest.raises(Denied):
        commands.close_person(actor=cast.actor("tono"), person_id=cast.person("tono"))


def test_people_find_each_other_by_the_exact_name_only_when_they_may(cast):
    for who, finds in (("sari", True), ("budi", True), ("tono", True), ("rani", False), ("nobody", False)):
        found = queries.person_called(actor=cast.actor(who), sign_in="komang")
        assert (found == cast.person("komang")) is finds
    assert queries.person_called(actor=cast.actor("sari"), sign_in="koman") is None


def test_names_behind_ids_are_read_only_by_whoever_acts_for_an_organisation(cast):
    people = [cast.person("rani")]
    assert queries.names(actor=cast.actor("komang"), people=people) == {cast.person("rani"): "Rani Contoh"}
    assert queries.names(actor=cast.actor("nobody"), people=people) == {}


def test_only_the_servers_own_commands_register_a_person_directly(cast):
    from suar.access import Actor

    with pytest.raises(commands.NameTaken):
        commands.register_person(actor=Actor(machine="founder"), sign_in="rani", name="x", passphrase="y")
    with pytest.raises(NotFound):
        commands.register_person(actor=cast.actor("budi"), sign_in="new", name="x", passphrase="y")


def test_she_reads_her_own_language_unless_she_chose_one_on_this_browser(cast):
    own = cast.browser(None)
    sign_in(own, "rani")
    assert own.cookies["language"].value == "id"
    own.post(reverse("accounts:sign_out"))
    assert own.cookies["language"].value == ""
    other = cast.browser(None)
    other.post(reverse("web:language"), {"language": "en", "next": "/sign-in/"})
    sign_in(other, "rani")
    assert other.cookies["language"].value == "en"
