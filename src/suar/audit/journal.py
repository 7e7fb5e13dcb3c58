"""Writing the log: constant time, one writer at a time, always the last thing a transaction does."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from suar.access import Actor
from suar.audit import chain
from suar.audit.events import Event
from suar.audit.models import Entry

LOCK = 0x5541524C4F47  # any fixed number: the name of the one lock that keeps the chain single


@dataclass(frozen=True, slots=True)
class Record:
    """An event and whose act it was."""

    actor: Actor
    event: Event


def append(records: Sequence[Record]) -> None:
    """Add entries to the chain.

    SQLite already lets in one writer at a time; on PostgreSQL a transaction lock does, held from here to the commit
    that follows at once, and the newest entry is read after it is got.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    last = Entry.objects.order_by("-sequence").values_list("sequence", "seal").first()
    number, before = last or (0, chain.FIRST)
    entries = []
    for each in records:
        number += 1
        entry = _entry(number, each)
        entry.seal = before = chain.seal(entry, before)
        entries.append(entry)
    Entry.objects.bulk_create(entries)


def _entry(number: int, record: Record) -> Entry:
    return Entry(
        sequence=number,
        at=timezone.now(),
        person=record.actor.person,
        organisation=record.actor.organisation,
        machine=record.actor.machine,
        event=record.event.name,
        subject=record.event.subject,
        detail=record.event.detail,
    )
