"""How Suar writes numbers, money, days, hours, lists and telephone numbers in its two languages.

Pure functions: the language, the zone and the clock are passed in. Templates use them as filters
(`templatetags/words.py`), which know the reader's language and zone.
"""

from suar.ui.words.numbers import dial, listing, money, number, ordinal, percent, phone, progress
from suar.ui.words.times import (
    ago,
    clock,
    day,
    day_month,
    duration,
    moment,
    month,
    near_day,
    short_day,
    weekday,
    zone,
)

__all__ = [
    "ago",
    "clock",
    "day",
    "day_month",
    "dial",
    "duration",
    "listing",
    "moment",
    "money",
    "month",
    "near_day",
    "number",
    "ordinal",
    "percent",
    "phone",
    "progress",
    "short_day",
    "weekday",
    "zone",
]
