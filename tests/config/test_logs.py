"""The log says what happened, and nothing of what a person wrote."""

import logging
import sys
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpRequest

from suar.config.logs import Line

SECRET = "Melati binti Contoh"
ID = "8d2a7c1e-5c3f-4f6e-9a57-0b2d6c1f3e44"


def _line(message: str, *args: object, name: str = "suar.cases", error: Any = None, **extra: object) -> str:
    record = logging.LogRecord(name, logging.WARNING, "somewhere.py", 1, message, args, error)
    record.__dict__.update(extra)
    return Line().format(record)


def test_fixed_words_and_numbers_and_random_ids_are_shown() -> None:
    line = _line(
        "job %s ended after %d tries in %.1f s", UUID(ID), 3, 0.25, name="suar.clock", status_code=500
    )
    assert line.endswith(f"WARNING suar.clock job {ID} ended after 3 tries in 0.2 s status_code=500")


def test_a_job_of_ours_is_named() -> None:
    assert "path=suar.audit.tasks.verify_chain" in _line("path=%s", "suar.audit.tasks.verify_chain")


@pytest.mark.parametrize("message", ["opened by %s", "opened by %r", "opened by %(who)s", "%s %s"])
def test_words_given_by_people_are_not(message: str) -> None:
    args = ({"who": SECRET},) if "(" in message else (SECRET,) * message.count("%")
    assert SECRET not in _line(message, *args)


def test_extras_are_on_a_list() -> None:
    line = _line("refused", count=2, form=SECRET, POST={"name": SECRET}, data=SECRET, task=SECRET)
    assert SECRET not in line
    assert "count=2" in line


def test_a_request_shows_its_route_and_neither_path_nor_query_nor_fields() -> None:
    request = HttpRequest()
    request.path = f"/cases/{SECRET}"
    request.META["QUERY_STRING"] = f"q={SECRET}"
    request.POST = {"name": SECRET}  # type: ignore[assignment]
    request.resolver_match = SimpleNamespace(route="cases/<uuid:case>/")  # type: ignore[assignment]
    line = _line("%s: %s", "Not Found", request.path, name="django.request", request=request, status_code=404)
    assert SECRET not in line
    assert line.endswith("status_code=404 route=cases/<uuid:case>/")


def test_what_others_put_together_is_left_out_where_it_may_quote() -> None:
    line = _line(
        f"Invalid HTTP_HOST header: '{SECRET}'", name="django.security.DisallowedHost", request=object()
    )
    assert SECRET not in line
    assert "django.security.DisallowedHost" in line


def test_an_error_shows_its_kind_and_its_places_without_words_or_values() -> None:
    def open_drawer(name: str) -> None:
        try:
            raise KeyError(name)
        except KeyError as error:
            raise ValueError(f"no drawer for {name}") from error

    try:
        open_drawer(SECRET)
    except ValueError:
        line = _line("a command failed", error=sys.exc_info())
    assert SECRET not in line
    assert "  ValueError" in line and "  KeyError" in line
    assert "test_logs.py" in line and "open_drawer" in line


def test_the_settings_use_it_everywhere(settings: Any) -> None:
    assert {handler["formatter"] for handler in settings.LOGGING["handlers"].values()} == {"line"}
    assert settings.LOGGING["formatters"]["line"]["()"] == "suar.config.logs.Line"
