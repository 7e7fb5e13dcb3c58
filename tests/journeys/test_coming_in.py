"""Coming in with a real browser: the passphrase, a code app, a passkey, and without JavaScript."""

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from suar.example.cast import PASSPHRASE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def code(secret, step=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step))


def come_in(page, who="rani"):
    page.goto("/sign-in/")
    page.fill("[name=username]", who)
    page.fill("[name=password]", PASSPHRASE)
    page.click("main form:not([data-passkey]) button.beacon")


def leave(page):
    page.locator("form[action='/sign-out/'] button").click()
    page.wait_for_url("**/sign-in/")


def confirm(page):
    page.fill("[name=password]", PASSPHRASE)
    page.click("main button.beacon")


def a_phone_with_a_lock(page):
    """A virtual authenticator: the phone's own lock, always opened."""
    chrome = page.context.new_cdp_session(page)
    chrome.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    chrome.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_with_the_passphrase_alone_and_out_again(page):
    come_in(page)
    page.wait_for_url("**/")
    assert "Rani Contoh" in page.locator("body").inner_text()
    leave(page)
    page.goto("/")
    assert "/sign-in/" in page.url


def test_with_a_code_app_set_up_on_the_way(page):
    come_in(page)
    page.goto("/me/second-factor/app/")
    confirm(page)
    page.wait_for_url("**/app/")
    page.locator("main details summary").click()
    secret = page.locator("main details .mono").inner_text().strip()
    assert page.locator("main .code svg path").count() == 1
    assert (
        page.locator("main .code svg > rect:first-child").get_attribute("fill") == "#fff"
    )  # a camera reads it in the dark
    page.fill("[name=code]", code(secret))
    page.click("main form button.beacon")
    page.wait_for_url("**/codes/")
    assert page.locator("ol.codes li").count() == 10
    leave(page)
    come_in(page)
    page.wait_for_url("**/enter/code/")
    page.fill("[name=code]", code(secret, 1))
    page.click("main form:not([data-passkey]) button.beacon")
    page.wait_for_url("**/")
    assert "Rani Contoh" in page.locator("body").inner_text()


def test_with_a_passkey_alone_and_as_the_second_step(page, live_server):
    page.goto(
        live_server.url.replace("127.0.0.1", "localhost") + "/sign-in/"
    )  # passkeys need a name, not a number
    base = page.url.removesuffix("/sign-in/")
    a_phone_with_a_lock(page)
    page.fill("[name=username]", "rani")
    page.fill("[name=password]", PASSPHRASE)
    page.click("main form:not([data-passkey]) button.beacon")
    page.goto(base + "/me/second-factor/passkeys/add/")
    confirm(page)
    page.wait_for_url("**/add/")
    page.fill("[name=name]", "HP")
    page.click("main form[data-passkey] button.beacon")
    page.wait_for_url("**/codes/")
    leave(page)
    page.click("form[data-passkey=enter] button")
    page.wait_for_url(base + "/")
    assert "Rani Contoh" in page.locator("body").inner_text()
    leave(page)
    page.fill("[name=username]", "rani")
    page.fill("[name=password]", PASSPHRASE)
    page.click("main form:not([data-passkey]) button.beacon")
    page.wait_for_url("**/enter/code/")
    page.click("form[data-passkey=answer] button")
    page.wait_for_url(base + "/")


def test_without_javascript_the_passphrase_is_enough(browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    come_in(page)
    assert "Rani Contoh" in page.locator("body").inner_text()
    context.close()


def test_a_passkey_that_fails_says_so(page):
    page.goto("/sign-in/")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('no')) }")
    page.click("form[data-passkey=enter] button")
    status = page.locator("form[data-passkey=enter] [data-failed]")
    status.filter(has_text=".").wait_for()
    assert status.get_attribute("role") == "status"
