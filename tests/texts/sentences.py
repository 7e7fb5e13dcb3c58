"""Measures how long the sentences of a page are, for the pages that anybody may read."""

import re
from html.parser import HTMLParser

BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "td", "th", "label", "legend", "button", "summary"}
BLOCKS |= {
    "div",
    "section",
    "article",
    "nav",
    "header",
    "footer",
    "main",
    "form",
    "fieldset",
    "title",
    "br",
    "option",
}
NOT_PROSE = {"script", "style", "code", "template"}
QUOTE = "\N{RIGHT SINGLE QUOTATION MARK}"
BOUNDARY = re.compile(rf"(?<=[.!?…])[\s\"”{QUOTE})]+|\n+")
WORD = re.compile(rf"\w[\w.,'{QUOTE}-]*")


def text_of(html: str) -> str:
    """The text of a page, one block a line."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "\n".join(
        line for line in (" ".join(each.split()) for each in "".join(reader.parts).split("\n")) if line
    )


def sentences(text: str) -> list[str]:
    """The sentences of a text; labels and headings, which have no full stop, count as one each."""
    return [each.strip() for each in BOUNDARY.split(text) if WORD.search(each)]


def words_in(sentence: str) -> int:
    """How many words a sentence has; numbers count, marks do not."""
    return len(WORD.findall(sentence))


def average(text: str) -> float:
    """The average number of words in those sentences of a text that end in a mark; 0 without any."""
    lengths = [words_in(each) for each in sentences(text) if each[-1] in ".!?…"]
    return sum(lengths) / len(lengths) if lengths else 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in NOT_PROSE
        self.parts.append("\n" if tag in BLOCKS else "")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in NOT_PROSE
        self.parts.append("\n" if tag in BLOCKS else "")

    def handle_data(self, data: str) -> None:
        self.parts.append("" if self.silent else data.replace("\n", " "))
