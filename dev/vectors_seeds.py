"""What every vector is made from: bytes out of fixed names, and from them ids, contexts and keys."""

import hashlib
from typing import Any

from suar.sealed import BrowserPrivateKey, PrivateKey

Case = dict[str, Any]


def seed(name: str, length: int) -> bytes:
    """Bytes that look random and are the same for the same name."""
    return hashlib.shake_256(b"suar vectors: " + name.encode()).digest(length)


def context(use: int, ids: str, *versions: int) -> Case:
    """A context whose ids are drawn from the words of `ids`, one for each."""
    return {
        "use": use,
        "ids": [seed(f"id {word}", 16).hex() for word in ids.split()],
        "versions": [*versions],
    }


def flipped(raw: bytes, at: int) -> bytes:
    """One bit changed."""
    return raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]


ENTRY = context(1, "founder case drawer entry", 3)
KEY, OTHER = PrivateKey(seed("hybrid", 96)), PrivateKey(seed("hybrid, older", 96))
BOX, OTHER_BOX = BrowserPrivateKey(seed("box", 32)), BrowserPrivateKey(seed("box, older", 32))
