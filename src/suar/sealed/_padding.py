"""Padding: a sealed thing's length says little of what is in it.

Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PoPETs 2019,
§4.3) lets at most O(log log n) bits of a length show and adds at most 12 %; below 256 bytes everything is 256 long.
"""

from suar.sealed._errors import Malformed

LENGTH = 4  # bytes that say how long the content is
LEAST = 256  # bytes


def padded_length(length: int) -> int:
    """The length after padding.

    Args:
        length: of the content with its four bytes of length, in bytes.
    """
    if length <= LEAST:
        return LEAST
    exponent = length.bit_length() - 1
    free = exponent - exponent.bit_length()
    mask = (1 << free) - 1
    return (length + mask) & ~mask


def pad(content: bytes) -> bytes:
    """Four bytes of length, big-endian; the content; zeros up to the padded length."""
    whole = len(content).to_bytes(LENGTH, "big") + content
    return whole.ljust(padded_length(len(whole)), b"\x00")


def unpad(padded: bytes) -> bytes:
    """The content again.

    Raises:
        Malformed: the length does not fit, or the padding is not what `pad` makes.
    """
    end = LENGTH + int.from_bytes(padded[:LENGTH], "big")
    if len(padded) != padded_length(end) or padded[end:].strip(b"\x00"):
        raise Malformed("not padded as the specification says")
    return padded[LENGTH:end]
