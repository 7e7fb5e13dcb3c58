"""My organisation: who works there, when she was last here, and how somebody is removed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from suar.audit.models import Entry
from suar.coalition import commands, queries
from tests.cast import send

MINE = "/organisations/mine/"


def remove(cast, who="rani", place="lombok"):
    return reverse("coalition:remove_person", args=[cast.place(place), cast.person(who)])


def colleague(cast, who="rani", place="lombok"):
    return reverse("coalition:colleague", args=[cast.place(place), cast.person(who)])


def test_everybody_stands_on_one_line_with_all_her_roles(cast):
    shown = queries.organisation_page(actor=cast.actor("sari"), organisation_id=cast.place("lombok"))
    assert [(each.name, len(each.roles)) for each in shown.people if each.name == "Sari Contoh"] == [
        ("Sari Contoh", 2)
    ]
    assert cast.browser("sari").get(MINE).content.decode().count("Rani Contoh") == 1


@pytest.mark.parametrize(("who", "status"), [("sari", 200), ("rani", 200), ("tono", 200), ("nobody", 404)])
def test_my_organisation_is_the_one_i_act_for(who, status, cast):
    assert cast.browser(who).get(MINE).status_code == status


def test_only_administrators_of_the_organisation_see_when_somebody_was_last_here(cast):
    browser = cast.browser(None)
    browser.post("/sign-in/", {"username": "rani", "password": "perahu layar lima pulau contoh"})

    def seen(who):
        shown = queries.organisation_page(actor=cast.actor(who), organisation_id=cast.place("lombok"))
        return {each.name: each.seen_at for each in shown.people}

    assert seen("sari")["Rani Contoh"] and not seen("sari")["Dewi Contoh"]
    assert set(seen("rani").values()) == set(seen("budi").values()) == {None}


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("sari", 200),
        ("rani", 403),
        ("komang", 404),
        ("budi", 403),
        ("tono", 404),
        ("nobody", 404),
        (None, 302),
    ],
)
def test_who_may_open_a_colleague_and_remove_her(who, status, cast):
    browser = cast.browser(who)
    assert browser.get(colleague(cast)).status_code == status
    assert browser.get(remove(cast)).status_code == status
    gone = send(browser, remove(cast)).status_code
    assert (gone, len(cast.memberships("rani"))) == ((302, 0) if who == "sari" else (status, 1))


def test_a_person_removed_is_out_with_her_very_next_request(cast):
    sari, rani = cast.browser("sari"), cast.browser("rani")
    page = reverse("coalition:organisation", args=[cast.place("lombok")])
    assert rani.get(page).status_code == 200
    assert send(sari, remove(cast)).status_code == 302
    assert rani.get(page).status_code == 404
    assert rani.get(MINE).status_code == 404
    assert "Rumah Fajar" not in rani.get("/").content.decode()
    entry = Entry.objects.get(event="PersonRemoved")
    assert (entry.subject, entry.detail["count"]) == (cast.person("rani"), 1)
    assert send(sari, remove(cast)).status_code == 404


def test_removing_ends_every_role_here_and_none_elsewhere(cast):
    give = {"organisation_id": cast.place("lombok"), "sign_in": "made"}
    commands.give_role(actor=cast.actor("sari"), role="supervisor", **give)
    send(cast.browser("sari"), remove(cast, "made"))
    assert [each.organisation_id for each in cast.memberships("made")] == [cast.place("bali")]


def test_the_last_administrator_is_not_removed_and_may_leave_once_there_is_another(cast):
    sari = cast.browser("sari")
    assert send(sari, remove(cast, "sari")).status_code == 409
    assert len(cast.memberships("sari")) == 2
    give = {"organisation_id": cast.place("lombok"), "sign_in": "rani", "role": "organisation_administrator"}
    commands.give_role(actor=cast.actor("sari"), **give)
    assert send(sari, remove(cast, "sari")).status_code == 302
    assert cast.memberships("sari") == []


def test_home_says_what_could_be_done_next(cast):
    budi = cast.browser("budi")
    new = commands.admit_organisation(actor=cast.actor("budi"), name="Perahu Flores (contoh)", kind="ngo")
    wanted = reverse("coalition:invite", args=[new])
    assert wanted in budi.get("/").content.decode()
    commands.give_role(
        actor=cast.actor("budi"), organisation_id=new, sign_in="nobody", role="organisation_administrator"
    )
    assert wanted not in budi.get("/").content.decode()
    assert wanted in cast.browser("nobody").get("/").content.decode()  # alone there now
    assert "/invite/" not in cast.browser("sari").get("/").content.decode()
    assert "/invite/" not in cast.browser("rani").get("/").content.decode()


@pytest.mark.parametrize("address", [MINE, "/"])
def test_pages_ask_the_same_number_of_questions_however_many_work_there(address, cast):
    def asked():
        browser = cast.browser("sari")
        browser.get(address)
        with CaptureQueriesContext(connection) as found:
            assert browser.get(address).status_code == 200
        return len(found)

    lombok = {"actor": cast.actor("sari"), "organisation_id": cast.place("lombok")}
    commands.invite(role="case_worker", **lombok)
    before = asked()
    for who in ("nobody", "komang", "yohana"):
        commands.give_role(sign_in=who, role="supervisor", **lombok)
        commands.invite(role="case_worker", **lombok)
    assert asked() == before
