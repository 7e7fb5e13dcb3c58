"""The command line as an operator meets it: another process, with an environment of its own."""

import os
import subprocess
import sys
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from dev import stage
from tests import databases

Suar = Callable[..., subprocess.CompletedProcess[str]]
COMMAND = [sys.executable, "-c", "import sys; from suar.cli import main; sys.exit(main())"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever starts another process is slow."""
    for item in items:
        if {"suar", "running", "saved"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(autouse=True)
def _no_earlier_log() -> None:
    """Each test begins with another log: what an earlier one saw of its end is forgotten."""
    from django.conf import settings

    from suar.cli import loghead

    loghead.forget(settings.DATA_DIR)


@pytest.fixture
def suar(tmp_path: Path) -> Suar:
    """Runs `suar WORDS…` in an empty folder; settings given by name replace those of the tests, None removes."""

    def run(*words: object, **settings: str | None) -> subprocess.CompletedProcess[str]:
        merged = {**os.environ, **settings}
        return subprocess.run(
            [*COMMAND, *map(str, words)],
            cwd=tmp_path,
            env={name: value for name, value in merged.items() if value is not None},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def elsewhere(database: str, tmp_path: Path) -> dict[str, str]:
    """The settings of a second server of the same kind, with an empty database."""
    folder = tmp_path / "elsewhere"
    folder.mkdir(mode=0o700)
    there = stage.environment(str(folder))
    return (
        there if database == "sqlite" else {**there, **databases.new_database(f"suar{uuid.uuid4().hex[:8]}")}
    )
