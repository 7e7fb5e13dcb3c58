"""Templates stay readable: short, and partials marked as such."""

import re

from tests.rules import house

LONGEST = 80  # lines


def too_long(folder):
    return [
        path.name
        for path in folder.rglob("templates/**/*.html")
        if path.read_text(encoding="utf-8").count("\n") > LONGEST
    ]


def unmarked_partials(folder):
    """Templates that another one includes, and whose name does not begin with an underscore."""
    pages = list(folder.rglob("templates/**/*.html"))
    included = {
        name for page in pages for name in re.findall(r'include "([^"]+)"', page.read_text(encoding="utf-8"))
    }
    ours = (name for name in included if not name.startswith("django/"))
    return sorted(name for name in ours if not name.rpartition("/")[2].startswith("_"))


def test_no_template_is_longer_than_a_screen_or_two(tmp_path):
    assert too_long(house.SOURCE) == []
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/a.html").write_text("\n" * 81, encoding="utf-8")
    assert too_long(tmp_path) == ["a.html"]


def test_every_partial_begins_with_an_underscore(tmp_path):
    assert unmarked_partials(house.SOURCE) == []
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/a.html").write_text('{% include "room/part.html" %}', encoding="utf-8")
    assert unmarked_partials(tmp_path) == ["room/part.html"]
