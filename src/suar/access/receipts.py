"""Exactly once: a form carries a token, and the token's receipt is kept in the transaction that did what it asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from suar.access.actors import Actor
from suar.access.errors import AlreadyDone, NotFound
from suar.access.models import Receipt

KEPT_FOR = timedelta(days=7)
_token: ContextVar[UUID | None] = ContextVar("token", default=None)


@contextmanager
def once(token: UUID) -> Iterator[None]:
    """The command called in here is carried out once for this token, however often it is sent."""
    set_before = _token.set(token)
    try:
        yield
    finally:
        _token.reset(set_before)


def claim(actor: Actor, command: str) -> Receipt | None:
    """Put the token down, first thing in the command's transaction; a second sender waits here for the first.

    Raises:
        AlreadyDone: the same person's same command was carried out with this token.
        NotFound: the token belongs to somebody or something else.
    """
    token = _token.get()
    if token is None or actor.person is None:
        return None
    receipt = Receipt(token=token, person=actor.person, command=command, at=timezone.now())
    try:
        with transaction.atomic():
            receipt.save(force_insert=True)
    except IntegrityError:
        first = Receipt.objects.get(token=token)
        if (first.person, first.command) != (actor.person, command):
            raise NotFound from None
        raise AlreadyDone(first.result) from None
    return receipt


def fill(receipt: Receipt | None, result: object) -> None:
    """Keep the command's answer with its receipt: an id, or nothing."""
    if receipt is not None and result is not None:
        assert isinstance(result, UUID | str), "a command answers with an id or with nothing"
        receipt.result = str(result)
        receipt.save(update_fields=["result"])


def forget() -> int:
    """Remove receipts too old to be sent again; how many."""
    removed, _ = Receipt.objects.filter(at__lt=timezone.now() - KEPT_FOR).delete()
    return removed
