"""Changes of this room: one of its two doors."""

from suar.accounts.commands.letters import NotDue, Opened, drop_letter, send_link, take_letter
from suar.accounts.commands.notices import (
    Digest,
    NothingToSend,
    forget_notices,
    notify,
    put_digest_back,
    read_notice,
    take_digest,
)
from suar.accounts.commands.people import NameTaken, close_person, register_person
from suar.accounts.commands.settings import TooEasy, WrongPassphrase, change_passphrase, change_settings
from suar.accounts.commands.sign_in import FactorChange, end_session, note_second_factor, note_sign_in
from suar.accounts.kinds import NoticeKind

__all__ = [
    "Digest",
    "FactorChange",
    "NameTaken",
    "NotDue",
    "NothingToSend",
    "NoticeKind",
    "Opened",
    "TooEasy",
    "WrongPassphrase",
    "change_passphrase",
    "change_settings",
    "close_person",
    "drop_letter",
    "end_session",
    "forget_notices",
    "note_second_factor",
    "note_sign_in",
    "notify",
    "put_digest_back",
    "read_notice",
    "register_person",
    "send_link",
    "take_digest",
    "take_letter",
]
