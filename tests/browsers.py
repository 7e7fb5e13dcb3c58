"""Chromium for the tests that need a real browser, and a server whose files a browser can load."""

import os
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from dev import machine

missing = ""  # why the browser tests did not run; said at the end of the run


class LiveServer:
    """The whole application on a free port, with its middleware and collected static files.

    Attributes:
        url: where it answers, without a slash at the end
    """

    def __init__(self) -> None:
        from django.core.handlers.wsgi import WSGIHandler
        from django.core.servers.basehttp import ThreadedWSGIServer

        self._server = ThreadedWSGIServer(("127.0.0.1", 0), _quiet_handler(), allow_reuse_address=False)
        self._server.daemon_threads = True
        self._server.set_app(WSGIHandler())
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def stop(self) -> None:
        """Stop answering and wait for the thread."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _quiet_handler() -> Any:
    from django.core.servers.basehttp import WSGIRequestHandler

    class Quiet(WSGIRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """A page that fails shows it in the test, not in the output."""

    return Quiet


@pytest.fixture(autouse=True)
def _live_server_helper() -> None:
    """In place of pytest-django's, which expects its own kind of server."""


@pytest.fixture
def live_server(transactional_db: None) -> Iterator[LiveServer]:
    """The application answering on this machine, over the database of the test."""
    server = LiveServer()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One Chromium for the session.

    Raises:
        Failed: under CI, when there is none; elsewhere the test is left out and the summary says so.
    """
    if problem := machine.browser_missing():
        leave_out(problem)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=machine.chromium(), args=machine.CHROMIUM_ARGUMENTS
        )
        yield chromium
        chromium.close()


def leave_out(problem: str) -> None:
    """Leave a browser test out and remember why; under CI fail instead."""
    global missing  # noqa: PLW0603
    missing = f"Browser tests: {problem}"
    (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)


@pytest.fixture
def console() -> list[str]:
    """What the page said on its console; a test that expects something takes it out with `console.clear()`."""
    return []


@pytest.fixture
def context(browser: Any, live_server: LiveServer) -> Iterator[Any]:
    """A fresh visitor: no cookies, Indonesian, a phone's patience."""
    visitor = browser.new_context(base_url=live_server.url, locale="id-ID", timezone_id="Asia/Makassar")
    visitor.set_default_timeout(10_000)
    yield visitor
    visitor.close()


@pytest.fixture
def page(context: Any, console: list[str]) -> Iterator[Any]:
    """An empty page of a fresh visitor; anything it writes to the console fails the test."""
    visited: set[str] = set()
    page = context.new_page()
    page.on("request", lambda request: request.is_navigation_request() and visited.add(request.url))
    page.on("pageerror", lambda error: console.append(f"error: {error}"))
    page.on("console", lambda message: _is_news(message, visited) and console.append(message.text))
    yield page
    page.close()
    assert console == []


def _is_news(message: Any, visited: set[str]) -> bool:
    """Chromium also reports a page whose own status is 4xx; that is the test's business, not the console's."""
    return not (message.text.startswith("Failed to load resource") and message.location["url"] in visited)
