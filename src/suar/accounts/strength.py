"""How hard a passphrase is to guess, for whoever knows how people in Indonesia choose one. Pure; keeps nothing.

A guesser tries common passwords, then words, names, places, dates and runs on the keyboard, and letter by letter only
what is left. We look for the reading of the passphrase that takes fewest guesses, as such a guesser would.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache
from math import log10
from pathlib import Path

DATA = Path(__file__).parent / "data"
SHORTEST = 12  # characters


class Step(IntEnum):
    """How hard it is to guess; below `FAIR` it is refused."""

    TOO_EASY = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


class Hint(StrEnum):
    """The one thing that would help most."""

    NONE = ""
    LONGER = "longer"
    OWN_NAME = "own_name"
    WELL_KNOWN = "well_known"
    DIGITS = "digits"
    RUN = "run"
    ONE_MORE_WORD = "one_more_word"


# The power of ten of guesses from which a step is reached. Four words that have nothing to do with each other are
# fair, five are good. Each guess costs 64 MiB and a tenth of a second, and a key that is not in the database.
FROM = {Step.FAIR: 11.0, Step.GOOD: 14.0, Step.STRONG: 17.0}

# What one piece costs, as a power of ten.
OWN, KNOWN, RUN, YEAR, DATE, CITIZEN_NUMBER = 0.5, 1.5, 1.5, 2.1, 4.6, 8.0
SHORT_WORD, WORD, UNLISTED_WORD = 2.0, 3.4, 5.0
DIGIT, LETTER, OTHER, SPACE = 1.0, 1.3, 1.5, 0.1
VARIANT = 0.5  # a capital, or a digit that stands for a letter

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz")
LOOKALIKES = str.maketrans("0134578@$!", "oieastbasi")
UNSPEAKABLE = re.compile(r"[^aeiou]{4}|[aeiou]{4}")
LONGEST = 40  # letters of the longest listed phrase


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the passphrase that a guesser gets at once.

    Attributes:
        start, end: where it stands.
        cost: the guesses it takes, as a power of ten.
        why: what it is, if that is worth a hint.
    """

    start: int
    end: int
    cost: float
    why: Hint = Hint.NONE


@dataclass(frozen=True, slots=True)
class Verdict:
    """What we think of a passphrase."""

    step: Step
    hint: Hint

    @property
    def enough(self) -> bool:
        """Whether it may be used."""
        return self.step >= Step.FAIR


def judge(passphrase: str, own: tuple[str, ...] = ()) -> Verdict:
    """How hard a passphrase is to guess, and what would help most.

    Args:
        own: what a guesser knows of her: her name, her sign-in name.
    """
    text = unicodedata.normalize("NFKC", passphrase).strip()
    mine = {part for each in own for part in re.split(r"[\W_]+", each.lower()) if len(part) > 2}
    pieces = _cheapest(text, mine)
    guesses = sum(piece.cost for piece in pieces)
    if len(text) < SHORTEST:
        guesses = min(guesses, FROM[Step.FAIR] - 1)
    step = max((step for step, power in FROM.items() if guesses >= power), default=Step.TOO_EASY)
    return Verdict(step, Hint.NONE if step is Step.STRONG else _hint(text, pieces))


def _hint(text: str, pieces: list[Piece]) -> Hint:
    """What most of the passphrase is; one more word helps always."""
    shares = {
        why: sum(p.end - p.start for p in pieces if p.why is why) for why in Hint if why is not Hint.NONE
    }
    most = max(shares, key=lambda why: shares[why])
    if shares[most] * 3 >= len(text) > 0:
        return most
    return Hint.LONGER if len(text) < SHORTEST else Hint.ONE_MORE_WORD


def _cheapest(text: str, mine: set[str]) -> list[Piece]:
    """The pieces of the reading that takes fewest guesses."""
    ends: dict[int, list[Piece]] = {}
    for piece in _pieces(text, mine):
        ends.setdefault(piece.end, []).append(piece)
    best: list[tuple[float, Piece | None]] = [(0.0, None)]
    for end in range(1, len(text) + 1):
        letter = Piece(end - 1, end, _letter(text[end - 1]))
        ways = [(best[piece.start][0] + piece.cost, piece) for piece in (letter, *ends.get(end, ()))]
        best.append(min(ways, key=lambda way: way[0]))
    found: list[Piece] = []
    while (last := best[found[-1].start if found else len(text)][1]) is not None:
        found.append(last)
    return found[::-1]


