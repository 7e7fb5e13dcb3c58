"""Questions in the hall; each answers with values that a page can show as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from suar.access import Actor, Role, query
from suar.accounts import queries as accounts
from suar.coalition.models import Membership, Organisation, State
from suar.coalition.words import KIND_NAMES, ROLE_NAMES


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One organisation in a list."""

    id: UUID
    name: str
    kind: str
    suspended: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works in an organisation, in one role."""

    membership: UUID | None
    name: str
    role: str
    since: datetime | None = None
    may_end: bool = False


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """An organisation as its page shows it, with what the reader may do."""

    id: UUID
    name: str
    kind: str
    suspended: bool
    admitted_at: datetime
    people: Sequence[Person]
    may_rename: bool
    may_suspend: bool
    may_give_role: bool
    may_open_people: bool


@dataclass(frozen=True, slots=True)
class OrganisationList:
    """The organisations the reader may see, and whether she may admit one."""

    organisations: Sequence[OrganisationLine]
    may_admit: bool


@query
def organisations(*, actor: Actor) -> OrganisationList:
    """The organisations the actor may see, by name."""
    rows = Organisation.objects.allowed(actor, "organisation.see").order_by("name")
    lines = tuple(
        OrganisationLine(row.pk, row.name, str(KIND_NAMES[row.kind]), _suspended(row)) for row in rows
    )
    may_admit = Organisation.objects.allowed(actor, "organisation.admit").exists()
    return OrganisationList(lines, may_admit)


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
        "may_open_people": "organisation.open_people",
    }
    row = Organisation.objects.allowed(actor, action).marked(actor, **marks).one(organisation_id)
    return OrganisationPage(
        row.pk,
        row.name,
        str(KIND_NAMES[row.kind]),
        _suspended(row),
        row.admitted_at,
        _people(actor, row.pk),
        **{mark: getattr(row, mark) for mark in marks},
    )


def _suspended(row: Organisation) -> bool:
    return row.state == State.SUSPENDED


def _people(actor: Actor, organisation_id: UUID) -> tuple[Person, ...]:
    rows = list(
        Membership.objects.allowed(actor, "membership.see")
        .filter(organisation=organisation_id, ended_at=None)
        .marked(actor, may_end="membership.end")
        .order_by("since", "pk")
    )
    names = accounts.names(actor=actor, people={row.person_id for row in rows})
    return tuple(
        Person(row.pk, names[row.person_id], str(ROLE_NAMES[Role(row.role)]), row.since, row.may_end)
        for row in rows
    )


@query
def named(*, actor: Actor, people: Sequence[tuple[UUID, str]]) -> tuple[Person, ...]:
    """Pairs of person and role, which an opening answered with, as a page shows them."""
    names = accounts.names(actor=actor, people={person for person, _ in people})
    return tuple(Person(None, names[person], str(ROLE_NAMES[Role(role)])) for person, role in people)


@query
def acting(*, actor: Actor) -> tuple[OrganisationLine, ...]:
    """The organisations the actor can choose to act for, by name."""
    rows = Organisation.objects.allowed(actor, "organisation.act_for").order_by("name")
    return tuple(
        OrganisationLine(row.pk, row.name, str(KIND_NAMES[row.kind]), _suspended(row)) for row in rows
    )


@query
def actor_for(*, actor: Actor, organisation_id: UUID | None) -> Actor:
    """The whole actor behind a signed-in person: her organisation and the roles she holds there today.

    Args:
        actor: the person alone.
        organisation_id: what she chose; when nothing, or not hers any more, her only organisation, or none.
    """
    rows = Membership.objects.allowed(actor, "membership.own").filter(ended_at=None)
    places = rows.filter(organisation__state=State.ACTIVE).values_list("organisation_id", "role")
    roles: dict[UUID, set[Role]] = {}
    for place, role in places:
        roles.setdefault(place, set()).add(Role(role))
    chosen = organisation_id if organisation_id in roles else (next(iter(roles)) if len(roles) == 1 else None)
    if chosen is None:
        return actor
    return Actor(person=actor.person, organisation=chosen, roles=frozenset(roles[chosen]))


@query
def organisation_name(*, actor: Actor) -> str:
    """The name of the organisation acted for."""
    own: Organisation = Organisation.objects.allowed(actor, "organisation.see").own(actor)
    return own.name


@query
def admitting(*, actor: Actor) -> None:
    """Answers when the actor may admit organisations.

    Raises:
        NotFound, Denied: the actor may not.
    """
    Organisation.objects.allowed(actor, "organisation.admit").own(actor)


@dataclass(frozen=True, slots=True)
class MembershipPage:
    """A membership that may be ended."""

    id: UUID
    organisation: UUID
    name: str
    role: str


@query
def membership(*, actor: Actor, membership_id: UUID) -> MembershipPage:
    """One membership that the actor may end."""
    row = Membership.objects.allowed(actor, "membership.end").one(membership_id)
    name = accounts.names(actor=actor, people={row.person_id})[row.person_id]
    return MembershipPage(row.pk, row.organisation_id, name, str(ROLE_NAMES[Role(row.role)]))
