"""Sealing: what the library adds to bare calls of `cryptography` with the same suite, in time and in bytes.

The bare call takes the same bytes; both use a key that is loaded already, as when many entries of a drawer are opened.
"""

import os
import time
from collections.abc import Callable
from statistics import median
from uuid import uuid4

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from benchmarks.run import Figure
from suar.sealed import (
    BrowserPrivateKey,
    Context,
    PrivateKey,
    Use,
    WrappingKey,
    new_key_pair,
    seal,
    unseal,
    unwrap,
    wrap,
)

HYBRID = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
P256 = Suite(KEM.P256, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
PLACE = Context(Use.ENTRY, (uuid4(), uuid4(), uuid4(), uuid4()), (1,))
ENTRY = os.urandom(1200)  # what a case worker writes about one visit
ROUNDS, CALLS = 40, 25
RATIO = 1.5  # the most that was promised
Act = Callable[[], bytes]


def run() -> list[Figure]:
    """An entry, a letter and a wrapped key, each there and back, each beside its bare peer."""
    return [*_entries(), *_letters(), *_wrapped(), *_overhead()]


def _entries() -> list[Figure]:
    pair, info = new_key_pair(), PLACE.info
    public, private, sealed = pair.public.hpke, pair.hpke, seal(ENTRY, pair.public, PLACE)
    to, shut = pair.public, HYBRID.encrypt(ENTRY, public, info=info)
    raw, bare = pair.raw, HYBRID.decrypt
    first = median(_microseconds(lambda: unseal(sealed, PrivateKey(raw), PLACE)) for _ in range(ROUNDS))
    return [
        *_beside("seal", lambda: seal(ENTRY, to, PLACE), lambda: HYBRID.encrypt(ENTRY, public, info=info)),
        *_beside("open", lambda: unseal(sealed, pair, PLACE), lambda: bare(shut, private, info=info)),
        Figure("time to load a key and open, 1.2 kB", first, "µs"),
    ]


def _letters() -> list[Figure]:
    box, info = BrowserPrivateKey.new(), PLACE.info
    private, letter = box.hpke, seal(ENTRY, box.public, PLACE)
    shut, bare = P256.encrypt(ENTRY, private.public_key(), info=info), P256.decrypt
    return _beside(
        "open a letter", lambda: unseal(letter, box, PLACE), lambda: bare(shut, private, info=info)
    )


def _wrapped() -> list[Figure]:
    """A few microseconds, most of them for the context and the padding; nothing was promised of their ratio."""
    key, info, nonce = WrappingKey(os.urandom(32)), PLACE.info, os.urandom(12)
    raw, wrapped, shut = key.raw, wrap(ENTRY, key, PLACE), AESGCM(key.raw).encrypt(nonce, ENTRY, info)
    shuts = (lambda: wrap(ENTRY, key, PLACE), lambda: AESGCM(raw).encrypt(os.urandom(12), ENTRY, info))
    opens = (lambda: unwrap(wrapped, key, PLACE), lambda: AESGCM(raw).decrypt(nonce, shut, info))
    return [*_beside("wrap", *shuts, promised=False), *_beside("unwrap", *opens, promised=False)]


def _beside(name: str, ours: Act, bare: Act, promised: bool = True) -> list[Figure]:
    """How many a second, and the time of one against its peer's; taken in turn, so that both meet the same machine."""
    pairs = [(_microseconds(ours), _microseconds(bare)) for _ in range(ROUNDS)]
    one, other = (median(each) for each in zip(*pairs, strict=True))
    most = RATIO * other if promised else None
    return [
        Figure(f"{name}, 1.2 kB", 1e6 / one, "a second"),
        Figure(f"time to {name}, 1.2 kB", one, "µs", most, "bare calls", one / other),
    ]


def _microseconds(act: Act) -> float:
    began = time.perf_counter()
    for _ in range(CALLS):
        act()
    return (time.perf_counter() - began) / CALLS * 1e6


def _overhead() -> list[Figure]:
    """Bytes beside the content: always there, and with padding."""
    public, box = new_key_pair().public, BrowserPrivateKey.new().public
    least, letter = len(seal(b"", public, PLACE)), len(seal(b"", box, PLACE))
    whole = len(seal(ENTRY, public, PLACE))
    return [
        Figure("an empty entry, sealed", least, "bytes"),
        Figure("an empty letter, sealed", letter, "bytes"),
        Figure(
            "overhead of an entry of 1.2 kB", whole - len(ENTRY), "bytes", None, "content", whole / len(ENTRY)
        ),
    ]