def _letter(character: str) -> float:
    if character.isspace():
        return SPACE
    return DIGIT if character.isdecimal() else LETTER if character.isalpha() else OTHER


def _pieces(text: str, mine: set[str]) -> Iterator[Piece]:
    yield from _listed(text, mine)
    yield from _unlisted_words(text)
    yield from _runs(text)
    yield from _repeats(text, mine)
    yield from _numbers(text)


def _listed(text: str, mine: set[str]) -> Iterator[Piece]:
    """Own names, common passwords and sayings, and words of the list, plain or with digits in place of letters."""
    lower = text.lower()
    plain = lower.translate(LOOKALIKES)
    for start in range(len(text)):
        for end in range(start + 2, min(start + LONGEST, len(text)) + 1):
            for form, extra in ((lower[start:end], 0.0), (plain[start:end], VARIANT)):
                if piece := _known(form, mine):
                    capital = VARIANT if text[start:end] != lower[start:end] else 0.0
                    yield Piece(start, end, piece[0] + extra + capital, piece[1])
                    break


def _known(form: str, mine: set[str]) -> tuple[float, Hint] | None:
    if form in mine:
        return OWN, Hint.OWN_NAME
    if form in _list("passwords.txt"):
        return KNOWN, Hint.WELL_KNOWN
    if form in _list("words.txt"):
        return (SHORT_WORD if len(form) < 4 else WORD), Hint.NONE
    return None


def _unlisted_words(text: str) -> Iterator[Piece]:
    """Letters that can be spoken are some word of some dictionary, however long the list here is."""
    for found in re.finditer(r"[^\W\d_]{4,}", text):
        if not UNSPEAKABLE.search(found[0].lower()):
            longer = max(0, len(found[0]) - 9) * 0.5
            yield Piece(found.start(), found.end(), UNLISTED_WORD + longer)


def _runs(text: str) -> Iterator[Piece]:
    """Neighbours on the keyboard or in the alphabet, in either direction."""
    lower, start = text.lower(), 0
    for end in range(1, len(lower) + 1):
        if end == len(lower) or not _neighbours(lower[end - 1 : end + 1]):
            if end - start >= 3:
                yield Piece(start, end, RUN, Hint.RUN)
            start = end


def _neighbours(pair: str) -> bool:
    return any(pair in row or pair[::-1] in row for row in ROWS)


def _repeats(text: str, mine: set[str]) -> Iterator[Piece]:
    """The same again costs the first of it and the number of times."""
    for found in re.finditer(r"(.+?)[\s.,_-]?(?:\1[\s.,_-]?)+", text.lower()):
        if found.end() - found.start() >= 3 and len(found[1]) < len(text):
            once = sum(piece.cost for piece in _cheapest(found[1], mine))
            times = (found.end() - found.start()) / len(found[1])
            yield Piece(found.start(), found.end(), once + log10(times), Hint.RUN)


def _numbers(text: str) -> Iterator[Piece]:
    """Years, dates, and the citizen number, most of which is a place and a birthday."""
    for found in re.finditer(r"(?=((?:19|20)\d\d))", text):
        yield Piece(found.start(), found.start() + 4, YEAR, Hint.DIGITS)
    for found in re.finditer(r"(?=(\d{1,2}[-/. ]?\d{1,2}[-/. ]?(?:\d{4}|\d{2})))", text):
        yield Piece(found.start(), found.start() + len(found[1]), DATE, Hint.DIGITS)
    for found in re.finditer(r"\d{16}", text):
        yield Piece(found.start(), found.end(), CITIZEN_NUMBER, Hint.DIGITS)


@cache
def _list(name: str) -> frozenset[str]:
    """A list of the data folder: one entry a line in `passwords.txt`, words apart by spaces in `words.txt`."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    kept = [line.strip().lower() for line in lines if line.strip() and not line.startswith("#")]
    return frozenset(kept if name == "passwords.txt" else " ".join(kept).split())
