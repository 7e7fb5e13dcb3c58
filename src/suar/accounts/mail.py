"""The two mails Suar ever sends. Neither says what it is about, whom it comes from or which organisation is meant.

Whoever sees a mailbox, or only counts bytes on the way, learns that somebody uses Suar and nothing else: one subject,
one body for every kind and number of notices, filled up with blanks to one size.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import parseaddr
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils.translation import gettext as _
from django.utils.translation import override

SIZE = 1536  # bytes of every body on the way; a longer one takes the next multiple
LINE = 64  # blanks in a line of filling
SUBJECT = "Suar"
Unsent = (SMTPException, OSError)  # whatever can go wrong on the way to the mail server
Refusal = (SMTPResponseException, SMTPRecipientsRefused)  # it plainly said no, so that nothing has left


def is_on() -> bool:
    """Whether this server has a mail server to give mail to."""
    return bool(settings.EMAIL_HOST)


@contextmanager
def connection() -> Iterator[Any]:
    """One connection to the mail server.

    Raises:
        SMTPException, OSError: it can't be reached, or there is none.
    """
    if not is_on():
        raise ConnectionError
    line = get_connection()
    line.open()
    try:
        yield line
    finally:
        line.close()


def is_open(line: Any) -> bool:
    """Whether a connection still stands; some mail servers hang up with their refusal."""
    return line.connection is not None and line.connection.sock is not None


def send_digest(line: Any, contact: str, language: str, code: str) -> None:
    """Tell somebody that there is something for her in Suar.

    Args:
        line: an open connection.
        code: stands beside the notice too, so that she can tell this mail from a forged one.

    Raises:
        SMTPException, OSError: the mail server has not taken it.
    """
    with override(language):
        words = _(
            "There is something new for you in Suar.\n\n"
            "Open Suar as you always do: %(address)s\n\n"
            "Code: %(code)s\n"
            "The same code stands beside the notice in Suar."
        )
        body = _whole(words % {"address": settings.ORIGIN, "code": code})
    _send(line, contact, body)


def send_link(line: Any, contact: str, language: str, link: str) -> None:
    """Send an invitation's link; arguments and faults as for `send_digest`."""
    with override(language):
        body = _whole(_("You are invited to Suar.\n\n%(link)s") % {"link": link})
    _send(line, contact, body)


def _whole(words: str) -> str:
    """The words, what every mail ends with, and blanks up to the size all mails have."""
    ending = _("Suar never writes in a mail what it is about, and never asks for your passphrase.")
    text = f"{words}\n\n{ending}\n"
    on_the_way = len(text.encode()) + text.count("\n")  # where every line ends with two bytes
    missing = -(on_the_way + 2) % SIZE + 2
    lines = max(missing // (LINE + 2), 1)
    first = missing - (LINE + 2) * (lines - 1)
    return text + " " * (first - 2) + "\n" + (" " * LINE + "\n") * (lines - 1)


def _send(line: Any, contact: str, body: str) -> None:
    """Give one mail to the server. Its name in the world is random and of one length, and names no machine."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    headers = {"Message-ID": f"<{secrets.token_hex(16)}@{domain}>", "Auto-Submitted": "auto-generated"}
    EmailMessage(SUBJECT, body, to=[contact], connection=line, headers=headers).send()
