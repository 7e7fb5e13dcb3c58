"""How to reach a person: her e-mail address, hidden under the server's key and bound to her row."""

from uuid import UUID

from suar.access import serverkey
from suar.accounts.models.person import Person

PURPOSE = "contact"


def contact_of(person: Person) -> str:
    """Her address; empty when she gave none."""
    return serverkey.show(bytes(person.contact), PURPOSE, person.pk) if person.contact else ""


def hidden_contact(address: str, person_id: UUID) -> bytes:
    """An address as her row keeps it; nothing for an empty one."""
    return serverkey.hide(address, PURPOSE, person_id) if address else b""
