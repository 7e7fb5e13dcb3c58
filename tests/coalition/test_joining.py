"""Joining by a link: three pages on a phone for a new person, one for somebody who signs in already; once."""

import re
import threading
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from suar.access import Actor, bedrock
from suar.access.witness import Turn, take
from suar.accounts import queries as accounts
from suar.audit.models import Entry
from suar.coalition import commands, links, queries
from suar.coalition.models import Invitation, Membership
from tests.accounts.test_second_factor import code
from tests.cast import send
from tests.coalition.test_invitations import invite, row

WORDS = "obeng kenari telaga rantai"
RINA = {"name": "Rina Contoh", "sign_in": "", "language": "en", "time_zone": "Asia/Makassar"}


def door(invitation):
    return reverse("coalition:join", args=[links.token(invitation)])


def test_a_stranger_joins_in_three_pages_and_works_there_at_once(cast):
    invitation, rina = invite(cast), cast.browser(None)
    assert "Rumah Fajar Lombok" in rina.get(door(invitation)).content.decode()
    second = send(rina, door(invitation), **RINA)["Location"]
    shown = rina.get(second)
    assert "rina.contoh" in shown.content.decode() and 'lang="en"' in shown.content.decode()
    third = send(rina, second, passphrase=WORDS)
    assert third["Location"] == reverse("mfa_index")
    home = rina.get("/").content.decode()
    assert "Rina Contoh" in home and "Rumah Fajar" in home
    entries = list(Entry.objects.order_by("-sequence").values_list("event", flat=True)[:4])
    assert entries == ["SignedIn", "InvitationAccepted", "RoleGiven", "PersonRegistered"]
    assert "Rina" not in str(list(Entry.objects.order_by("-sequence").values_list("detail", flat=True)[:4]))
    fresh = cast.browser(None)
    assert fresh.post("/sign-in/", {"username": "rina.contoh", "password": WORDS}).status_code == 302


def test_the_third_page_is_the_second_step_and_its_setting_up_is_logged_but_not_told(committed_cast):
    invitation, rina = invite(committed_cast), committed_cast.browser(None)
    second = send(rina, door(invitation), **RINA)["Location"]
    third = send(rina, second, passphrase=WORDS)["Location"]
    assert "Step 3 of 3" in rina.get(third).content.decode()
    assert "Step 3 of 3" in rina.get(reverse("mfa_activate_totp")).content.decode()  # not asked who she is
    person = Actor(person=rina.get(third).wsgi_request.user.pk)
    secret = rina.get(reverse("mfa_activate_totp")).context["form"].secret
    codes = rina.post(reverse("mfa_activate_totp"), {"code": code(secret)})["Location"]
    assert codes == reverse("mfa_view_recovery_codes")
    shown = rina.get(codes).content.decode()
    assert 'class="button beacon" href="/"' in shown and "Step 3" not in shown
    assert "Step 3" not in rina.get(third).content.decode()
    assert Entry.objects.order_by("-sequence").first().event == "SecondFactorChanged"
    assert accounts.my_notices(actor=person) == ()
    rina.post(reverse("mfa_generate_recovery_codes"))
    assert len(accounts.my_notices(actor=person)) == 1  # whatever comes later is told


def test_somebody_who_came_in_otherwise_is_not_at_the_third_step(cast):
    rani = cast.browser("rani")
    rani.cookies["language"] = "en"
    assert "Step 3" not in rani.get(reverse("mfa_index")).content.decode()


def test_going_back_shows_what_was_typed_and_another_link_does_not(cast):
    mine, others, rina = invite(cast), invite(cast), cast.browser(None)
    send(rina, door(mine), **RINA)
    assert 'value="Rina Contoh"' in rina.get(door(mine)).content.decode()
    assert 'value="Rina Contoh"' not in rina.get(door(others)).content.decode()
    skipped = rina.get(door(others) + "passphrase/")
    assert skipped["Location"] == door(others)


def test_the_language_changes_with_the_very_page_it_was_chosen_on(cast):
    page = send(cast.browser(None), door(invite(cast)), **{**RINA, "name": ""})
    assert page.status_code == 422
    assert "You are invited" in page.content.decode() and page.cookies["language"].value == "en"


@pytest.mark.parametrize(
    ("sign_in", "status", "becomes"),
    [("rani", 422, None), ("Rina Baru", 422, None), ("x", 422, None), (" RINA-2 ", 302, "rina-2")],
)
def test_a_sign_in_name_is_free_and_plain(sign_in, status, becomes, cast):
    rina = cast.browser(None)
    sent = send(rina, door(invite(cast)), **{**RINA, "sign_in": sign_in})
    assert sent.status_code == status
    if becomes:
        assert rina.session["joining"]["sign_in"] == becomes
    else:
        assert sent.context["form"].errors["sign_in"]


@pytest.mark.parametrize(
    ("name", "suggested"),
    [("Rina Contoh", "rina.contoh"), ("Rani", "rani2"), ("Ñoño", "nono"), ("李", "suar"), ("Al", "al.suar")],
)
def test_a_name_is_suggested_that_nobody_has(name, suggested, cast):
    assert queries.free_sign_in(actor=links.DOOR, wanted="", name=name) == suggested


