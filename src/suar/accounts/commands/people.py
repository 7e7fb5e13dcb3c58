"""Changes to people."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from suar.access import Actor, Refused
from suar.access.lock import permit
from suar.access.rows import unique_or
from suar.accounts.events import PersonClosed, PersonRegistered
from suar.accounts.models import Person, Session
from suar.audit.witness import command, record


class NameTaken(Refused):
    """Somebody signs in with that name already."""

    sentence = _("Somebody already signs in with this name. Choose another.")


@command
def register_person(
    *,
    actor: Actor,
    sign_in: str,
    name: str,
    passphrase: str,
    time_zone: str = "Asia/Jakarta",
    language: str = "id",
) -> UUID:
    """Register a person who can sign in; only the server's own commands and joining may.

    Raises:
        NameTaken: the sign-in name is somebody's.
    """
    permit(actor, "person.register")
    person = Person(sign_in=sign_in, name=name, time_zone=time_zone, language=language)
    person.set_password(passphrase)
    with unique_or(NameTaken(field="sign_in")):
        person.save(force_insert=True)
    record(PersonRegistered(person.pk))
    return person.pk


@command
def close_person(*, actor: Actor, person_id: UUID) -> None:
    """Close a sign-in for good: the person is out with the next request, everywhere."""
    person = Person.objects.allowed(actor, "person.close").one(person_id)
    person.is_active = False
    person.set_unusable_password()
    person.save(update_fields=["is_active", "password"])
    Session.objects.filter(person=person.pk).delete()
    record(PersonClosed(person.pk))
