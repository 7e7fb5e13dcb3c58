"""What goes wrong: a clear page, nothing half-written, and what she typed still there."""

import os
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from suar.audit import queries as audit
from suar.coalition.models import Organisation
from tests.cast import send

TYPED = "Rumah Fajar Sasak (contoh)"


def rename_url(cast):
    return reverse("coalition:rename", args=[cast.place("lombok")])


def name_of(cast):
    return Organisation.objects.unscoped("tests").get(pk=cast.place("lombok")).name


def unchanged(cast, head):
    return (
        name_of(cast) == "Rumah Fajar Lombok (contoh)"
        and audit.head() == head
        and not list(audit.broken_links())
    )


@pytest.mark.parametrize(
    ("path", "status"),
    [("/nowhere/", 404), ("/organisations/not-an-id/", 404), ("/organisations/%00/", 404), ("/%ff/", 404)],
)
def test_an_address_that_leads_nowhere_says_so(path, status, cast):
    page = cast.browser("rani").get(path)
    assert page.status_code == status
    assert b"<h1>" in page.content


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"--x\r\nbroken", "multipart/form-data"),
        (b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n", "multipart/form-data; boundary=\xff"),
        (b"name=%ff%fe&once=zzz", "application/x-www-form-urlencoded"),
        (b"name=a%00b&once=" + str(uuid4()).encode(), "application/x-www-form-urlencoded"),
        (b"{", "application/json"),
    ],
)
def test_a_damaged_body_is_answered_and_changes_nothing(body, kind, cast):
    head = audit.head()
    page = cast.browser("sari").post(rename_url(cast), data=body, content_type=kind)
    assert page.status_code in (400, 422)
    assert b"<h1>" in page.content
    assert unchanged(cast, head)


@pytest.mark.parametrize("body", [{"name": "x" * 1_200_000}, {f"f{n}": "" for n in range(600)}])
def test_too_much_at_once_is_refused_with_a_page(body, cast):
    head = audit.head()
    page = cast.browser("sari").post(rename_url(cast), body)
    assert page.status_code == 413
    assert b"<h1>" in page.content
    assert unchanged(cast, head)


def test_a_form_sent_twice_counts_once_and_answers_the_same(cast):
    budi, url, once = cast.browser("budi"), reverse("coalition:admit"), str(uuid4())
    form = {"name": "Perahu Flores (contoh)", "kind": "ngo", "once": once}
    first = budi.post(url, form)
    head = audit.head()
    second = budi.post(url, form)
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"]
    assert audit.head() == head


def test_another_persons_or_another_forms_token_is_worth_nothing(cast):
    once = str(uuid4())
    cast.browser("budi").post(reverse("coalition:admit"), {"name": "A", "kind": "ngo", "once": once})
    stolen = cast.browser("sari").post(rename_url(cast), {"name": TYPED, "once": once})
    assert stolen.status_code == 404
    assert name_of(cast) == "Rumah Fajar Lombok (contoh)"


@pytest.mark.parametrize("once", ["", "not-a-token"])
def test_a_form_without_its_number_comes_back_filled_in(once, cast):
    head = audit.head()
    page = cast.browser("sari").post(rename_url(cast), {"name": TYPED, "once": once})
    assert page.status_code == 422
    assert TYPED in page.content.decode()
    assert unchanged(cast, head)


def test_two_taps_at_the_same_moment_count_once(committed_cast):
    once, answers = str(uuid4()), []
    browsers = [committed_cast.browser("budi") for _ in range(4)]

    def tap(browser):
        form = {"name": "Perahu Flores (contoh)", "kind": "ngo", "once": once}
        answers.append(browser.post(reverse("coalition:admit"), form))
        connections.close_all()

    taps = [threading.Thread(target=tap, args=(browser,)) for browser in browsers]
    for each in taps:
        each.start()
    for each in taps:
        each.join()
    assert {answer.status_code for answer in answers} == {302}
    assert len({answer["Location"] for answer in answers}) == 1
    assert Organisation.objects.unscoped("tests").filter(name__startswith="Perahu").count() == 1


@contextmanager
def locked(cursor, database):
    """Somebody else holds what this form wants to write."""
    if database == "sqlite":
        cursor.execute("BEGIN IMMEDIATE")
        hurry = "PRAGMA busy_timeout = 50"
    else:
        cursor.execute("BEGIN")
        cursor.execute("SELECT 1 FROM coalition_organisation FOR UPDATE")
        hurry = "SET lock_timeout = '50ms'"
    with connection.cursor() as ours:
        ours.execute(hurry)
    yield
    cursor.execute("ROLLBACK")


