"""The stage itself: which database, which role, and that nothing stays behind."""

import socket
from typing import Any

import pytest
from django.db import connection


@pytest.mark.django_db
def test_everything_runs_as_the_role_that_serves(database: str) -> None:
    if database == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
            )
            assert cursor.fetchone() == ("suar_app", False, False)


@pytest.mark.parametrize("_time", ["first", "second"])
@pytest.mark.django_db(transaction=True)
def test_what_a_test_committed_is_gone_in_the_next(_time: str, owner_cursor: Any) -> None:
    from suar.access.models import Receipt

    assert Receipt.objects.count() == 0
    owner_cursor.execute(
        "INSERT INTO access_receipt (token, person, command, result, at) VALUES (%s, %s, %s, %s, CURRENT_TIMESTAMP)",
        ["0" * 32, "0" * 32, "x", ""],
    )
    assert Receipt.objects.count() == 1


def test_no_test_reaches_another_machine() -> None:
    with pytest.raises(AssertionError, match="reach"), socket.socket() as outside:
        outside.connect(("192.0.2.1", 80))


@pytest.mark.browser
def test_a_browser_sees_the_whole_application(page: Any) -> None:
    answer = page.goto("/")
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert page.evaluate("document.styleSheets.length") > 0


@pytest.mark.browser
def test_what_a_page_says_on_its_console_is_kept(page: Any, console: list[str]) -> None:
    page.goto("/")
    page.evaluate("console.error('oh')")
    assert console == ["oh"]
    console.clear()
