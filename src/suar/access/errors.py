"""What a command or query may answer instead of a result.

DomainError
  NotFound       absent, or not yours: both read the same
  Denied         you may see it, but not do this; carries the rule's own sentence
  Refused        allowed, but not now; every command declares its own kinds beside it
  AlreadyDone    this very form was carried out before; carries the first result
Unscoped         a private table was read without asking a rule: a mistake in the code
WitnessFailure   a change forgot its rule or its log line, or happened outside a command
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


class DomainError(Exception):
    """The answer is no, in words a person can read.

    Args:
        sentence: what to tell her; the class's own when left out.
        field: the form field it concerns, if one.
    """

    sentence: Text = ""

    def __init__(self, sentence: Text = "", *, field: str | None = None) -> None:
        super().__init__(type(self).__name__)
        self.sentence = sentence or self.sentence
        self.field = field


class NotFound(DomainError):
    """There is no such thing, or it is not yours to know."""

    sentence = _("This page does not exist, or it is not yours to see.")


class Denied(DomainError):
    """You may see it, but not do this."""

    sentence = _("You may see this, but not change it.")


class Refused(DomainError):
    """Allowed in general, but not in this state."""

    sentence = _("This can't be done now.")


class AlreadyDone(DomainError):
    """The same form was sent twice; the first time counted."""

    sentence = _("This was already saved.")

    def __init__(self, result: str) -> None:
        super().__init__()
        self.result = result


class Unscoped(Exception):
    """A private table was about to be read without asking a rule first."""


class WitnessFailure(Exception):
    """A change without its rule, its log line or its command; it has been undone."""
