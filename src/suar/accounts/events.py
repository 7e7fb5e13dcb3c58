"""What can happen to people."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from suar.accounts.kinds import NoticeKind
from suar.audit.events import Event, Word


@dataclass(frozen=True, slots=True)
class PersonRegistered(Event):
    person: UUID


@dataclass(frozen=True, slots=True)
class SignedIn(Event):
    person: UUID
    new_device: bool = False


@dataclass(frozen=True, slots=True)
class SecondFactorChanged(Event):
    person: UUID
    change: StrEnum


@dataclass(frozen=True, slots=True)
class SessionEnded(Event):
    session: UUID


@dataclass(frozen=True, slots=True)
class PersonClosed(Event):
    person: UUID


@dataclass(frozen=True, slots=True)
class SettingsChanged(Event):
    person: UUID
    changed: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class PassphraseChanged(Event):
    person: UUID


@dataclass(frozen=True, slots=True)
class NoticeSent(Event):
    notice: UUID
    person: UUID
    kind: NoticeKind


@dataclass(frozen=True, slots=True)
class NoticeRead(Event):
    notice: UUID


@dataclass(frozen=True, slots=True)
class NoticesForgotten(Event):
    """Notices too old to be of use were removed."""

    subject_id: UUID | None
    count: int


@dataclass(frozen=True, slots=True)
class DigestTaken(Event):
    """A mail that there is something new leaves now."""

    person: UUID
    count: int


@dataclass(frozen=True, slots=True)
class DigestRefused(Event):
    """The mail server said no; the notices wait for the next time."""

    person: UUID
    count: int


@dataclass(frozen=True, slots=True)
class LetterWritten(Event):
    letter: UUID


@dataclass(frozen=True, slots=True)
class LetterTried(Event):
    letter: UUID
    tries: int


@dataclass(frozen=True, slots=True)
class LetterSent(Event):
    letter: UUID


@dataclass(frozen=True, slots=True)
class LetterGivenUp(Event):
    """The mail server took it at none of the tries; address and link are gone."""

    letter: UUID
