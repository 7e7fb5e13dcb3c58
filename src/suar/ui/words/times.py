"""Days, hours, zones and spans of time in words. The clock is always passed in, never read here."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from suar.ui.words.tables import ZONES, habits

DAY = timedelta(days=1)
# A span is told in the largest unit that fits; months and years are the usual rounded ones.
SPANS = (
    ("year", 365 * DAY),
    ("month", 30 * DAY),
    ("week", 7 * DAY),
    ("day", DAY),
    ("hour", timedelta(hours=1)),
    ("minute", timedelta(minutes=1)),
)


def day(value: date, language: str) -> str:
    """A day in full: `23 November 2026`."""
    return f"{value.day} {habits(language).months[value.month - 1]} {value.year}"


def short_day(value: date, language: str) -> str:
    """A day for a narrow column: `5 Agu 2026` or `5 Aug 2026`."""
    return f"{value.day} {habits(language).short_months[value.month - 1]} {value.year}"


def day_month(value: date, language: str) -> str:
    """A day of this year: `5 Agustus` or `5 August`."""
    return f"{value.day} {habits(language).months[value.month - 1]}"


def month(value: date, language: str) -> str:
    """A month: `Agustus 2026` or `August 2026`."""
    return f"{habits(language).months[value.month - 1]} {value.year}"


def weekday(value: date, language: str) -> str:
    """A day with its name, for appointments: `Senin, 23 November 2026` or `Monday, 23 November 2026`."""
    return f"{habits(language).weekdays[value.weekday()]}, {day(value, language)}"


def zone(name: str, at: datetime) -> str:
    """The label of an IANA zone at a moment: WIB, WITA, WIT, or the distance from UTC elsewhere."""
    if label := ZONES.get(name):
        return label
    minutes = round((at.astimezone(ZoneInfo(name)).utcoffset() or timedelta()).total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "\N{MINUS SIGN}"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def clock(at: datetime, language: str, zone_name: str) -> str:
    """The time of day in a zone, always with its label: `14.30 WITA` or `14:30 WITA`.

    Arguments:
        at: a moment that knows its own zone (UTC as stored).
        language: a language code, `id` or `en`.
        zone_name: the IANA name of the viewer's zone, such as `Asia/Makassar`.
    """
    local = at.astimezone(ZoneInfo(zone_name))
    return f"{local.hour:02}{habits(language).clock}{local.minute:02} {zone(zone_name, at)}"


def moment(at: datetime, language: str, zone_name: str) -> str:
    """A day and its time in a zone: `23 November 2026, 14.30 WITA`; arguments as for `clock`."""
    return f"{day(at.astimezone(ZoneInfo(zone_name)), language)}, {clock(at, language, zone_name)}"


def _counted(count: int, unit: str, language: str) -> str:
    units = habits(language).units[unit]
    return f"{count} {units.one if count == 1 else units.many}"


def _largest(span: timedelta, language: str) -> str:
    unit, length = next((unit, length) for unit, length in SPANS if span >= length)
    return _counted(span // length, unit, language)


def ago(then: datetime, now: datetime, language: str) -> str:
    """How far a moment lies from now: `2 hari lalu`, `2 days ago`, `baru saja`, or ahead `3 jam lagi`."""
    habit = habits(language)
    span = abs(now - then)
    if span < SPANS[-1][1]:
        return habit.just_now if then <= now else habit.in_a_moment
    pattern = habit.past if then <= now else habit.future
    return pattern.format(span=_largest(span, language))


def near_day(value: date, today: date, language: str) -> str:
    """A day as people say it from today: `besok`, `kemarin`, `5 hari lagi`; beyond a week the day itself."""
    habit = habits(language)
    days = (value - today).days
    named = {0: habit.today, -1: habit.yesterday, 1: habit.tomorrow}
    if days in named:
        return named[days]
    if abs(days) > 7:
        return day(value, language)
    pattern = habit.past if days < 0 else habit.future
    return pattern.format(span=_counted(abs(days), "day", language))


def duration(span: timedelta, language: str) -> str:
    """A length of time in its two largest units, days to minutes: `2 jam 30 menit`, `2 hours 30 minutes`."""
    parts: list[str] = []
    left = span
    for unit, length in SPANS[3:]:
        count, left = divmod(left, length)
        if count:
            parts.append(_counted(count, unit, language))
    return " ".join(parts[:2]) if parts else _counted(0, "minute", language)