@pytest.mark.parametrize("words", ["sayang123", "Rina Contoh 1990", "Garuda1945!"])
def test_an_easy_passphrase_is_refused_with_a_hint_and_nothing_is_lost(words, cast):
    invitation, rina = invite(cast), cast.browser(None)
    second = send(rina, door(invitation), **RINA)["Location"]
    page = send(rina, second, passphrase=words)
    assert page.status_code == 409 and page.context["form"].errors["passphrase"]
    assert words not in page.content.decode()
    assert send(rina, second, passphrase=WORDS).status_code == 302


def test_a_sign_in_name_taken_meanwhile_is_said_and_can_be_changed(cast):
    one, other = cast.browser(None), cast.browser(None)
    seconds = []
    for browser in (one, other):
        seconds.append((browser, send(browser, door(invite(cast)), **RINA)["Location"]))
    answers = [send(browser, second, passphrase=WORDS) for browser, second in seconds]
    assert [answer.status_code for answer in answers] == [302, 409]
    assert answers[1].context["form"].non_field_errors()


def _expire(invitation, cast):
    with take(Turn(Actor(machine="tests"), changes=True)):
        long_ago = timezone.now() - timedelta(seconds=1)
        Invitation.objects.unscoped("tests").filter(pk=invitation).update(expires_at=long_ago)


def _withdraw(invitation, cast):
    commands.withdraw_invitation(actor=cast.actor("sari"), invitation_id=invitation)


def _use(invitation, cast):
    commands.accept_invitation(actor=cast.actor("nobody"), token=links.token(invitation))


@pytest.mark.parametrize("end", [_expire, _withdraw, _use])
def test_a_link_that_holds_no_longer_reads_like_one_that_never_was(end, cast):
    invitation, rina = invite(cast), cast.browser(None)
    second = send(rina, door(invitation), **RINA)["Location"]
    loaded = str(rina.get(second).context["once"])
    end(invitation, cast)
    unknown = cast.browser(None).get(reverse("coalition:join", args=["never"]))
    late = cast.browser(None).get(door(invitation))

    def strip(page, token):
        return re.sub(r'value="\w{64}"', "", page.content.decode().replace(token, ""))

    assert unknown.status_code == late.status_code == 410
    assert strip(unknown, "never") == strip(late, links.token(invitation))
    assert rina.post(second, {"once": loaded, "passphrase": WORDS}).status_code == 410
    assert rina.get(second).status_code == 410
    with pytest.raises(queries.NoLonger):
        commands.accept_invitation(actor=cast.actor("komang"), token=links.token(invitation))


def test_somebody_signed_in_takes_the_role_as_herself_and_only_once(cast):
    invitation, komang = invite(cast, role="supervisor"), cast.browser("komang")
    assert "Komang Contoh" in komang.get(door(invitation)).content.decode()
    assert send(komang, door(invitation)).status_code == 302
    assert {each.role for each in cast.memberships("komang")} >= {"supervisor"}
    assert komang.get(door(invitation)).status_code == 410
    assert row(invitation).state == "accepted"


def test_a_role_she_has_already_is_refused_and_the_link_stays_good(cast):
    invitation = invite(cast)
    assert send(cast.browser("rani"), door(invitation)).status_code == 409
    assert send(cast.browser("nobody"), door(invitation)).status_code == 302


def test_two_who_open_one_link_at_the_same_moment_do_not_both_get_in(committed_cast):
    from django.db import connection

    invitation = invite(committed_cast)
    start, answers = threading.Barrier(2), []

    def come(number):
        newcomer = commands.Newcomer(f"Rina {number}", f"rina{number}", "id", "Asia/Jakarta")
        start.wait()
        try:
            commands.join(
                actor=links.DOOR, token=links.token(invitation), newcomer=newcomer, passphrase=WORDS
            )
            answers.append("in")
        except queries.NoLonger:
            answers.append("too late")
        finally:
            connection.close()

    threads = [threading.Thread(target=come, args=[number]) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == ["in", "too late"]


def test_two_first_administrators_invited_at_once_become_one(committed_cast):
    from django.db import connection

    budi = committed_cast.actor("budi")
    new = commands.admit_organisation(actor=budi, name="Perahu Flores (contoh)", kind="ngo")
    links_ = [
        links.token(commands.invite(actor=budi, organisation_id=new, role="organisation_administrator"))
        for _ in range(2)
    ]
    start, answers = threading.Barrier(2), []

    def come(who, token):
        start.wait()
        try:
            commands.accept_invitation(actor=Actor(person=committed_cast.person(who)), token=token)
            answers.append("in")
        except queries.NoLonger:
            answers.append("too late")
        finally:
            connection.close()

    threads = [
        threading.Thread(target=come, args=pair) for pair in zip(("nobody", "dewi"), links_, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    bedrock.tell(Actor(machine="tests"))
    assert sorted(answers) == ["in", "too late"]


def test_only_the_door_uses_a_link(cast):
    from suar.access import NotFound

    token = links.token(invite(cast))
    for who in ("sari", "budi", "tono", "nobody"):
        with pytest.raises(queries.NoLonger):
            queries.offered(actor=cast.actor(who), token=token)
        with pytest.raises(queries.NoLonger):
            commands.take_role(actor=cast.actor(who), token=token, person_id=cast.person("nobody"))
        newcomer = commands.Newcomer("x", "xyz", "id", "Asia/Jakarta")
        with pytest.raises(NotFound):
            commands.join(actor=cast.actor(who), token=token, newcomer=newcomer, passphrase=WORDS)
    with pytest.raises(NotFound):
        commands.accept_invitation(actor=links.DOOR, token=token)
    assert not Membership.objects.unscoped("tests").filter(person=cast.person("nobody")).exists()
