"""What is noted of people's coming in: sign-ins, second factors, sessions ended."""

from enum import StrEnum
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from suar.access import Actor, NotFound
from suar.accounts.commands.notices import notify
from suar.accounts.events import SecondFactorChanged, SessionEnded, SignedIn
from suar.accounts.kinds import NoticeKind
from suar.accounts.models import Person, Session
from suar.audit.witness import command, record


class FactorChange(StrEnum):
    """What can happen to somebody's second factors."""

    TOTP_ADDED = "totp_activated"
    TOTP_REMOVED = "totp_deactivated"
    PASSKEY_ADDED = "webauthn_added"
    PASSKEY_REMOVED = "webauthn_removed"
    CODES_MADE = "recovery_codes_generated"


@command
def note_sign_in(*, actor: Actor, new_device: bool = False) -> None:
    """Log that the actor has come in; tell her of it when it was from a browser never seen before."""
    assert actor.person is not None
    person = Person.objects.allowed(actor, "person.see").one(actor.person)
    person.seen_at = timezone.now()
    person.save(update_fields=["seen_at"])
    if new_device:
        link = reverse("accounts:sessions")
        notify(actor=actor, person_id=person.pk, kind=NoticeKind.SECURITY, link=link)
    record(SignedIn(person.pk, new_device))


@command
def note_second_factor(*, actor: Actor, change: FactorChange, tell: bool = True) -> None:
    """Log that one of the actor's own second factors came or went, and tell her.

    Args:
        tell: not when it is her first, set up as the last step of joining: she has just done it herself.
    """
    assert actor.person is not None
    person = Person.objects.allowed(actor, "person.see").one(actor.person)
    if tell:
        notify(actor=actor, person_id=person.pk, kind=NoticeKind.SECURITY, link=reverse("mfa_index"))
    record(SecondFactorChanged(person.pk, change))


@command
def end_session(*, actor: Actor, session_id: UUID) -> None:
    """Sign one of one's own browsers out, with its next page."""
    assert actor.person is not None
    Person.objects.allowed(actor, "person.see").one(actor.person)
    ended, _ = Session.objects.filter(id=session_id, person=actor.person).delete()
    if not ended:
        raise NotFound
    record(SessionEnded(session_id))
