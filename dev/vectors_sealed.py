"""Vectors of the three formats: what opens, and every way in which it does not.

All but the hybrid are made by the second implementation from fixed seeds; the hybrid draws its own randomness.
"""

from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from dev.vectors_seeds import BOX, ENTRY, KEY, OTHER, OTHER_BOX, Case, context, flipped, seed
from tests.sealed import second

LONGEST = second.padded_length(25 * 1024 * 1024 + 4)  # bytes
TAG = 16  # bytes
GRANT = context(2, "founder case drawer recipient", 3, 2)
OTHER_ENTRY = context(1, "founder case drawer another", 3)
CONTENT = b"Ia ingin pulang ke rumah kakaknya. She wants to go home."
LONG = seed("long", 701)
PLAIN = second.padded(CONTENT)


@dataclass(frozen=True, slots=True)
class Format:
    """One of the three formats: its first byte, the bytes between that and the ciphertext, and two keys for it."""

    version: int
    head: int
    key: bytes
    other: bytes

    @property
    def least(self) -> int:
        """Bytes of the shortest thing in this format."""
        return 1 + self.head + 256 + TAG


SEALED = Format(0x01, 1120, KEY.raw, OTHER.raw)
LETTER = Format(0x02, 65, BOX.raw, OTHER_BOX.raw)
WRAPPED = Format(0x11, 12, seed("wrapping", 32), seed("wrapping, older", 32))
PLAINS = {  # what is sealed, before it is sealed, and whether it is padded as it must be
    "opens": PLAIN,
    "opens, empty": second.padded(b""),
    "opens, longer": second.padded(LONG),
    "padding: filler is not zero": PLAIN[:-1] + b"\x01",
    "padding: the first byte of the filler": PLAIN[: 4 + len(CONTENT)] + b"\x80" + PLAIN[5 + len(CONTENT) :],
    "padding: the length goes past the end": (253).to_bytes(4, "big") + bytes(252),
    "padding: the greatest length": b"\xff" * 256,
    "padding: larger than it need be": PLAIN + bytes(16),
    "padding: not rounded as Padmé rounds": second.padded(LONG) + bytes(1),
    "padding: none, though long": (701).to_bytes(4, "big") + LONG,
}


def versions(form: Format, whole: bytes) -> list[Case]:
    """Every first byte but the right one."""
    others = sorted({0x00, 0x01, 0x02, 0x03, 0x10, 0x11, 0x12, 0x81, 0xFF} - {form.version})
    found = {f"version byte {byte:#04x}": bytes([byte]) + whole[1:] for byte in others}
    found["version byte alone, unknown"] = b"\x00"
    return [{"name": name, "sealed": raw.hex(), "result": "UnknownVersion"} for name, raw in found.items()]


def lengths(form: Format, whole: bytes, longer: bytes) -> list[Case]:
    """Cut at every boundary, and grown."""
    cuts = {0, 1, form.head, 1 + form.head, 1 + form.head + TAG, form.least - 256, form.least - 1}
    found = [
        {"name": f"cut to {cut} bytes", "sealed": whole[:cut].hex(), "result": "Truncated"}
        for cut in sorted(cuts)
    ]
    shut = {
        "a longer one cut to the least": longer[: form.least],
        "a longer one without its last": longer[:-1],
    }
    shut |= {"one byte more": whole + b"\x00", "twice": whole + whole}
    found += [{"name": name, "sealed": raw.hex(), "result": "DoesNotOpen"} for name, raw in shut.items()]
    room = 1 + form.head + LONGEST + TAG - len(whole)
    for name, zeros, result in (("the longest", room, "DoesNotOpen"), ("too long", room + 1, "Oversized")):
        found.append({"name": name, "zeros": zeros, "result": result})
    return found


def altered(form: Format, whole: bytes) -> list[Case]:
    """One bit changed in each part."""
    places = {
        "the head's first": 1,
        "the head's middle": 1 + form.head // 2,
        "the head's last": form.head,
        "the ciphertext's first": 1 + form.head,
        "the ciphertext's last": len(whole) - TAG - 1,
        "the tag's first": len(whole) - TAG,
        "the tag's last": len(whole) - 1,
    }
    return [
        {"name": f"altered: {name} byte", "sealed": flipped(whole, at).hex(), "result": "DoesNotOpen"}
        for name, at in places.items()
    ]


def elsewhere(given: Case) -> list[Case]:
    """Every part of the context changed, one at a time."""
    ids, numbers = given["ids"], given["versions"]
    found = {"another use of the same form": {**given, "use": 3}}
    for place, word in enumerate(("founder", "case", "drawer", "recipient")):
        other = [*ids[:place], seed(f"id other {word}", 16).hex(), *ids[place + 1 :]]
        found[f"another {word}"] = {**given, "ids": other}
    found["case and drawer exchanged"] = {**given, "ids": [ids[0], ids[2], ids[1], ids[3]]}
    found["older version of the drawer"] = {**given, "versions": [numbers[0] - 1, numbers[1]]}
    found["newer version of the drawer"] = {**given, "versions": [numbers[0] + 1, numbers[1]]}
    found["older version of the recipient's key"] = {**given, "versions": [numbers[0], numbers[1] - 1]}
    found["versions exchanged"] = {**given, "versions": numbers[::-1]}
    return [
        {"name": f"context: {name}", "context": each, "result": "DoesNotOpen"} for name, each in found.items()
    ]


