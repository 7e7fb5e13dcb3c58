"""Questions to this room: the other of its two doors."""

from suar.accounts.queries.people import Myself, myself, names, person_called

__all__ = ["Myself", "myself", "names", "person_called"]
