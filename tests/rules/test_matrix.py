"""Every address of the server, asked for by the whole cast: the answers are the committed page's, and fit the rules."""

import pytest
from django.urls import get_resolver, path, reverse

from dev import matrix
from suar.access import may, rules
from suar.example.cast import CAST
from tests import cast as planted
from tests.rules import house, visited

pytestmark = pytest.mark.slow
EVERYBODY = [matrix.NOBODY, *(each.key for each in CAST)]
LOMBOK = {"rani", "sari", "dewi", "made"}
OF_THE_EXAMPLE = ("ui:", "example:")
# Whoever holds an invitation's link may open it, and whoever tries an example names one of its cast or specimens.
FOR_ANYBODY = {"token", "key", "name"}
HERS = {"session_id", "notice_id", "pk"}
# A sign-in belongs to no organisation: the platform administrator may close Rani's, who is told that she may not.
CLOSING = "accounts:close"
_walked = []


def unlike(rows, committed):
    """Lines of the committed page that the server does not answer like, and the other way round."""
    return sorted(set(matrix.page(rows).splitlines()) ^ set(committed.splitlines()))


def past_the_gate(rows, opened):
    """Routes that a visitor gets further into than to sign-in, and that are on no list."""
    return [
        row.route.name
        for row in rows
        if row.cells[matrix.NOBODY] != "→ sign in"
        and row.route.name not in opened
        and not row.route.name.startswith("ui:")
    ]


def known_to_strangers(rows):
    """Who gets anything but "there is nothing here" for what is Lombok's, or for what is Rani's own."""
    return [
        f"{row.route.name}: {key} {row.cells[key]}"
        for row in rows
        for key in sorted(_strangers(row))
        if row.cells[key] != "404"
    ]


def _strangers(row):
    asked = set(row.route.arguments) - FOR_ANYBODY
    if row.route.name == CLOSING:
        return row.cells.keys() - {matrix.NOBODY, "rani", "tono"}
    if asked & HERS:
        return row.cells.keys() - {matrix.NOBODY, "rani"}
    return row.cells.keys() - {matrix.NOBODY, "budi"} - LOMBOK if asked else set()


@pytest.fixture
def rows(cast):
    """The walk, done once; it does not count as a test that exercised a route."""
    if not _walked:
        before = set(visited.names)
        _walked.append(matrix.walk(planted.loaded, EVERYBODY))
        visited.names.intersection_update(before)
    return _walked[0]


def listed_open():
    return set((house.ROOT / "tests/rules/open_routes.txt").read_text(encoding="utf-8").splitlines())


def test_every_address_answers_as_the_page_says(rows):
    committed = matrix.PAGE.read_text(encoding="utf-8")
    assert unlike(rows, committed) == [], "after a look at each line: python -m dev.reference"
    other = committed.replace("→ home", "200", 1)
    assert len(unlike(rows, other)) == 2


def test_no_address_is_left_out(rows):
    assert {row.route.name for row in rows} == set(house.routes(get_resolver().url_patterns))


def test_an_argument_nobody_thought_of_is_asked_about(cast, monkeypatch):
    new = [path("cases/<uuid:case_id>/", lambda request, case_id: None, name="case")]
    monkeypatch.setattr(get_resolver(), "url_patterns", new)
    with pytest.raises(KeyError, match="case_id"):
        matrix.walk(planted.loaded, [])


def test_the_visitor_gets_no_further_than_to_sign_in(rows):
    assert past_the_gate(rows, listed_open()) == []
    assert "web:alive" in past_the_gate(rows, listed_open() - {"web:alive"})


def test_strangers_find_nothing_that_is_lomboks(rows):
    assert known_to_strangers(rows) == []


def test_a_rule_that_lets_strangers_in_would_be_found(cast, monkeypatch):
    planted_rule = rules.Rule("organisation.see", "Planted.", "coalition", lambda actor: may(True))
    monkeypatch.setitem(rules.RULES, "organisation.see", planted_rule)
    walked = matrix.walk(
        planted.loaded, ["komang", "tono"], lambda route: route.name == "coalition:organisation"
    )
    assert known_to_strangers(walked) == [
        "coalition:organisation: komang 200",
        "coalition:organisation: tono 200",
    ]


def test_who_does_the_same_work_gets_the_same_answers(rows):
    for row in rows:
        hers = HERS & set(row.route.arguments) or row.route.name == CLOSING
        assert row.cells["yohana"] == row.cells["komang"], row.route
        assert hers or row.cells["dewi"] == row.cells["rani"], row.route


def test_the_platform_administrator_sees_no_people_but_the_backbones_own(cast):
    tono = cast.browser("tono")
    pages = {
        key: tono.get(reverse("coalition:organisation", args=[cast.place(key)]))
        for key in planted.loaded.places
    }
    assert {key for key, answer in pages.items() if answer.status_code == 200} == {"backbone"}
    assert {answer.status_code for key, answer in pages.items() if key != "backbone"} == {404}
    outside = [each.name for each in CAST if "backbone" not in each.roles]
    everything = pages["backbone"].content.decode() + tono.get("/").content.decode()
    assert "Budi Contoh" in everything
    assert [name for name in outside if name in everything] == []


def test_the_platform_administrator_changes_nothing_in_another_organisation(rows):
    named = {"organisation_id", "membership_id", "person_id"}
    touched = [row for row in rows if set(row.route.arguments) & named and row.route.name != CLOSING]
    assert len(touched) > 5
    assert {row.cells["tono"] for row in touched} == {"404"}
