"""The pictures in `docs/look.md`: each is taken from the gallery, used, and small.

`PICTURES_INTO=docs/look` puts newly taken pictures in their place; otherwise they are only tried.
"""

import os
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER, PAGE = ROOT / "docs" / "look", ROOT / "docs" / "look.md"
# name → address, width, height, colours
PICTURES = {
    "cover": ("/ui/", 1100, 640, "light"),
    "cards-dark": ("/ui/content/", 1100, 720, "dark"),
    "states-phone": ("/ui/states/", 360, 780, "light"),
    "form-phone": ("/ui/forms/", 360, 780, "light"),
    "maps": ("/ui/maps/", 640, 1240, "light"),
    "charts-phone-dark": ("/ui/charts/", 360, 780, "dark"),
}


@pytest.mark.browser
@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_can_be_taken_again(page: Any, tmp_path: Path, name: str) -> None:
    address, width, height, scheme = PICTURES[name]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    if name == "form-phone":
        page.click("main form .beacon")
        page.wait_for_selector(".summary:focus")
    folder = Path(os.environ.get("PICTURES_INTO", tmp_path))
    page.screenshot(path=folder / f"{name}.png")

    assert (folder / f"{name}.png").stat().st_size > 1_000


def test_every_picture_is_used_and_none_is_missing() -> None:
    used = set(re.findall(r"\(look/([\w-]+)\.png\)", PAGE.read_text(encoding="utf-8")))
    assert used == set(PICTURES) == {path.stem for path in FOLDER.iterdir()}


def test_the_pictures_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 400_000
