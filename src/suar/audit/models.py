"""The one table of the log. The database itself refuses to change or remove a row of it (see the migration)."""

from typing import ClassVar

from django.db import models

from suar.access.rows import Class


class Entry(models.Model):
    """One thing that happened. Not a `PrivateModel`: rooms ask `queries`, and only `journal` writes."""

    CLASSES: ClassVar[dict[str, Class]] = dict.fromkeys(
        ("sequence", "at", "person", "organisation", "machine", "event", "subject", "detail", "seal"),
        Class.INTERNAL,
    )
    KEPT: ClassVar[str] = "as long as the coalition; it holds random ids only"

    sequence = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    person = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    machine = models.CharField(max_length=40, blank=True)
    event = models.CharField(max_length=60)
    subject = models.UUIDField(null=True, db_index=True)
    detail = models.JSONField(default=dict)
    seal = models.CharField(max_length=64)

    class Meta:
        ordering = ("sequence",)

    def __str__(self) -> str:
        return f"{self.sequence} {self.event}"
