"""Charts and maps: every number is also in a table, every shape has a name, nothing is coloured inline."""

import re

import pytest

from suar.ui import charts, maps
from suar.ui.markup import Markup

TEXTS = charts.Texts(table="Numbers", number=lambda value: f"{value:g}", missing="none")
EACH = {
    "bars": charts.bars("T", [("A", 4), ("B", 1)], TEXTS, ("Thing", "Number")),
    "stacked": charts.stacked("T", [("A", (4, 2)), ("B", (1, 0))], TEXTS, ("Thing", "Yes", "No")),
    "lines": charts.lines("T", [("Jan", (4, 2)), ("Feb", (7, 3))], TEXTS, ("Month", "Lombok", "Sumba")),
    "tiles": maps.tile_map("T", {"52": 4, "53": 7}, TEXTS, ("Province", "Number")),
    "outline": maps.outline_map("T", [maps.Spot("Kupang", -10.2, 123.6, 7)], TEXTS, ("Place", "Beds")),
}


@pytest.mark.parametrize("kind", EACH)
def test_a_chart_is_one_picture_with_a_name(kind: str) -> None:
    html = EACH[kind]
    assert 'role="img" aria-label="T"' in html
    assert "<title>" in html
    assert isinstance(html, Markup)


@pytest.mark.parametrize("kind", EACH)
def test_the_numbers_are_also_in_a_table(kind: str) -> None:
    table = re.search(r"<details><summary>Numbers</summary><table>.*</table></details>", EACH[kind])
    assert table
    assert '<td class="num">7</td>' in table[0] or '<td class="num">4</td>' in table[0]


@pytest.mark.parametrize("kind", EACH)
def test_nothing_is_coloured_in_the_drawing_itself(kind: str) -> None:
    assert " style=" not in EACH[kind]
    assert not re.search(r'(fill|stroke)="#', EACH[kind])


def test_a_bar_is_as_long_as_its_number() -> None:
    assert 'width="100.00%"' in EACH["bars"]
    assert 'width="25.00%"' in EACH["bars"]


def test_parts_of_a_bar_follow_one_another() -> None:
    assert 'class="c2" x="66.67%"' in EACH["stacked"]


@pytest.mark.parametrize(("highest", "top"), [(0, 2), (7, 8), (31, 40), (100, 100), (101, 200), (999, 1000)])
def test_a_scale_ends_at_a_number_that_reads_well(highest: float, top: float) -> None:
    row = [("Jan", (highest,)), ("Feb", (0,))]
    assert f">{top:g}</text>" in charts.lines("T", row, TEXTS, ("Month", "Number"))


def test_nothing_but_noughts_is_still_a_chart() -> None:
    assert 'width="0.00%"' in charts.bars("T", [("A", 0)], TEXTS, ("Thing", "Number"))
    assert charts.lines("T", [("Jan", (0,)), ("Feb", (0,))], TEXTS, ("Month", "Number"))


def test_a_sparkline_says_in_words_how_it_went() -> None:
    html = charts.sparkline("rose from 4 to 12", [4, 12])
    assert 'aria-label="rose from 4 to 12"' in html
    assert "<title>rose from 4 to 12</title>" in html


def test_every_province_has_its_own_square() -> None:
    assert len({(each["row"], each["col"]) for each in maps.provinces()}) == 38
    assert EACH["tiles"].count("<g class=") == 38


def test_a_province_without_a_number_is_not_shown_as_nought() -> None:
    assert "<title>Bali: none</title>" in EACH["tiles"]
    assert EACH["tiles"].count('class="t-none"') == 36


def test_the_highest_provinces_are_listed_for_small_screens() -> None:
    assert '<ol class="top"><li>Nusa Tenggara Timur: <b>7</b></li>' in EACH["tiles"]


def test_provinces_are_named_in_the_readers_language() -> None:
    english = maps.tile_map("T", {"52": 4}, TEXTS, ("Province", "Number"), "en")
    assert "West Nusa Tenggara" in english


def test_a_place_stands_where_it_is() -> None:
    assert '<circle cx="622" cy="354" r="30.0"><title>Kupang: 7</title>' in EACH["outline"]
