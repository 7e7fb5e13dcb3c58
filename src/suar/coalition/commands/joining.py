"""Joining: a link becomes a role, for a new person or for somebody who signs in already; once."""

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from suar.access import Actor, Role
from suar.access.lock import permit
from suar.access.rows import unique_or
from suar.accounts import commands as accounts
from suar.accounts import strength
from suar.accounts.words import STRENGTH_HINTS
from suar.audit.witness import command, record
from suar.coalition import events, links
from suar.coalition.commands.invitations import answer
from suar.coalition.commands.refusals import AlreadyHeld
from suar.coalition.models import Answer, Invitation, Membership
from suar.coalition.queries.invitations import NoLonger


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What a new person says about herself."""

    name: str
    sign_in: str
    language: str
    time_zone: str


@command
def join(*, actor: Actor, token: str, newcomer: Newcomer, passphrase: str) -> UUID:
    """Register a new person and give her the invited role; the person's id.

    Raises:
        NoLonger: the link does not hold any more.
        TooEasy: the passphrase is too easy to guess (`accounts`).
        NameTaken: the sign-in name is somebody's (`accounts`).
    """
    permit(actor, "person.register")
    judged = strength.judge(passphrase, own=(newcomer.name, newcomer.sign_in))
    if not judged.enough:
        raise accounts.TooEasy(STRENGTH_HINTS[judged.hint], field="passphrase")
    person_id = accounts.register_person(
        actor=actor,
        sign_in=newcomer.sign_in,
        name=newcomer.name,
        passphrase=passphrase,
        time_zone=newcomer.time_zone,
        language=newcomer.language,
    )
    invitation = take_role(actor=actor, token=token, person_id=person_id)
    record(events.InvitationAccepted(invitation, person_id))
    return person_id


@command
def accept_invitation(*, actor: Actor, token: str) -> None:
    """Take the invited role as the person who is signed in.

    Raises:
        NoLonger: the link does not hold any more.
        AlreadyHeld: she has this role there already; the link stays as it is.
    """
    permit(actor, "invitation.answer")
    assert actor.person is not None
    at_the_door = Actor(machine=links.DOOR.machine, person=actor.person)
    invitation = take_role(actor=at_the_door, token=token, person_id=actor.person)
    record(events.InvitationAccepted(invitation, actor.person))


@command
def take_role(*, actor: Actor, token: str, person_id: UUID) -> UUID:
    """Close the invitation behind a link and give its role; its id. Only joining and accepting call this.

    Raises:
        NoLonger: the link does not hold any more.
        AlreadyHeld: the person has this role there already.
    """
    invitation = _held(actor, token)
    answer(invitation, Answer.ACCEPTED)
    membership = Membership(
        person_id=person_id,
        organisation_id=invitation.organisation_id,
        role=invitation.role,
        since=timezone.now(),
    )
    with unique_or(AlreadyHeld()):
        membership.save(force_insert=True)
    record(events.RoleGiven(membership.pk, invitation.organisation_id, person_id, Role(invitation.role)))
    return invitation.pk


def _held(actor: Actor, token: str) -> Invitation:
    """The invitation behind a link, held with its organisation until the end."""
    found = Invitation.objects.allowed(actor, "invitation.accept").filter(token_hash=links.fingerprint(token))
    invitation: Invitation | None = found.select_related("organisation").select_for_update().first()
    # Asked once more, now that it is held: while we waited, somebody else may have become the first administrator.
    if invitation is None or not found.exists():
        raise NoLonger
    return invitation
