"""Walks the pages that somebody can reach by links, and reads what stands on them."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.test import Client

from tests.texts.allowed import SAME_IN_BOTH
from tests.texts.unmarked_in_templates import NOT_PROSE, READ_ALOUD

OPEN, CLOSE = "\N{LEFT WHITE SQUARE BRACKET}", "\N{RIGHT WHITE SQUARE BRACKET}"
MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
# The gallery shows specimens in Indonesian in both languages; it serves no real reader.
LEFT_OUT = ("/ui/", "/static/", "/language/")


def walk(client: Client, start: str = "/", most: int = 60) -> Iterator[tuple[str, str]]:
    """Every page reachable by links from a first one, as address and HTML, nearest first."""
    waiting, seen = [start], {start}
    while waiting and len(seen) <= most:
        here = waiting.pop(0)
        answer = client.get(here, follow=True)
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        html = answer.content.decode()
        yield here, html
        for link in re.findall(r'<a\b[^>]*\bhref="([^"]*)"', html):
            target = urlsplit(urljoin(here, link.replace("&amp;", "&")))
            if target.scheme or target.netloc or target.path in seen or target.path.startswith(LEFT_OUT):
                continue
            seen.add(target.path)
            waiting.append(target.path)


def unmarked(html: str, data: frozenset[str] = frozenset()) -> list[str]:
    """What a page says outside the marks that a marked language puts round every text.

    Args:
        html: the page, in the marked language.
        data: texts that come from people and not from Suar, such as names.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [left for text in reader.said if (left := _left(text, data))]


def _left(text: str, data: frozenset[str]) -> str:
    while MARKED.search(text):
        text = MARKED.sub(" ", text)
    for name in sorted(data | SAME_IN_BOTH.keys(), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text)
    return " ".join(text.split()) if re.search(r"[^\W\d_]{2,}", text) else ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in NOT_PROSE
        self.said += [
            value for name, value in attrs if value and (name in READ_ALOUD or name.startswith("data-text"))
        ]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in NOT_PROSE

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(data)
