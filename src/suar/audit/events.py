"""What can be said in the log: frozen dataclasses of ids and coded words, never free text."""

from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, named in the past tense: `OrganisationSuspended`.

    The first field is the id of what it happened to; the rest are ids, coded words, whole numbers or dates.
    """

    @property
    def name(self) -> str:
        return type(self).__name__

    @property
    def subject(self) -> UUID | None:
        first = getattr(self, fields(self)[0].name) if fields(self) else None
        return first if isinstance(first, UUID) else None

    @property
    def detail(self) -> dict[str, str | int]:
        """The other fields, as the log keeps them.

        Raises:
            TypeError: a field holds something that could be content.
        """
        return {each.name: _plain(getattr(self, each.name)) for each in fields(self)[1:]}


@dataclass(frozen=True, slots=True)
class CommandRefused(Event):
    """A command was asked and said no; logged after everything else of it was undone."""

    subject_id: UUID | None
    command: "Word"
    answer: "Word"


class Word(str):
    """A name out of the code itself (of a command, of a refusal), the only text the log takes."""

    __slots__ = ()


def _plain(value: object) -> str | int:
    match value:
        case Enum():
            return str(value.value)
        case bool() | int() | Word():
            return value
        case UUID() | date():
            return str(value)
        case frozenset() | tuple():
            return ",".join(sorted(str(_plain(each)) for each in value))
        case None:
            return ""
    raise TypeError(f"the log takes ids, coded words, numbers and dates, not {type(value).__name__}")
