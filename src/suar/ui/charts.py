"""Small charts as SVG made on the server: bars, stacked bars, lines, sparklines; a table always lies behind.

Needs nothing of Django. Widths are percentages and text keeps its size, so a chart reads the same on a phone.
Colours come from the style sheet by class: `c1` to `c4` fill, `l1` to `l4` draw.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from suar.ui.markup import Markup, escape

ROW = 46  # pixels for one bar and the words above it
PLOT, ABOVE = 180, 22  # pixels of height for lines, and for the number above the highest
STRETCHED = 'preserveAspectRatio="none"'
STROKE = 'stroke-width="2.5" vector-effect="non-scaling-stroke"'
Points = Sequence[tuple[str, float]]
Series = Sequence[tuple[str, Sequence[float]]]


@dataclass(frozen=True, slots=True)
class Texts:
    """The words and the number format of the reader's language that a chart needs."""

    table: str = "Show the numbers"
    number: Callable[[float], str] = str
    missing: str = "-"


def bars(title: str, points: Points, texts: Texts, head: Sequence[str] = ("", "")) -> Markup:
    """One bar per thing, as long as its number; put them in the order that helps the reader.

    Args:
        points: (label, value at least 0) pairs.
        head: the two column names of the table behind.
    """
    return stacked(title, [(label, [value]) for label, value in points], texts, head)


def stacked(title: str, rows: Series, texts: Texts, head: Sequence[str]) -> Markup:
    """Bars of several parts.

    Args:
        rows: (label, parts) pairs; every row has as many parts as `head` has names after the first.
        head: the name of the labels, then of each part, at most four.
    """
    longest = max((sum(parts) for _label, parts in rows), default=0) or 1
    drawn = "".join(_bar(place, label, parts, longest, texts) for place, (label, parts) in enumerate(rows))
    svg = _svg(title, len(rows) * ROW, drawn)
    return figure(title, (legend(head[1:], "c") if len(head) > 2 else "") + svg, head, rows, texts)


def _bar(place: int, label: str, parts: Sequence[float], longest: float, texts: Texts) -> str:
    top = place * ROW
    start = 0.0
    drawn = "" if len(parts) > 1 else f'<rect class="track" y="{top + 25}" width="100%" height="12" rx="2"/>'
    for number, part in enumerate(parts, 1):
        width = 100 * part / longest
        drawn += (
            f'<rect class="c{number}" x="{start:.2f}%" y="{top + 25}" width="{width:.2f}%" height="12" rx="2">'
            f"<title>{escape(label)}: {escape(texts.number(part))}</title></rect>"
        )
        start += width
    total = escape(texts.number(sum(parts)))
    return (
        f'{drawn}<text y="{top + 17}">{escape(label)}</text>'
        f'<text text-anchor="end" x="100%" y="{top + 17}">{total}</text>'
    )


def lines(title: str, rows: Series, texts: Texts, head: Sequence[str]) -> Markup:
    """How numbers went over time; at most four lines.

    Args:
        rows: (label of the moment, one value per line) pairs, oldest first, at least two.
        head: the name of the moments, then of each line.
    """
    top = _round_up(max((max(values) for _label, values in rows), default=0))
    columns = list(zip(*(values for _label, values in rows), strict=True))
    drawn = "".join(_grid(part, top, texts) for part in (0.0, 0.5, 1.0))
    paths = "".join(_path(number, values, top) for number, values in enumerate(columns, 1))
    drawn += f'<svg y="{ABOVE}" width="100%" height="{PLOT}" {STRETCHED} viewBox="0 0 100 100">{paths}</svg>'
    for label, x, anchor in ((rows[0][0], 0, "start"), (rows[-1][0], 100, "end")):
        drawn += f'<text class="soft" text-anchor="{anchor}" x="{x}%" y="{ABOVE + PLOT + 20}">{escape(label)}</text>'
    key = legend(head[1:], "l") if len(head) > 2 else ""
    return figure(title, key + _svg(title, ABOVE + PLOT + 26, drawn), head, rows, texts)


def _grid(part: float, top: float, texts: Texts) -> str:
    y = ABOVE + PLOT * (1 - part)
    line = f'<line class="grid" x2="100%" y1="{y:.0f}" y2="{y:.0f}"/>'
    return (
        f'{line}<text class="soft" y="{y - 4:.0f}">{escape(texts.number(top * part))}</text>'
        if part
        else line
    )


def _path(number: int, values: Sequence[float], top: float) -> str:
    last = max(len(values) - 1, 1)
    places = (f"{100 * n / last:.1f} {100 - 100 * value / top:.1f}" for n, value in enumerate(values))
    return f'<path class="l{number}" {STROKE} d="M{"L".join(places)}"/>'


def _round_up(value: float) -> float:
    """The next number that reads well at the top of a scale, and whose half does too."""
    size = 1.0
    while size * 10 < value:
        size *= 10
    return next((size * step for step in (2, 4, 6, 8, 10) if size * step >= value), size * 10)


def sparkline(label: str, values: Sequence[float]) -> Markup:
    """A line the size of a word, beside the number it belongs to.

    Args:
        label: says in words how it went; it is what a screen reader reads.
        values: at least two, oldest first.
    """
    path = _path(1, values, max(*values, 1))
    return Markup(
        f'<svg class="spark" role="img" aria-label="{escape(label)}" viewBox="0 -6 100 112" '
        f"{STRETCHED}><title>{escape(label)}</title>{path}</svg>"
    )


def legend(names: Sequence[str], kind: str) -> str:
    """Which colour or stroke is which, in the order of the parts."""
    shape = (
        '<rect class="c{0}" width="14" height="14" rx="2"/>'
        if kind == "c"
        else '<path class="l{0}" stroke-width="2.5" d="M0 7h24"/>'
    )
    width = 14 if kind == "c" else 24
    keys = (
        f'<li><svg width="{width}" height="14" aria-hidden="true">{shape.format(number)}</svg> {escape(name)}</li>'
        for number, name in enumerate(names, 1)
    )
    return f'<ul class="key">{"".join(keys)}</ul>'


def _svg(title: str, height: int, drawn: str) -> str:
    label = escape(title)
    return f'<svg role="img" aria-label="{label}" width="100%" height="{height}"><title>{label}</title>{drawn}</svg>'


def figure(title: str, drawn: str, head: Sequence[str], rows: Series, texts: Texts) -> Markup:
    """The drawing under its title, with the numbers as a table one can unfold."""
    return Markup(
        f'<figure class="chart"><figcaption>{escape(title)}</figcaption>{drawn}'
        f"<details><summary>{escape(texts.table)}</summary>{_table(title, head, rows, texts)}</details></figure>"
    )


def _table(title: str, head: Sequence[str], rows: Series, texts: Texts) -> str:
    names = "".join(
        f'<th scope="col"{" class=num" if n else ""}>{escape(name)}</th>' for n, name in enumerate(head)
    )
    body = "".join(
        f'<tr><th scope="row">{escape(label)}</th>'
        + "".join(f'<td class="num">{escape(texts.number(value))}</td>' for value in values)
        + "</tr>"
        for label, values in rows
    )
    hidden = f'<caption class="hide">{escape(title)}</caption>'
    return f"<table>{hidden}<thead><tr>{names}</tr></thead><tbody>{body}</tbody></table>"
