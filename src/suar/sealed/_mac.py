"""A seal on a row: whoever can write the database alone can neither swap a public key nor forge an entry.

HMAC-SHA256 under a key of the server's environment, over the table's name and every field, each counted.
"""

import hashlib
import hmac

from suar.sealed._errors import DoesNotOpen, Malformed

KEY = 32  # bytes, the least


def mac(key: bytes, table: str, fields: tuple[bytes, ...]) -> bytes:
    """32 bytes over the row.

    Args:
        key: 32 bytes or more, the same for every row.
        table: so that a row moved to another table is found.
        fields: in the order of the specification, the row's id first.

    Raises:
        Malformed: the key is shorter than 32 bytes.
    """
    if len(key) < KEY:
        raise Malformed(f"a key of {len(key)} bytes instead of {KEY}")
    parts = (table.encode(), *fields)
    text = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    return hmac.new(key, b"suar row 1\x00" + text, hashlib.sha256).digest()


def check(key: bytes, table: str, fields: tuple[bytes, ...], found: bytes) -> None:
    """Go on only if the row is as the server wrote it.

    Raises:
        DoesNotOpen: it is not.
    """
    if not hmac.compare_digest(mac(key, table, fields), found):
        raise DoesNotOpen("this row was not written by this server")
