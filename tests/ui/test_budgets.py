"""No page is heavier than a slow phone can carry: the style sheet, the first page, every page after it."""

import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from suar.ui import gallery

ADDRESSES = ["/ui/", "/ui/forms/", *(f"/ui/{page.slug}/" for page in gallery.PAGES)]
STYLE = Path(gallery.__file__).parent / "static" / "ui" / "suar.css"


def compressed(content: bytes) -> int:
    return len(brotli.compress(content))


def carried(html: str) -> int:
    """The compressed bytes of every file that a page names, each counted once."""
    names = set(re.findall(r'(?:src|href)="/static/(ui/[^"]+)"', html))
    files = [finders.find(re.sub(r"\.[0-9a-f]{12}\.", ".", name)) for name in names]
    assert all(files), names
    return sum(compressed(Path(file).read_bytes()) for file in files)


def test_the_style_sheet_is_small_enough_to_wait_for() -> None:
    assert STYLE.stat().st_size <= 12_000


@pytest.mark.parametrize("text", ["&", "light-dark(", "data:", "@import", "http:", "https:"])
def test_the_style_sheet_keeps_to_what_old_phones_and_the_policy_allow(text: str) -> None:
    assert text not in STYLE.read_text()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_no_page_of_the_gallery_is_over_its_budget(client: Client, address: str, language: str) -> None:
    client.cookies["language"] = language
    page = client.get(address).content

    assert compressed(page) <= 12_000
    assert compressed(page) + carried(page.decode()) <= 40_000


@pytest.mark.django_db
def test_an_unknown_page_of_the_gallery_is_not_found(client: Client) -> None:
    assert client.get(reverse("ui:page", args=["nothing"])).status_code == 404
