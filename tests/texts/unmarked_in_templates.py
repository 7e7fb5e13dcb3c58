"""Finds text in a template that nobody can translate: outside `translate` and `blocktranslate`."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from django.template import defaulttags, loader_tags
from django.template.base import Lexer, Token, TokenType
from django.templatetags import i18n, static

from tests.texts.allowed import SAME_IN_BOTH

READ_ALOUD = {"title", "alt", "placeholder", "label", "aria-label", "aria-description", "aria-valuetext"}
READ_ALOUD |= {"aria-roledescription", "summary"}
NOT_PROSE = {"script", "style", "code", "kbd", "samp"}
BUTTONS = {"submit", "button", "reset"}
SAID_BY_A_TAG = re.compile(
    r"""\b(?P<name>title|label|heading|text|hint|help|summary|caption|alt|description|message|empty|sentence|what)
        =(?P<quote>["'])(?P<text>.*?)(?P=quote)""",
    re.VERBOSE,
)
# Our own tags print what they are given first: `{% primary "Send" %}`. Kinds and names are small words.
DJANGOS = {name for library in (defaulttags, loader_tags, i18n, static) for name in library.register.tags}
GIVEN_TO_OURS = re.compile(r"""(?<=\s)(?P<quote>["'])(?P<text>[A-Z].*?|[^"']+\s.*?)(?P=quote)(?=\s|$)""")
SAID_BY_A_FILTER = re.compile(
    r"""\|(?:default|default_if_none|yesno|pluralize|join|add):(?P<quote>["'])(?P<text>.*?)(?P=quote)"""
)
SKIPPED = {"comment": "endcomment", "blocktranslate": "endblocktranslate", "blocktrans": "endblocktrans"}
HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"


def unmarked(source: str) -> list[str]:
    """Every text of a template that is not marked for translation, in order."""
    pages = _Page()
    plain, in_tags = _without_template_language(source)
    pages.feed(plain)
    pages.close()
    return [*pages.found, *in_tags]


def prose(text: str) -> bool:
    """Whether a text says something: it has letters, and is not a name that is the same in both languages."""
    words = re.sub(r"&#?\w+;", " ", text.replace(HOLE, " "))
    name = re.sub(r"^[\W_]+|[\W_]+$", "", " ".join(words.split()))
    return name not in SAME_IN_BOTH and bool(re.search(r"[^\W\d_]{2,}", name))


def _without_template_language(source: str) -> tuple[str, list[str]]:
    """The HTML with a hole for whatever a tag or a variable prints, and the plain texts given to tags."""
    html = ""
    in_tags: list[str] = []
    until = ""
    for token in Lexer(source).tokenize():
        word = token.contents.split(maxsplit=1)[0] if token.token_type == TokenType.BLOCK else ""
        if until:
            until = "" if word == until else until
            continue
        until = SKIPPED.get(word, "")
        if token.token_type == TokenType.TEXT:
            html += token.contents
            continue
        if not until:
            in_tags += _texts_of(token, in_text=not _open_tag(html))
        html += _hole(html)
    return html, in_tags


def _open_tag(html: str) -> str:
    """The tag that HTML breaks off in, such as `<p class="`; empty when it ends between tags."""
    found = re.search(r"<(?!!--)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*(?:[\"'][^\"']*)?$", html)
    return found[0] if found else ""


def _hole(html: str) -> str:
    """What stands for a tag's output: in a tag's name nothing, between attributes a space, else a hole."""
    tag = _open_tag(html)
    if tag in ("<", "</"):
        return ""
    in_quotes = tag.count('"') % 2 or tag.count("'") % 2
    return HOLE if not tag or in_quotes else " "


def _texts_of(token: Token, in_text: bool) -> Iterator[str]:
    if token.token_type == TokenType.BLOCK:
        ours = token.contents.split(maxsplit=1)[0] not in DJANGOS
        patterns = [SAID_BY_A_TAG, GIVEN_TO_OURS] if ours else [SAID_BY_A_TAG]
        said = [match["text"] for pattern in patterns for match in pattern.finditer(token.contents)]
        yield from (text for text in said if prose(text))
    if token.token_type == TokenType.VAR and in_text:
        yield from (
            match["text"] for match in SAID_BY_A_FILTER.finditer(token.contents) if prose(match["text"])
        )


class _Page(HTMLParser):
    """Reads HTML with holes and keeps what a person would read or hear."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NOT_PROSE:
            self.silent.append(tag)
        given = {name: value or "" for name, value in attrs}
        for name, value in given.items():
            spoken = name in READ_ALOUD or name.startswith("data-text")
            spoken |= name == "value" and tag == "input" and given.get("type") in BUTTONS
            spoken |= name == "content" and given.get("name") == "description"
            if spoken and prose(value):
                self.found.append(value)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.silent and self.silent[-1] == tag:
            self.silent.pop()

    def handle_data(self, data: str) -> None:
        if not self.silent and prose(data):
            self.found.append(" ".join(data.replace(HOLE, " … ").split()))
