"""What can go wrong, by name.

SealedError
  UnknownVersion    the first byte names no format we know, or one for another use
  Truncated         too short to be what it claims
  Oversized         longer than anything we seal
  Malformed         opened, but its padding is wrong; or a key or a context is none
  DoesNotOpen       another key, another context, or an altered byte: which of them can't be told
"""


class SealedError(Exception):
    """Nothing was opened."""


class UnknownVersion(SealedError):
    """The first byte names no format that this reads."""


class Truncated(SealedError):
    """Too short to hold what its first byte promises."""


class Oversized(SealedError):
    """Longer than the limit of the specification."""


class Malformed(SealedError):
    """A key, a context or padding that does not have the form of the specification."""


class DoesNotOpen(SealedError):
    """The wrong key, the wrong context, or a changed byte."""
