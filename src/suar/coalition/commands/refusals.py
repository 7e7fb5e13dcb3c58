"""What the hall's commands refuse, in words a person can read."""

from django.utils.translation import gettext_lazy as _

from suar.access import Refused


class NameTaken(Refused):
    """Another organisation has this name."""

    sentence = _("Another organisation already has this name.")


class AlreadyFounded(Refused):
    """There is a backbone organisation already."""

    sentence = _("The coalition already has its backbone organisation.")


class NotNow(Refused):
    """The organisation's present state does not lead there."""

    sentence = _("The organisation is in that state already.")


class AlreadyHeld(Refused):
    """The person holds this role here already."""

    sentence = _("This person already has this role here.")


class NobodyThere(Refused):
    """No active person signs in with that name."""

    sentence = _("Nobody signs in with this name. Check the spelling.")


class NotFirst(Refused):
    """The backbone names only an organisation's first administrator."""

    sentence = _("This organisation has an administrator, who gives its roles.")


class NotARoleHere(Refused):
    """A role that belongs to the backbone organisation only."""

    sentence = _("This role belongs to the backbone organisation.")


class LastAdministrator(Refused):
    """Somebody must be left who can give roles."""

    sentence = _("This is the last administrator. Make somebody else administrator first.")
