"""Questions to this room: the other of its two doors."""

from suar.accounts.queries.notices import Due, NoticeLine, due_for_mail, my_notices, overdue_letters
from suar.accounts.queries.people import (
    Myself,
    SignIn,
    closing,
    last_seen,
    myself,
    names,
    person_called,
    sign_in_to_close,
)
from suar.accounts.queries.settings import MySettings, my_settings
from suar.accounts.queries.sign_in import SignedInFrom, has_second_factor, session_device, sessions

__all__ = [
    "Due",
    "MySettings",
    "Myself",
    "NoticeLine",
    "SignIn",
    "SignedInFrom",
    "closing",
    "due_for_mail",
    "has_second_factor",
    "last_seen",
    "my_notices",
    "my_settings",
    "myself",
    "names",
    "overdue_letters",
    "person_called",
    "session_device",
    "sessions",
    "sign_in_to_close",
]
