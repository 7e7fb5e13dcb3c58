"""Every page that somebody can reach by links: within its budget, with one beacon, and without a fault axe can find."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.texts import pages
from tests.ui.test_budgets import carried, compressed

PEOPLE = [None, "sari", "budi"]
ID = r"[0-9a-f]{8}-[0-9a-f-]{27}"  # of pages that differ only in it, one is looked at
SIZES = [(320, 640), (1280, 800)]


@pytest.mark.parametrize("who", PEOPLE)
def test_every_page_is_within_its_budget(cast: Any, who: str | None) -> None:
    for address, html in pages.walk(cast.browser(who)):
        page = compressed(html.encode())
        assert page <= 12_000, address
        assert page + carried(html) <= 40_000, address


@pytest.mark.parametrize("who", PEOPLE)
def test_no_page_has_two_beacons(cast: Any, who: str | None) -> None:
    beacons = {
        address: len(re.findall(r'class="[^"]*\bbeacon\b', html))
        for address, html in pages.walk(cast.browser(who))
    }
    assert {address: number for address, number in beacons.items() if number > 1} == {}


@pytest.mark.parametrize("who", PEOPLE)
def test_no_page_needs_what_the_content_policy_refuses(cast: Any, who: str | None) -> None:
    for address, html in pages.walk(cast.browser(who)):
        assert not re.search(r"<[^>]+\s(style|on\w+)=|<script(?![^>]*\ssrc=)|<style", html), address


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("who", PEOPLE)
def test_axe_finds_nothing_and_nothing_runs_off_the_screen(
    page: Any, live_server: Any, committed_cast: Any, who: str | None, language: str
) -> None:
    client = committed_cast.browser(who)
    addresses = {re.sub(ID, "", address): address for address, _html in pages.walk(client)}
    page.context.add_cookies([{"name": "language", "value": language, "url": live_server.url}])
    if who:
        key = client.cookies["session"].value
        page.context.add_cookies([{"name": "session", "value": key, "url": live_server.url}])

    for address in addresses.values():
        page.goto(address)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = Axe().run(page)
            assert found.violations_count == 0, (address, scheme, found.generate_report())
