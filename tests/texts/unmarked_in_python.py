"""Finds text in Python that people read but nobody can translate: a plain string where one is shown."""

import ast
import re
from collections.abc import Iterator

from tests.texts.allowed import SAME_IN_BOTH

# Arguments that are shown wherever they stand.
SHOWN = {"label", "help_text", "title", "heading", "hint", "caption", "placeholder", "empty_label", "summary"}
SHOWN |= {"sentence", "message"}
# Calls whose arguments, from this number on, are shown.
SAYS = {"ValidationError": 0, "Refused": 0, "Denied": 0, "NotFound": 0, "HttpResponse": 0}
SAYS |= {f"HttpResponse{kind}": 0 for kind in ("BadRequest", "Forbidden", "NotFound", "Gone", "ServerError")}
SAYS |= dict.fromkeys(("success", "info", "warning", "error"), 1)
ASKS_A_LOGGER = {"logger", "log", "logging"}
TABLES = {"error_messages", "choices", "labels", "help_texts"}
ENUMS = {"TextChoices", "IntegerChoices", "Choices"}
TEXT_ATTRIBUTES = {"sentence", "label", "help_text", "title", "heading"}


def unmarked(source: str) -> list[str]:
    """Every string of a module that is said to people and not wrapped for translation, in order."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(source)):
        shown: list[ast.expr] = []
        if isinstance(node, ast.Call):
            shown = list(_said_by_call(node))
        elif isinstance(node, ast.ClassDef):
            shown = list(_said_by_class(node))
        found += [(each.lineno, _text(each)) for each in shown if _is_plain(each)]
    return [text for _line, text in sorted(set(found))]


def _said_by_call(call: ast.Call) -> Iterator[ast.expr]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    owner = getattr(getattr(call.func, "value", None), "id", "")
    if name in SAYS and owner not in ASKS_A_LOGGER and (SAYS[name] == 0 or owner == "messages"):
        yield from call.args[SAYS[name] : SAYS[name] + 1]
    for keyword in call.keywords:
        if keyword.arg in SHOWN:
            yield keyword.value
        elif keyword.arg in TABLES:
            yield from _in_table(keyword.value)


def _in_table(table: ast.expr) -> Iterator[ast.expr]:
    """The values of a dict; the second of each pair of a list."""
    if isinstance(table, ast.Dict):
        yield from table.values
    elif isinstance(table, ast.List | ast.Tuple):
        pairs = [pair for pair in table.elts if isinstance(pair, ast.Tuple) and len(pair.elts) == 2]
        yield from (pair.elts[1] for pair in pairs)


def _said_by_class(cls: ast.ClassDef) -> Iterator[ast.expr]:
    """The labels of choices, and class attributes that are shown, such as the sentence of a refusal."""
    bases = {getattr(base, "id", getattr(base, "attr", "")) for base in cls.bases}
    for line in cls.body:
        value = line.value if isinstance(line, ast.Assign | ast.AnnAssign) else None
        names = {
            getattr(target, "id", "") for target in getattr(line, "targets", [getattr(line, "target", None)])
        }
        if value is None:
            continue
        if bases & ENUMS and isinstance(value, ast.Tuple):
            yield value.elts[-1]
        elif names & TEXT_ATTRIBUTES:
            yield value
        elif names & TABLES:
            yield from _in_table(value)


def _is_plain(node: ast.expr) -> bool:
    """A string written out, or put together from such, that has a word in it."""
    written = isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp)
    text = _text(node) if written else ""
    return bool(re.search(r"[^\W\d_]{2,}", text)) and text not in SAME_IN_BOTH


def _text(node: ast.expr) -> str:
    parts = [each.value for each in ast.walk(node) if isinstance(each, ast.Constant)]
    return "".join(part for part in parts if isinstance(part, str))
