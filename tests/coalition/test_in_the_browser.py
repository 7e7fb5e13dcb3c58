"""Joining on a small phone in a real browser, with and without scripts; axe and the width on every page of it."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from suar.coalition import links
from tests.coalition.test_invitations import invite

pytestmark = pytest.mark.browser


def hold(page: Any) -> None:
    """Nothing to scroll sideways, and nothing axe complains of."""
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_phone_joins_by_a_link_and_hears_about_the_passphrase(committed_cast, live_server, page, console):
    address = live_server.url + reverse("coalition:join", args=[links.token(invite(committed_cast))])
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    hold(page)
    page.fill("[name=name]", "Rina Contoh")
    page.click("main form .beacon")
    page.wait_for_load_state()
    said = page.locator("#strength")
    assert said.inner_text() == ""
    for typed, key in (("sayang123", "none"), ("aaaaaaaaaaaaaaaaaaaaaaaa", "none"), ("obeng kenari", "some")):
        page.fill("[name=passphrase]", typed)
        assert said.inner_text() == said.get_attribute(f"data-{key}")
    page.fill("[name=passphrase]", "sayang sayang sayang sayang")
    page.click("main form .beacon")
    page.wait_for_selector(".summary")
    hold(page)
    page.fill("[name=passphrase]", "obeng kenari telaga rantai")
    assert said.inner_text() == said.get_attribute("data-fine")
    page.click("main form .beacon")
    page.wait_for_url(live_server.url + reverse("mfa_index"))
    page.goto(address)
    assert page.locator("h1").count() == 1
    console.clear()  # 409 and 410 are meant


def test_without_scripts_the_same_pages_lead_in(committed_cast, live_server, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url + reverse("coalition:join", args=[links.token(invite(committed_cast))]))
    page.fill("[name=name]", "Rina Contoh")
    page.click("main form .beacon")
    page.fill("[name=passphrase]", "obeng kenari telaga rantai")
    page.click("main form .beacon")
    assert page.url == live_server.url + reverse("mfa_index")
    context.close()


def test_the_words_to_pass_on_are_copied_at_one_tap(committed_cast, live_server, browser):
    context = browser.new_context(
        base_url=live_server.url, permissions=["clipboard-read", "clipboard-write"], locale="id"
    )
    key = committed_cast.browser("sari").cookies["session"].value
    context.add_cookies([{"name": "session", "value": key, "url": live_server.url}])
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(reverse("coalition:give_role", args=[committed_cast.place("lombok")]))
    page.fill("[name=sign_in]", "nobody")
    page.check("[name=role][value=case_worker]")
    page.click("main form .beacon")
    page.wait_for_url("**/roles/given/")
    hold(page)
    page.click("[data-copy] button")
    said = page.locator("[data-copy] [role=status]")
    said.filter(has_text=page.locator("[data-copy]").get_attribute("data-done")).wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#pass-on").inner_text()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    page.click("[data-copy] button")
    said.filter(has_text=page.locator("[data-copy]").get_attribute("data-failed")).wait_for()
    assert page.evaluate("getSelection().toString().trim()") == copied
    context.close()
