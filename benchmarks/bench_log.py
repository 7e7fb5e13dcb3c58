"""The log: entries added and committed per second with nothing and with 100,000 entries behind them, and how long it
takes to verify those.

The peer is the same work on the short log: the chain must not grow slower as it grows longer.
"""

import time
from uuid import uuid4

from django.db import transaction

from benchmarks import example
from benchmarks.run import Figure
from suar.access import Actor
from suar.audit import journal, queries
from suar.audit.events import CommandRefused, Word

LONG, AT_ONCE, TIMES = 100_000, 5_000, 600


def run() -> list[Figure]:
    """Append to an empty log, fill it, append again, then verify the whole."""
    with example.empty_database():
        short = example.milliseconds(lambda: _append(1), TIMES)
        for _ in range(LONG // AT_ONCE):
            _append(AT_ONCE)
        long = example.milliseconds(lambda: _append(1), TIMES)
        began = time.perf_counter()
        assert not list(queries.broken_links())
        seconds = time.perf_counter() - began
    return [
        Figure("add an entry, empty log", 1000 / short, "a second"),
        Figure("add an entry, 100,000 behind it", 1000 / long, "a second"),
        Figure("time to add, 100,000 behind it", long, "ms", 1.2 * short, "empty log", long / short),
        Figure("verify 100,000 entries", seconds, "s"),
    ]


def _append(number: int) -> None:
    """Add entries in one transaction."""
    event = CommandRefused(uuid4(), Word("measure"), Word("Denied"))
    with transaction.atomic():
        journal.append([journal.Record(Actor(machine="example"), event)] * number)
