"""The hall through its front door: who gets which page, and who may send what from it."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.cast import send

PAGES = ("organisation", "rename", "give_role", "invite", "suspend")


def url(name, cast, place="lombok"):
    return reverse(f"coalition:{name}", args=[cast.place(place)])


@pytest.mark.parametrize(
    ("who", "answers"),
    [
        ("sari", (200, 200, 200, 200, 403)),  # administers it
        ("rani", (200, 403, 403, 403, 403)),  # works there
        ("dewi", (200, 403, 403, 403, 403)),
        ("komang", (404,) * 5),  # works elsewhere
        ("yohana", (404,) * 5),
        ("arif", (404,) * 5),  # the police
        ("budi", (200, 200, 409, 409, 200)),  # the backbone; it has its first administrator
        ("tono", (404,) * 5),  # the platform administrator
        ("lia", (404,) * 5),
        ("nobody", (404,) * 5),
        (None, (302,) * 5),
    ],
)
def test_who_gets_which_page_of_an_organisation(who, answers, cast):
    browser = cast.browser(who)
    assert tuple(browser.get(url(name, cast)).status_code for name in PAGES) == answers


def test_what_is_not_yours_reads_exactly_like_what_does_not_exist(cast):
    browser = cast.browser("komang")
    foreign = browser.get(url("organisation", cast))
    absent = browser.get(reverse("coalition:organisation", args=[cast.person("komang")]))
    strip = lambda page, pk: page.content.decode().replace(str(pk), "")  # noqa: E731
    assert foreign.status_code == absent.status_code == 404
    assert strip(foreign, cast.place("lombok")) == strip(absent, cast.person("komang"))


def test_the_backbone_lists_every_organisation_and_a_member_only_its_own(cast):
    listed = cast.browser("budi").get(reverse("coalition:organisations")).content.decode()
    assert all(name in listed for name in ("Lentera Kupang", "Pondok Angin", "Rumah Fajar", "Simpul Suar"))
    own = cast.browser("rani").get(reverse("coalition:organisations")).content.decode()
    assert "Rumah Fajar" in own and "Lentera Kupang" not in own


def test_the_backbone_admits_an_organisation_and_names_its_first_administrator_only(cast):
    budi = cast.browser("budi")
    admitted = send(budi, reverse("coalition:admit"), name="Perahu Flores (contoh)", kind="ngo")
    assert admitted.status_code == 302
    give = admitted["Location"] + "roles/give/"
    assert send(budi, give, sign_in="nobody", role="case_worker").status_code == 422
    assert send(budi, give, sign_in="nobody", role="organisation_administrator").status_code == 302
    assert budi.get(give).status_code == budi.get(give.replace("roles/give", "invite")).status_code == 409
    once = {"once": str(uuid4()), "sign_in": "made", "role": "organisation_administrator"}
    assert budi.post(give, once).status_code == 409
    assert "Perahu Flores" in cast.browser("nobody").get("/").content.decode()


@pytest.mark.parametrize("who", ["sari", "rani", "komang", "arif", "tono", "nobody"])
def test_nobody_but_the_backbone_admits(who, cast):
    page = cast.browser(who).get(reverse("coalition:admit"))
    assert page.status_code in (403, 404)
    sent = cast.browser(who).post(reverse("coalition:admit"), {"name": "x", "kind": "ngo"})
    assert sent.status_code in (403, 404)


def test_a_name_that_is_taken_comes_back_on_its_field_with_what_was_typed(cast):
    page = send(cast.browser("sari"), url("rename", cast), name="Lentera Kupang (contoh)")
    assert page.status_code == 409
    assert page.context["form"].errors["name"]
    assert 'value="Lentera Kupang (contoh)"' in page.content.decode()


def test_an_empty_name_is_asked_for_again(cast):
    page = send(cast.browser("sari"), url("rename", cast), name=" ")
    assert page.status_code == 422
    assert page.context["form"].errors["name"]


def test_an_administrator_gives_and_ends_roles_of_her_own_organisation(cast):
    sari, nina = cast.browser("sari"), cast.browser("nobody")
    assert nina.get("/").status_code == 200 and "Rumah Fajar" not in nina.get("/").content.decode()
    assert send(sari, url("give_role", cast), sign_in="nobody", role="case_worker").status_code == 302
    assert "Rumah Fajar" in nina.get("/").content.decode()
    assert send(sari, url("give_role", cast), sign_in="nobody", role="case_worker").status_code == 409
    assert send(sari, url("give_role", cast), sign_in="nobody", role="backbone_staff").status_code == 422
    assert send(sari, url("give_role", cast), sign_in="nobdy", role="supervisor").status_code == 409
    ending = reverse("coalition:end_membership", args=[cast.memberships("nobody")[0].pk])
    assert cast.browser("rani").get(ending).status_code == 403
    assert cast.browser("komang").get(ending).status_code == 404
    assert send(sari, ending).status_code == 302
    assert "Rumah Fajar" not in nina.get("/").content.decode()
    assert send(sari, ending).status_code == 409


def test_the_last_administrator_stays_until_there_is_another(cast):
    sari = cast.browser("sari")
    own = next(each for each in cast.memberships("sari") if each.role == "organisation_administrator")
    ending = reverse("coalition:end_membership", args=[own.pk])
    assert send(sari, ending).status_code == 409
    send(sari, url("give_role", cast), sign_in="rani", role="organisation_administrator")
    assert send(sari, ending).status_code == 302


def test_a_suspended_organisations_people_are_out_with_their_next_page(cast):
    budi, rani = cast.browser("budi"), cast.browser("rani")
    assert rani.get(url("organisation", cast)).status_code == 200
    assert send(budi, url("suspend", cast)).status_code == 302
    assert rani.get(url("organisation", cast)).status_code == 404
    assert rani.get("/").status_code == 200
    assert send(budi, url("suspend", cast)).status_code == 302  # the same page now reinstates
    assert rani.get(url("organisation", cast)).status_code == 200


def test_the_backbone_is_never_suspended_and_a_state_is_not_entered_twice(cast):
    from suar.access import Denied
    from suar.coalition import commands

    budi = cast.actor("budi")
    assert cast.browser("budi").get(url("suspend", cast, "backbone")).status_code == 403
    with pytest.raises(Denied):
        commands.suspend_organisation(actor=budi, organisation_id=cast.place("backbone"))
    commands.suspend_organisation(actor=budi, organisation_id=cast.place("kupang"))
    with pytest.raises(commands.NotNow):
        commands.suspend_organisation(actor=budi, organisation_id=cast.place("kupang"))


def test_reading_who_works_there_is_logged_as_surely_as_a_change(cast):
    from suar.audit.models import Entry

    budi = cast.browser("budi")
    assert "Rani Contoh" not in budi.get(url("organisation", cast)).content.decode()
    page = budi.post(url("people", cast))
    assert page.status_code == 200 and "Rani Contoh" in page.content.decode()
    entry = Entry.objects.order_by("-sequence").first()
    assert (entry.event, entry.subject, entry.person) == (
        "PeopleOpened",
        cast.place("lombok"),
        cast.person("budi"),
    )
    for who, answer in (("rani", 403), ("komang", 404), ("tono", 404)):
        assert cast.browser(who).post(url("people", cast)).status_code == answer


def test_a_person_of_two_organisations_acts_for_one_at_a_time_and_the_log_keeps_which(cast):
    from suar.audit.models import Entry

    made = cast.browser("made")
    assert made.get("/").headers["Location"] == reverse("coalition:acting")
    for place, name, other in (("bali", "Pondok Angin", "lombok"), ("lombok", "Rumah Fajar", "bali")):
        sent = send(made, reverse("coalition:acting"), organisation_id=str(cast.place(place)))
        assert sent.status_code == 302
        assert name in made.get("/").content.decode()
        assert made.get(url("organisation", cast, other)).status_code == 404
        assert Entry.objects.order_by("-sequence").first().event == "ActedFor"
    assert (
        send(made, reverse("coalition:acting"), organisation_id=str(cast.place("kupang"))).status_code == 422
    )


def test_a_coalition_is_founded_once(cast):
    from suar.access import Actor
    from suar.coalition import commands

    founder = Actor(machine="founder")
    with pytest.raises(commands.AlreadyFounded):
        commands.found_coalition(actor=founder, name="second", person_id=cast.person("budi"))
    with pytest.raises(commands.AlreadyFounded):
        commands.admit_organisation(actor=cast.actor("budi"), name="second", kind="backbone")
    with pytest.raises(commands.NameTaken):
        commands.admit_organisation(actor=cast.actor("budi"), name="Lentera Kupang (contoh)", kind="ngo")


def test_a_list_of_organisations_asks_the_same_number_of_questions_however_long(
    cast, django_assert_max_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from suar.coalition import commands

    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert cast.browser("budi").get(reverse("coalition:organisations")).status_code == 200
        return len(queries)

    before = asked()
    for number in range(12):
        commands.admit_organisation(actor=cast.actor("budi"), name=f"Contoh {number}", kind="ngo")
    assert asked() == before


@pytest.mark.parametrize("who", ["budi", "tono", "sari", "nobody"])
def test_no_person_founds_a_coalition(who, cast):
    from suar.access import NotFound
    from suar.coalition import commands

    with pytest.raises(NotFound):
        commands.found_coalition(actor=cast.actor(who), name="second", person_id=cast.person("budi"))


def test_a_role_that_does_not_belong_is_refused_even_without_a_page(cast):
    from suar.coalition import commands

    place = {"organisation_id": cast.place("lombok"), "sign_in": "nobody"}
    with pytest.raises(commands.NotARoleHere):
        commands.give_role(actor=cast.actor("sari"), role="backbone_staff", **place)
    with pytest.raises(commands.NotFirst):
        commands.give_role(actor=cast.actor("budi"), role="case_worker", **place)


def test_the_menu_switches_only_for_somebody_with_two_organisations(cast):
    switch = reverse("coalition:acting")
    assert f'href="{switch}"' not in cast.browser("rani").get("/").content.decode()
    assert f'href="{switch}"' in cast.browser("made", "bali").get("/").content.decode()
