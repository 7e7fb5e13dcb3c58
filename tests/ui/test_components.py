"""What the template tags write: markup that reads well aloud, and nothing the content policy would refuse."""

import re

import pytest
from django.template import Context, Template
from django.test import Client
from django.utils.translation import override

from suar.ui import gallery

INLINE = re.compile(r"<[^>]+\s(style|on\w+)=|<script(?![^>]*\ssrc=)|<style|javascript:", re.IGNORECASE)
SPECIMENS = {
    f"{page.slug}-{place}": specimen
    for page in gallery.PAGES
    for place, specimen in enumerate(page.specimens, start=1)
}


def rendered(code: str, **values: object) -> str:
    with override("en"):
        return Template(code).render(Context(values))


@pytest.mark.parametrize("name", SPECIMENS)
def test_no_component_needs_what_the_content_policy_refuses(name: str) -> None:
    html = rendered(SPECIMENS[name].code, **gallery.VALUES)

    assert html.strip()
    assert not INLINE.search(html)


@pytest.mark.parametrize(
    "code",
    [
        "{% card text %}{% endcard %}",
        "{% note 'info' title=text %}{% endnote %}",
        "{% entry text meta=text %}{% endentry %}",
        "{% fact text %}{% endfact %}",
        "{% tag text %}",
        "{% figure text text url=text %}",
        "{% button text url=text %}",
        "{% primary text name=text value=text %}",
        "{% choice text url=text hint=text %}",
        "{% state 'empty' title=text action=text url=text %}{% endstate %}",
        "{% dialog 'key' label=text title=text %}{% enddialog %}",
        "{% bars text points text text %}",
        "{% sparkline text values %}",
        "{% table head rows caption=text %}",
    ],
)
def test_what_people_wrote_is_never_markup(code: str) -> None:
    text = '"><script>alert(1)</script>'
    html = rendered(code, text=text, points=[(text, 1)], values=[1, 2], head=[text], rows=[[text]])

    assert "<script>" not in html
    assert '">&' not in html.replace('">&quot;', "")


def test_a_beacon_without_an_address_sends_the_form() -> None:
    assert rendered('{% primary "Send" %}') == '<button class="beacon">Send</button>'


def test_a_button_with_an_address_is_a_link() -> None:
    assert rendered('{% button "Open" url="/a/" %}') == '<a class="button" href="/a/">Open</a>'


def test_steps_are_said_in_words_and_the_lights_are_silent() -> None:
    html = rendered("{% steps 3 9 %}")

    assert "Step 3 of 9" in html
    assert html.count('class="done"') == 3
    assert html.count("<i") == 9
    assert 'aria-hidden="true"' in html


def test_a_table_names_its_rows_and_its_cells() -> None:
    html = rendered('{% table head rows numbers="2" %}', head=["Place", "Beds"], rows=[["Kupang", 4]])

    assert '<th scope="row">Kupang</th>' in html
    assert '<td data-label="Beds" class="num">4</td>' in html


def test_a_dialog_is_named_by_its_question_and_reached_without_a_script() -> None:
    html = rendered('{% dialog "recall" label="Recall" title="Recall it?" %}<p>Sure?</p>{% enddialog %}')

    assert 'href="#recall"' in html
    assert '<dialog id="recall" aria-labelledby="recall-title">' in html


@pytest.mark.parametrize("kind", ["empty", "loading", "error", "locked", "offline", "denied"])
def test_every_state_has_a_drawing_that_is_silent(kind: str) -> None:
    html = rendered("{% state kind title='Words' %}<p>More</p>{% endstate %}", kind=kind)

    assert 'aria-hidden="true"' in html
    assert "<h2>Words</h2>" in html


def test_a_message_is_read_aloud() -> None:
    class Message(str):
        level_tag = "kept"

    html = rendered("{% notices %}", messages=[Message("Saved")])

    assert '<div role="status">' in html
    assert '<div class="note is-kept">Saved</div>' in html


def test_nothing_is_said_without_a_message() -> None:
    assert rendered("{% notices %}") == ""


def shell(**values: object) -> str:
    code = '{% extends "ui/base.html" %}{% block title %}Case of Melati{% endblock %}'
    return rendered(code, title="Case of Melati", **values)


def test_a_page_for_a_survivor_has_a_neutral_name_and_icon_and_an_exit() -> None:
    html = shell(survivor_page=True)

    assert re.search(r"<title>Information</title>", html)
    assert "neutral" in html
    assert "manifest" not in html
    assert html.count("data-exit") == 2
    assert 'rel="nofollow noreferrer"' in html


def test_any_other_page_says_its_name() -> None:
    html = shell()

    assert "<title>Case of Melati · Suar</title>" in html
    assert "data-exit" not in html


def test_the_shell_says_who_is_signed_in_and_where_she_is() -> None:
    item = {"label": "Referrals", "url": "/r/", "current": True}
    html = shell(
        navigation=[item], person_name="Sari", sign_out_url="/out/", crumbs=[("Home", "/"), ("Here", "")]
    )

    assert '<a href="/r/" aria-current="page">Referrals</a>' in html
    assert '<form method="post" action="/out/">' in html
    assert '<span aria-current="page">Here</span>' in html


def test_an_example_says_so_on_every_page() -> None:
    assert "everyone here is invented" in shell(example=True)
    assert "everyone here is invented" not in shell(example=False)


def test_the_plain_page_needs_nothing_at_all() -> None:
    html = rendered('{% extends "ui/plain.html" %}{% block content %}<p>Broken</p>{% endblock %}', title="Oh")

    assert "<p>Broken</p>" in html
    assert "<form" not in html


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_gallery_page_speaks_the_readers_language(client: Client, language: str) -> None:
    client.cookies["language"] = language
    html = client.get("/ui/content/").content.decode()

    assert f'<html lang="{language}">' in html
    assert ("Kartu" in html) == (language == "id")


def test_buttons_with_the_same_words_are_told_apart_by_ear() -> None:
    html = rendered('{% button "End this role" url="/a/" about="Sari" %}')

    assert 'End this role<span class="hide"> Sari</span></a>' in html
