"""A second implementation of the specification's §§ 3 to 5, from single primitives: what it opens is no one's accident.

It takes an ephemeral key or a nonce from outside, so that vectors come out the same every time; the library never does.
"""

import hashlib
import hmac
from collections.abc import Mapping
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

P256, HYBRID = 0x0010, 0x647A
LABEL = bytes.fromhex("5c2e2f2f5e5c")  # of the hybrid's combiner
KEY_BYTES = {0x0001: 16, 0x0002: 32, 0x0003: 32}  # AES-128-GCM, AES-256-GCM, ChaCha20-Poly1305


def context_bytes(context: Mapping[str, Any]) -> bytes:
    """The bytes of a context as the vectors write it: use, ids in hexadecimal, versions."""
    ids, versions = context["ids"], context["versions"]
    counted = bytes([context["use"], len(ids), len(versions)])
    numbers = b"".join(version.to_bytes(4, "big") for version in versions)
    return b"suar vault 1\x00" + counted + bytes.fromhex("".join(ids)) + numbers


def padded_length(length: int) -> int:
    """Padmé as its authors write it, by division instead of masks."""
    if length <= 256:
        return 256
    exponent = len(f"{length:b}") - 1
    step = 2 ** (exponent - len(f"{exponent:b}"))
    return -(-length // step) * step


def padded(content: bytes) -> bytes:
    """The content with its length before it and zeros after it."""
    whole = len(content).to_bytes(4, "big") + content
    return whole + bytes(padded_length(len(whole)) - len(whole))


def extract(suite: bytes, salt: bytes, label: bytes, secret: bytes = b"") -> bytes:
    """LabeledExtract of RFC 9180 §4 with HKDF-SHA256."""
    return hmac.digest(salt, b"HPKE-v1" + suite + label + secret, hashlib.sha256)


def expand(suite: bytes, secret: bytes, label: bytes, about: bytes, length: int) -> bytes:
    """LabeledExpand of RFC 9180 §4 with HKDF-SHA256, up to 32 bytes."""
    labelled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + about + b"\x01"
    return hmac.digest(secret, labelled, hashlib.sha256)[:length]


def point(key: ec.EllipticCurvePrivateKey) -> bytes:
    """The public half, uncompressed."""
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def scalar(raw: bytes) -> ec.EllipticCurvePrivateKey:
    """A private key of P-256."""
    return ec.derive_private_key(int.from_bytes(raw, "big"), ec.SECP256R1())


def agree(ours: bytes, theirs: bytes, about: bytes) -> bytes:
    """The shared secret of DHKEM(P-256, HKDF-SHA256), RFC 9180 §4.1; `about`: enc, the recipient's point."""
    suite = b"KEM" + P256.to_bytes(2, "big")
    other = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs)
    secret = extract(suite, b"", b"eae_prk", scalar(ours).exchange(ec.ECDH(), other))
    return expand(suite, secret, b"shared_secret", about, 32)


def combine(enc: bytes, private: bytes) -> bytes:
    """The shared secret of MLKEM768-X25519: SHA3-256 over both secrets, the sender's point, ours and a label."""
    curve = X25519PrivateKey.from_private_bytes(private[64:])
    lattice = MLKEM768PrivateKey.from_seed_bytes(private[:64]).decapsulate(enc[:1088])
    agreed = curve.exchange(X25519PublicKey.from_public_bytes(enc[1088:]))
    own = curve.public_key().public_bytes_raw()
    return hashlib.sha3_256(lattice + agreed + enc[1088:] + own + LABEL).digest()


def schedule(kem: int, aead: int, shared: bytes, info: bytes) -> tuple[bytes, bytes]:
    """The key and the nonce of sequence number 0 in base mode, RFC 9180 §5.1, with HKDF-SHA256."""
    suite = b"HPKE" + kem.to_bytes(2, "big") + b"\x00\x01" + aead.to_bytes(2, "big")
    named = extract(suite, b"", b"psk_id_hash")
    about = b"\x00" + named + extract(suite, b"", b"info_hash", info)
    secret = extract(suite, shared, b"secret")
    key = expand(suite, secret, b"key", about, KEY_BYTES[aead])
    return key, expand(suite, secret, b"base_nonce", about, 12)


def open_sealed(sealed: bytes, private: bytes, info: bytes) -> bytes:
    """The padded content of format 0x01."""
    key, nonce = schedule(HYBRID, 0x0002, combine(sealed[1:1121], private), info)
    return AESGCM(key).decrypt(nonce, sealed[1121:], b"")


def open_letter(letter: bytes, private: bytes, info: bytes) -> bytes:
    """The padded content of format 0x02."""
    enc = letter[1:66]
    key, nonce = schedule(P256, 0x0002, agree(private, enc, enc + point(scalar(private))), info)
    return AESGCM(key).decrypt(nonce, letter[66:], b"")


def write_letter(plain: bytes, public: bytes, info: bytes, ephemeral: bytes) -> bytes:
    """Format 0x02 with a given ephemeral scalar; `plain` is taken as it is, so it can be padded wrongly."""
    enc = point(scalar(ephemeral))
    key, nonce = schedule(P256, 0x0002, agree(ephemeral, public, enc + public), info)
    return b"\x02" + enc + AESGCM(key).encrypt(nonce, plain, b"")


def write_wrapped(plain: bytes, key: bytes, info: bytes, nonce: bytes) -> bytes:
    """Format 0x11 with a given nonce."""
    return b"\x11" + nonce + AESGCM(key).encrypt(nonce, plain, info)


def row_mac(key: bytes, parts: list[bytes]) -> bytes:
    """The code of a row: the table's name first, then the fields."""
    counted = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    return hmac.digest(key, b"suar row 1\x00" + counted, hashlib.sha256)
