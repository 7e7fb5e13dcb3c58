"""The chain: each entry is sealed with a keyed hash over itself and the one before it.

HMAC-SHA256 under a key from the environment, so that whoever can write the database alone can't forge an entry.
The text that is hashed is the entry's fields as compact JSON with sorted keys, after the previous seal.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings

from suar.audit.models import Entry

FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where the log is not what was written: the entry's number, and what is wrong there."""

    sequence: int
    what: str


def seal(entry: Entry, before: str) -> str:
    """The keyed hash of an entry, in hexadecimal.

    Args:
        entry: all its fields but the seal are read.
        before: the seal of the entry before it, `FIRST` for the first.
    """
    said = {
        "sequence": entry.sequence,
        "at": entry.at.isoformat(timespec="microseconds"),
        "person": str(entry.person or ""),
        "organisation": str(entry.organisation or ""),
        "machine": entry.machine,
        "event": entry.event,
        "subject": str(entry.subject or ""),
        "detail": entry.detail,
    }
    text = before + json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hmac.new(bytes.fromhex(settings.AUDIT_KEY), text.encode(), hashlib.sha256).hexdigest()


def faults(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Every change, gap or reordering, at the entry where it shows.

    Args:
        entries: the whole log in the order of its numbers.
    """
    number, before = 0, FIRST
    for entry in entries:
        if entry.sequence != number + 1:
            yield Fault(entry.sequence, f"entries {number + 1} to {entry.sequence - 1} are missing")
        elif not hmac.compare_digest(entry.seal, seal(entry, before)):
            yield Fault(entry.sequence, "this entry, or its place, was changed")
        number, before = entry.sequence, entry.seal
