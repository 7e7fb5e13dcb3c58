"""Questions about people."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, OuterRef, Subquery

from suar.access import Actor, NotFound, query
from suar.accounts.models import Notice, Person


@dataclass(frozen=True, slots=True)
class Myself:
    """What a page needs to know of whoever looks at it."""

    name: str
    language: str
    time_zone: str
    unread: int


@query
def myself(*, actor: Actor) -> Myself:
    """The actor's own name, language, time zone and number of unread notices, in one question."""
    assert actor.person is not None
    unread = Notice.objects.allowed(actor, "notice.see").filter(person=OuterRef("pk"), read_at=None)
    counted = unread.order_by().values("person").annotate(number=Count("pk")).values("number")
    rows = Person.objects.allowed(actor, "person.see").annotate(unread=Subquery(counted))
    me = rows.one(actor.person)
    return Myself(me.name, me.language, me.time_zone, me.unread or 0)


@query
def names(*, actor: Actor, people: Iterable[UUID]) -> dict[UUID, str]:
    """The names behind ids that another rule has shown."""
    rows = Person.objects.allowed(actor, "person.name").filter(pk__in=list(people))
    return dict(rows.values_list("pk", "name"))


@query
def last_seen(*, actor: Actor, people: Iterable[UUID]) -> dict[UUID, datetime | None]:
    """When the people behind ids that another rule has shown were last here; None for never."""
    rows = Person.objects.allowed(actor, "person.last_seen").filter(pk__in=list(people))
    return dict(rows.values_list("pk", "seen_at"))


@query
def person_called(*, actor: Actor, sign_in: str) -> UUID | None:
    """The person with exactly this sign-in name, for whoever may find one."""
    rows = Person.objects.allowed(actor, "person.find").filter(sign_in=sign_in)
    found: UUID | None = rows.values_list("pk", flat=True).first()
    return found


@dataclass(frozen=True, slots=True)
class SignIn:
    """A sign-in that may be closed, and nothing of where its person works."""

    id: UUID
    name: str
    sign_in: str
    closed: bool


@query
def closing(*, actor: Actor) -> None:
    """Answers when the actor may close sign-ins.

    Raises:
        NotFound: the actor may not.
    """
    if not Person.objects.allowed(actor, "person.close").exists():
        raise NotFound


@query
def sign_in_to_close(*, actor: Actor, person_id: UUID) -> SignIn:
    """One sign-in that the actor may close."""
    row = Person.objects.allowed(actor, "person.close").one(person_id)
    return SignIn(row.pk, row.name, row.sign_in, not row.is_active)


def whose(sign_in: str) -> UUID:
    """The id behind a sign-in name, before anybody is anybody; one that belongs to nobody when there is none."""
    rows = Person.objects.unscoped("sign-in: nobody is anybody yet").filter(sign_in=sign_in)
    found: UUID | None = rows.values_list("pk", flat=True).first()
    return found or UUID(int=0)
