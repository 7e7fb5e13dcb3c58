"""Finds text in a script that is shown to people: scripts take their texts from data attributes of the page."""

import re

from tests.texts.unmarked_in_templates import prose

LITERAL = r"""(?P<quote>["'`])(?P<text>(?:(?!(?P=quote)).)*)(?P=quote)"""
SHOWS = [
    re.compile(rf"\.(?:textContent|innerText|innerHTML|title|placeholder|ariaLabel|alt)\s*\+?=\s*{LITERAL}"),
    re.compile(rf"\b(?:alert|confirm|prompt|append|prepend|Notification|showNotification)\(\s*{LITERAL}"),
    re.compile(rf"""setAttribute\(\s*["'](?:aria-label|title|alt|placeholder)["']\s*,\s*{LITERAL}"""),
]


def unmarked(source: str) -> list[str]:
    """Every text that a script itself puts before people."""
    said = (match["text"] for shows in SHOWS for match in shows.finditer(source))
    return [text for text in said if prose(re.sub(r"\$\{[^}]*\}", " ", text))]
