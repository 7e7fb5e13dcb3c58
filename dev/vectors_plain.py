"""Vectors that need no ciphertext: contexts, padding, keys, and the codes on rows."""

from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from dev.vectors_seeds import BOX, ENTRY, KEY, OTHER_BOX, Case, context, flipped, seed
from tests.sealed import second

MEBIBYTE, MOST = 1 << 20, 25 << 20  # bytes
USES = {  # use: its ids, and how many versions it has
    1: ("founder case drawer entry", 1),
    2: ("founder case drawer recipient", 2),
    3: ("founder case packet recipient", 2),
    4: ("organisation member", 2),
    5: ("organisation case", 1),
    6: ("organisation letterbox letter", 0),
    7: ("person draft", 1),
    8: ("person", 1),
    9: ("person code", 1),
    10: ("founder case drawer attachment", 1),
    11: ("person session", 0),
    12: ("organisation recipient", 2),
    13: ("packet recipient", 0),
}


def contexts() -> dict[str, Any]:
    """Each use, with the first, a usual and the last version; and contexts that are none."""
    found = []
    for use, (ids, count) in USES.items():
        for version in (0, 1, 2**32 - 1) if count else (0,):
            given = context(use, ids, *[version] * count)
            info = second.context_bytes(given).hex()
            found.append({"name": f"use {use}, version {version}", "context": given, "info": info})
    wrong = {
        "a version too many": {**ENTRY, "versions": [3, 3]},
        "a version too few": {**ENTRY, "versions": []},
        "an id too many": {**ENTRY, "ids": [*ENTRY["ids"], ENTRY["ids"][0]]},
        "an id too few": {**ENTRY, "ids": ENTRY["ids"][1:]},
        "no use": {**ENTRY, "use": 0},
        "an unknown use": {**ENTRY, "use": 14},
        "a version below zero": {**ENTRY, "versions": [-1]},
        "a version beyond 32 bits": {**ENTRY, "versions": [2**32]},
    }
    return {
        "about": "The bytes of contexts (info), and contexts that are none.",
        "cases": [{**each, "result": "bytes"} for each in found]
        + [{"name": name, "context": given, "result": "Malformed"} for name, given in wrong.items()],
    }


def padding() -> dict[str, Any]:
    """Content is `length` bytes of 0xa5; short ones are written out. What is no padding is refused."""
    powers = {(1 << power) + step for power in range(21) for step in (-5, -4, -3, -1, 0, 1)}
    sizes = sorted({0, 252, 253, MOST - 1, MOST} | {size for size in powers if size > 0})
    found: list[Case] = []
    for size in sizes:
        length = second.padded_length(size + 4)
        case = {"name": f"{size} bytes", "length": size, "padded_length": length, "result": "opens"}
        if length <= 288:
            case["padded"] = second.padded(b"\xa5" * size).hex()
        found.append(case)
    return {
        "about": "Padding: content is `length` bytes of 0xa5; `padded` is given where it is short.",
        "cases": found + no_padding(),
    }


def no_padding() -> list[Case]:
    """Bytes that `pad` never makes."""
    right = second.padded(b"\xa5" * 8)
    wrong = {
        "nothing": b"",
        "half a length": b"\x00\x00",
        "a length alone": bytes(4),
        "one byte short": right[:-1],
        "one byte long": right + b"\x00",
        "filler not zero at its start": flipped(right, 12),
        "filler not zero at its end": flipped(right, 255),
        "a length of one less": (7).to_bytes(4, "big") + right[4:],
        "a length past the end": (253).to_bytes(4, "big") + bytes(252),
        "the greatest length": b"\xff" * 256,
        "272 bytes for what fits in 256": right + bytes(16),
        "288 bytes for what fits in 272": second.padded(b"\xa5" * 253) + bytes(16),
        "256 bytes for what needs 272": second.padded(b"\xa5" * 253)[:256],
        "not rounded": (301).to_bytes(4, "big") + b"\xa5" * 301,
    }
    return [{"name": name, "padded": raw.hex(), "result": "Malformed"} for name, raw in wrong.items()]