def cases(form: Format, made: dict[str, bytes]) -> list[Case]:
    """Every success and every failure of one format, from what `PLAINS`, `ENTRY` and `OTHER_ENTRY` were sealed to."""
    whole = made["opens"]
    found: list[Case] = []
    for name, plain in PLAINS.items():
        ends = {"result": "Malformed"} if name.startswith("padding") else {"result": "opens"}
        if ends["result"] == "opens":
            ends["content"] = plain[4 : 4 + int.from_bytes(plain[:4], "big")].hex()
        found.append({"name": name, "sealed": made[name].hex(), **ends})
    found.append({"name": "an older version of the key", "key": form.other.hex(), "result": "DoesNotOpen"})
    found += swapped(made)
    return [
        *found,
        *versions(form, whole),
        *lengths(form, whole, made["opens, longer"]),
        *altered(form, whole),
        *elsewhere(GRANT),
    ]


def swapped(made: dict[str, bytes]) -> list[Case]:
    """Two entries of one drawer: each opens at its place, neither at the other's."""
    one, two = made["entry"].hex(), made["another entry"].hex()
    well = {"result": "opens", "content": CONTENT.hex()}
    return [
        {"name": "entry", "sealed": one, "context": ENTRY, **well},
        {"name": "another entry", "sealed": two, "context": OTHER_ENTRY, **well},
        {"name": "swapped rows", "sealed": two, "context": ENTRY, "result": "DoesNotOpen"},
        {"name": "swapped rows back", "sealed": one, "context": OTHER_ENTRY, "result": "DoesNotOpen"},
    ]


def plan() -> list[tuple[str, bytes, bytes]]:
    """Everything that is sealed: its name, the padded content, the bytes of its context."""
    found = [(name, plain, second.context_bytes(GRANT)) for name, plain in PLAINS.items()]
    entries = (("entry", ENTRY), ("another entry", OTHER_ENTRY))
    return found + [(name, PLAIN, second.context_bytes(each)) for name, each in entries]


def sealed(recorded: dict[str, str]) -> dict[str, Any]:
    """The hybrid: what is recorded already stays, what is new is sealed and added."""
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    for name, plain, info in plan():
        if name not in recorded:
            recorded[name] = "01" + suite.encrypt(plain, KEY.public.hpke, info=info).hex()
    made = {name: bytes.fromhex(whole) for name, whole in recorded.items()}
    return document("Format 0x01, sealed to the hybrid key.", SEALED, made, cases(SEALED, made))


def letters() -> dict[str, Any]:
    """P-256: each with the ephemeral scalar it was made with, so that a browser can make it too."""
    scalars = {name: seed(f"ephemeral {name}", 32) for name, _, _ in plan()}
    made = {
        name: second.write_letter(plain, BOX.public.raw, info, scalars[name]) for name, plain, info in plan()
    }
    whole = made["opens"]
    points = {"off the curve": b"\x04" + b"\x01" * 64, "of no form": b"\x00" * 65}
    points |= {"as its negative's hybrid form": bytes([6 + whole[65] % 2]) + whole[2:66]}
    found = cases(LETTER, made)
    found += [
        {
            "name": f"enc is a point {name}",
            "sealed": (b"\x02" + enc + whole[66:]).hex(),
            "result": "DoesNotOpen",
        }
        for name, enc in points.items()
    ]
    for each in found:
        if each["result"] == "opens":
            each["ephemeral"] = scalars[each["name"]].hex()
    made_by = {"public": BOX.public.raw.hex()}
    return document("Format 0x02, sealed to a letterbox.", LETTER, made, found) | made_by


def wrapped() -> dict[str, Any]:
    """AES-256-GCM under a key that both sides hold; the nonce is in the bytes themselves."""
    made = {
        name: second.write_wrapped(plain, WRAPPED.key, info, seed(f"nonce {name}", 12))
        for name, plain, info in plan()
    }
    return document("Format 0x11, wrapped.", WRAPPED, made, cases(WRAPPED, made))


def document(about: str, form: Format, made: dict[str, bytes], found: list[Case]) -> dict[str, Any]:
    """One file: what holds for every case that does not say otherwise, and the cases."""
    given = {"key": form.key.hex(), "context": GRANT, "sealed": made["opens"].hex()}
    return {
        "about": f"{about} A case overrides `given`; `zeros` is appended.",
        "given": given,
        "cases": found,
    }
