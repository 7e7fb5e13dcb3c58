"""The rule: one function per action, from actor to `Q`, whose docstring is the sentence people read.

The same `Q` draws the list, finds the one and guards the change, so the three cannot disagree.
"""

import functools
import inspect
import operator
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext

from suar.access.actors import Actor

Test = Callable[[Actor], Q]
NOBODY = Q(pk__in=[])
EVERYBODY = ~NOBODY  # not `Q()`, which vanishes when it meets another


@dataclass(frozen=True, slots=True)
class Rule:
    """An action's name, its sentence for people (a message id), the room it belongs to, and its test."""

    name: str
    sentence: str
    room: str
    test: Test


RULES: dict[str, Rule] = {}


def rule(name: str) -> Callable[[Test], Test]:
    """Enter a rule in the book.

    Args:
        name: `noun.verb`, as it is asked for.

    Raises:
        ValueError: the name is taken, or the function has no sentence.
    """

    def enter(test: Test) -> Test:
        sentence = " ".join((inspect.getdoc(test) or "").split("\n\n")[0].split())
        if name in RULES or not sentence:
            raise ValueError(f"rule {name}: taken already, or without a sentence")
        RULES[name] = Rule(name, sentence, test.__module__.split(".")[1], test)
        return test

    return enter


def allows(actor: Actor, action: str) -> Q:
    """The rows on which the actor may do the action.

    Raises:
        KeyError: no such rule.
    """
    return RULES[action].test(actor)


def may(condition: bool, where: Q | None = None) -> Q:
    """`where` (every row, when left out) if the condition on the actor holds, otherwise no row."""
    return (EVERYBODY if where is None else where) if condition else NOBODY


def either(*ways: Q) -> Q:
    """The rows that at least one of the ways lets through; plainly everybody or nobody where it comes to that."""
    if EVERYBODY in ways:
        return EVERYBODY
    real = [way for way in ways if way != NOBODY]
    return functools.reduce(operator.or_, real) if real else NOBODY


def sentence(action: str) -> str:
    """The rule's sentence in the reader's language."""
    return gettext(RULES[action].sentence)


def rules_page() -> str:
    """The page `docs/reference/rules.md`: who may do what, in the rules' own words."""
    lines = ["# Who may do what", "", "Made from the rules' own sentences; `make check` holds it up to date."]
    for room in sorted({each.room for each in RULES.values()}):
        lines += ["", f"## {room}", "", "| action | who |", "| --- | --- |"]
        lines += [
            f"| `{each.name}` | {each.sentence} |" for _, each in sorted(RULES.items()) if each.room == room
        ]
    return "\n".join(lines) + "\n"
