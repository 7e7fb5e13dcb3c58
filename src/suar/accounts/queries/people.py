"""Questions about people."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from suar.access import Actor, query
from suar.accounts.models import Person


@dataclass(frozen=True, slots=True)
class Myself:
    """What a page needs to know of whoever looks at it."""

    name: str
    language: str
    time_zone: str


@query
def myself(*, actor: Actor) -> Myself:
    """The actor's own name, language and time zone."""
    assert actor.person is not None
    me = Person.objects.allowed(actor, "person.see").one(actor.person)
    return Myself(me.name, me.language, me.time_zone)


@query
def names(*, actor: Actor, people: Iterable[UUID]) -> dict[UUID, str]:
    """The names behind ids that another rule has shown."""
    rows = Person.objects.allowed(actor, "person.name").filter(pk__in=list(people))
    return dict(rows.values_list("pk", "name"))


@query
def person_called(*, actor: Actor, sign_in: str) -> UUID | None:
    """The person with exactly this sign-in name, for whoever may find one."""
    rows = Person.objects.allowed(actor, "person.find").filter(sign_in=sign_in)
    found: UUID | None = rows.values_list("pk", flat=True).first()
    return found
