"""A sign-in name for somebody who is about to join."""

import re
import unicodedata

from suar.access import Actor, query
from suar.accounts import queries as accounts

LONGEST = 40  # letters of a suggested name
TRIES = 50


@query
def free_sign_in(*, actor: Actor, wanted: str, name: str) -> str:
    """The wanted sign-in name if it is free; a free one made from her name if she wants none.

    Returns:
        The name, or nothing when the wanted one is somebody's.
    """
    tries = [wanted] if wanted else _suggestions(name)
    return next((each for each in tries if accounts.person_called(actor=actor, sign_in=each) is None), "")


def _suggestions(name: str) -> list[str]:
    """`rani.contoh`, then `rani.contoh2` and on."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = ".".join(re.findall(r"[a-z0-9]+", plain)[:2])[:LONGEST] or "suar"
    base = base if len(base) > 2 else f"{base}.suar"
    return [base, *(f"{base}{number}" for number in range(2, TRIES))]
