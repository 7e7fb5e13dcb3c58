"""The two pictures at the top of README.md, taken from the example as anybody finds it.

`PICTURES_INTO=docs/pictures` puts newly taken ones in their place; otherwise they are only tried.
"""

import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "pictures"
# name → who, page, width, height, colours, language
PICTURES = {
    "home": ("budi", "/", 1100, 620, "light", "en"),
    "organisation-phone": ("sari", "/organisations/mine/", 360, 620, "dark", "id"),
}


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_can_be_taken_again(name, page, live_server, tmp_path):
    who, address, width, height, scheme, language = PICTURES[name]
    page.context.add_cookies([{"name": "language", "value": language, "url": live_server.url}])
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme)
    page.goto("/sign-in/")
    page.click(f"form[action='/try/{who}/'] button")
    page.goto(address)
    folder = Path(os.environ.get("PICTURES_INTO", tmp_path))
    page.screenshot(path=folder / f"{name}.png")
    assert page.locator("h1").count() == 1


def test_every_picture_is_shown_and_they_stay_small():
    shown = set(re.findall(r"docs/pictures/([\w-]+)\.png", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert shown == set(PICTURES) == {path.stem for path in FOLDER.iterdir()}
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 150_000
