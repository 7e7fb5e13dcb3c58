"""Receipts: which sent forms were carried out, so that a second tap does nothing twice."""

from typing import ClassVar

from django.db import models

from suar.access.rows import Class


class Receipt(models.Model):
    """A form's own token, kept in the same transaction as what the form did."""

    CLASSES: ClassVar[dict[str, Class]] = dict.fromkeys(
        ("token", "person", "command", "result", "at"), Class.INTERNAL
    )
    KEPT: ClassVar[str] = "seven days"

    token = models.UUIDField(primary_key=True)
    person = models.UUIDField()
    command = models.CharField(max_length=100)
    result = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.token)
