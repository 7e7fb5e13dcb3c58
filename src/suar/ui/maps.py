"""Two maps of Indonesia as SVG made on the server, each with its numbers as a list or table.

The tile map gives each of the 38 provinces the same square: right for rates, and it draws no disputed border.
The outline map (Natural Earth, public domain) puts circles where things are. Needs nothing of Django.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from typing import TypedDict

from suar.ui.charts import Texts, figure
from suar.ui.markup import Markup, escape

DATA = Path(__file__).parent / "data"
TILE, GAP, SHADES = 54, 5, 5
EMPTY = "\N{EN DASH}"
WEST, NORTH, SCALE = 94.8, 6.2, 1000 / 46.3  # of the outline: x = (longitude - WEST) * SCALE
SMALLEST, LARGEST = 8, 30  # radii of circles on a drawing 1,000 wide


class Province(TypedDict):
    """A province's Kemendagri code, letters, place on the tile grid, and names."""

    code: str
    abbr: str
    row: int
    col: int
    id: str
    en: str


class Outline(TypedDict):
    """The coast as one path, and that of the neighbours."""

    width: int
    height: int
    land: str
    far: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the outline map, in degrees, with its number."""

    name: str
    latitude: float
    longitude: float
    value: float


@cache
def provinces() -> tuple[Province, ...]:
    """The 38 provinces with their places on the tile grid."""
    return tuple(json.loads((DATA / "provinces.json").read_text(encoding="utf-8")))


@cache
def outline() -> Outline:
    """The outline of the islands."""
    loaded: Outline = json.loads((DATA / "outline.json").read_text(encoding="utf-8"))
    return loaded


def tile_map(
    title: str, values: Mapping[str, float], texts: Texts, head: Sequence[str], language: str = "id"
) -> Markup:
    """The 38 provinces as equal squares, darker where the number is higher.

    Args:
        values: a number (at least 0) by Kemendagri province code; a province without one is shown empty.
        head: the two column names of the table behind.
        language: `id` or `en`, for the names of provinces.
    """
    named = [(str(p["en"] if language == "en" else p["id"]), p, values.get(p["code"])) for p in provinces()]
    most = max(values.values(), default=0) or 1
    drawn = "".join(_tile(name, province, value, most, texts) for name, province, value in named)
    side = TILE + GAP
    label = escape(title)
    box = f"-2 -2 {17 * side - GAP + 4} {7 * side - GAP + 4}"
    svg = f'<svg class="tiles" text-anchor="middle" role="img" aria-label="{label}" viewBox="{box}">{drawn}</svg>'
    known = sorted(((name, value) for name, _p, value in named if value is not None), key=lambda row: -row[1])
    top = "".join(
        f"<li>{escape(name)}: <b>{escape(texts.number(value))}</b></li>" for name, value in known[:5]
    )
    rows = [(name, [value]) for name, value in known]
    return figure(title, f'{_scale(most, texts)}{svg}<ol class="top">{top}</ol>', head, rows, texts)


def _tile(name: str, province: Province, value: float | None, most: float, texts: Texts) -> str:
    x, y = province["col"] * (TILE + GAP), province["row"] * (TILE + GAP)
    kind = "t-none" if value is None else f"t{min(int(SHADES * value / most), SHADES - 1)}"
    shown = texts.missing if value is None else texts.number(value)
    middle = x + TILE / 2
    return (
        f'<g class="{kind}"><title>{escape(name)}: {escape(shown)}</title>'
        f'<rect x="{x}" y="{y}" width="{TILE}" height="{TILE}" rx="6"/>'
        f'<text font-weight="600" x="{middle:.0f}" y="{y + 24}">{province["abbr"]}</text>'
        f'<text x="{middle:.0f}" y="{y + 43}">{escape(shown if value is not None else EMPTY)}</text></g>'
    )


def _scale(most: float, texts: Texts) -> str:
    steps = "".join(f'<rect class="t{n}" x="{n * 28}" width="26" height="12" rx="2"/>' for n in range(SHADES))
    drawn = f'<svg width="140" height="12" aria-hidden="true">{steps}</svg>'
    return f'<ul class="key"><li>{escape(texts.number(0))} {drawn} {escape(texts.number(most))}</li></ul>'


def outline_map(title: str, spots: Sequence[Spot], texts: Texts, head: Sequence[str]) -> Markup:
    """The islands, with a circle at each place whose area grows with its number.

    Args:
        head: the two column names of the table behind.
    """
    coast = outline()
    ordered = sorted(spots, key=lambda spot: -spot.value)
    most = max((spot.value for spot in spots), default=0) or 1
    circles = "".join(_circle(spot, most, texts) for spot in ordered)
    label = escape(title)
    svg = (
        f'<svg class="map" role="img" aria-label="{label}" viewBox="0 0 {coast["width"]} {coast["height"]}">'
        f'<title>{label}</title><path class="far" d="{coast["far"]}"/><path d="{coast["land"]}"/>'
        f'<g stroke-width="2">{circles}</g></svg>'
    )
    return figure(title, svg, head, [(spot.name, [spot.value]) for spot in ordered], texts)


def _circle(spot: Spot, most: float, texts: Texts) -> str:
    x, y = (spot.longitude - WEST) * SCALE, (NORTH - spot.latitude) * SCALE
    radius = max(SMALLEST, LARGEST * sqrt(spot.value / most))
    words = f"{escape(spot.name)}: {escape(texts.number(spot.value))}"
    return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.1f}"><title>{words}</title></circle>'
