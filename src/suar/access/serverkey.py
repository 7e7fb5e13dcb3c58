"""Hides a few texts from a thief of the database: second-factor secrets and how to reach staff.

AES-256-GCM under a key made by HKDF-SHA256 from the server's own key, one for each purpose; the row's id is bound
in, so that a hidden text copied to another row does not open. The server itself can read them: this is not the vault.
"""

import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

VERSION = b"\x01"
NONCE = 12  # bytes


class Unreadable(Exception):
    """The bytes were not hidden here, for this purpose and row, or were changed since."""


def hide(text: str, purpose: str, row: UUID) -> bytes:
    """The text, for this server's eyes only: version byte, nonce, ciphertext with tag."""
    nonce = os.urandom(NONCE)
    return VERSION + nonce + _cipher(purpose).encrypt(nonce, text.encode(), row.bytes)


def show(hidden: bytes, purpose: str, row: UUID) -> str:
    """The text again.

    Raises:
        Unreadable: it was not hidden for this purpose and row, or was changed.
    """
    hidden = bytes(hidden)
    if hidden[:1] != VERSION:
        raise Unreadable
    nonce, ciphertext = hidden[1 : 1 + NONCE], hidden[1 + NONCE :]
    try:
        return _cipher(purpose).decrypt(nonce, ciphertext, row.bytes).decode()
    except (InvalidTag, ValueError) as error:
        raise Unreadable from error


def _cipher(purpose: str) -> AESGCM:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"suar server key 1: " + purpose.encode())
    return AESGCM(key.derive(bytes.fromhex(settings.SERVER_KEY)))
