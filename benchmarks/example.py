"""What several benchmarks stand on: the example, a browser that is signed in, an empty database, a bare application."""

import functools
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

HERE = "127.0.0.1"
HIDDEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@functools.cache
def loaded() -> Any:
    """The example, loaded into the stage's own database the first time it is asked for."""
    from suar.example.load import load

    return load(progress=lambda line: None)


def browser(key: str = "") -> Any:
    """A browser in which one of the cast has come in; a visitor's without a key."""
    from django.test import Client
    from django.urls import reverse

    client = Client(SERVER_NAME=HERE)
    if key:
        loaded()
        assert client.post(reverse("example:try_as", args=[key])).status_code == 302
    return client


@contextmanager
def empty_database() -> Iterator[None]:
    """Tables without a row in them, in place of the stage's own."""
    from django.db import connection

    from suar.cli import migrate

    before = connection.settings_dict["NAME"]
    with TemporaryDirectory(prefix="suar-bench-") as folder:
        connection.close()
        connection.settings_dict["NAME"] = Path(folder) / "suar.sqlite3"
        try:
            migrate.apply()
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before


def milliseconds(work: Callable[[], object], times: int) -> float:
    """How long a piece of work takes, the median of many after a warm-up of a tenth.

    Args:
        times: how often it is measured
    """
    for _ in range(max(1, times // 10)):
        work()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)


def served(application: Callable[..., Any], path: str, cookies: str = "") -> Callable[[], bytes]:
    """A request as a server hands it to an application, without any client around it; answers with the body."""
    from django.test import RequestFactory

    def ask() -> bytes:
        environ = RequestFactory(SERVER_NAME=HERE).get(path)
        given = {**environ.environ, "HTTP_COOKIE": cookies}
        said: list[str] = []
        body = application(given, lambda status, headers, error=None: said.append(status))
        try:
            content = b"".join(body)
        finally:
            body.close()
        assert said[0].startswith("200"), (path, said)
        return content

    return ask


def cookies(client: Any) -> str:
    """What a browser sends along."""
    return "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
