"""Every page of a real server as somebody signed in meets it: bytes on the wire with the headers, time on the server,
questions to the database.

Bytes are what a browser gets that takes brotli and gzip. Time is one request handed to the application by itself, the
connection to the database included; the peer is a bare Django view under Django's own middleware, handed over likewise.
"""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any
from urllib.parse import urljoin

from benchmarks import bare, example
from benchmarks.run import Figure

TIMES = 120
FIRST, LATER, SLOWEST = 40, 12, 60  # kB, kB, ms
PEOPLE = ("sari", "budi", "rani")  # between them they see every page
MAIN = (
    "web:home",
    "coalition:organisation",
    "coalition:organisations",
    "accounts:notices",
    "accounts:settings",
)
AS_A_BROWSER = {"accept-encoding": "br, gzip"}
ASKED_FOR = re.compile(r'<(?:link|script|img)\b[^>]*?\b(?:href|src)="(/static/[^"]+)"')
LED_ON = re.compile(r"""(?:\bfrom|\bimport)\s*["']([^"']+)["']|url\(["']?([^"')]+)["']?\)""")


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and who looks at it."""

    name: str
    url: str
    client: Any


def run() -> list[Figure]:
    """Measure the sign-in page, then every page behind it."""
    from django.urls import reverse

    door = Page("accounts:sign_in", reverse("accounts:sign_in"), example.browser())
    pages = [door, *_pages()]
    figures = [Figure("first visit, the sign-in page", _first(door), "kB", FIRST)]
    largest = max(pages, key=_first)
    figures.append(Figure(f"first visit, the largest: {largest.name}", _first(largest), "kB", FIRST))
    later = {page.name: _kilobytes(page.client, page.url) for page in pages}
    figures += [Figure(f"later, {name}", size, "kB", LATER) for name, size in sorted(later.items())]
    figures.append(Figure("later, the median page", median(later.values()), "kB", LATER))
    return figures + _times([page for page in pages if page.name in (*MAIN, door.name)])


def _pages() -> Iterator[Page]:
    """Every page that one of the people gets; not the example's own."""
    from django.urls import get_resolver, reverse

    from dev import matrix

    logging.getLogger("django.request").setLevel(logging.ERROR)  # that not all see all is known
    clients = {key: example.browser(key) for key in PEOPLE}
    for route in matrix.routes(get_resolver().url_patterns):
        if route.name.startswith(("ui:", "example:")):
            continue
        given = {name: matrix.ARGUMENTS[name](example.loaded()) for name in route.arguments}
        url = reverse(route.name, kwargs=given)
        for client in clients.values():
            if _is_page(client.get(url)):
                yield Page(route.name, url, client)
                break


def _is_page(answer: Any) -> bool:
    return answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")


# --- bytes ----------------------------------------------------------------------------------------
def _first(page: Page) -> float:
    """Kilobytes of a page and of everything it asks for, and that asks for in turn."""
    html = page.client.get(page.url).content.decode()
    waiting, seen = ASKED_FOR.findall(html), set()
    while waiting:
        if (url := waiting.pop()) not in seen:
            seen.add(url)
            waiting += _asked_by(url)
    return _kilobytes(page.client, page.url) + sum(_kilobytes(page.client, url) for url in seen)


def _asked_by(url: str) -> list[str]:
    """What a style sheet or script loads in turn."""
    if not url.endswith((".css", ".js")):
        return []
    answer = example.browser().get(url)
    text = answer.getvalue().decode()
    answer.close()
    targets = [one or other for one, other in LED_ON.findall(text)]
    return [urljoin(url, target) for target in targets if target.startswith((".", "/"))]


def _kilobytes(client: Any, url: str) -> float:
    """The body as it travels, and the headers."""
    answer = client.get(url, headers=AS_A_BROWSER)
    assert answer.status_code == 200, (url, answer.status_code)
    headers = sum(len(name) + len(value) + 4 for name, value in answer.headers.items())
    size = headers + len(answer.getvalue())
    answer.close()
    return size / 1000


# --- time -----------------------------------------------------------------------------------------
def _times(pages: list[Page]) -> list[Figure]:
    """Milliseconds and questions of each page, beside the bare view."""
    from django.core.handlers.wsgi import WSGIHandler

    peer = _bare()
    application = WSGIHandler()
    figures = [Figure("a bare Django view", peer, "ms")]
    for page in pages:
        ask = example.served(application, page.url, example.cookies(page.client))
        taken = example.milliseconds(ask, TIMES)
        name = f"server time, {page.name}"
        figures.append(Figure(name, taken, "ms", SLOWEST, "bare Django view", taken / peer))
        figures.append(Figure(f"questions to the database, {page.name}", _questions(ask), "questions"))
    return figures


def _bare() -> float:
    """Milliseconds of the bare view."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.test import override_settings

    with override_settings(MIDDLEWARE=bare.MIDDLEWARE, ROOT_URLCONF=bare.ROOT_URLCONF):
        return example.milliseconds(example.served(WSGIHandler(), "/"), TIMES * 5)


def _questions(ask: Callable[[], bytes]) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)
