"""A person who can sign in."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from suar.access.lock import PrivateManager
from suar.access.rows import Class, PrivateModel


class TimeZone(models.TextChoices):
    """Indonesia's zones, by one city of each as the tz database names it."""

    WIB = "Asia/Jakarta", _("WIB (Jakarta)")
    WITA = "Asia/Makassar", _("WITA (Makassar)")
    WIT = "Asia/Jayapura", _("WIT (Jayapura)")


class Language(models.TextChoices):
    """The languages of the interface."""

    INDONESIAN = "id", "Indonesia"
    ENGLISH = "en", "English"


class PersonManager(PrivateManager):
    """Shut like every private table; Django's sign-in asks it for one thing more."""

    def get_by_natural_key(self, sign_in: str) -> "Person":
        person: Person = self.unscoped("sign-in: nobody is anybody yet").get(sign_in=sign_in)
        return person


class Person(AbstractBaseUser, PrivateModel):
    """Somebody with a sign-in name and a passphrase."""

    SEE: ClassVar[str] = "person.see"
    CLASSES: ClassVar[dict[str, Class]] = {
        "id": Class.INTERNAL,
        "sign_in": Class.PERSONAL,
        "name": Class.PERSONAL,
        "password": Class.SPECIAL,
        "language": Class.INTERNAL,
        "time_zone": Class.INTERNAL,
        "is_active": Class.INTERNAL,
    }
    KEPT: ClassVar[str] = "until the person leaves the last organisation, then two years"

    sign_in = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    language = models.CharField(max_length=2, choices=Language.choices, default=Language.INDONESIAN)
    time_zone = models.CharField(max_length=20, choices=TimeZone.choices, default=TimeZone.WIB)
    is_active = models.BooleanField(default=True)
    last_login = None  # the log knows; a column would be a second copy, written outside a command

    objects: ClassVar[PersonManager] = PersonManager()

    USERNAME_FIELD = "sign_in"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return str(self.id)
