"""Invitations made, withdrawn and forgotten."""

from uuid import UUID, uuid4

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from suar.access import Actor, Role
from suar.access.lock import permit
from suar.access.serverkey import hide
from suar.accounts import commands as accounts
from suar.audit.witness import command, record
from suar.coalition import events, links
from suar.coalition.commands.memberships import check_role
from suar.coalition.commands.refusals import NotNow
from suar.coalition.models import Answer, Invitation, Organisation
from suar.coalition.models.invitation import CONTACT, HOLDS_FOR, KEPT_FOR


@command
def invite(*, actor: Actor, organisation_id: UUID, role: str, contact: str = "") -> UUID:
    """Offer a role in an organisation to whoever gets the link.

    Args:
        contact: an e-mail address the link goes to; empty when the inviter passes it on herself.

    Raises:
        NotFirst: the backbone asks, but the organisation has an administrator.
        NotARoleHere: the role is the backbone's.
    """
    organisation = Organisation.objects.allowed(actor, "organisation.invite").one(organisation_id)
    check_role(actor, organisation, Role(role))
    assert actor.person is not None
    pk, now = uuid4(), timezone.now()
    Invitation(
        id=pk,
        organisation=organisation,
        role=role,
        token_hash=links.fingerprint(links.token(pk)),
        contact=hide(contact, CONTACT, pk) if contact else b"",
        letter=_send(actor, pk, contact) if contact else None,
        invited_by_id=actor.person,
        made_at=now,
        expires_at=now + HOLDS_FOR,
    ).save(force_insert=True)
    record(events.Invited(pk, organisation.pk, Role(role)))
    return pk


def _send(actor: Actor, invitation_id: UUID, contact: str) -> UUID:
    """Send an invitation's link, in the language of whoever invites; the letter's id."""
    language = get_language() or settings.LANGUAGE_CODE
    return accounts.send_link(actor=actor, contact=contact, link=links.link(invitation_id), language=language)


@command
def note_undelivered(*, actor: Actor, letter_id: UUID) -> None:
    """Note that an invitation's link could not be sent, so that the inviter passes it on. Rung by the wiring."""
    permit(actor, "invitation.note_undelivered")
    carried = Invitation.objects.allowed(actor, "invitation.note_undelivered").filter(letter=letter_id)
    record(events.LinkUndelivered(letter_id, carried.update(undelivered=True)))


@command
def withdraw_invitation(*, actor: Actor, invitation_id: UUID) -> None:
    """Make a link useless.

    Raises:
        NotNow: it was used or withdrawn already.
    """
    invitation = Invitation.objects.allowed(actor, "invitation.withdraw").one(invitation_id)
    answer(invitation, Answer.WITHDRAWN)
    record(events.InvitationWithdrawn(invitation.pk, invitation.organisation_id))


def answer(invitation: Invitation, state: Answer) -> None:
    """Close an invitation that is held for change, and forget where its link was sent.

    Raises:
        NotNow: it was used or withdrawn already.
    """
    if not invitation.may_become(state):
        raise NotNow(_("This invitation was used or withdrawn already."))
    invitation.state, invitation.contact = state, b""
    invitation.save(update_fields=["state", "contact"])


@command
def forget_invitations(*, actor: Actor) -> None:
    """Remove the invitations that are older than they are kept."""
    permit(actor, "invitation.forget")
    old = Invitation.objects.allowed(actor, "invitation.forget").filter(made_at__lt=timezone.now() - KEPT_FOR)
    removed, _each = old.delete()
    record(events.InvitationsForgotten(None, removed))
