"""The tables of this room, a file for each thing."""

from suar.accounts.models.notices import Letter, Notice
from suar.accounts.models.person import Person
from suar.accounts.models.visits import Device, Failure, Session

__all__ = ["Device", "Failure", "Letter", "Notice", "Person", "Session"]
