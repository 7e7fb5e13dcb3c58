"""Wrong words are answered ever slower, and nobody can keep a colleague out with them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from suar.accounts import devices, slowdown
from suar.accounts.models import Device, Failure
from suar.example.cast import PASSPHRASE


def come_in(browser, passphrase=PASSPHRASE, name="rani", address="203.0.113.7"):
    return browser.post("/sign-in/", {"username": name, "password": passphrase}, REMOTE_ADDR=address)


def time_goes_by(seconds):
    for row in Failure.objects.all():
        row.last_at -= timedelta(seconds=seconds)
        row.save()


@pytest.fixture
def attacked(cast):
    """Somebody elsewhere has tried Rani's name until it got slow."""
    for _ in range(6):
        come_in(cast.browser(None), "wrong")
    return cast


def test_after_five_wrong_words_the_next_waits_and_keeps_the_name(attacked):
    page = come_in(attacked.browser(None))
    assert page.status_code == 429
    assert 'value="rani"' in page.content.decode()
    assert any(word in page.content.decode() for word in ("detik", "seconds"))
    time_goes_by(5)
    assert come_in(attacked.browser(None)).status_code == 302


def test_the_wait_never_passes_a_minute_however_long_somebody_tries(attacked):
    Failure.objects.update(count=1000)
    assert come_in(attacked.browser(None)).status_code == 429
    time_goes_by(61)
    assert come_in(attacked.browser(None)).status_code == 302


def test_her_own_browser_is_not_slowed_by_what_others_do_elsewhere(cast):
    own = cast.browser(None)
    assert come_in(own, address="198.51.100.1").status_code == 302
    own.post("/sign-out/")
    for _ in range(8):
        come_in(cast.browser(None), "wrong", address="198.51.100.1")
    assert come_in(own, address="198.51.100.1").status_code == 302


def test_a_stolen_device_cookie_slows_down_by_itself(cast):
    own = cast.browser(None)
    come_in(own)
    own.post("/sign-out/")
    answers = [come_in(own, "wrong").status_code for _ in range(7)]
    assert answers[:5] == [422] * 5 and answers[-1] == 429
    other = cast.browser(None)
    other.cookies[devices.COOKIE] = own.cookies[devices.COOKIE].value
    assert come_in(other, name="dewi").status_code == 302


def test_one_address_trying_many_names_is_slowed_for_all_of_them(cast):
    for number in range(25):
        come_in(cast.browser(None), "wrong", name=f"guess{number}")
    assert come_in(cast.browser(None)).status_code == 429
    assert come_in(cast.browser(None), address="198.51.100.9").status_code == 302


def test_neither_names_nor_addresses_are_kept(attacked):
    kept = str(list(Failure.objects.values()))
    assert "rani" not in kept and "203.0.113" not in kept


def test_what_was_long_ago_is_forgotten(attacked):
    time_goes_by(3700)
    assert slowdown.wait(slowdown.buckets("rani", "203.0.113.7", "")) == 0
    come_in(attacked.browser(None), "wrong")
    assert set(Failure.objects.values_list("count", flat=True)) == {1}


def test_a_new_browser_is_noted_in_the_log_once_she_has_another(cast):
    from suar.audit.models import Entry

    said = []
    for _ in range(2):
        browser = cast.browser(None)
        come_in(browser)
        said.append(Entry.objects.filter(event="SignedIn").order_by("-sequence").first().detail["new_device"])
        browser.post("/sign-out/")
        come_in(browser)
        said.append(Entry.objects.filter(event="SignedIn").order_by("-sequence").first().detail["new_device"])
    assert said == [False, False, True, False]
    assert Device.objects.filter(person=cast.person("rani")).count() == 2
    assert Device.objects.filter(last_at__gt=timezone.now() - timedelta(minutes=1)).count() == 2


def test_behind_a_proxy_the_address_is_what_the_proxy_says_last(rf, settings):
    request = rf.get("/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR="1.2.3.4, 203.0.113.5")
    assert devices.address(request) == "127.0.0.1"
    settings.TRUSTED_PROXY = True
    assert devices.address(request) == "203.0.113.5"


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (
            "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/106.0 Mobile Safari/537.36",
            "Android · Chrome",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/130.0", "Windows · Firefox"),
        ("", "? · ?"),
    ],
)
def test_of_a_browser_only_two_coarse_words_are_kept(agent, said, rf):
    assert devices.label(rf.get("/", HTTP_USER_AGENT=agent)) == said


def test_a_new_browser_is_told_of_where_she_already_is(cast):
    from django.urls import reverse

    first = cast.browser(None)
    come_in(first)
    before = first.get(reverse("accounts:notices")).content.count(b"<li")
    come_in(cast.browser(None))
    assert first.get(reverse("accounts:notices")).content.count(b"<li") > before
