"""Who works in an organisation: a line for each person, with all her roles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from suar.access import Actor, NotFound, Role, query
from suar.accounts import queries as accounts
from suar.coalition.models import Membership, Organisation
from suar.coalition.words import ROLE_NAMES


@dataclass(frozen=True, slots=True)
class Held:
    """A role that somebody holds; with its membership where it is known."""

    name: str
    membership: UUID | None = None
    may_end: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works in an organisation.

    Attributes:
        seen_at: when she was last here; None when never, or when the reader may not know.
    """

    id: UUID
    name: str
    roles: Sequence[Held]
    seen_at: datetime | None = None

    @property
    def role_names(self) -> str:
        """All her roles in one line."""
        return ", ".join(role.name for role in self.roles)


def people_of(actor: Actor, organisation_id: UUID, *, with_presence: bool = False) -> tuple[Person, ...]:
    """The people of an organisation whom the actor may see, who came first first; part of a question."""
    rows = list(
        Membership.objects.allowed(actor, "membership.see")
        .filter(organisation=organisation_id, ended_at=None)
        .marked(actor, may_end="membership.end")
        .order_by("since", "pk")
    )
    roles = [(row.person_id, Held(_called(row.role), row.pk, row.may_end)) for row in rows]
    return _grouped(actor, roles, with_presence=with_presence)


@query
def named(*, actor: Actor, people: Sequence[tuple[UUID, str]]) -> tuple[Person, ...]:
    """Pairs of person and role, which an opening answered with, as a page shows them."""
    return _grouped(actor, [(person, Held(_called(role))) for person, role in people])


def _grouped(
    actor: Actor, roles: Iterable[tuple[UUID, Held]], *, with_presence: bool = False
) -> tuple[Person, ...]:
    held: dict[UUID, list[Held]] = {}
    for person, role in roles:
        held.setdefault(person, []).append(role)
    names = accounts.names(actor=actor, people=held)
    seen = accounts.last_seen(actor=actor, people=held) if with_presence else {}
    return tuple(Person(each, names[each], tuple(theirs), seen.get(each)) for each, theirs in held.items())


def _called(role: str) -> str:
    return str(ROLE_NAMES[Role(role)])


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
    return MembershipPage(row.pk, row.organisation_id, name, _called(row.role))


@query
def colleague(*, actor: Actor, organisation_id: UUID, person_id: UUID) -> Person:
    """Somebody in an organisation that the actor administers, with her roles there.

    Raises:
        NotFound: she works there no more, or never did.
    """
    Organisation.objects.allowed(actor, "organisation.administer").one(organisation_id)
    for person in people_of(actor, organisation_id, with_presence=True):
        if person.id == person_id:
            return person
    raise NotFound
