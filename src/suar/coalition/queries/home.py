"""The first page after signing in: where one works, and what could be done next."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from suar.access import Actor, Role, query
from suar.coalition.models import Membership, Organisation, State
from suar.coalition.queries.lines import OrganisationLine, line
from suar.coalition.words import KIND_NAMES, ROLE_NAMES


@dataclass(frozen=True, slots=True)
class Home:
    """Where one works.

    Attributes:
        alone: she administers the organisation, and nobody else works there yet.
        leaderless: the organisations that wait for their first administrator; for backbone staff.
    """

    id: UUID
    name: str
    kind: str
    roles: str
    alone: bool
    leaderless: Sequence[OrganisationLine]


@query
def home(*, actor: Actor) -> Home:
    """The actor's own organisation, and what waits there for her."""
    own = Organisation.objects.allowed(actor, "organisation.see").own(actor)
    colleagues = Membership.objects.allowed(actor, "membership.see").filter(organisation=own, ended_at=None)
    administers = actor.holds(Role.ORGANISATION_ADMINISTRATOR)
    return Home(
        own.pk,
        own.name,
        str(KIND_NAMES[own.kind]),
        ", ".join(str(ROLE_NAMES[role]) for role in Role if role in actor.roles),
        administers and not colleagues.exclude(person=actor.person).exists(),
        _leaderless(actor) if actor.holds(Role.BACKBONE_STAFF) else (),
    )


def _leaderless(actor: Actor) -> tuple[OrganisationLine, ...]:
    led = Membership.objects.allowed(actor, "membership.see").filter(
        role=Role.ORGANISATION_ADMINISTRATOR, ended_at=None
    )
    rows = Organisation.objects.allowed(actor, "organisation.invite").filter(state=State.ACTIVE)
    return tuple(line(row) for row in rows.exclude(pk__in=led.values("organisation")).order_by("name"))
