"""The base of every private table, and how each of its columns is classed."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any, ClassVar
from uuid import uuid4

from django.db import IntegrityError, models, transaction

from suar.access import witness
from suar.access.errors import Refused
from suar.access.lock import PrivateManager


class Class(StrEnum):
    """How much harm a column does in the wrong hands."""

    PUBLIC = "public"
    INTERNAL = "internal"
    PERSONAL = "personal"
    SPECIAL = "special"
    SEALED = "sealed"


class PrivateModel(models.Model):
    """A row nobody reads without a rule and nobody changes outside a command.

    Every subclass says by which rule its existence may be known (`SEE`), how each column is classed (`CLASSES`)
    and how long a row is kept (`KEPT`).
    """

    SEE: ClassVar[str]
    CLASSES: ClassVar[dict[str, Class]]
    KEPT: ClassVar[str]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)

    objects: ClassVar[PrivateManager] = PrivateManager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        witness.changing()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        witness.changing()
        return super().delete(*args, **kwargs)


@contextmanager
def unique_or(refusal: Refused) -> Iterator[None]:
    """Turn a broken uniqueness of the row saved in here into a refusal; the command goes on or ends with it.

    Asking first and saving then would let two at once through; the constraint does not.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise refusal from error
