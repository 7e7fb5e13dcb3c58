"""Comes before every rule: turns a sign-in name and passphrase, or a session's id, into a person."""

from typing import Any
from uuid import UUID

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from suar.accounts import passphrase
from suar.accounts.models import Person


class PassphraseBackend(BaseBackend):
    """Derives once from the passphrase; takes as long for a name that does not exist as for one that does.

    The person it gives carries `derived`, for whatever opens with the passphrase later in the same request.
    """

    def authenticate(self, request: HttpRequest | None, **words: Any) -> Person | None:
        name, said = words.get("username") or "", words.get("password") or ""
        rows = Person.objects.unscoped("sign-in: nobody is anybody yet")
        person: Person | None = rows.filter(sign_in=name).first()
        derived = passphrase.check(
            said, person.pk if person else UUID(int=0), person.password if person else ""
        )
        if person is None or derived is None or not person.is_active:
            return None
        person.derived = derived  # type: ignore[attr-defined]  # not a column: gone with the request
        return person

    def get_user(self, user_id: UUID) -> Person | None:
        rows = Person.objects.unscoped("bootstrap: the session names its person")
        person: Person | None = rows.filter(pk=user_id, is_active=True).first()
        return person
