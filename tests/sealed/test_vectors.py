"""Every vector: what opens opens to its content, what fails fails under its name, and two implementations agree."""

import hashlib

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305

import suar.sealed
from dev import vectors
from suar.sealed import (
    BrowserPrivateKey,
    BrowserPublicKey,
    Context,
    PrivateKey,
    PublicKey,
    SealedError,
    Use,
    WrappingKey,
    check,
    mac,
    pad,
    seal,
    unpad,
    unseal,
    unwrap,
)
from tests.sealed import second
from tests.sealed.reading import each, load, place, whole

HERE = Context(Use.DRAFT, (*[place({"use": 8, "ids": ["11" * 16], "versions": [1]}).ids[0]] * 2,), (1,))
OPENERS = {
    "sealed": (unseal, PrivateKey),
    "letters": (unseal, BrowserPrivateKey),
    "wrapped": (unwrap, WrappingKey),
}
FORMATS = list(OPENERS)
ADDED = {0x0001: AESGCM, 0x0002: AESGCM, 0x0003: ChaCha20Poly1305}
FIRST_USE = {
    "public": lambda raw: seal(b"", PublicKey(raw), HERE),
    "private": lambda raw: unseal(seal(b"", PrivateKey(raw).public, HERE), PrivateKey(raw), HERE),
    "letterbox public": lambda raw: seal(b"", BrowserPublicKey(raw), HERE),
    "letterbox private": lambda raw: unseal(
        seal(b"", BrowserPrivateKey(raw).public, HERE), BrowserPrivateKey(raw), HERE
    ),
    "wrapping": WrappingKey,
}


def refuses(result):
    """Exactly this failure, no kind of it."""
    named = getattr(suar.sealed, result)
    return pytest.raises(SealedError, check=lambda error: type(error) is named)


def opened(name, case):
    verb, kind = OPENERS[name]
    return verb(whole(case), kind(bytes.fromhex(case["key"])), place(case["context"]))


@pytest.mark.parametrize(
    ("name", "case"),
    [
        pytest.param(name, case, id=f"{name}: {case['name']}")
        for name in FORMATS
        for case in load(f"vault/{name}")
    ],
)
def test_what_is_sealed_opens_or_fails_under_its_name(name, case):
    if case["result"] == "opens":
        assert opened(name, case).hex() == case["content"]
    else:
        with refuses(case["result"]):
            opened(name, case)


@pytest.mark.parametrize("name", ["sealed", "letters"])
def test_a_second_implementation_opens_the_same(name):
    read = {"sealed": second.open_sealed, "letters": second.open_letter}[name]
    for case in load(f"vault/{name}"):
        if case["result"] in ("opens", "Malformed"):
            padded = read(whole(case), bytes.fromhex(case["key"]), second.context_bytes(case["context"]))
            assert (padded == second.padded(bytes.fromhex(case.get("content", "")))) == (
                case["result"] == "opens"
            )


@each("vault/contexts")
def test_a_context_is_these_bytes_or_none(case):
    if case["result"] == "bytes":
        assert place(case["context"]).info.hex() == case["info"]
    else:
        with refuses(case["result"]):
            place(case["context"])


def test_every_use_has_its_vectors():
    assert {case["context"]["use"] for case in load("vault/contexts") if case["result"] == "bytes"} == set(
        Use
    )


@each("vault/padding")
def test_padding_is_these_bytes_or_none(case):
    if case["result"] == "opens":
        padded = pad(b"\xa5" * case["length"])
        assert len(padded) == case["padded_length"]
        assert case.get("padded", padded.hex()) == padded.hex()
        assert unpad(padded) == b"\xa5" * case["length"]
    else:
        with refuses(case["result"]):
            unpad(bytes.fromhex(case["padded"]))


@each("vault/keys")
def test_a_key_is_usable_or_malformed_at_first_use(case):
    use = FIRST_USE[case["kind"]]
    if case["result"] == "usable":
        use(bytes.fromhex(case["raw"]))
    else:
        with refuses(case["result"]):
            use(bytes.fromhex(case["raw"]))


@each("vault/rows")
def test_the_code_of_a_row_holds_or_fails_under_its_name(case):
    fields = tuple(bytes.fromhex(field) for field in case["fields"])
    row = (bytes.fromhex(case["key"]), case["table"], fields)
    if case["result"] == "holds":
        assert mac(*row).hex() == case["mac"]
        check(*row, bytes.fromhex(case["mac"]))
    else:
        with refuses(case["result"]):
            check(*row, bytes.fromhex(case["mac"]))


def test_every_failure_of_every_format_has_a_vector():
    names = {kind.__name__ for kind in SealedError.__subclasses__()}
    for name in FORMATS:
        assert {case["result"] for case in load(f"vault/{name}")} == names | {"opens"}


def test_the_vectors_are_as_their_tool_makes_them():
    assert vectors.stale(vectors.files()) == []


@pytest.mark.parametrize("case", load("hpke/rfc9180"), ids=lambda case: f"AEAD {case['aead_id']}")
def test_the_published_vectors_of_rfc_9180_come_out(case):
    ours, theirs, enc = (bytes.fromhex(case[name]) for name in ("skEm", "pkRm", "enc"))
    assert second.point(second.scalar(ours)) == enc
    assert second.agree(ours, theirs, enc + theirs).hex() == case["shared_secret"]
    assert second.agree(bytes.fromhex(case["skRm"]), enc, enc + theirs).hex() == case["shared_secret"]
    _comes_out(case)


@pytest.mark.parametrize("case", load("hpke/hybrid"), ids=["MLKEM768-X25519"])
def test_the_published_vectors_of_the_hybrid_come_out(case):
    ours = PrivateKey(hashlib.shake_256(bytes.fromhex(case["skRm"])).digest(96))
    assert ours.public.raw.hex() == case["pkRm"]
    assert second.combine(bytes.fromhex(case["enc"]), ours.raw).hex() == case["shared_secret"]
    _comes_out(case)


def _comes_out(case):
    """The key schedule and the first ciphertext."""
    shared, info = bytes.fromhex(case["shared_secret"]), bytes.fromhex(case["info"])
    key, nonce = second.schedule(case["kem_id"], case["aead_id"], shared, info)
    assert (key.hex(), nonce.hex()) == (case["key"], case["base_nonce"])
    first = case["encryptions"][0]
    plain, added = bytes.fromhex(first["pt"]), bytes.fromhex(first["aad"])
    assert ADDED[case["aead_id"]](key).encrypt(nonce, plain, added).hex() == first["ct"]
