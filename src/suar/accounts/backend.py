"""Comes before every rule: turns a sign-in name and passphrase, or a session's id, into a person."""

from typing import Any
from uuid import UUID

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest

from suar.accounts.models import Person

NOBODY_YET = "sign-in: nobody is anybody yet"


class PassphraseBackend(BaseBackend):
    """Checks a passphrase; takes as long for a name that does not exist as for one that does."""

    def authenticate(self, request: HttpRequest | None, **words: Any) -> Person | None:
        name, passphrase = words.get("username", ""), words.get("password", "")
        person: Person | None = Person.objects.unscoped(NOBODY_YET).filter(sign_in=name).first()
        if person is None:
            make_password(passphrase)  # so that an unknown name takes as long as a known one
            return None
        return person if person.is_active and check_password(passphrase, person.password) else None

    def get_user(self, user_id: UUID) -> Person | None:
        rows = Person.objects.unscoped("bootstrap: the session names its person")
        person: Person | None = rows.filter(pk=user_id, is_active=True).first()
        return person
