"""The tables of this room, a file for each thing."""

from suar.accounts.models.person import Person

__all__ = ["Person"]
