"""Questions about one's own ways in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.utils import timezone

from suar.access import Actor, NotFound, query
from suar.accounts.models import Person, Session


@dataclass(frozen=True, slots=True)
class SignedInFrom:
    """A browser one is signed in from."""

    id: UUID
    device: str
    made_at: datetime
    seen_at: datetime
    this: bool


@query
def sessions(*, actor: Actor, this: UUID | None) -> Sequence[SignedInFrom]:
    """The browsers the actor is signed in from, the newest use first.

    Args:
        this: the session that asks.
    """
    assert actor.person is not None
    Person.objects.allowed(actor, "person.see").one(actor.person)
    rows = Session.objects.filter(person=actor.person, expire_date__gt=timezone.now()).order_by("-seen_at")
    return tuple(SignedInFrom(row.id, row.device, row.made_at, row.seen_at, row.id == this) for row in rows)


@query
def session_device(*, actor: Actor, session_id: UUID) -> str:
    """What one of the actor's own sessions is from.

    Raises:
        NotFound: it is nobody's any more, or somebody else's.
    """
    assert actor.person is not None
    Person.objects.allowed(actor, "person.see").one(actor.person)
    row = Session.objects.filter(id=session_id, person=actor.person).first()
    if row is None:
        raise NotFound
    return row.device


@query
def has_second_factor(*, actor: Actor) -> bool:
    """Whether the actor has a one-time code app or a passkey."""
    assert actor.person is not None
    Person.objects.allowed(actor, "person.see").one(actor.person)
    return bool(Authenticator.objects.filter(user_id=actor.person, type__in=("totp", "webauthn")).exists())
