"""Keys: the post-quantum hybrid of the server, the P-256 key of a browser's letterbox, and plain wrapping keys."""

import os
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey, MLKEM768X25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from suar.sealed._errors import Malformed

SEED, SCALAR = 64, 32  # bytes of the ML-KEM seed and of the X25519 key
ENCAPSULATION, POINT = 1184, 32  # bytes of their public halves
BROWSER_SCALAR, BROWSER_POINT = 32, 65


@dataclass(frozen=True)
class PublicKey:
    """The public half of a hybrid pair: 1184 bytes of ML-KEM-768, then 32 of X25519."""

    raw: bytes

    def __post_init__(self) -> None:
        _long(self.raw, ENCAPSULATION + POINT)

    @cached_property
    def hpke(self) -> MLKEM768X25519PublicKey:
        """As the library takes it."""
        try:
            lattice = MLKEM768PublicKey.from_public_bytes(self.raw[:ENCAPSULATION])
            return MLKEM768X25519PublicKey(
                lattice, X25519PublicKey.from_public_bytes(self.raw[ENCAPSULATION:])
            )
        except ValueError as error:
            raise Malformed("not a public key") from error


@dataclass(frozen=True)
class PrivateKey:
    """The private half of a hybrid pair: the 64-byte seed of ML-KEM-768, then 32 bytes of X25519."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _long(self.raw, SEED + SCALAR)

    @cached_property
    def hpke(self) -> MLKEM768X25519PrivateKey:
        """As the library takes it; kept with the key, for growing it from its seed costs as much as opening."""
        lattice = MLKEM768PrivateKey.from_seed_bytes(self.raw[:SEED])
        return MLKEM768X25519PrivateKey(lattice, X25519PrivateKey.from_private_bytes(self.raw[SEED:]))

    @property
    def public(self) -> PublicKey:
        """The half that anybody may have."""
        lattice = MLKEM768PrivateKey.from_seed_bytes(self.raw[:SEED]).public_key()
        curve = X25519PrivateKey.from_private_bytes(self.raw[SEED:]).public_key()
        return PublicKey(lattice.public_bytes_raw() + curve.public_bytes_raw())


def new_key_pair() -> PrivateKey:
    """A fresh hybrid pair, from the system's randomness."""
    return PrivateKey(os.urandom(SEED + SCALAR))


@dataclass(frozen=True)
class BrowserPublicKey:
    """The public half of a letterbox: an uncompressed point of P-256, 65 bytes."""

    raw: bytes

    def __post_init__(self) -> None:
        _long(self.raw, BROWSER_POINT)

    @cached_property
    def hpke(self) -> ec.EllipticCurvePublicKey:
        """As the library takes it; a point off the curve is refused."""
        try:
            return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), self.raw)
        except ValueError as error:
            raise Malformed("not a point of the curve") from error


@dataclass(frozen=True)
class BrowserPrivateKey:
    """The private half of a letterbox: the scalar, 32 bytes, big-endian."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _long(self.raw, BROWSER_SCALAR)

    @classmethod
    def new(cls) -> "BrowserPrivateKey":
        """A fresh one."""
        scalar = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
        return cls(scalar.to_bytes(BROWSER_SCALAR, "big"))

    @cached_property
    def hpke(self) -> ec.EllipticCurvePrivateKey:
        """As the library takes it."""
        try:
            return ec.derive_private_key(int.from_bytes(self.raw, "big"), ec.SECP256R1())
        except ValueError as error:
            raise Malformed("not a scalar of the curve") from error

    @property
    def public(self) -> BrowserPublicKey:
        """The half that a browser gets."""
        point = self.hpke.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return BrowserPublicKey(point)


@dataclass(frozen=True, slots=True)
class WrappingKey:
    """32 bytes that both wrap and unwrap: from a passphrase, a printed code, a cookie or the server's environment."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _long(self.raw, 32)


def _long(raw: bytes, length: int) -> None:
    if len(raw) != length:
        raise Malformed(f"a key of {len(raw)} bytes instead of {length}")
