"""The second step at sign-in, through its pages, with codes made as an app makes them."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.urls import reverse

from suar.audit.models import Entry
from suar.example.cast import PASSPHRASE


def code(secret, step=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step))


def come_in(browser, name="rani"):
    return browser.post("/sign-in/", {"username": name, "password": PASSPHRASE})


def set_up(browser):
    """Set up a code app; the key that the app keeps."""
    confirm(browser)
    page = browser.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    assert browser.post(reverse("mfa_activate_totp"), {"code": code(secret)}).status_code == 302
    return secret


def confirm(browser):
    return browser.post(reverse("account_reauthenticate"), {"password": PASSPHRASE})


def newest():
    return Entry.objects.order_by("-sequence").first()


@pytest.fixture
def rani(cast):
    return cast.browser("rani")


def test_a_code_app_is_set_up_hidden_logged_and_then_asked_for(committed_cast):
    cast, rani = committed_cast, committed_cast.browser("rani")
    secret = set_up(rani)
    assert newest().event == "SecondFactorChanged"
    kept = Authenticator.objects.get(user_id=cast.person("rani"), type="totp")
    assert secret not in str(kept.data)
    assert kept.wrap().validate_code(code(secret, 1))

    stranger = cast.browser(None)
    assert come_in(stranger)["Location"] == reverse("mfa_authenticate")
    assert stranger.get("/").status_code == 302  # not in yet
    wrong = stranger.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert wrong.status_code == 200 and stranger.get("/").status_code == 302
    assert stranger.post(reverse("mfa_authenticate"), {"code": code(secret, -1)})["Location"] == "/"
    assert "Rani Contoh" in stranger.get("/").content.decode()
    assert newest().event == "SignedIn"


def test_a_recovery_code_works_once(rani, cast):
    set_up(rani)
    page = rani.get(reverse("mfa_view_recovery_codes"))
    codes = page.context["unused_codes"]
    assert len(codes) == 10
    for answer in (302, 200):
        stranger = cast.browser(None)
        come_in(stranger)
        assert stranger.post(reverse("mfa_authenticate"), {"code": codes[0]}).status_code == answer
    new = rani.get(reverse("mfa_generate_recovery_codes"))
    assert new.status_code == 200
    assert rani.post(reverse("mfa_generate_recovery_codes")).status_code == 302
    fresh = rani.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert not set(fresh) & set(codes)


def test_every_page_of_second_factors_shows_itself(rani):
    set_up(rani)
    for name in ("mfa_index", "mfa_view_recovery_codes", "mfa_list_webauthn", "mfa_add_webauthn"):
        assert b"<h1" in rani.get(reverse(name)).content
    assert b"<h1" in rani.get(reverse("mfa_deactivate_totp")).content


def test_changing_a_second_factor_asks_for_the_passphrase_first(rani):
    asked = rani.get(reverse("mfa_activate_totp"))
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    page = rani.post(
        reverse("account_reauthenticate"), {"password": "wrong", "next": "/me/second-factor/app/"}
    )
    assert page.status_code == 422
    onwards = rani.post(asked["Location"], {"password": PASSPHRASE, "next": "/me/second-factor/app/"})
    assert onwards["Location"] == "/me/second-factor/app/"


def test_the_only_second_factor_stays_where_one_must_be_had(rani, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    set_up(rani)
    rani.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(type="totp").exists()
    settings.SECOND_FACTOR_REQUIRED = False
    rani.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(type="totp").exists()
    assert newest().event == "SecondFactorChanged"


def test_who_holds_a_role_sets_one_up_before_anything_else(cast, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    for who in ("rani", "sari", "budi", "tono", "lia", "arif"):
        assert cast.browser(who).get("/")["Location"] == reverse("mfa_index"), who
    assert cast.browser("nobody").get("/").status_code == 200
    rani = cast.browser("rani")
    for name in ("mfa_index", "account_reauthenticate"):
        assert rani.get(reverse(name)).status_code == 200
    refused = rani.post(reverse("coalition:organisations"))
    assert refused["Location"] == reverse("mfa_index")
    set_up(rani)
    assert rani.get("/").status_code == 200


def test_a_stranger_gets_nowhere_near_second_factors(cast):
    nobody = cast.browser(None)
    for name in ("mfa_index", "mfa_activate_totp", "mfa_view_recovery_codes", "mfa_add_webauthn"):
        assert nobody.get(reverse(name))["Location"].startswith("/sign-in/")
    assert nobody.get(reverse("mfa_authenticate")).status_code == 302


def test_one_person_never_touches_anothers_passkey(cast):
    rani, dewi = cast.person("rani"), cast.browser("dewi")
    key = Authenticator.objects.create(user_id=rani, type="webauthn", data={"name": "hers", "credential": {}})
    confirm(dewi)
    assert dewi.get(reverse("mfa_remove_webauthn", args=[key.pk])).status_code == 404


def test_after_five_wrong_codes_even_the_right_one_waits(rani, cast):
    secret, stranger = set_up(rani), cast.browser(None)
    come_in(stranger)
    for _ in range(5):
        stranger.post(reverse("mfa_authenticate"), {"code": "000000"})
    stranger.post(reverse("mfa_authenticate"), {"code": code(secret, -1)})
    assert stranger.get("/").status_code == 302
    other = cast.browser(None)
    come_in(other)
    other.post(reverse("mfa_authenticate"), {"code": code(secret, -1)})
    assert other.get("/").status_code == 302  # the count is the account's, not the browser's
