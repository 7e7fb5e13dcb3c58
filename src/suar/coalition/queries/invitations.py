"""Invitations, for whoever made them and for whoever holds a link."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from suar.access import Actor, DomainError, Role, query, serverkey
from suar.accounts import queries as accounts
from suar.coalition import links
from suar.coalition.models import Answer, Invitation
from suar.coalition.models.invitation import CONTACT
from suar.coalition.words import ROLE_NAMES


class NoLonger(DomainError):
    """The link was used, withdrawn or is too old, or never was one. Not a `Refused`: there is no form to go back to."""


@dataclass(frozen=True, slots=True)
class InvitationLine:
    """An open invitation in a list."""

    id: UUID
    role: str
    inviter: str
    expires_at: datetime
    undelivered: bool


@dataclass(frozen=True, slots=True)
class InvitationPage:
    """An invitation as its page shows it.

    Attributes:
        link: the whole address to pass on; empty for everybody but the inviter, and when it does not hold any more.
        contact: where it was sent, likewise.
        holds: whether it can still be used, or withdrawn.
        used: whether somebody joined with it.
        undelivered: whether it was sent by mail and the mail was given up.
    """

    id: UUID
    organisation: UUID
    organisation_name: str
    role: str
    expires_at: datetime
    link: str
    contact: str
    holds: bool
    used: bool
    undelivered: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """What a link offers to whoever opens it."""

    invitation: UUID
    organisation: str
    role: str


def open_invitations(actor: Actor, organisation_id: UUID) -> tuple[InvitationLine, ...]:
    """An organisation's open invitations that the actor may see, the one that ends first first; part of a question."""
    rows = list(
        Invitation.objects.allowed(actor, "invitation.withdraw")
        .filter(organisation=organisation_id)
        .order_by("expires_at", "pk")
    )
    names = accounts.names(actor=actor, people={row.invited_by_id for row in rows}) if rows else {}
    return tuple(
        InvitationLine(row.pk, _called(row.role), names[row.invited_by_id], row.expires_at, row.undelivered)
        for row in rows
    )


@query
def invitation_page(*, actor: Actor, invitation_id: UUID, action: str = "invitation.see") -> InvitationPage:
    """One invitation, with its link for whoever made it.

    Args:
        action: what the page is for; whoever may not do it is refused before a form is shown.
    """
    marks = {"may_withdraw": "invitation.withdraw", "may_show": "invitation.show"}
    rows = Invitation.objects.allowed(actor, action).marked(actor, **marks)
    row = rows.select_related("organisation").one(invitation_id)
    return InvitationPage(
        row.pk,
        row.organisation_id,
        row.organisation.name,
        _called(row.role),
        row.expires_at,
        links.link(row.pk) if row.may_show else "",
        serverkey.show(row.contact, CONTACT, row.pk) if row.may_show and row.contact else "",
        row.may_withdraw,
        row.state == Answer.ACCEPTED,
        row.undelivered,
    )


@query
def offered(*, actor: Actor, token: str) -> Offer:
    """What a link offers.

    Raises:
        NoLonger: the link does not hold, or never was one.
    """
    rows = Invitation.objects.allowed(actor, "invitation.accept").select_related("organisation")
    row = rows.filter(token_hash=links.fingerprint(token)).first()
    if row is None:
        raise NoLonger
    return Offer(row.pk, row.organisation.name, _called(row.role))


def _called(role: str) -> str:
    return str(ROLE_NAMES[Role(role)])
