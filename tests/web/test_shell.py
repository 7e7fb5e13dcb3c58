"""The shell: the language of a page, where one can go, and the sign of life."""

import pytest
from django.urls import reverse

from suar.web import context


@pytest.mark.parametrize(
    ("wanted", "goes"), [("/sign-in/", "/sign-in/"), ("https://evil.example/", "/"), ("//evil.example/", "/")]
)
def test_choosing_a_language_keeps_one_where_one_is_and_on_this_server(wanted, goes, cast):
    browser = cast.browser(None)
    assert "Masuk" in browser.get("/sign-in/", HTTP_ACCEPT_LANGUAGE="en").content.decode()
    sent = browser.post(reverse("web:language"), {"language": "en", "next": wanted})
    assert sent["Location"] == goes
    assert "Sign in" in browser.get("/sign-in/").content.decode()
    browser.post(reverse("web:language"), {"language": "xx", "next": "/"})
    assert "Sign in" in browser.get("/sign-in/").content.decode()
    assert browser.get(reverse("web:language")).status_code == 405


def test_the_server_says_that_it_and_its_database_live(client, db):
    answer = client.get(reverse("web:alive"))
    assert (answer.status_code, answer.content) == (200, b"ok")


def test_the_librarys_own_name_for_sign_in_leads_to_ours(client, db):
    assert client.get(reverse("account_login")).context["form"].fields.keys() == {"username", "password"}


def test_pages_of_somebody_signed_in_are_never_kept_by_a_browser(cast):
    assert "no-store" in cast.browser("rani").get("/")["Cache-Control"]


def test_the_navigation_shows_each_role_its_places_and_where_one_is(cast):
    def labels(who, path="/"):
        return [(str(link.label), link.current) for link in context.navigation(cast.actor(who), path)]

    names = lambda who: {label for label, _ in labels(who)}  # noqa: E731
    assert names("rani") < names("budi")
    here = [label for label, current in labels("budi", reverse("coalition:organisations")) if current]
    assert len(here) == 1


def test_a_page_names_its_style_sheet_in_its_first_bytes_and_other_answers_do_not(client, db):
    page = client.get("/sign-in/")
    sheet = page["Link"].partition(">")[0].lstrip("<")
    assert sheet.startswith("/static/ui/suar.") and sheet in page.content.decode()
    assert "Link" not in client.get(reverse("web:alive")).headers


def test_an_example_server_says_so_on_every_page_even_on_those_of_faults(cast):
    for page in (
        cast.browser("rani").get("/"),
        cast.browser(None).get("/nowhere/"),
        cast.browser(None).get("/sign-in/"),
    ):
        assert b'class="example"' in page.content
