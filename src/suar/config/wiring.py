"""Which event calls which command, in the same transaction: the only way from a lower room to a higher one."""

from collections.abc import Callable, Mapping

from suar.access import Actor
from suar.accounts import tasks as post
from suar.accounts.events import LetterGivenUp, LetterWritten, PersonClosed
from suar.audit.events import Event
from suar.coalition import commands as coalition

Listener = Callable[..., object]


def end_all_memberships(*, actor: Actor, event: PersonClosed) -> None:
    """A closed sign-in works nowhere any more."""
    coalition.end_all_memberships(actor=actor, person_id=event.person)


def send_letter(*, actor: Actor, event: LetterWritten) -> None:
    """A letter leaves as soon as what wrote it is committed: the job lies in the same transaction."""
    post.send_letter.enqueue(str(event.letter))


def note_undelivered(*, actor: Actor, event: LetterGivenUp) -> None:
    """Whoever invited somebody by mail hears that it never arrived."""
    coalition.note_undelivered(actor=actor, letter_id=event.letter)


WIRING: Mapping[type[Event], tuple[Listener, ...]] = {
    PersonClosed: (end_all_memberships,),
    LetterWritten: (send_letter,),
    LetterGivenUp: (note_undelivered,),
}
