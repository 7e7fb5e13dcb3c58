"""Machinery of sign-in: sessions under hashed ids, devices seen before, and how often words were wrong.

These tables are written by Django's session middleware and before anybody is anybody, so no rule can stand before
them; they hold ids and counts, and whose they are is a bare id.
"""

from typing import ClassVar
from uuid import uuid4

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from suar.access.rows import Class


class Session(AbstractBaseSession):
    """A browser that is signed in, or about to. `session_key` is the hash of what the cookie holds."""

    CLASSES: ClassVar[dict[str, Class]] = {
        **dict.fromkeys(("session_key", "session_data"), Class.SPECIAL),
        **dict.fromkeys(("id", "expire_date", "made_at"), Class.INTERNAL),
        **dict.fromkeys(("person", "device", "seen_at"), Class.PERSONAL),
    }
    KEPT: ClassVar[str] = "until signed out, revoked or twelve hours old"

    id = models.UUIDField(default=uuid4, unique=True, editable=False)
    person = models.UUIDField(null=True, db_index=True)
    device = models.CharField(max_length=60, blank=True)
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        db_table = "accounts_session"

    def __str__(self) -> str:
        return str(self.id)


class Device(models.Model):
    """A browser a person has signed in from before; `mark` is the hash of what its cookie holds, and of the person."""

    CLASSES: ClassVar[dict[str, Class]] = {
        **dict.fromkeys(("mark", "person", "first_at", "last_at"), Class.PERSONAL),
    }
    KEPT: ClassVar[str] = "a year after the last sign-in from it"

    mark = models.CharField(max_length=64, primary_key=True)
    person = models.UUIDField(db_index=True)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.mark[:8]


class Failure(models.Model):
    """How often in a row sign-in went wrong for one account, address or known device; `bucket` is a keyed hash."""

    CLASSES: ClassVar[dict[str, Class]] = dict.fromkeys(("bucket", "count", "last_at"), Class.INTERNAL)
    KEPT: ClassVar[str] = "one day"

    bucket = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.count}"
