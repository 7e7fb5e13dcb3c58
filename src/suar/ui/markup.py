"""Finished HTML as a string that templates print as it is; needs nothing of Django."""

from html import escape as _escape


class Markup(str):
    """HTML that this room made and escaped itself; `__html__` tells the template not to escape it again."""

    __slots__ = ()

    def __html__(self) -> "Markup":
        return self


def escape(text: object) -> str:
    """Text made safe for HTML content and for attributes in double quotes."""
    return _escape(str(text))
