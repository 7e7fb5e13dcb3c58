"""Links to addresses that are nobody's here yet: written inside another command, sent after it by the post.

A letter stays until the mail server has taken it. If the sender dies in between it is sent again: twice the same link
does no harm, and none would.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.utils import timezone

from suar.access import Actor, Refused, serverkey
from suar.access.lock import permit
from suar.accounts import events
from suar.accounts.models import Letter
from suar.audit.witness import command, record

CONTACT, LINK = "contact", "letter link"
PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))
TRIES = len(PAUSES) + 1


class NotDue(Refused):
    """Another sender has this letter now, or its next try is still to come."""


@command
def send_link(*, actor: Actor, contact: str, link: str, language: str) -> UUID:
    """Send a link at once to an e-mail address that is not a person's yet: "You are invited to Suar", and no more.

    It leaves when the command that asks for it has been committed, and is tried four times.

    Args:
        link: the whole address, beginning with https://.
        language: "id" or "en".

    Returns:
        The letter's id, which the events `LetterSent` and `LetterGivenUp` name.
    """
    permit(actor, "letter.write")
    letter_id = uuid4()
    letter = Letter(id=letter_id, language=language, due_at=timezone.now())
    letter.contact = serverkey.hide(contact, CONTACT, letter_id)
    letter.link = serverkey.hide(link, LINK, letter_id)
    letter.save(force_insert=True)
    record(events.LetterWritten(letter_id))
    return letter_id


@dataclass(frozen=True, slots=True)
class Opened:
    """A letter in the sender's hand, and when it may be tried again: never, after the last try."""

    contact: str
    link: str
    language: str
    again_at: datetime | None

    def __repr__(self) -> str:
        return "Opened()"


@command
def take_letter(*, actor: Actor, letter_id: UUID) -> Opened:
    """Take a letter to be sent now; nobody else is given it before its next try.

    Raises:
        NotDue: somebody else has it.
    """
    letter: Letter = Letter.objects.allowed(actor, "letter.send").one(letter_id)
    now = timezone.now()
    if letter.due_at > now:
        raise NotDue
    last = letter.tries >= len(PAUSES)
    letter.due_at = now + PAUSES[min(letter.tries, len(PAUSES) - 1)]
    letter.tries += 1
    letter.save(update_fields=["due_at", "tries"])
    record(events.LetterTried(letter.pk, letter.tries))
    contact = serverkey.show(bytes(letter.contact), CONTACT, letter.pk)
    link = serverkey.show(bytes(letter.link), LINK, letter.pk)
    return Opened(contact, link, letter.language, None if last else letter.due_at)


@command
def drop_letter(*, actor: Actor, letter_id: UUID, sent: bool) -> None:
    """Remove a letter that was sent, or given up; its address and link go with it."""
    letter = Letter.objects.allowed(actor, "letter.send").one(letter_id)
    letter.delete()
    record(events.LetterSent(letter_id) if sent else events.LetterGivenUp(letter_id))