def test_a_locked_database_keeps_what_was_typed_and_takes_it_a_moment_later(
    committed_cast, owner_cursor, database
):
    sari, url, head = committed_cast.browser("sari"), rename_url(committed_cast), audit.head()
    with locked(owner_cursor, database):
        page = send(sari, url, name=TYPED)
    assert page.status_code == 503
    assert f'value="{TYPED}"' in page.content.decode()
    assert unchanged(committed_cast, head)
    again = sari.post(url, {"name": TYPED, "once": page.context["once"]})
    assert again.status_code == 302
    assert name_of(committed_cast) == TYPED


@contextmanager
def full(cursor, database):
    """The disk takes no more: SQLite is told its last page, PostgreSQL answers with its own code for it."""
    if database == "sqlite":
        with connection.cursor() as ours:
            ours.execute("VACUUM")
            ours.execute("PRAGMA page_count")
            ours.execute(f"PRAGMA max_page_count = {ours.fetchone()[0]}")
    else:
        cursor.execute(
            "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$"
        )
        cursor.execute(
            "CREATE TRIGGER no_room BEFORE INSERT ON access_receipt FOR EACH ROW EXECUTE FUNCTION no_room()"
        )
    yield
    if database == "sqlite":
        with connection.cursor() as ours:
            ours.execute("PRAGMA max_page_count = 1073741823")
    else:
        cursor.execute("DROP TRIGGER no_room ON access_receipt")
        cursor.execute("DROP FUNCTION no_room")


def test_a_full_disk_keeps_what_was_typed_and_says_whom_to_tell(committed_cast, owner_cursor, database):
    budi, head = committed_cast.browser("budi"), audit.head()
    with full(owner_cursor, database):
        for number in range(200):  # the last page of a file has room for a few rows yet
            page = send(budi, reverse("coalition:admit"), name=f"{TYPED} {number}", kind="ngo")
            if page.status_code != 302:
                break
            head = audit.head()
    assert page.status_code == 507
    assert f'value="{TYPED} {number}"' in page.content.decode()
    assert unchanged(committed_cast, head)


KILLED = """
import os, signal, uuid
import django
django.setup()
from suar.access import Actor, Role
from suar.audit import journal
from suar.coalition import commands
journal.append = lambda records: os.kill(os.getpid(), signal.SIGKILL)
actor = Actor(person=uuid.UUID("{person}"), organisation=uuid.UUID("{place}"),
              roles=frozenset({{Role.ORGANISATION_ADMINISTRATOR}}))
commands.rename_organisation(actor=actor, organisation_id=uuid.UUID("{place}"), name="half")
"""


def test_a_process_killed_in_the_middle_of_a_command_leaves_nothing_and_it_can_be_sent_again(committed_cast):
    head = audit.head()
    script = KILLED.format(person=committed_cast.person("sari"), place=committed_cast.place("lombok"))
    killed = subprocess.run([sys.executable, "-c", script], env=os.environ, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert unchanged(committed_cast, head)
    assert send(committed_cast.browser("sari"), rename_url(committed_cast), name=TYPED).status_code == 302


def test_a_database_that_is_away_is_said_and_the_words_are_shown_to_be_sent_again(committed_cast):
    sari, url = committed_cast.browser("sari"), rename_url(committed_cast)
    sari.raise_request_exception = False
    home = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update({"NAME": "/nowhere/at/all", "HOST": "/nowhere"})
    try:
        page = sari.post(url, {"name": TYPED, "once": str(uuid4()), "passphrase": "secret words"})
    finally:
        connection.settings_dict.update(home)
    shown = page.content.decode()
    assert page.status_code == 503 and page["Retry-After"]
    assert TYPED in shown and "secret words" not in shown
    assert f'action="{url}"' in shown


def test_a_form_from_elsewhere_or_without_cookies_is_refused_and_its_words_are_shown(cast):
    stranger = Client(enforce_csrf_checks=True)
    stranger.cookies = cast.browser("sari").cookies
    page = stranger.post(rename_url(cast), {"name": TYPED})
    assert page.status_code == 403
    assert TYPED in page.content.decode()
    assert name_of(cast) == "Rumah Fajar Lombok (contoh)"


def test_a_fault_nobody_expected_shows_a_page_and_no_entrails(cast, monkeypatch):
    monkeypatch.setattr(
        "suar.coalition.views.organisations.queries.organisations", lambda *, actor: {}["secret-name"]
    )
    sari = cast.browser("sari")
    sari.raise_request_exception = False
    page = sari.get(reverse("coalition:organisations"))
    assert page.status_code == 500
    assert b"<h1>" in page.content and b"secret-name" not in page.content