def keys() -> dict[str, Any]:
    """Keys of each kind: what is one, and what is none."""
    order = int("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16)
    public, point = KEY.public.raw, BOX.public.raw
    tries = {
        "public": [("usable", public), ("too short", public[:-1]), ("too long", public + b"\x00")],
        "private": [("usable", KEY.raw), ("too short", KEY.raw[:-1]), ("the seed alone", KEY.raw[:64])],
        "letterbox public": [("usable", point), ("of another", OTHER_BOX.public.raw)],
        "letterbox private": [("usable", BOX.raw), ("one", int.to_bytes(1, 32, "big"))],
        "wrapping": [("usable", seed("wrapping", 32)), ("too short", bytes(31)), ("too long", bytes(33))],
    }
    tries["public"] += [("a coefficient out of range", b"\xff" * 1184 + public[1184:])]
    tries["public"] += [("a point of low order", public[:1184] + bytes(32)), ("nothing", b"")]
    tries["letterbox public"] += [
        ("off the curve", b"\x04" + b"\x01" * 64),
        ("nothing", b""),
        ("zeros", bytes(65)),
    ]
    tries["letterbox public"] += [("compressed", compressed()), ("hybrid form", hybrid(point))]
    tries["letterbox private"] += [("zero", bytes(32)), ("the order", order.to_bytes(32, "big"))]
    tries["letterbox private"] += [("the last", (order - 1).to_bytes(32, "big")), ("too short", BOX.raw[1:])]
    well = {"usable", "of another", "one", "the last"}
    return {
        "about": "Keys by kind. Malformed may be said when it is made or when it is first used.",
        "cases": [
            {
                "name": f"{kind}: {name}",
                "kind": kind,
                "raw": raw.hex(),
                "result": "usable" if name in well else "Malformed",
            }
            for kind, each in tries.items()
            for name, raw in each
        ],
    }


def compressed() -> bytes:
    """The letterbox's point in 33 bytes."""
    return second.scalar(BOX.raw).public_key().public_bytes(Encoding.X962, PublicFormat.CompressedPoint)


def hybrid(point: bytes) -> bytes:
    """The 65-byte form of X9.62 that says the sign of y as well; the right sign."""
    return bytes([6 + point[-1] % 2]) + point[1:]


def rows() -> dict[str, Any]:
    """A row's code, and rows it does not fit."""
    key, fields = seed("rows", 32), [seed("row", 16), b"\x00\x00\x00\x03", b"abc", b""]
    right = row("vault_grant", fields)
    code = right["mac"]
    other = row("vault_grant", [seed("another row", 16), *fields[1:]])
    wrong = {
        "a field changed": row("vault_grant", [*fields[:2], b"abd", b""]),
        "two fields exchanged": row("vault_grant", [fields[0], fields[2], fields[1], b""]),
        "a byte moved to the next field": row("vault_grant", [*fields[:2], b"ab", b"c"]),
        "a field left out": row("vault_grant", fields[:3]),
        "an empty field more": row("vault_grant", [*fields, b""]),
        "another table": row("vault_entry", fields),
        "the table as a field": row("", [b"vault_grant", *fields]),
        "swapped rows": other,
    }
    found = [
        {"name": "as written", **right, "result": "holds"},
        {"name": "another", **other, "result": "holds"},
    ]
    found += [{"name": name, **each, "mac": code, "result": "DoesNotOpen"} for name, each in wrong.items()]
    forged = {"one bit": flipped(bytes.fromhex(code), 0), "half": bytes.fromhex(code)[:16], "none": b""}
    found += [
        {"name": f"forged: {name}", **right, "mac": mac.hex(), "result": "DoesNotOpen"}
        for name, mac in forged.items()
    ]
    found.append({"name": "another key", **right, "key": seed("other", 32).hex(), "result": "DoesNotOpen"})
    found.append({"name": "no key", **right, "key": "", "result": "Malformed"})
    found.append({"name": "a short key", **right, "key": key[:31].hex(), "result": "Malformed"})
    return {
        "about": "Codes of rows. A case overrides `given`.",
        "given": {"key": key.hex()},
        "cases": found,
    }


def row(table: str, fields: list[bytes]) -> Case:
    """A row with its right code under the key of the file."""
    code = second.row_mac(seed("rows", 32), [table.encode(), *fields])
    return {"table": table, "fields": [field.hex() for field in fields], "mac": code.hex()}
