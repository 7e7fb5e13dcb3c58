"""What this room's coded words are called on a page."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suar.accounts.kinds import NoticeKind, Window
from suar.accounts.strength import Hint

LANGUAGES = {"id": "Indonesia", "en": "English"}
TIME_ZONES = {
    "Asia/Jakarta": _("WIB (Jakarta)"),
    "Asia/Makassar": _("WITA (Makassar)"),
    "Asia/Jayapura": _("WIT (Jayapura)"),
}

WINDOWS = {
    Window.MORNING: _("In the morning, at 07:30"),
    Window.NOON: _("At noon, at 12:30"),
    Window.EVENING: _("In the evening, at 17:30"),
    Window.NEVER: _("Never; I look into Suar myself"),
}

# Generic on purpose: a sentence here must be true of every notice of its kind and tell nothing of it.
NOTICE_SENTENCES = {
    NoticeKind.SOMETHING_TO_READ: _("There is something new for you."),
    NoticeKind.TASK: _("Something waits for you to do."),
    NoticeKind.INVITATION: _("You are asked to work with somebody."),
    NoticeKind.SECURITY: _("Something about your sign-in changed. Was it you?"),
}


def please_open(code: str) -> str:
    """The sentence to pass on by telephone or WhatsApp, in the reader's language; it holds a notice's code only."""
    return gettext("Please open Suar, code %(code)s") % {"code": code}


STRENGTH_HINTS = {
    Hint.LONGER: _("Too easy to guess. Use 12 characters or more; four or five words are easiest."),
    Hint.OWN_NAME: _("Too easy to guess. Leave out your own name and your sign-in name."),
    Hint.WELL_KNOWN: _(
        "Too easy to guess: many people use these words. Take words that have nothing to do with each other."
    ),
    Hint.DIGITS: _("Too easy to guess. Leave out dates, years and long numbers; add words instead."),
    Hint.RUN: _("Too easy to guess. Leave out repeats and runs such as 12345; add words instead."),
    Hint.ONE_MORE_WORD: _("Too easy to guess. Add one more word that has nothing to do with you."),
}
