"""The tables of this room, a file for each thing."""

from suar.accounts.models.person import Language, Person, TimeZone

__all__ = ["Language", "Person", "TimeZone"]
