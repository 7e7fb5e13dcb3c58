"""Whoever invites: which roles, who sees the link, how long it holds, and what withdraws it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from suar.access import Actor, Denied, NotFound, bedrock
from suar.accounts import commands as letters
from suar.accounts.tasks import POST
from suar.audit.models import Entry
from suar.coalition import commands, links, queries
from suar.coalition.models import Invitation
from tests.cast import send


def invite(cast, who="sari", place="lombok", role="case_worker", **more):
    return commands.invite(actor=cast.actor(who), organisation_id=cast.place(place), role=role, **more)


def page_of(invitation):
    return reverse("coalition:invitation", args=[invitation])


def row(invitation):
    bedrock.tell(Actor(machine="tests"))
    return Invitation.objects.unscoped("tests").get(pk=invitation)


def holds(invitation):
    try:
        return queries.offered(actor=links.DOOR, token=links.token(invitation)).invitation == invitation
    except queries.NoLonger:
        return False


def test_an_administrator_invites_and_is_shown_the_link_until_it_is_used(cast):
    sari = cast.browser("sari")
    sent = send(sari, reverse("coalition:invite", args=[cast.place("lombok")]), role="case_worker")
    shown = sari.get(sent["Location"]).content.decode()
    invitation = Invitation.objects.unscoped("tests").get()
    assert links.link(invitation.pk) in shown
    assert f'"{page_of(invitation.pk)}"' in sari.get(reverse("coalition:mine")).content.decode()
    assert links.token(invitation.pk) not in str(invitation.__dict__)
    commands.accept_invitation(actor=cast.actor("nobody"), token=links.token(invitation.pk))
    assert links.link(invitation.pk) not in sari.get(page_of(invitation.pk)).content.decode()
    assert f'"{page_of(invitation.pk)}"' not in sari.get(reverse("coalition:mine")).content.decode()


def test_a_form_sent_twice_makes_one_invitation(cast):
    sari, address = cast.browser("sari"), reverse("coalition:invite", args=[cast.place("lombok")])
    once = str(sari.get(address).context["once"])
    first, again = (sari.post(address, {"once": once, "role": "supervisor"}) for _ in range(2))
    assert first["Location"] == again["Location"]
    assert Invitation.objects.unscoped("tests").count() == 1


@pytest.mark.parametrize(
    ("who", "sees", "withdraws"),
    [
        ("sari", 200, 302),  # made it
        ("rani", 404, 404),  # works there, administers nothing
        ("komang", 404, 404),  # administers elsewhere
        ("arif", 404, 404),
        ("budi", 404, 404),  # the backbone has no business with a member's own invitations
        ("tono", 404, 404),
        ("lia", 404, 404),
        ("nobody", 404, 404),
        (None, 302, 302),
    ],
)
def test_who_sees_and_withdraws_a_members_invitation(who, sees, withdraws, cast):
    invitation = invite(cast)
    browser = cast.browser(who)
    assert browser.get(page_of(invitation)).status_code == sees
    assert send(browser, reverse("coalition:withdraw", args=[invitation])).status_code == withdraws
    assert holds(invitation) is (who != "sari")


def test_another_administrator_withdraws_it_but_never_sees_its_link(cast):
    invitation = invite(cast)
    commands.give_role(
        actor=cast.actor("sari"),
        organisation_id=cast.place("lombok"),
        sign_in="dewi",
        role="organisation_administrator",
    )
    dewi = cast.browser("dewi")
    shown = dewi.get(page_of(invitation))
    assert shown.status_code == 200
    assert links.token(invitation) not in shown.content.decode()
    assert send(dewi, reverse("coalition:withdraw", args=[invitation])).status_code == 302
    assert not holds(invitation)
    with pytest.raises(Denied):
        commands.withdraw_invitation(actor=cast.actor("dewi"), invitation_id=invitation)


def test_the_backbone_invites_only_the_first_administrator_of_a_member(cast):
    budi = cast.actor("budi")
    new = commands.admit_organisation(actor=budi, name="Perahu Flores (contoh)", kind="ngo")
    with pytest.raises(commands.NotFirst):
        commands.invite(actor=budi, organisation_id=new, role="case_worker")
    with pytest.raises(commands.NotFirst):
        invite(cast, "budi", "lombok", "organisation_administrator")
    first, second = (
        commands.invite(actor=budi, organisation_id=new, role="organisation_administrator") for _ in range(2)
    )
    commands.accept_invitation(actor=cast.actor("nobody"), token=links.token(first))
    assert not holds(second)  # it has its first administrator now


@pytest.mark.parametrize("role", ["backbone_staff", "data_steward", "platform_administrator"])
def test_a_member_invites_to_no_role_of_the_backbone(role, cast):
    with pytest.raises(commands.NotARoleHere):
        invite(cast, role=role)
    assert invite(cast, "budi", "backbone", role)


@pytest.mark.parametrize("who", ["rani", "komang", "tono", "lia", "nobody", "arif"])
def test_nobody_else_invites(who, cast):
    with pytest.raises((NotFound, Denied)):
        invite(cast, who)


def test_an_invitation_falls_with_the_standing_of_whoever_made_it(cast):
    commands.give_role(
        actor=cast.actor("sari"),
        organisation_id=cast.place("lombok"),
        sign_in="dewi",
        role="organisation_administrator",
    )
    by_sari, by_dewi = invite(cast, "sari"), invite(cast, "dewi")
    commands.remove_person(
        actor=cast.actor("dewi"), organisation_id=cast.place("lombok"), person_id=cast.person("sari")
    )
    assert (holds(by_sari), holds(by_dewi)) == (False, True)
    shown = cast.browser("dewi").get(reverse("coalition:mine")).content.decode()
    assert (page_of(by_sari) in shown, page_of(by_dewi) in shown) == (False, True)


def test_nobody_joins_a_suspended_organisation_until_it_is_reinstated(cast):
    invitation, budi = invite(cast), cast.actor("budi")
    commands.suspend_organisation(actor=budi, organisation_id=cast.place("lombok"))
    assert not holds(invitation)
    commands.reinstate_organisation(actor=budi, organisation_id=cast.place("lombok"))
    assert holds(invitation)


def test_an_address_is_hidden_sent_the_link_and_forgotten_with_the_answer(cast, settings):
    invitation = invite(cast, contact="rina@contoh.example")
    assert b"rina" not in bytes(row(invitation).contact)
    for host, said in (("mail.example", True), ("", False)):
        settings.EMAIL_HOST = host
        shown = cast.browser("sari").get(page_of(invitation)).content.decode()
        assert ("rina@contoh.example" in shown) is said
    events = list(Entry.objects.order_by("-sequence").values_list("event", flat=True)[:2])
    assert sorted(events) == ["Invited", "LetterWritten"]
    commands.withdraw_invitation(actor=cast.actor("sari"), invitation_id=invitation)
    assert bytes(row(invitation).contact) == b""


def test_whoever_invited_hears_that_her_mail_was_given_up(cast, settings):
    settings.EMAIL_HOST = "mail.example"
    invitation, other = (invite(cast, contact=f"{name}@contoh.example") for name in ("rina", "nina"))
    sari, listed = cast.browser("sari"), reverse("coalition:mine")
    sari.cookies["language"] = "en"
    assert "not delivered" not in sari.get(page_of(invitation)).content.decode()
    letters.drop_letter(actor=POST, letter_id=row(invitation).letter, sent=False)
    shown = sari.get(page_of(invitation)).content.decode()
    assert "The mail was not delivered" in shown and "We also send" not in shown
    assert links.link(invitation) in shown and holds(invitation)
    letters.drop_letter(actor=POST, letter_id=row(other).letter, sent=True)
    assert "not delivered" not in sari.get(page_of(other)).content.decode()
    assert sari.get(listed).content.decode().count("not delivered") == 1


def test_nobody_but_the_server_says_that_a_mail_was_not_delivered(cast):
    invitation = invite(cast, contact="rina@contoh.example")
    for actor in (cast.actor("sari"), cast.actor("budi"), cast.actor("tono"), POST, links.DOOR):
        with pytest.raises(NotFound):
            commands.note_undelivered(actor=actor, letter_id=row(invitation).letter)
    assert not row(invitation).undelivered


def test_the_address_is_asked_for_only_where_a_mail_server_is(cast, settings):
    address = reverse("coalition:invite", args=[cast.place("lombok")])
    for host, asked in (("", False), ("mail.example", True)):
        settings.EMAIL_HOST = host
        assert ("contact" in cast.browser("sari").get(address).context["form"].fields) is asked


def test_old_invitations_are_forgotten_by_the_clock_only(cast):
    from suar.access.witness import Turn, take
    from suar.coalition import tasks

    old, young = invite(cast), invite(cast)
    with take(Turn(Actor(machine="tests"), changes=True)):
        Invitation.objects.unscoped("tests").filter(pk=old).update(
            made_at=timezone.now() - timedelta(days=31)
        )
    with pytest.raises(NotFound):
        commands.forget_invitations(actor=cast.actor("tono"))
    tasks.forget_invitations.call()
    bedrock.tell(Actor(machine="tests"))
    assert list(Invitation.objects.unscoped("tests").values_list("pk", flat=True)) == [young]


@pytest.mark.postgresql
@pytest.mark.parametrize(("who", "rows"), [("sari", 1), ("budi", 1), ("komang", 0), ("nobody", 0)])
def test_the_database_itself_shows_a_stranger_no_invitation(who, rows, cast):
    invite(cast)
    bedrock.tell(cast.actor(who))
    assert Invitation.objects.unscoped("tests").count() == rows
