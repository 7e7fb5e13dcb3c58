"""The session store: Django's own in the database, with ids hashed at rest and a row that says whose and from what.

A thief of the database finds no cookie that works. `SESSION_ENGINE` names this module.
"""

import hashlib
from typing import Any

from django.contrib.sessions.backends.db import SessionStore as Base
from django.utils import timezone

from suar.accounts.models.visits import Session


class SessionStore(Base):
    """Keeps the cookie's own word out of the database. `row` is the session as it was last loaded or saved."""

    row: Session | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create(self) -> None:
        self.row = None
        super().create()

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = Session(session_key=hashed(str(self.session_key)), session_data=self.encode(data))
        row.expire_date = self.get_expiry_date()
        row.made_at = row.seen_at = timezone.now()
        if self.row is not None:
            row.id, row.made_at, row.seen_at = self.row.id, self.row.made_at, self.row.seen_at
        row.person, row.device = data.get("_auth_user_id"), data.get("device", "")
        self.row = row
        return row

    def exists(self, session_key: str) -> bool:
        return Session.objects.filter(session_key=hashed(session_key)).exists()

    def delete(self, session_key: str | None = None) -> None:
        if key := session_key or self.session_key:
            Session.objects.filter(session_key=hashed(key)).delete()

    def _get_session_from_db(self) -> Session | None:
        living = Session.objects.filter(expire_date__gt=timezone.now())
        self.row = living.filter(session_key=hashed(self.session_key)).first() if self.session_key else None
        if self.row is None:
            self._session_key = None
        return self.row


def hashed(session_key: str) -> str:
    """40 hexadecimal characters of SHA-256: the word it hides has 165 random bits, so no salt is needed."""
    return hashlib.sha256(session_key.encode()).hexdigest()[:40]
