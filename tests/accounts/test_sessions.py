"""One's own sessions: listed, revoked, hashed at rest, and locked for reading after a pause."""

from datetime import timedelta

from django.urls import reverse

from suar.accounts.models import Session
from suar.example.cast import PASSPHRASE
from tests.cast import send


def come_in(browser):
    browser.post(
        "/sign-in/", {"username": "rani", "password": PASSPHRASE}, HTTP_USER_AGENT="Android Chrome/100"
    )
    return browser


def pause(minutes):
    for row in Session.objects.all():
        row.seen_at -= timedelta(minutes=minutes)
        row.save()


def test_the_database_holds_no_word_that_a_cookie_could_say(cast):
    browser = come_in(cast.browser(None))
    kept = Session.objects.get(person=cast.person("rani"))
    word = browser.cookies["session"].value
    assert kept.session_key != word and word not in str(vars(kept))
    thief = cast.browser(None)
    thief.cookies["session"] = kept.session_key
    assert thief.get("/").status_code == 302


def test_she_sees_where_she_is_signed_in_and_signs_another_browser_out(cast):
    phone, laptop = come_in(cast.browser(None)), come_in(cast.browser(None))
    page = laptop.get(reverse("accounts:sessions"))
    listed = page.context["sessions"]
    assert [each.device for each in listed] == ["Android · Chrome"] * 2
    other = next(each for each in listed if not each.this)
    ending = reverse("accounts:end_session", args=[other.id])
    assert send(cast.browser("dewi"), ending).status_code == 404
    assert phone.get("/").status_code == 200
    assert send(laptop, ending).status_code == 302
    assert phone.get("/")["Location"].startswith("/sign-in/")
    assert laptop.get("/").status_code == 200
    assert send(laptop, ending).status_code == 404


def test_a_session_revoked_while_its_page_was_made_does_not_come_back(cast, monkeypatch):
    from suar.web import views

    phone, home = come_in(cast.browser(None)), views.coalition.home

    def revoked_meanwhile(**asked):
        Session.objects.filter(person=cast.person("rani")).delete()
        return home(**asked)

    monkeypatch.setattr(views.coalition, "home", revoked_meanwhile)
    pause(2)  # so that this page notes that the browser was here, which saves the session
    page = phone.get("/")
    assert page.status_code == 401
    assert any(words in page.content.decode() for words in ("Anda sudah keluar", "You are signed out"))
    assert not Session.objects.filter(person=cast.person("rani")).exists()
    monkeypatch.undo()
    assert phone.get("/")["Location"].startswith("/sign-in/")


def test_after_a_pause_reading_asks_for_the_passphrase_and_writing_is_taken(cast):
    sari = cast.browser("sari")
    url = reverse("coalition:rename", args=[cast.place("lombok")])
    page = sari.get(url)
    pause(16)
    sent = sari.post(url, {"name": "Rumah Fajar Sasak (contoh)", "once": page.context["once"]})
    assert sent.status_code == 302  # nothing typed is lost
    locked = sari.get(sent["Location"])
    assert locked["Location"].startswith(reverse("account_reauthenticate"))
    assert sari.get("/")["Location"].startswith(reverse("account_reauthenticate"))
    wrong = sari.post(reverse("account_reauthenticate"), {"password": "wrong"})
    assert wrong.status_code == 422 and sari.get("/").status_code == 302
    again = sari.post(reverse("account_reauthenticate"), {"password": PASSPHRASE, "next": sent["Location"]})
    assert again["Location"] == sent["Location"]
    assert "Sasak" in sari.get(sent["Location"]).content.decode()


def test_a_short_pause_asks_nothing_and_is_noted_at_most_once_a_minute(cast):
    rani = cast.browser("rani")
    rani.get("/")
    pause(10)
    assert rani.get("/").status_code == 200
    pause(10)
    assert rani.get("/").status_code == 200
    before = Session.objects.get(person=cast.person("rani")).seen_at
    rani.get("/")
    assert Session.objects.get(person=cast.person("rani")).seen_at == before


def test_what_is_kept_of_comings_and_goings_is_forgotten_in_time(cast):
    from django.utils import timezone

    from suar.accounts import tasks
    from suar.accounts.models import Device, Failure

    now = timezone.now()
    come_in(cast.browser(None))
    Failure.objects.create(bucket="old", count=1, last_at=now - timedelta(days=2))
    Failure.objects.create(bucket="new", count=1, last_at=now)
    Device.objects.create(
        mark="old", person=cast.person("rani"), first_at=now, last_at=now - timedelta(days=366)
    )
    assert tasks.forget_visits.func() == 2
    assert Session.objects.filter(person=cast.person("rani")).exists()
    assert list(Failure.objects.values_list("bucket", flat=True)) == ["new"]
    Session.objects.update(expire_date=now - timedelta(seconds=1))
    assert tasks.forget_visits.func() >= 1
    assert not Session.objects.exists()


def test_after_a_pause_nothing_is_opened_by_a_post_either(cast):
    budi, opening = cast.browser("budi"), reverse("coalition:people", args=[cast.place("lombok")])
    assert "Rani Contoh" in budi.post(opening).content.decode()
    pause(16)
    assert budi.post(opening)["Location"].startswith(reverse("account_reauthenticate"))
