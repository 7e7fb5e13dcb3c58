"""Changes of this room: one of its two doors."""

from suar.accounts.commands.people import NameTaken, close_person, note_sign_in, register_person

__all__ = ["NameTaken", "close_person", "note_sign_in", "register_person"]
