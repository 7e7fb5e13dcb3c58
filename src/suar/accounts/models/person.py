"""A person who can sign in."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from suar.access.lock import PrivateManager
from suar.access.rows import Class, PrivateModel
from suar.accounts import passphrase, threshold


class PersonManager(PrivateManager):
    """Shut like every private table, but for the threshold, where nobody is anybody yet."""

    def get_queryset(self) -> models.QuerySet["Person"]:  # type: ignore[override]  # narrower on purpose
        rows = super().get_queryset()
        return rows.unscoped("threshold: sign-in's own pages") if threshold.standing() else rows


class Person(AbstractBaseUser, PrivateModel):
    """Somebody with a sign-in name and a passphrase.

    `contact` is her e-mail address, hidden under the server's key.
    """

    SEE: ClassVar[str] = "person.see"
    CLASSES: ClassVar[dict[str, Class]] = {
        **dict.fromkeys(("id", "language", "time_zone", "is_active"), Class.INTERNAL),
        **dict.fromkeys(("sign_in", "name", "contact", "seen_at", "window"), Class.PERSONAL),
        "password": Class.SPECIAL,
    }
    KEPT: ClassVar[str] = "until the person leaves the last organisation, then two years"

    sign_in = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    language = models.CharField(max_length=2, default="id")
    time_zone = models.CharField(max_length=20, default="Asia/Jakarta")
    contact = models.BinaryField(default=b"")
    window = models.CharField(max_length=10, default="morning")
    is_active = models.BooleanField(default=True)
    seen_at = models.DateTimeField(null=True)
    last_login = None  # the log knows; a column would be a second copy, written outside a command

    objects: ClassVar[PersonManager] = PersonManager()

    USERNAME_FIELD = "sign_in"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return str(self.id)

    def set_password(self, raw_password: str | None) -> None:
        """Keep a new passphrase's check in place of the old one."""
        self.password = passphrase.new(raw_password, self.pk).stored if raw_password else "!"

    def check_password(self, raw_password: str | None) -> bool:
        """Whether these are her words."""
        return passphrase.check(raw_password or "", self.pk, self.password) is not None
