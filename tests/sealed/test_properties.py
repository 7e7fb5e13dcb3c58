"""What holds for all bytes and all contexts, and not only for the vectors."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from suar.sealed import (
    BrowserPrivateKey,
    BrowserPublicKey,
    Context,
    Malformed,
    PrivateKey,
    PublicKey,
    SealedError,
    Use,
    WrappingKey,
    new_key_pair,
    pad,
    seal,
    unpad,
    unseal,
    unwrap,
    wrap,
)
from suar.sealed._context import SHAPES
from suar.sealed._padding import padded_length
from tests.sealed.reading import load, place

KEYS = [PublicKey, PrivateKey, BrowserPublicKey, BrowserPrivateKey, WrappingKey]
LETTERS, SEALED, WRAPPED = load("vault/letters")[0], load("vault/sealed")[0], load("vault/wrapped")[0]
HYBRID, BOX = PrivateKey(bytes.fromhex(SEALED["key"])), BrowserPrivateKey(bytes.fromhex(LETTERS["key"]))
WRAPPING = WrappingKey(bytes.fromhex(WRAPPED["key"]))
HERE = place(SEALED["context"])
calm = settings(deadline=None, max_examples=200)


@st.composite
def contexts(draw):
    use = draw(st.sampled_from(Use))
    ids, versions = SHAPES[use]
    few = st.uuids() | st.sampled_from(HERE.ids)  # so that contexts often share parts
    numbers = st.integers(0, 2**32 - 1) | st.integers(0, 2)
    return Context(
        use,
        tuple(draw(st.lists(few, min_size=ids, max_size=ids))),
        tuple(draw(st.lists(numbers, min_size=versions, max_size=versions))),
    )


@st.composite
def changed(draw):
    """A genuine ciphertext of one of the formats, cut, grown or with bytes replaced."""
    raw = bytearray.fromhex(draw(st.sampled_from([LETTERS, SEALED, WRAPPED]))["sealed"])
    for at, byte in draw(st.lists(st.tuples(st.integers(0, len(raw) - 1), st.integers(0, 255)), max_size=4)):
        raw[at] = byte
    return bytes(raw[: draw(st.integers(0, len(raw)))]) + draw(st.binary(max_size=40))


def only_named(act):
    """Run it; whatever else than a named failure comes out fails the test."""
    try:
        return act()
    except SealedError:
        return None


@given(raw=changed() | st.binary(max_size=2000))
@example(raw=b"")
@example(raw=b"\x01")
@example(raw=b"\x02" + bytes(65 + 256 + 16))
@example(raw=b"\x02\x04" + b"\x01" * 64 + bytes(256 + 16))
@example(raw=bytes.fromhex(SEALED["sealed"])[: 1 + 1088] + bytes(32 + 256 + 16))
@example(raw=b"\x11" + bytes(12 + 256 + 16))
@calm
def test_no_bytes_bring_out_anything_but_a_named_failure(raw):
    for act in (
        lambda: unseal(raw, HYBRID, HERE),
        lambda: unseal(raw, BOX, HERE),
        lambda: unwrap(raw, WRAPPING, HERE),
    ):
        assert only_named(act) in (None, bytes.fromhex(SEALED["content"]))


@given(raw=st.binary(max_size=600))
@example(raw=b"")
@example(raw=b"\xff" * 256)
@example(raw=bytes(255))
@example(raw=(2**31).to_bytes(4, "big") + bytes(252))
@calm
def test_what_unpads_is_what_pad_makes(raw):
    content = only_named(lambda: unpad(raw))
    assert content is None or pad(content) == raw


RIGHT = st.sampled_from([32, 65, 96, 1216]).flatmap(
    lambda length: st.binary(min_size=length, max_size=length)
)


@given(kind=st.sampled_from(KEYS), raw=st.binary(max_size=1300) | RIGHT)
@example(kind=PublicKey, raw=bytes(1216))
@example(kind=PublicKey, raw=HYBRID.public.raw[:1184] + bytes(32))
@example(kind=PublicKey, raw=HYBRID.public.raw[:1184] + b"\x01" + bytes(31))
@example(kind=PrivateKey, raw=bytes(96))
@example(kind=BrowserPublicKey, raw=bytes(65))
@example(kind=BrowserPublicKey, raw=b"\x00" * 64 + b"\x04")
@example(kind=BrowserPrivateKey, raw=b"\xff" * 32)
@calm
def test_no_key_brings_out_anything_but_a_named_failure(kind, raw):
    key = only_named(lambda: kind(raw))
    if isinstance(key, PublicKey | BrowserPublicKey):
        only_named(lambda: seal(b"", key, HERE))
    elif isinstance(key, PrivateKey | BrowserPrivateKey):
        only_named(lambda: seal(b"", key.public, HERE))
        only_named(lambda: unseal(bytes.fromhex(SEALED["sealed"]), key, HERE))
        only_named(lambda: unseal(bytes.fromhex(LETTERS["sealed"]), key, HERE))


@given(content=st.binary(max_size=3000) | st.integers(0, 70_000).map(bytes))
@example(content=bytes(252))
@example(content=bytes(253))
@calm
def test_padding_comes_off_again(content):
    assert unpad(pad(content)) == content


@given(length=st.integers(257, 26_738_688))
@example(length=257)
@example(length=2**20 + 1)
@calm
def test_padding_adds_at_most_twelve_in_a_hundred_and_rounding_twice_changes_nothing(length):
    padded = padded_length(length)
    assert length <= padded <= length * 1.12
    assert padded_length(padded) == padded


@given(length=st.integers(0, 26_738_688))
@calm
def test_more_content_never_pads_to_less(length):
    assert padded_length(length) <= padded_length(length + 1)


def test_few_lengths_are_left_to_be_seen():
    sizes = [padded_length(length) for length in range(1, 100_000)]
    assert all(one <= other for one, other in pairwise(sizes))
    assert len(set(sizes)) < 180


@given(one=contexts(), other=contexts())
@calm
def test_no_two_contexts_share_their_bytes(one, other):
    assert (one == other) == (one.info == other.info)


@given(
    use=st.integers(-1, 300),
    ids=st.integers(0, 300),
    versions=st.lists(st.integers(-(2**33), 2**33), max_size=4),
)
@example(use=1, ids=256, versions=[1])
@example(use=8, ids=1, versions=[2**32])
@example(use=8, ids=1, versions=[-1])
@calm
def test_what_is_no_context_is_malformed(use, ids, versions):
    try:
        made = Context(use, HERE.ids[:1] * ids, tuple(versions))
    except Malformed:
        return
    assert len(made.info) == 16 + 16 * ids + 4 * len(versions)


@given(one=contexts(), other=contexts(), content=st.binary(max_size=300))
@example(one=HERE, other=HERE, content=b"")
@calm
def test_what_is_sealed_opens_at_its_place_and_at_no_other(one, other, content):
    for shut, key, opens in (
        (seal(content, HYBRID.public, one), HYBRID, unseal),
        (seal(content, BOX.public, one), BOX, unseal),
        (wrap(content, WRAPPING, one), WRAPPING, unwrap),
    ):
        assert opens(shut, key, one) == content
        assert (only_named(lambda opens=opens, shut=shut, key=key: opens(shut, key, other)) == content) == (
            one == other
        )


def test_what_is_sealed_to_one_key_opens_with_no_other():
    shut = seal(b"hers", new_key_pair().public, HERE)
    assert only_named(lambda: unseal(shut, new_key_pair(), HERE)) is None
    letter = seal(b"hers", BrowserPrivateKey.new().public, HERE)
    assert only_named(lambda: unseal(letter, BrowserPrivateKey.new(), HERE)) is None
