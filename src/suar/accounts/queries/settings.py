"""Questions about one's own settings."""

from dataclasses import dataclass

from suar.access import Actor, query
from suar.accounts.models import Person
from suar.accounts.models.contact import contact_of


@dataclass(frozen=True, slots=True)
class MySettings:
    """What a person may change about herself, and the name she signs in with."""

    sign_in: str
    name: str
    language: str
    time_zone: str
    contact: str
    window: str

    def __repr__(self) -> str:
        return "MySettings()"


@query
def my_settings(*, actor: Actor) -> MySettings:
    """The actor's own settings; nobody else's are ever shown."""
    assert actor.person is not None
    me = Person.objects.allowed(actor, "person.change").one(actor.person)
    return MySettings(me.sign_in, me.name, me.language, me.time_zone, contact_of(me), me.window)
