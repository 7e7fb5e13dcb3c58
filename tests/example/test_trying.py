"""Anybody can try an example server as one of its cast, at one click; a real server knows nothing of that."""

import re
import runpy

import pytest
from django.test import Client
from django.urls import reverse

from suar.config import urls
from suar.example.cast import CAST, PASSPHRASE, PLACES, groups

KEYS = [each.key for each in CAST]


def try_as(client, key):
    return client.post(reverse("example:try_as", args=[key]))


@pytest.fixture
def real(settings):
    """A server that is not for trying."""
    settings.EXAMPLE = False


@pytest.mark.parametrize("key", KEYS)
def test_each_of_the_cast_gets_in_by_one_click(cast, key):
    client = Client()
    answer = try_as(client, key)
    assert (answer.status_code, answer["Location"]) == (302, reverse("web:home"))
    assert client.get("/").wsgi_request.user.pk == cast.person(key)


def test_the_click_is_logged_as_any_sign_in(cast):
    from suar.audit.models import Entry

    try_as(Client(), "komang")
    last = Entry.objects.order_by("-sequence").first()
    assert (last.event, last.person) == ("SignedIn", cast.person("komang"))


def test_whoever_was_in_before_is_out(cast):
    client = Client()
    try_as(client, "komang")
    before = client.cookies["session"].value
    try_as(client, "rani")
    assert client.get("/").wsgi_request.user.pk == cast.person("rani")
    client.cookies["session"] = before
    assert client.get("/")["Location"].startswith(reverse("accounts:sign_in"))


def test_a_second_click_changes_nothing(cast):
    client = Client()
    try_as(client, "rani")
    assert try_as(client, "rani").status_code == 302
    assert client.get("/").wsgi_request.user.pk == cast.person("rani")


def test_the_language_chosen_before_stays(cast):
    client = Client()
    client.cookies["language"] = "en"
    try_as(client, "rani")
    assert client.cookies["language"].value == "en"
    assert client.get("/").headers["Content-Language"] == "en"


def test_nobody_else_is_let_in(cast):
    from suar.accounts import commands
    from suar.example.load import FOUNDER

    words = {"sign_in": "someone", "name": "Someone", "passphrase": PASSPHRASE}
    commands.register_person(actor=FOUNDER, **words)
    assert try_as(Client(), "someone").status_code == 404
    assert try_as(Client(), "nobody-at-all").status_code == 404


def test_one_whose_sign_in_is_closed_is_not_let_in(cast):
    from suar.accounts import commands

    commands.close_person(actor=cast.actor("tono"), person_id=cast.person("dewi"))
    assert try_as(Client(), "dewi").status_code == 404


def test_a_link_alone_lets_nobody_in(cast):
    client = Client()
    assert client.get(reverse("example:try_as", args=["rani"])).status_code == 405
    assert client.get("/").status_code == 302


def test_a_form_from_elsewhere_lets_nobody_in(cast):
    assert try_as(Client(enforce_csrf_checks=True), "rani").status_code == 403


def test_a_real_server_refuses(cast, real):
    client = Client()
    assert [try_as(client, key).status_code for key in KEYS] == [404] * len(KEYS)
    assert client.get("/").status_code == 302


def test_a_real_server_has_no_such_address(real):
    patterns = runpy.run_path(urls.__file__)["urlpatterns"]
    assert not {"example", "ui"} & {getattr(each, "namespace", None) for each in patterns}


@pytest.mark.parametrize(("language", "words"), [("en", "Sign in as the shelter worker in Bali"), ("id", "")])
def test_the_sign_in_page_offers_the_whole_cast(db, language, words):
    client = Client()
    client.cookies["language"] = language
    page = client.get(reverse("accounts:sign_in")).content.decode()
    offered = re.findall(r'action="/try/([a-z]+)/"', page)
    assert sorted(offered) == sorted(KEYS)
    assert PASSPHRASE in page
    assert words in page
    assert all(place.name in page for place in PLACES)


def test_a_real_servers_sign_in_page_offers_nobody(db, real):
    page = Client().get(reverse("accounts:sign_in")).content.decode()
    assert 'name="password"' in page
    assert "/try/" not in page
    assert PASSPHRASE not in page
    assert not [each.name for each in CAST if each.name in page]


def test_everybody_stands_in_exactly_one_group():
    assert sorted(each.key for group in groups() for each in group.people) == sorted(KEYS)
