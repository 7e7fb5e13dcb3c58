"""Which addresses the tests asked for, noted where Django resolves a request."""

from collections.abc import Iterator
from typing import Any

import pytest

names: set[str] = set()


@pytest.fixture(scope="session", autouse=True)
def _noting() -> Iterator[None]:
    """Note the name of every address that is resolved."""
    from django.core.handlers.base import BaseHandler

    resolve = BaseHandler.resolve_request

    def noted(self: BaseHandler, request: Any) -> Any:
        match = resolve(self, request)
        names.add(match.view_name)
        return match

    BaseHandler.resolve_request = noted  # type: ignore[method-assign]
    yield
    BaseHandler.resolve_request = resolve  # type: ignore[method-assign]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put at the end what looks back on all tests, and leave it out of a run of some; leave out what must run alone."""
    last = [item for item in items if item.get_closest_marker("last")]
    rest = [item for item in items if not item.get_closest_marker("last")]
    everything = config.args in ([], ["tests"], [str(config.rootpath / "tests")])
    whole = everything and not config.option.markexpr
    kept = (rest + last) if whole else rest
    if whole:
        kept = [item for item in kept if not item.get_closest_marker("alone")]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept
