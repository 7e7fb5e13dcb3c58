"""The cast as tests meet it: loaded once, through the public commands, under everything a test does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from suar.example.cast import CAST, PASSPHRASE, PLACES

if TYPE_CHECKING:  # this file is read before Django has its settings
    from django.http import HttpResponse
    from django.test import Client

    from suar.access import Actor
    from suar.example.load import Loaded

__all__ = ["CAST", "PASSPHRASE", "PLACES", "Cast", "cast", "committed_cast", "plant", "send"]

loaded: Loaded


def plant() -> None:
    """Load the cast; called once, after the tables are made."""
    from suar.example.load import load

    global loaded  # noqa: PLW0603
    loaded = load(progress=lambda line: None)


class Cast:
    """Who and what is in the example, and ways to be somebody."""

    def person(self, key: str) -> UUID:
        """Somebody's id."""
        return loaded.people[key]

    def place(self, key: str) -> UUID:
        """An organisation's id."""
        return loaded.places[key]

    def actor(self, key: str, place: str | None = None) -> Actor:
        """Somebody as she acts today."""
        return loaded.actor(key, place)

    def memberships(self, key: str) -> list[Any]:
        """Somebody's living memberships as they stand in the database."""
        from suar.access import Actor, bedrock
        from suar.coalition.models import Membership

        bedrock.tell(Actor(machine="tests"))
        return list(Membership.objects.unscoped("tests").filter(person=loaded.people[key], ended_at=None))

    def browser(self, key: str | None, place: str | None = None) -> Client:
        """A signed-in client; nobody's, when no key is given."""
        from django.contrib.auth import get_user_model
        from django.test import Client

        client = Client()
        if key is not None:
            client.force_login(get_user_model().objects.unscoped("tests").get(pk=loaded.people[key]))
        if place is not None:
            session = client.session
            session["organisation"] = str(loaded.places[place])
            session.save()
        return client


@pytest.fixture
def cast(db: None) -> Cast:
    """The cast, in a database that forgets what the test did."""
    return Cast()


@pytest.fixture
def committed_cast(transactional_db: None) -> Cast:
    """The cast, in a database that other connections see too."""
    return Cast()


def send(client: Client, url: str, **fields: Any) -> HttpResponse:
    """Open a page, then send its form with what it carried itself, as a browser would."""
    page = client.get(url)
    hidden = page.context["once"] if page.context and "once" in page.context else ""
    return client.post(url, {"once": str(hidden), **fields})
