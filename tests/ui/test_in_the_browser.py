"""The gallery in a real browser: axe, small screens, no scripts, the keyboard, and a connection of 50 kbit/s."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from suar.ui import gallery

pytestmark = pytest.mark.browser
ADDRESSES = ["/ui/", "/ui/forms/", *(f"/ui/{page.slug}/" for page in gallery.PAGES)]


def speak(page: Any, language: str) -> None:
    page.context.add_cookies([{"name": "language", "value": language, "url": page.context.base_url}])


@pytest.fixture
def page(page: Any, live_server: Any) -> Any:
    page.context.base_url = live_server.url
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_axe_finds_nothing_on_any_page(page: Any, language: str, scheme: str) -> None:
    speak(page, language)
    page.emulate_media(color_scheme=scheme)
    for address in ADDRESSES:
        page.goto(address)
        page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
        found = Axe().run(page)
        assert found.violations_count == 0, (address, found.generate_report())


def test_axe_finds_nothing_in_a_form_that_came_back(page: Any) -> None:
    page.goto("/ui/forms/")
    page.click("main form .beacon")
    page.wait_for_selector(".summary")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("width", "zoom"), [(320, 1), (360, 1), (640, 2)])
def test_nothing_has_to_be_scrolled_sideways(page: Any, width: int, zoom: int) -> None:
    page.set_viewport_size({"width": width // zoom, "height": 700 // zoom})
    for address in ADDRESSES:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width // zoom, address


def test_whatever_is_touched_is_large_enough(page: Any) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for address in ADDRESSES:
        page.goto(address)
        small = page.evaluate(
            """() => [...document.querySelectorAll(
                    'button, .button, input:not([type=hidden]), select, summary, .choice')]
                .map(each => [(each.closest('.choice') || each).getBoundingClientRect(), each.outerHTML.slice(0, 80)])
                .filter(([box]) => box.height && box.height < 43.9).map(([, html]) => html)"""
        )
        assert small == [], address


def test_the_dialog_takes_the_focus_and_gives_it_back(page: Any) -> None:
    page.goto("/ui/actions/")
    page.focus("[data-dialog]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('dialog').matches(':modal')")
    assert page.evaluate("document.querySelector('dialog').contains(document.activeElement)")

    page.keyboard.press("Escape")
    assert not page.is_visible("dialog")
    assert page.evaluate("document.activeElement.matches('[data-dialog]')")


def test_the_dialog_closes_by_its_button(page: Any) -> None:
    page.goto("/ui/actions/")
    page.click("[data-dialog]")
    page.click("[data-close]")
    assert not page.is_visible("dialog")


def test_a_form_that_came_back_is_read_from_its_summary(page: Any) -> None:
    page.goto("/ui/forms/")
    page.click("main form .beacon")
    page.wait_for_selector(".summary:focus")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "case_name"
    page.click(".summary li:nth-child(3) a")
    assert page.evaluate("document.activeElement.name") == "safe_now"


def test_a_place_is_picked_with_the_keyboard_alone(page: Any) -> None:
    page.goto("/ui/forms/")
    page.focus("[role=combobox]")
    page.keyboard.type("lomb", delay=20)
    page.wait_for_selector("[role=option]")
    assert "4" in page.inner_text(".picker [role=status]")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    active = page.get_attribute("[role=combobox]", "aria-activedescendant")
    assert page.get_attribute(f"#{active}", "aria-selected") == "true"
    page.keyboard.press("Enter")
    assert page.input_value("[role=combobox]") == "Lombok Tengah"
    assert page.input_value("[name=regency]") == "52.02"
    assert page.get_attribute("[role=combobox]", "aria-expanded") == "false"


def test_escape_folds_the_finds_away(page: Any) -> None:
    page.goto("/ui/forms/")
    page.fill("[role=combobox]", "flores")
    page.wait_for_selector("[role=option]")
    page.press("[role=combobox]", "Escape")
    assert not page.is_visible("[role=listbox]")


def test_a_passphrase_can_be_shown(page: Any) -> None:
    page.goto("/ui/forms/")
    page.fill("[name=secret]", "enam kata")
    page.click("[data-show] button")
    assert page.get_attribute("[name=secret]", "type") == "text"
    page.click("[data-show] button")
    assert page.get_attribute("[name=secret]", "type") == "password"


@pytest.fixture
def weather(page: Any) -> Any:
    """The page outside that quick exit leads to, answered here."""
    page.route("https://www.bmkg.go.id/**", lambda route: route.fulfill(body="<title>Cuaca</title>"))
    page.goto("/ui/")
    page.goto("/ui/paper/")
    return page


def test_quick_exit_leaves_no_way_back(weather: Any) -> None:
    weather.click(".exit")
    weather.wait_for_url("https://www.bmkg.go.id/**")
    weather.go_back()
    assert weather.url.endswith("/ui/")


def test_quick_exit_by_shift_three_times_is_announced(weather: Any) -> None:
    weather.keyboard.press("Shift")
    assert "2" in weather.inner_text("#exit-said")
    weather.keyboard.press("Shift")
    weather.keyboard.press("Shift")
    weather.wait_for_url("https://www.bmkg.go.id/**")


def test_typing_capitals_is_not_leaving(weather: Any) -> None:
    for letter in "ABC":
        weather.keyboard.press(f"Shift+{letter}")
    weather.keyboard.press("Shift")
    assert weather.url.endswith("/ui/paper/")


def test_everything_works_without_scripts(browser: Any, live_server: Any) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/ui/actions/")
    page.click("[href='#recall']")
    assert page.is_visible("dialog")
    page.click("dialog [href='#recall-open']")
    assert not page.is_visible("dialog")

    page.goto("/ui/forms/")
    page.fill("[name=regency_search]", "flores")
    page.click("[name=regency_find]")
    page.check("[name=regency][value='53.06']")
    page.click("main form .beacon")
    assert page.input_value("[name=regency_search]") == "Flores Timur"
    assert page.get_attribute("[name=regency]", "value") == "53.06"

    page.goto("/ui/paper/")
    assert page.get_attribute(".exit", "href").startswith("https://www.bmkg.go.id/")
    context.close()


@pytest.mark.alone
@pytest.mark.parametrize("address", ["/ui/", "/sign-in/"])
def test_the_first_words_appear_within_three_seconds_at_2g(page: Any, address: str, settings: Any) -> None:
    settings.EXAMPLE = False  # as on a real server: without the invented people to try
    tools = page.context.new_cdp_session(page)
    kilobit = 1000 / 8
    tools.send("Network.enable")
    tools.send("Network.setCacheDisabled", {"cacheDisabled": True})
    speed = {"latency": 800, "downloadThroughput": 50 * kilobit, "uploadThroughput": 50 * kilobit}
    tools.send("Network.emulateNetworkConditions", {"offline": False, **speed})
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.set_default_timeout(30_000)

    def painted() -> float:
        page.goto(address, wait_until="load")
        seen = None
        while seen is None:  # the browser notes it a moment after it happened
            page.wait_for_timeout(50)
            seen = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
        return float(seen)

    # The quickest of five: what else this machine does at the moment is not the page's weight.
    seen = []
    while not seen or (min(seen) > 3_000 and len(seen) < 5):
        seen.append(painted())
    assert min(seen) <= 3_000
