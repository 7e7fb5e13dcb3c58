"""Where a person works, and for which of these places she acts now."""

from dataclasses import dataclass
from uuid import UUID

from suar.access import Actor, Role, query
from suar.coalition.models import Membership, Organisation, State
from suar.coalition.queries.lines import OrganisationLine, line


@dataclass(frozen=True, slots=True)
class Place:
    """What the shell around every page says of it.

    Attributes:
        name: of the organisation acted for; empty when for none.
        others: whether there is another one to act for.
    """

    name: str
    others: bool


@query
def place(*, actor: Actor) -> Place:
    """The organisation acted for, and whether the actor could choose another."""
    names = dict(Organisation.objects.allowed(actor, "organisation.act_for").values_list("pk", "name"))
    return Place(names.get(actor.organisation, ""), len(names) > 1)


@query
def acting(*, actor: Actor) -> tuple[OrganisationLine, ...]:
    """The organisations the actor can choose to act for, by name."""
    return tuple(
        line(row) for row in Organisation.objects.allowed(actor, "organisation.act_for").order_by("name")
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
    for where, role in places:
        roles.setdefault(where, set()).add(Role(role))
    chosen = organisation_id if organisation_id in roles else (next(iter(roles)) if len(roles) == 1 else None)
    if chosen is None:
        return actor
    return Actor(person=actor.person, organisation=chosen, roles=frozenset(roles[chosen]))
