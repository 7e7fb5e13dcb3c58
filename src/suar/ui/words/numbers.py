"""Numbers, shares, money, places in a row and telephone numbers, as our readers write them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

from suar.ui.words.tables import habits

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Currency:
    """How one currency is written; `places` is how many decimal digits its minor unit is of the whole."""

    sign: str
    places: int = 2
    always_minor: bool = True


# The rupiah is counted in sen (a hundred to the rupiah) like any other currency of two places, so that
# one column and one sum serve all. Nobody pays in sen: they are written only where they are not nought.
CURRENCIES: Mapping[str, Currency] = MappingProxyType(
    {
        "IDR": Currency("Rp", always_minor=False),
        "USD": Currency("US$"),
        "EUR": Currency("€"),
        "GBP": Currency("£"),
        "AUD": Currency("A$"),
        "NZD": Currency("NZ$"),
        "CAD": Currency("C$"),
        "SGD": Currency("S$"),
        "HKD": Currency("HK$"),
        "MYR": Currency("RM"),
        "JPY": Currency("¥", places=0),
    }
)


def number(value: int | float | Decimal, language: str, places: int | None = None) -> str:
    """A number with its separators: `1.234.567,5` in Indonesian, `1,234,567.5` in English.

    Arguments:
        value: any finite number.
        language: a language code, `id` or `en`.
        places: how many decimal digits to round to; None keeps those that are there.
    """
    exact = Decimal(str(value))
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    whole, _point, fraction = f"{abs(exact):f}".partition(".")
    habit = habits(language)
    text = f"{int(whole):,}".replace(",", habit.thousands)
    if fraction:
        text += habit.decimal + fraction
    return MINUS + text if exact < 0 else text


def percent(share: float | Decimal, language: str, places: int = 0) -> str:
    """A share between 0 and 1 as a percentage: 0.125 with one place is `12,5%` or `12.5%`."""
    return number(Decimal(str(share)) * 100, language, places) + "%"


def money(minor: int, currency: str, language: str) -> str:
    """An amount of money: 125 000 000 sen is `Rp1.250.000`, or `Rp1,250,000` in English.

    Arguments:
        minor: the amount in minor units (sen, cents; for JPY the yen itself), negative for money going out.
        currency: the three letters of ISO 4217; one without a sign of its own is written as its letters.
        language: a language code, `id` or `en`.
    """
    known = CURRENCIES.get(currency) or Currency(f"{currency} ")
    amount = Decimal(abs(minor)).scaleb(-known.places)
    whole_is_enough = amount == amount.to_integral_value() and not known.always_minor
    text = known.sign + number(amount, language, 0 if whole_is_enough else known.places)
    return MINUS + text if minor < 0 else text


def ordinal(place: int, language: str) -> str:
    """A place in a row, 1 and up: `ke-3` or `3rd`."""
    if habits(language).decimal == ",":
        return f"ke-{place}"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{'th' if place % 100 in (11, 12, 13) else ending}"


def progress(done: int, total: int, language: str) -> str:
    """How far along, in words: `3 dari 9` or `3 of 9`."""
    return habits(language).progress.format(done=number(done, language), total=number(total, language))


def listing(items: Iterable[object], language: str, last: str = "and") -> str:
    """Things in a row: `a, b, dan c` or `a, b and c`; `last` is `and` or `or`; none at all says so."""
    habit = habits(language)
    texts = [str(item) for item in items]
    if len(texts) < 2:
        return texts[0] if texts else habit.empty
    comma = "," if habit.comma_before_last and len(texts) > 2 else ""
    return f"{', '.join(texts[:-1])}{comma} {habit.conjunctions[last]} {texts[-1]}"


MOBILE = re.compile(r"(?P<prefix>0|\+?62)(?P<rest>8\d{8,11})")


def phone(text: str) -> str:
    """A telephone number as free text, with an Indonesian mobile number in groups: `0812-3456-7890`.

    Anything else (a hotline of three digits, a foreign number, a number with a remark) is left alone.
    """
    found = MOBILE.fullmatch(re.sub(r"[\s().-]", "", text))
    if not found:
        return text.strip()
    rest = found["rest"]
    size = 3 if len(rest) == 9 else 4
    lead = "0" if found["prefix"] == "0" else "+62 "
    return f"{lead}{rest[:3]}-{rest[3 : 3 + size]}-{rest[3 + size :]}"


NUMBER = re.compile(r"\+?(?:\(\d+\)|[\d\s.-])+")


def dial(text: str) -> str:
    """The address that calls the first number in a text: `tel:129` for `129 (24 jam)`."""
    found = NUMBER.search(text.strip())
    return "tel:" + re.sub(r"[^\d+]", "", found[0] if found else "")
