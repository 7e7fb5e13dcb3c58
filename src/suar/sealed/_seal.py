"""Seal to a public key and open with the private one: HPKE (RFC 9180) base mode, one suite for each version byte.

0x01    MLKEM768-X25519, HKDF-SHA256, AES-256-GCM    everything at rest
0x02    DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM    letters from a browser, until they arrive
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from suar.sealed._context import Context
from suar.sealed._errors import DoesNotOpen, Malformed, Oversized, Truncated, UnknownVersion
from suar.sealed._keys import BrowserPrivateKey, BrowserPublicKey, PrivateKey, PublicKey
from suar.sealed._padding import pad, padded_length, unpad

HYBRID, BROWSER = 0x01, 0x02
SUITES = {
    HYBRID: Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM),
    BROWSER: Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_256_GCM),
}
ENCAPSULATED = {HYBRID: 1120, BROWSER: 65}  # bytes of `enc`
TAG = 16  # bytes
MOST = 25 * 1024 * 1024  # bytes of content: one attachment, the largest thing there is
_LONGEST = padded_length(MOST + 4)


def seal(content: bytes, to: PublicKey | BrowserPublicKey, context: Context) -> bytes:
    """Seal for one key and one place.

    Args:
        content: at most `MOST` bytes; it is padded here.
        context: bound in; the same must be said to open it.

    Returns:
        The version byte, the encapsulated key, the ciphertext with its tag.

    Raises:
        Oversized: the content is longer than `MOST`.
        Malformed: the key is none.
    """
    if len(content) > MOST:
        raise Oversized(f"{len(content)} bytes; at most {MOST} are sealed")
    version = HYBRID if isinstance(to, PublicKey) else BROWSER
    try:
        return bytes([version]) + SUITES[version].encrypt(pad(content), to.hpke, info=context.info)
    except ValueError as error:  # a point of low order, which adds nothing to the secret
        raise Malformed("not a public key") from error


def unseal(sealed: bytes, key: PrivateKey | BrowserPrivateKey, context: Context) -> bytes:
    """Open what was sealed for this key in this place.

    Raises:
        UnknownVersion: the first byte is not the one of this kind of key.
        Truncated: it is too short to hold anything.
        Oversized: it is longer than anything that is sealed.
        DoesNotOpen: another key, another context, or an altered byte.
        Malformed: it opened, but is not padded as it must be.
    """
    version = HYBRID if isinstance(key, PrivateKey) else BROWSER
    _check_form(sealed, version)
    try:
        padded = SUITES[version].decrypt(sealed[1:], key.hpke, info=context.info)
    except (InvalidTag, ValueError) as error:
        raise DoesNotOpen from error
    return unpad(padded)


def _check_form(sealed: bytes, version: int) -> None:
    if not sealed:
        raise Truncated("nothing there")
    if sealed[0] != version:
        raise UnknownVersion(f"version byte {sealed[0]:#04x}")
    inside = len(sealed) - 1 - ENCAPSULATED[version] - TAG
    if inside < padded_length(0):
        raise Truncated(f"{len(sealed)} bytes")
    if inside > _LONGEST:
        raise Oversized(f"{len(sealed)} bytes")
