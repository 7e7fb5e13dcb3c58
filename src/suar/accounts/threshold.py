"""The threshold: while sign-in's own pages run, a person is found without a rule, for nobody is anybody yet.

The pages of second factors and passkeys come from a library that asks Django for its user model as it likes. Only
their views stand here, and only the table of people is open to them.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any

_standing: ContextVar[bool] = ContextVar("threshold", default=False)


def standing() -> bool:
    """Whether we are on the threshold."""
    return _standing.get()


@contextmanager
def on() -> Iterator[None]:
    """Stand on the threshold."""
    token = _standing.set(True)
    try:
        yield
    finally:
        _standing.reset(token)


def at_the_door(inner: Callable[..., Any]) -> Callable[..., Any]:
    """A view that answers also while the session is locked, or a second factor is still to be set up."""
    inner.at_the_door = True  # type: ignore[attr-defined]  # read by web.middleware
    return inner


def view(inner: Callable[..., Any]) -> Callable[..., Any]:
    """A view of sign-in that finds people without a rule."""

    @wraps(inner)
    def outer(*args: Any, **kwargs: Any) -> Any:
        with on():
            response = inner(*args, **kwargs)
            return response.render() if hasattr(response, "render") and not response.is_rendered else response

    return outer
