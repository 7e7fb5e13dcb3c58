"""Reads the vectors, so that every test says only what it does with a case."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from suar.sealed import Context, Use

FOLDER = Path(__file__).resolve().parent.parent / "vectors"


def load(name: str) -> list[dict[str, Any]]:
    """The cases of a file such as "vault/sealed", each with what holds for all of its file filled in."""
    document = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return [{**document.get("given", {}), **case} for case in document["cases"]]


def each(name: str) -> Any:
    """One test for each case of a file, with its name."""
    cases = load(name)
    return pytest.mark.parametrize("case", cases, ids=[case["name"] for case in cases])


def place(context: Mapping[str, Any]) -> Context:
    """The context of a case."""
    use = Use(context["use"]) if context["use"] in set(Use) else context["use"]
    return Context(use, tuple(UUID(each) for each in context["ids"]), tuple(context["versions"]))


def whole(case: Mapping[str, Any]) -> bytes:
    """The sealed bytes of a case, with the zeros appended that no file should hold."""
    return bytes.fromhex(case["sealed"]) + bytes(case.get("zeros", 0))
