"""What must hold of the house and imports can't show: each a question that answers with what is wrong, in words."""

import ast
import inspect
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from django.db.models import Model
from django.urls import URLPattern, URLResolver

from suar.access.lock import PrivateManager
from suar.access.rows import Class, PrivateModel

ROOT = Path(__file__).parent.parent.parent
SOURCE = ROOT / "src" / "suar"
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_VIEW = 400, 60, 15
# Written by the house's own machinery, before or beside every rule; each says so in its docstring.
MACHINERY = {"Receipt", "Entry", "Marker", "Session", "Device", "Failure"}


def sources(folder: Path = SOURCE) -> list[Path]:
    """Our own Python files, migrations left out."""
    return [path for path in sorted(folder.rglob("*.py")) if "migrations" not in path.parts]


def floors() -> list[set[str]]:
    """The rooms from the top down, as import-linter has them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = contracts["contracts"][0]["layers"]
    return [{room.strip(" ()") for room in layer.split("|")} for layer in layers]


# --- routes ---------------------------------------------------------------------------------------
def routes(patterns: Iterable[Any], prefix: str = "", space: str = "") -> dict[str, Callable[..., Any]]:
    """Every address of the server by its name."""
    found: dict[str, Callable[..., Any]] = {}
    for each in patterns:
        if isinstance(each, URLResolver):
            inside = f"{space}{each.namespace}:" if each.namespace else space
            found |= routes(each.url_patterns, prefix + str(each.pattern), inside)
        elif isinstance(each, URLPattern):
            found[f"{space}{each.name}"] = each.callback
    return found


def is_open(view: Callable[..., Any]) -> bool:
    """Whether strangers get past the gate."""
    return not getattr(view, "login_required", True)


# --- doors ----------------------------------------------------------------------------------------
def unmarked_doors(module: ModuleType, mark: str) -> list[str]:
    """Public functions of a `commands.py` or `queries.py` that are not `@command` or `@query`."""
    own = [(name, each) for name, each in vars(module).items() if inspect.isfunction(each) and name[0] != "_"]
    return [
        name for name, each in own if each.__module__.startswith(module.__name__) and not hasattr(each, mark)
    ]


# --- tables ---------------------------------------------------------------------------------------
def open_tables(models: Iterable[type[Model]]) -> list[str]:
    """Tables that are neither locked nor named as machinery."""
    return [
        model.__name__
        for model in models
        if model.__name__ not in MACHINERY
        and not (issubclass(model, PrivateModel) and isinstance(model._default_manager, PrivateManager))
    ]


def leaking_keys(models: Iterable[type[Model]]) -> list[str]:
    """Tables that point at a private table without being private themselves."""
    return [
        f"{model.__name__}.{field.name}"
        for model in models
        for field in model._meta.get_fields()
        if field.is_relation
        and field.concrete
        and issubclass(field.related_model, PrivateModel)
        and not issubclass(model, PrivateModel)
    ]


def climbing_keys(models: Iterable[type[Model]], rooms: list[set[str]]) -> list[str]:
    """Foreign keys that do not lead down to a lower room, or stay in their own."""

    def floor(model: type[Model]) -> int:
        return next((depth for depth, names in enumerate(rooms) if model._meta.app_label in names), -1)

    return [
        f"{model.__name__}.{field.name}"
        for model in models
        for field in model._meta.get_fields()
        if field.is_relation
        and field.concrete
        and field.related_model._meta.app_label != model._meta.app_label
        if floor(field.related_model) <= floor(model)
    ]


def unclassified_fields(models: Iterable[type[Model]]) -> list[str]:
    """Columns without a class of harm, classes without a column, tables without a word on how long."""
    wrong = []
    for model in models:
        columns = {field.name for field in model._meta.get_fields() if field.concrete}
        classes = getattr(model, "CLASSES", {})
        wrong += [f"{model.__name__}.{name}" for name in columns ^ set(classes)]
        wrong += [f"{model.__name__}.{name}" for name, each in classes.items() if not isinstance(each, Class)]
        wrong += [] if getattr(model, "KEPT", "") else [f"{model.__name__}: how long is it kept?"]
    return wrong


def without_state_pages(models: Iterable[type[Model]], known: Iterable[type[Model]]) -> list[str]:
    """Tables whose rows have states, but no pages named to be drawn in each of them."""
    return [model.__name__ for model in models if hasattr(model, "MOVES") and model not in set(known)]


# --- text of the code -----------------------------------------------------------------------------
def unscoped_reads(paths: Iterable[Path]) -> list[str]:
    """Every `.unscoped(reason)`, as `path: reason`; a reason that is a name stands as that name."""
    found = []
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "unscoped":
                (reason,) = node.args
                said = reason.value if isinstance(reason, ast.Constant) else ast.unparse(reason)
                place = path.relative_to(SOURCE) if path.is_relative_to(SOURCE) else path.name
                found.append(f"{place}: {said}")
    return sorted(set(found))


def too_long(paths: Iterable[Path]) -> list[str]:
    """Files over 400 lines, functions over 60, views over 15."""
    wrong = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if text.count("\n") > LONGEST_FILE:
            wrong.append(path.name)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                is_view = "views" in (path.stem, path.parent.name)
                limit = LONGEST_VIEW if is_view else LONGEST_FUNCTION
                if (node.end_lineno or 0) - node.lineno + 1 > limit:
                    wrong.append(f"{path.name}:{node.name}")
    return wrong


def signals(paths: Iterable[Path]) -> list[str]:
    """Uses of Django's signals: upwards there is the wiring, and nothing else."""
    words = ("django.dispatch", "db.models.signals", "contrib.auth.signals", "core.signals")
    return [path.name for path in paths if any(word in path.read_text(encoding="utf-8") for word in words)]


def rooms_without_contract(rooms: Iterable[str], contracts: list[dict[str, Any]]) -> list[str]:
    """Rooms with rows that no "Rows belong to their room" contract protects."""
    protected = {
        name for each in contracts if each["type"] == "protected" for name in each["protected_modules"]
    }
    return [room for room in rooms if f"suar.{room}.models" not in protected]
