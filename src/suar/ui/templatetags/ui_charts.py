"""Charts and maps as template tags, with the words and number format of the reader's language.

`templatetags/ui.py` carries these tags along; no page loads this module itself.
"""

from collections.abc import Mapping, Sequence

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from suar.ui import charts, maps, words
from suar.ui.markup import Markup

register = template.Library()


def _texts() -> charts.Texts:
    language = get_language() or "id"

    def number(value: float) -> str:
        return words.number(int(value) if value == int(value) else value, language)

    return charts.Texts(_("Show the numbers"), number, _("no number"))


@register.simple_tag
def bars(title: str, points: charts.Points, *head: str) -> Markup:
    """One bar per (label, value) pair; `head` names the two columns of the table behind."""
    return charts.bars(title, points, _texts(), head)


@register.simple_tag
def stacked(title: str, rows: charts.Series, *head: str) -> Markup:
    """Bars of up to four parts, from (label, parts) pairs; `head` names the labels and each part."""
    return charts.stacked(title, rows, _texts(), head)


@register.simple_tag
def lines(title: str, rows: charts.Series, *head: str) -> Markup:
    """Up to four lines over time, from (moment, values) pairs; `head` names the moments and each line."""
    return charts.lines(title, rows, _texts(), head)


@register.simple_tag
def sparkline(label: str, values: Sequence[float]) -> Markup:
    """A line the size of a word; the label says how it went."""
    return charts.sparkline(label, values)


@register.simple_tag
def tile_map(title: str, values: Mapping[str, float], *head: str) -> Markup:
    """The 38 provinces as squares, from numbers by Kemendagri code."""
    return maps.tile_map(title, values, _texts(), head, get_language() or "id")


@register.simple_tag
def outline_map(title: str, spots: Sequence[maps.Spot], *head: str) -> Markup:
    """Circles on the islands, from `maps.Spot`s."""
    return maps.outline_map(title, spots, _texts(), head)
