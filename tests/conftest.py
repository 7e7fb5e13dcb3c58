"""The stage for every test: an environment of its own, the database asked for, built texts and static files.

`SUAR_TEST_DATABASE=postgresql` runs the same tests against a real PostgreSQL, as the role that serves.
"""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dev import stage

HERE = ("127.0.0.1", "::1", "localhost")
pytest_plugins = ["tests.databases", "tests.browsers", "tests.cast", "tests.rules.visited"]


def pytest_configure(config: pytest.Config) -> None:
    """Make the environment before Django reads its settings: nothing of the developer's own gets in."""
    from tests import databases

    stage.clear()
    folder = tempfile.mkdtemp(prefix="suar-tests-")
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    os.environ |= {
        **stage.environment(folder),
        "DJANGO_ALLOW_ASYNC_UNSAFE": "yes",  # Playwright keeps an event loop in the thread of the tests
        **databases.environment(config),
    }
    from django.conf import settings

    if Path(folder).resolve() != settings.DATA_DIR:  # read now, so that pytest-django finds Django configured
        raise pytest.UsageError("unset DJANGO_SETTINGS_MODULE: with it the tests would meet a real database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave what only PostgreSQL has to the run on PostgreSQL."""
    if os.environ.get("SUAR_TEST_DATABASE", "sqlite") == "sqlite":
        elsewhere = [item for item in items if item.get_closest_marker("postgresql")]
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]


@pytest.fixture(scope="session", autouse=True)
def built() -> None:
    """Texts compiled and static files collected, as a server would have them."""
    from django.conf import settings
    from django.core.management import call_command
    from django.utils.translation import trans_real

    from suar.cli import texts

    texts.build(settings.DATA_DIR)
    trans_real._translations.clear()  # Django's models asked for a text, and so read the catalogues, before
    trans_real._default = None
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(scope="session", autouse=True)
def only_this_machine() -> Iterator[None]:
    """Refuse every connection that leaves this machine."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in HERE:
            raise AssertionError(f"a test tried to reach {address[0]}")
        real(self, address)

    socket.socket.connect = connect  # type: ignore[method-assign]
    yield
    socket.socket.connect = real  # type: ignore[method-assign]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what this machine could not run."""
    from tests import browsers

    if browsers.missing:
        terminalreporter.section("NOT RUN", sep="!", red=True)
        terminalreporter.line(f"{browsers.missing}")
