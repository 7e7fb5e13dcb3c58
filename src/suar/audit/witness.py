"""`@command`: one use case, one transaction, one rule asked, one line logged; otherwise nothing happened.

`record` says what happened and rings whoever `config/wiring.py` lists for it, in the same transaction.
"""

import functools
from collections.abc import Callable
from contextlib import suppress
from typing import ParamSpec, TypeVar
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError
from django.utils.module_loading import import_string

from suar.access import Actor, AlreadyDone, DomainError, WitnessFailure, receipts, witness
from suar.access.witness import Turn
from suar.audit import journal
from suar.audit.events import CommandRefused, Event, Word

P = ParamSpec("P")
R = TypeVar("R")


def command(function: Callable[P, R]) -> Callable[P, R]:
    """Make a function a change that can't forget its rule, its transaction or its log line.

    A command called while another runs (by the wiring) joins that one's transaction.

    Raises:
        WitnessFailure: it forgot to ask a rule or to record; everything it did has been undone.
    """
    witness.check_signature(function)

    @functools.wraps(function)
    def act(*args: P.args, **kwargs: P.kwargs) -> R:
        actor = kwargs["actor"]
        assert isinstance(actor, Actor)
        outer = witness.current()
        if outer is not None and outer.changes:
            return _joined(outer, Turn(actor, changes=True), functools.partial(function, *args, **kwargs))
        try:
            return _whole(
                Turn(actor, changes=True), functools.partial(function, *args, **kwargs), function.__name__
            )
        except AlreadyDone:
            raise
        except DomainError as refusal:
            _log_refusal(actor, function.__name__, refusal, kwargs)
            raise

    act.is_command = True  # type: ignore[attr-defined]  # read by the tests about the house
    return act


def record(event: Event) -> None:
    """Say what happened; the last statement of a command.

    Args:
        event: its first field is the id of what it happened to.
    """
    turn = witness.changing()
    turn.recorded = True
    turn.records.append(journal.Record(turn.actor, event))
    for listener in import_string(settings.WIRING).get(type(event), ()):
        listener(actor=Actor(machine="wiring", person=turn.actor.person), event=event)


def _whole(turn: Turn, work: Callable[[], R], name: str) -> R:
    """A command of its own: from the transaction's opening to the log lines that close it."""
    with witness.durable(), witness.take(turn):
        receipt = receipts.claim(turn.actor, name)
        result = work()
        _check(turn, name)
        receipts.fill(receipt, result)
        journal.append(turn.records)
    return result


def _joined(outer: Turn, turn: Turn, work: Callable[[], R]) -> R:
    """A command inside another: the same transaction, its own rule and its own line."""
    with witness.take(turn):
        result = work()
        _check(turn, "a wired command")
    outer.records.extend(turn.records)
    return result


def _check(turn: Turn, name: str) -> None:
    if not turn.asked:
        raise WitnessFailure(f"{name} asked no rule; what it did has been undone")
    if not turn.recorded:
        raise WitnessFailure(f"{name} wrote no log line; what it did has been undone")


def _log_refusal(actor: Actor, name: str, refusal: DomainError, arguments: dict[str, object]) -> None:
    """A refusal is an event too. If even the log can't be written, the refusal still stands."""
    subject = next((value for value in arguments.values() if isinstance(value, UUID)), None)
    event = CommandRefused(subject, Word(name), Word(type(refusal).__name__))
    with suppress(DatabaseError), witness.durable(), witness.take(Turn(actor, changes=True)):
        journal.append([journal.Record(actor, event)])
