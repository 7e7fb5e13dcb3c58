"""Sealing: what is written for one key is read with that key alone, in the place it was written for.

Two verbs, `seal` and `unseal`, and their symmetric sisters `wrap` and `unwrap`; nouns are keys and the `Context`.
The exact bytes are specified in `docs/spec/vault.md`. Errors are raised, never returned; there are no options.
"""

from suar.sealed._context import Context, Use
from suar.sealed._errors import DoesNotOpen, Malformed, Oversized, SealedError, Truncated, UnknownVersion
from suar.sealed._keys import (
    BrowserPrivateKey,
    BrowserPublicKey,
    PrivateKey,
    PublicKey,
    WrappingKey,
    new_key_pair,
)
from suar.sealed._mac import check, mac
from suar.sealed._padding import pad, unpad
from suar.sealed._seal import MOST, seal, unseal
from suar.sealed._wrap import unwrap, wrap

__all__ = [
    "MOST",
    "BrowserPrivateKey",
    "BrowserPublicKey",
    "Context",
    "DoesNotOpen",
    "Malformed",
    "Oversized",
    "PrivateKey",
    "PublicKey",
    "SealedError",
    "Truncated",
    "UnknownVersion",
    "Use",
    "WrappingKey",
    "check",
    "mac",
    "new_key_pair",
    "pad",
    "seal",
    "unpad",
    "unseal",
    "unwrap",
    "wrap",
]
