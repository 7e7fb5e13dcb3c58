"""What can happen to people."""

from dataclasses import dataclass
from uuid import UUID

from suar.audit.events import Event


@dataclass(frozen=True, slots=True)
class PersonRegistered(Event):
    person: UUID


@dataclass(frozen=True, slots=True)
class SignedIn(Event):
    person: UUID


@dataclass(frozen=True, slots=True)
class PersonClosed(Event):
    person: UUID
