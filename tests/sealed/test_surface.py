"""The library from outside: its names, its size, what it needs, and its limits."""

import subprocess
import sys
from pathlib import Path

import pytest

import suar.sealed
from suar.sealed import (
    MOST,
    Context,
    Malformed,
    Oversized,
    Use,
    WrappingKey,
    new_key_pair,
    seal,
    unseal,
    unwrap,
    wrap,
)
from tests.sealed.reading import load, place

FOLDER = Path(suar.sealed.__file__).parent
CARD = place(next(case["context"] for case in load("vault/contexts") if case["context"]["use"] == Use.CARD))


def test_its_public_names_are_all_it_lets_out():
    found = {name for name in vars(suar.sealed) if not name.startswith("_")}
    assert found == set(suar.sealed.__all__)
    assert list(suar.sealed.__all__) == sorted(
        set(suar.sealed.__all__), key=lambda name: (not name.isupper(), name)
    )


def test_it_is_read_in_an_afternoon():
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in FOLDER.glob("*.py")) < 600


def test_it_loads_nothing_of_django():
    told = "import sys, suar.sealed; sys.exit(any(name.split('.')[0] == 'django' for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", told], cwd=FOLDER.parents[1], check=False).returncode == 0


def test_the_largest_content_is_sealed_and_one_byte_more_is_not():
    key, wrapping = new_key_pair(), WrappingKey(bytes(32))
    content = bytes(MOST)
    assert unseal(seal(content, key.public, CARD), key, CARD) == content
    assert unwrap(wrap(content, wrapping, CARD), wrapping, CARD) == content
    for shut in (
        lambda: seal(content + b"0", key.public, CARD),
        lambda: wrap(content + b"0", wrapping, CARD),
    ):
        with pytest.raises(Oversized):
            shut()


def test_nothing_that_opens_is_shown_in_a_traceback():
    key = new_key_pair()
    for secret in (key, suar.sealed.BrowserPrivateKey.new(), WrappingKey(bytes(32))):
        assert repr(secret) == f"{type(secret).__name__}()"


def test_every_private_key_is_another():
    drawn = {new_key_pair().raw for _ in range(8)} | {
        suar.sealed.BrowserPrivateKey.new().raw for _ in range(8)
    }
    assert len(drawn) == 16


def test_sealing_twice_never_gives_the_same_bytes():
    key, wrapping = new_key_pair(), WrappingKey(bytes(32))
    assert len({seal(b"", key.public, CARD) for _ in range(8)}) == 8
    assert len({wrap(b"", wrapping, CARD) for _ in range(8)}) == 8


def test_a_context_of_another_shape_cannot_be_made():
    with pytest.raises(Malformed):
        Context(Use.ENTRY, CARD.ids, CARD.versions)
