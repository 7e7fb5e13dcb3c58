"""The context: where a sealed thing belongs. It is bound in, so that a copy laid elsewhere does not open."""

from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

from suar.sealed._errors import Malformed

PREFIX = b"suar vault 1\x00"


class Use(IntEnum):
    """What is sealed, and so which ids its context names, in this order (see the specification's table)."""

    ENTRY = 1  # founding organisation, case, drawer, entry; drawer version
    GRANT = 2  # founding organisation, case, drawer, recipient; drawer version, recipient's key version
    LODGED = 3  # founding organisation, case, packet, recipient; packet version, recipient's key version
    ORGANISATION_KEY = 4  # organisation, member; organisation key version, member's key version
    CARD = 5  # organisation, case; search key version
    LETTER = 6  # organisation, letterbox, letter
    DRAFT = 7  # person, draft; key version
    PERSON_KEY = 8  # person; key version
    RECOVERY = 9  # person or organisation, code; key version
    ATTACHMENT = 10  # founding organisation, case, drawer, attachment; drawer version
    SESSION = 11  # person, session
    SEARCH_KEY = 12  # organisation, recipient; search key version, recipient's key version
    ENVELOPE = 13  # packet, recipient


SHAPES = {  # how many ids and how many versions each use has
    Use.ENTRY: (4, 1),
    Use.GRANT: (4, 2),
    Use.LODGED: (4, 2),
    Use.ORGANISATION_KEY: (2, 2),
    Use.CARD: (2, 1),
    Use.LETTER: (3, 0),
    Use.DRAFT: (2, 1),
    Use.PERSON_KEY: (1, 1),
    Use.RECOVERY: (2, 1),
    Use.ATTACHMENT: (4, 1),
    Use.SESSION: (2, 0),
    Use.SEARCH_KEY: (2, 2),
    Use.ENVELOPE: (2, 0),
}


@dataclass(frozen=True, slots=True)
class Context:
    """The use, the ids in the order of the use, and the versions in the order of the use (each below 2³²).

    Raises:
        Malformed: more or fewer ids or versions than the use has, or a version out of range.
    """

    use: Use
    ids: tuple[UUID, ...]
    versions: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if (len(self.ids), len(self.versions)) != SHAPES.get(self.use):
            raise Malformed(f"not the ids and versions of use {self.use:d}")
        if not all(0 <= version < 1 << 32 for version in self.versions):
            raise Malformed("a version out of range")

    @property
    def info(self) -> bytes:
        """The bytes that are bound: no two contexts share them, for every part has a fixed or a counted length."""
        counted = bytes([self.use, len(self.ids), len(self.versions)])
        return (
            PREFIX
            + counted
            + b"".join(each.bytes for each in self.ids)
            + b"".join(each.to_bytes(4, "big") for each in self.versions)
        )
