"""The witness: every call of a command or query is a turn, and a turn knows whether its rule was asked.

Outside a turn no private row can be read or changed. `suar.audit` completes a command's turn with the log.
"""

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

from django.db import connection, transaction
from django.db.models import QuerySet

from suar.access import bedrock
from suar.access.actors import Actor
from suar.access.errors import WitnessFailure

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(slots=True)
class Turn:
    """One call: who asks, whether it may change rows, whether a rule was asked, and what it wants logged."""

    actor: Actor
    changes: bool
    asked: bool = False
    records: list[Any] = field(default_factory=list)
    recorded: bool = False


_turn: ContextVar[Turn | None] = ContextVar("turn", default=None)


def current() -> Turn | None:
    """The turn we are in, if any."""
    return _turn.get()


def asking(actor: Actor) -> Turn:
    """The turn we are in, which has now asked a rule for this actor.

    Raises:
        WitnessFailure: there is no turn, or the rule is asked for somebody else.
    """
    turn = _turn.get()
    if turn is None:
        raise WitnessFailure("a rule was asked outside a command or query")
    if turn.actor != actor:
        raise WitnessFailure("a rule was asked for another actor than the one whose turn it is")
    turn.asked = True
    return turn


def changing() -> Turn:
    """The command's turn we are in.

    Raises:
        WitnessFailure: there is none, or it is a query's.
    """
    turn = _turn.get()
    if turn is None or not turn.changes:
        raise WitnessFailure("a private row can be changed only inside a command")
    return turn


@contextmanager
def take(turn: Turn) -> Iterator[Turn]:
    """Be in this turn; on PostgreSQL the database is told whose it is, until the transaction ends."""
    before = _turn.get()
    token = _turn.set(turn)
    if before is None or before.actor != turn.actor:
        bedrock.tell(turn.actor)
    try:
        yield turn
    finally:
        _turn.reset(token)
        if before and before.actor != turn.actor and not connection.needs_rollback:
            bedrock.tell(before.actor)


def check_signature(function: Callable[..., object]) -> None:
    """Hold every door to the same form: `actor` first, everything by keyword.

    Raises:
        TypeError: the function has another form.
    """
    parameters = list(inspect.signature(function).parameters.values())
    if (
        not parameters
        or parameters[0].name != "actor"
        or any(p.kind is not p.KEYWORD_ONLY for p in parameters)
    ):
        raise TypeError(f"{function.__qualname__} must take `actor` first and everything by keyword")


def query(function: Callable[P, R]) -> Callable[P, R]:
    """A question on private tables: answers with values, never with rows still to be read, and changes nothing.

    Raises:
        WitnessFailure: the answer is a lazy queryset, or no rule was asked.
    """
    check_signature(function)

    @functools.wraps(function)
    def ask(*args: P.args, **kwargs: P.kwargs) -> R:
        actor = kwargs["actor"]
        assert isinstance(actor, Actor)
        with bedrock.reading(), take(Turn(actor, changes=False)) as turn:
            answer = function(*args, **kwargs)
        if isinstance(answer, QuerySet) or not turn.asked:
            raise WitnessFailure(f"{function.__qualname__} must ask a rule and answer with values")
        if (outer := _turn.get()) is not None and not outer.changes:
            outer.asked = True
        return answer

    ask.is_query = True  # type: ignore[attr-defined]  # read by the tests about the house
    return ask


@contextmanager
def durable() -> Iterator[None]:
    """The one transaction of a command; opened only here."""
    with transaction.atomic(durable=True):
        yield
