"""How the server's log reads: what happened and where in the code, never what a person wrote.

A line carries no path, query string, posted field, local variable or text of an error: only fixed words,
numbers, random ids, names of our own jobs, the route's pattern, and for an error its kind and the places it passed.
"""

import logging
import re
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from uuid import UUID

SHOWN_EXTRAS = ("status_code", "task", "seconds", "count")
HIDDEN = "…"
OUR_NAMES = re.compile(r"suar(\.[a-z_]+)+")  # a job or a module of ours


class Line(logging.Formatter):
    """One event a line; an error adds one line for each place it passed."""

    def format(self, record: logging.LogRecord) -> str:
        """The whole entry, safe to keep in a log that others may read."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds")
        head = [at, record.levelname, record.name, _message(record), *_extras(record)]
        lines = [" ".join(word for word in head if word)]
        if record.exc_info and record.exc_info[1]:
            lines += _error(record.exc_info[1])
        return "\n".join(lines)


def _message(record: logging.LogRecord) -> str:
    """The fixed words. What others put together before logging may hold anything, so it is left out."""
    words = str(record.msg)
    if record.args:
        args = record.args if isinstance(record.args, tuple) else ()
        try:
            return words % tuple(_shown(arg) for arg in args)
        except (TypeError, ValueError):
            return words
    ours = record.name.partition(".")[0] == "suar"
    return words if ours or not (record.exc_info or hasattr(record, "request")) else ""


def _shown(arg: object) -> object:
    if isinstance(arg, int | float | UUID | datetime) or OUR_NAMES.fullmatch(str(arg)):
        return arg
    try:
        return UUID(str(arg))
    except ValueError:
        return _Hidden()


class _Hidden:
    """Stands in for an argument, whichever way the fixed words want it."""

    def __str__(self) -> str:
        return HIDDEN

    __repr__ = __str__


def _extras(record: logging.LogRecord) -> list[str]:
    fields = [
        f"{name}={_shown(value)}"
        for name in SHOWN_EXTRAS
        if (value := getattr(record, name, None)) is not None
    ]
    match = getattr(getattr(record, "request", None), "resolver_match", None)
    return [*fields, f"route={match.route}"] if match else fields


def _error(error: BaseException) -> list[str]:
    """Kind and places of an error and of what caused it; its text may quote what a person wrote."""
    lines = [f"  {type(error).__qualname__}", *_places(error.__traceback__)]
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return [*lines, *_error(cause)] if cause else lines


def _places(frames: TracebackType | None) -> list[str]:
    return [f"    {_short(f.filename)}:{f.lineno} {f.name}" for f in traceback.extract_tb(frames)]


def _short(filename: str) -> str:
    parts = Path(filename).parts
    for root in ("site-packages", "src"):
        if root in parts:
            return "/".join(parts[parts.index(root) + 1 :])
    return "/".join(parts[-2:])
