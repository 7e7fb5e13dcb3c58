"""A role that was given: the person is told of it without content, and the giver has words to pass on."""

from uuid import uuid4

import pytest
from django.urls import reverse

from suar.accounts import queries as accounts
from suar.audit.models import Entry
from suar.coalition import commands
from tests.cast import send


def give(cast, place="lombok"):
    return reverse("coalition:give_role", args=[cast.place(place)])


def given(cast, place="lombok"):
    return reverse("coalition:role_given", args=[cast.place(place)])


def unread(cast, who):
    return [line for line in accounts.my_notices(actor=cast.actor(who)) if not line.read]


def test_she_is_told_and_the_page_after_it_has_the_words_with_her_code(cast):
    sari, nina = cast.browser("sari"), cast.browser("nobody")
    sari.cookies["language"] = "en"
    sent = send(sari, give(cast), sign_in="nobody", role="case_worker")
    assert sent["Location"] == given(cast)
    (notice,) = unread(cast, "nobody")
    assert f"Please open Suar, code {notice.code}<" in sari.get(given(cast)).content.decode()
    assert notice.code in nina.get("/notices/").content.decode()
    followed = nina.post(reverse("accounts:read_notice", args=[notice.id]))
    assert followed["Location"] == "/" and "Rumah Fajar" in nina.get("/").content.decode()


def test_the_words_name_nobody_and_lead_to_no_other_host(cast):
    sari = cast.browser("sari")
    send(sari, give(cast), sign_in="nobody", role="case_worker")
    page = sari.get(given(cast)).content.decode()
    words = page.partition('<p id="pass-on">')[2].partition("</p>")[0]
    assert not [name for name in ("Nina", "Rumah", "Sari", "http") if name in words]
    assert "wa.me" not in page and "whatsapp:" not in page


def test_a_form_sent_twice_tells_her_once_and_shows_the_same_code(cast):
    sari = cast.browser("sari")
    form = {"once": str(uuid4()), "sign_in": "nobody", "role": "case_worker"}
    shown = []
    for _ in range(2):
        assert sari.post(give(cast), form)["Location"] == given(cast)
        shown.append(sari.get(given(cast)).content.decode().partition('<p id="pass-on">')[2][:80])
    (notice,) = unread(cast, "nobody")
    assert shown[0] == shown[1] and notice.code in shown[0]


def test_the_backbone_has_the_words_for_a_first_administrator_too(cast):
    budi = cast.browser("budi")
    new = commands.admit_organisation(actor=cast.actor("budi"), name="Perahu Flores (contoh)", kind="ngo")
    form = {"once": str(uuid4()), "sign_in": "nobody", "role": "organisation_administrator"}
    address = reverse("coalition:give_role", args=[new])
    places = [budi.post(address, form)["Location"] for _ in range(2)]
    assert set(places) == {reverse("coalition:role_given", args=[new])}
    assert unread(cast, "nobody")[0].code in budi.get(places[0]).content.decode()


def test_whoever_gives_herself_a_role_is_told_nothing(cast):
    sari = cast.browser("sari")
    assert send(sari, give(cast), sign_in="sari", role="case_worker").status_code == 302
    assert sari.get(given(cast))["Location"] == reverse("coalition:organisation", args=[cast.place("lombok")])
    assert unread(cast, "sari") == []


@pytest.mark.parametrize(
    ("who", "status"), [("sari", 302), ("rani", 302), ("komang", 404), ("tono", 404), ("nobody", 404)]
)
def test_without_a_role_just_given_there_is_nothing_to_pass_on(who, status, cast):
    assert cast.browser(who).get(given(cast)).status_code == status


def test_the_code_of_one_organisation_is_not_shown_at_another(cast):
    budi = cast.browser("budi")
    send(budi, give(cast, "backbone"), sign_in="nobody", role="data_steward")
    assert budi.get(given(cast, "backbone")).status_code == 200
    assert budi.get(given(cast)).status_code == 302


def test_the_log_keeps_that_she_was_told_and_no_code(cast):
    send(cast.browser("sari"), give(cast), sign_in="nobody", role="case_worker")
    entries = list(Entry.objects.order_by("-sequence").values_list("event", "detail")[:2])
    assert sorted(event for event, _detail in entries) == ["NoticeSent", "RoleGiven"]
    assert unread(cast, "nobody")[0].code not in str(entries)


def test_the_cast_has_read_what_it_was_told(cast):
    from suar.example.cast import CAST

    assert {each.key: len(unread(cast, each.key)) for each in CAST if unread(cast, each.key)} == {}
