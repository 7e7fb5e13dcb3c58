"""Filters that write a value in the reader's language and zone: `{{ total|number }}`, `{{ sent_at|moment }}`.

An empty value stays empty, so that a template needs no `if` around an optional date.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from suar.ui import words

register = template.Library()


def _language() -> str:
    return get_language() or "id"


def _local_day(value: date | datetime) -> date:
    return timezone.localtime(value).date() if isinstance(value, datetime) else value


@register.filter
def number(value: int | float | Decimal | None, places: int | None = None) -> str:
    """`{{ 1234567.5|number }}` or, rounded, `{{ share|number:1 }}`."""
    return "" if value is None else words.number(value, _language(), places)


@register.filter
def percent(share: float | Decimal | None, places: int = 0) -> str:
    """`{{ 0.125|percent:1 }}`."""
    return "" if share is None else words.percent(share, _language(), places)


@register.filter
def money(minor: int | None, currency: str) -> str:
    """`{{ gift.amount|money:gift.currency }}`, the amount in minor units."""
    return "" if minor is None else words.money(minor, currency, _language())


@register.filter
def ordinal(place: int) -> str:
    """`{{ 3|ordinal }}`."""
    return words.ordinal(place, _language())


@register.filter
def progress(done: int, total: int) -> str:
    """`{{ step|progress:steps }}`."""
    return words.progress(done, total, _language())


@register.filter
def listing(items: Iterable[object], last: str = "and") -> str:
    """`{{ names|listing }}`, or with the other word `{{ names|listing:"or" }}`."""
    return words.listing(items, _language(), last)


@register.filter
def phone(text: str | None) -> str:
    """`{{ person.phone|phone }}`."""
    return words.phone(text or "")


@register.filter
def dial(text: str | None) -> str:
    """`<a href="{{ person.phone|dial }}">`."""
    return words.dial(text or "")


@register.filter
def day(value: date | None) -> str:
    """`{{ joined_on|day }}`; a moment is first brought to the reader's zone."""
    return words.day(_local_day(value), _language()) if value else ""


@register.filter
def short_day(value: date | None) -> str:
    """`{{ joined_on|short_day }}`."""
    return words.short_day(_local_day(value), _language()) if value else ""


@register.filter
def day_month(value: date | None) -> str:
    """`{{ joined_on|day_month }}`."""
    return words.day_month(_local_day(value), _language()) if value else ""


@register.filter
def month(value: date | None) -> str:
    """`{{ report_on|month }}`."""
    return words.month(_local_day(value), _language()) if value else ""


@register.filter
def weekday(value: date | None) -> str:
    """`{{ meeting_on|weekday }}`."""
    return words.weekday(_local_day(value), _language()) if value else ""


@register.filter
def near_day(value: date | None) -> str:
    """`{{ due_on|near_day }}`, told from the reader's today."""
    return words.near_day(_local_day(value), timezone.localdate(), _language()) if value else ""


@register.filter
def clock(at: datetime | None) -> str:
    """`{{ starts_at|clock }}`."""
    return words.clock(at, _language(), timezone.get_current_timezone_name()) if at else ""


@register.filter
def moment(at: datetime | None) -> str:
    """`{{ sent_at|moment }}`."""
    return words.moment(at, _language(), timezone.get_current_timezone_name()) if at else ""


@register.filter
def ago(then: datetime | None) -> str:
    """`{{ sent_at|ago }}`, told from now."""
    return words.ago(then, timezone.now(), _language()) if then else ""


@register.filter
def duration(span: timedelta | None) -> str:
    """`{{ meeting.length|duration }}`."""
    return words.duration(span, _language()) if span is not None else ""
