"""Questions on the log: is it whole, where does it end, and what happened to one thing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from suar.audit import chain
from suar.audit.chain import Fault
from suar.audit.models import Entry


@dataclass(frozen=True, slots=True)
class Head:
    """Where the log ends: its newest entry's number, seal and time."""

    sequence: int
    seal: str
    at: datetime


def head() -> Head | None:
    """The newest entry; None while nothing has happened yet."""
    last = Entry.objects.order_by("-sequence").first()
    return Head(last.sequence, last.seal, last.at) if last else None


def broken_links() -> Iterator[Fault]:
    """Every change, gap or reordering in the whole log, read in batches; nothing when it is whole."""
    return chain.faults(Entry.objects.order_by("sequence").iterator(chunk_size=2000))


def holds(known: Head) -> bool:
    """Whether the log still holds an entry seen earlier: the sign that its end was not cut off."""
    return Entry.objects.filter(sequence=known.sequence, seal=known.seal).exists()
