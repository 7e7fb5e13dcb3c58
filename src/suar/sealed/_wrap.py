"""Wrap under a key that both sides hold: AES-256-GCM with a random nonce and the context as associated data.

A wrapping key wraps few things (a private key, a draft), so random 96-bit nonces are far from their limit of 2³².
"""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from suar.sealed._context import Context
from suar.sealed._errors import DoesNotOpen, Oversized, Truncated, UnknownVersion
from suar.sealed._keys import WrappingKey
from suar.sealed._padding import pad, padded_length, unpad
from suar.sealed._seal import MOST, TAG

WRAPPED = 0x11
NONCE = 12  # bytes


def wrap(content: bytes, key: WrappingKey, context: Context) -> bytes:
    """The version byte, the nonce, the ciphertext with its tag.

    Raises:
        Oversized: the content is longer than `MOST`.
    """
    if len(content) > MOST:
        raise Oversized(f"{len(content)} bytes; at most {MOST} are wrapped")
    nonce = os.urandom(NONCE)
    return bytes([WRAPPED]) + nonce + AESGCM(key.raw).encrypt(nonce, pad(content), context.info)


def unwrap(wrapped: bytes, key: WrappingKey, context: Context) -> bytes:
    """The content again.

    Raises:
        UnknownVersion, Truncated, Oversized, DoesNotOpen, Malformed: as for `unseal`.
    """
    if not wrapped:
        raise Truncated("nothing there")
    if wrapped[0] != WRAPPED:
        raise UnknownVersion(f"version byte {wrapped[0]:#04x}")
    inside = len(wrapped) - 1 - NONCE - TAG
    if inside < padded_length(0):
        raise Truncated(f"{len(wrapped)} bytes")
    if inside > padded_length(MOST + 4):
        raise Oversized(f"{len(wrapped)} bytes")
    try:
        padded = AESGCM(key.raw).decrypt(wrapped[1 : 1 + NONCE], wrapped[1 + NONCE :], context.info)
    except InvalidTag as error:
        raise DoesNotOpen from error
    return unpad(padded)
