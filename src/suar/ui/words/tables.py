"""What differs between Indonesian and English when a number, a date or a list is written: data only."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Units:
    """The words for one unit of time: one of it, several of it."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Habits:
    """The writing habits of one language; patterns take their values by name."""

    thousands: str
    decimal: str
    clock: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    units: Mapping[str, Units]
    just_now: str
    in_a_moment: str
    past: str
    future: str
    today: str
    yesterday: str
    tomorrow: str
    conjunctions: Mapping[str, str]
    comma_before_last: bool
    progress: str
    empty: str


INDONESIAN = Habits(
    thousands=".",
    decimal=",",
    clock=".",
    months=(
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ),
    short_months=("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    weekdays=("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    units=MappingProxyType(
        {
            "year": Units("tahun", "tahun"),
            "month": Units("bulan", "bulan"),
            "week": Units("minggu", "minggu"),
            "day": Units("hari", "hari"),
            "hour": Units("jam", "jam"),
            "minute": Units("menit", "menit"),
        }
    ),
    just_now="baru saja",
    in_a_moment="sebentar lagi",
    past="{span} lalu",
    future="{span} lagi",
    today="hari ini",
    yesterday="kemarin",
    tomorrow="besok",
    conjunctions=MappingProxyType({"and": "dan", "or": "atau"}),
    comma_before_last=True,
    progress="{done} dari {total}",
    empty="tidak ada",
)

ENGLISH = Habits(
    thousands=",",
    decimal=".",
    clock=":",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    short_months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    units=MappingProxyType(
        {
            "year": Units("year", "years"),
            "month": Units("month", "months"),
            "week": Units("week", "weeks"),
            "day": Units("day", "days"),
            "hour": Units("hour", "hours"),
            "minute": Units("minute", "minutes"),
        }
    ),
    just_now="just now",
    in_a_moment="in a moment",
    past="{span} ago",
    future="in {span}",
    today="today",
    yesterday="yesterday",
    tomorrow="tomorrow",
    conjunctions=MappingProxyType({"and": "and", "or": "or"}),
    comma_before_last=False,
    progress="{done} of {total}",
    empty="none",
)

ZONES: Mapping[str, str] = MappingProxyType(
    {
        "Asia/Jakarta": "WIB",
        "Asia/Pontianak": "WIB",
        "Asia/Makassar": "WITA",
        "Asia/Ujung_Pandang": "WITA",
        "Asia/Jayapura": "WIT",
    }
)


def habits(language: str) -> Habits:
    """The habits of a language code such as `id` or `en-gb`; Indonesian where the code is another one."""
    return ENGLISH if language.partition("-")[0] == "en" else INDONESIAN
