"""Organisations, as lists and as pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from suar.access import Actor, Role, query
from suar.coalition.models import Kind, Organisation, State
from suar.coalition.queries.invitations import InvitationLine, open_invitations
from suar.coalition.queries.lines import OrganisationLine, line
from suar.coalition.queries.people import Person, people_of
from suar.coalition.words import KIND_NAMES


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """An organisation as its page shows it, with what the reader may do.

    Attributes:
        roles: those she may offer there.
    """

    id: UUID
    name: str
    kind: str
    suspended: bool
    admitted_at: datetime
    roles: Sequence[str]
    people: Sequence[Person]
    invitations: Sequence[InvitationLine]
    may_rename: bool
    may_suspend: bool
    may_give_role: bool
    may_invite: bool
    may_open_people: bool
    may_administer: bool


@dataclass(frozen=True, slots=True)
class OrganisationList:
    """The organisations the reader may see, and whether she may admit one."""

    organisations: Sequence[OrganisationLine]
    may_admit: bool


@query
def organisations(*, actor: Actor) -> OrganisationList:
    """The organisations the actor may see, by name."""
    rows = Organisation.objects.allowed(actor, "organisation.see").order_by("name")
    may_admit = Organisation.objects.allowed(actor, "organisation.admit").exists()
    return OrganisationList(tuple(line(row) for row in rows), may_admit)


@query
def organisation_page(
    *, actor: Actor, organisation_id: UUID, action: str = "organisation.see"
) -> OrganisationPage:
    """One organisation, the people in it whom the actor may see, and what the actor may do.

    Args:
        action: what the page is for; whoever may not do it is refused before a form is shown.
    """
    marks = {
        "may_rename": "organisation.rename",
        "may_suspend": "organisation.suspend",
        "may_give_role": "organisation.give_role",
        "may_invite": "organisation.invite",
        "may_open_people": "organisation.open_people",
        "may_administer": "organisation.administer",
    }
    row = Organisation.objects.allowed(actor, action).marked(actor, **marks).one(organisation_id)
    own = row.pk == actor.organisation
    people = people_of(actor, row.pk, with_presence=row.may_administer)
    may = {mark: getattr(row, mark) for mark in marks}
    if not own and people:  # from outside only the first administrator is named
        may["may_invite"] = may["may_give_role"] = False
    return OrganisationPage(
        row.pk,
        row.name,
        str(KIND_NAMES[row.kind]),
        row.state == State.SUSPENDED,
        row.admitted_at,
        row.roles if own else (Role.ORGANISATION_ADMINISTRATOR,),
        people,
        open_invitations(actor, row.pk) if may["may_invite"] else (),
        **may,
    )


@query
def admitting(*, actor: Actor) -> None:
    """Answers when the actor may admit organisations.

    Raises:
        NotFound, Denied: the actor may not.
    """
    Organisation.objects.allowed(actor, "organisation.admit").own(actor)


@query
def is_founded(*, actor: Actor) -> bool:
    """Whether the coalition has its backbone organisation; for the server's founding command."""
    return bool(Organisation.objects.allowed(actor, "organisation.found").filter(kind=Kind.BACKBONE).exists())
