"""One derivation from a passphrase: Argon2id, then HKDF parts what proves it from what opens with it.

The stored check is made from one half and says nothing of the other, which never leaves the request: the vault wraps
a person's private key under it. A pepper from the environment makes a stolen table of checks useless for guessing;
the person's id is bound in, so that a check copied over another person's lets nobody in.
"""

import hmac
import os
import threading
import unicodedata
from dataclasses import dataclass
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

SCHEME = "suar1"
MEMORY, PASSES, LANES = (
    64 * 1024,
    3,
    1,
)  # KiB; RFC 9106's second recommendation, with one lane for a small server
SALT, LENGTH = 16, 32  # bytes
AT_ONCE = threading.BoundedSemaphore(2)  # each takes 64 MiB


@dataclass(frozen=True, slots=True)
class Derived:
    """What a passphrase became.

    Attributes:
        stored: the text kept to check the passphrase another time.
        opening: 32 bytes that only the passphrase gives; never stored.
    """

    stored: str
    opening: bytes

    def __repr__(self) -> str:
        return "Derived()"


def new(passphrase: str, person: UUID) -> Derived:
    """Derive from a passphrase chosen just now."""
    return _derive(passphrase, person, os.urandom(SALT))


def check(passphrase: str, person: UUID, stored: str) -> Derived | None:
    """Derive again, and hold it against what was stored.

    Returns:
        The derivation, or None when the passphrase is another one or none was ever set.
    """
    scheme, _, rest = stored.partition("$")
    salt, _, _ = rest.partition("$")
    known = scheme == SCHEME and len(salt) == 2 * SALT
    derived = _derive(passphrase, person, bytes.fromhex(salt) if known else bytes(SALT))
    return derived if known and hmac.compare_digest(derived.stored, stored) else None


def _derive(passphrase: str, person: UUID, salt: bytes) -> Derived:
    """Argon2id over the NFKC form, so that one sentence typed on two keyboards stays one."""
    text = unicodedata.normalize("NFKC", passphrase).encode()
    with AT_ONCE:
        argon = Argon2id(salt=salt, length=LENGTH, iterations=PASSES, lanes=LANES, memory_cost=MEMORY)
        root = argon.derive(text)
    checking = _part(root, b"check", person)
    return Derived(f"{SCHEME}${salt.hex()}${checking.hex()}", _part(root, b"open", person))


def _part(root: bytes, use: bytes, person: UUID) -> bytes:
    pepper, info = bytes.fromhex(settings.PEPPER), b"suar passphrase 1: " + use + b":" + person.bytes
    return HKDF(algorithm=SHA256(), length=LENGTH, salt=pepper, info=info).derive(root)
