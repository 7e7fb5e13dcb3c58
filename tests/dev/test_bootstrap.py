"""The Makefile on a machine that lacks something: it says the one thing to do."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from dev.stage import ROOT

MAKE = shutil.which("make") or "make"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A fresh clone's bootstrap, without its environment."""
    for name in ("Makefile", "pyproject.toml", "requirements/run.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def _make(clone: Path, python3: str, *words: str) -> subprocess.CompletedProcess[str]:
    """`make` where the only program is a python3 that is this shell script."""
    programs = clone / "programs"
    programs.mkdir()
    (programs / "python3").write_text(f"#!/bin/sh\n{python3}\n", encoding="utf-8")
    (programs / "python3").chmod(0o755)
    return subprocess.run(
        [MAKE, *words], cwd=clone, env={"PATH": str(programs)}, capture_output=True, text=True, check=False
    )


def test_without_a_python_that_is_new_enough_it_names_the_version_and_the_command(clone: Path) -> None:
    answer = _make(clone, "exit 1", "run")
    assert answer.returncode
    assert answer.stdout.strip() == (
        "Suar needs Python 3.11 or newer. On Debian or Ubuntu: sudo apt install python3 python3-venv"
    )


def test_without_venv_it_names_the_package(clone: Path) -> None:
    answer = _make(clone, 'case "$2" in *ensurepip*) exit 1;; esac', "run")
    assert answer.returncode
    assert answer.stdout.strip().endswith("On Debian or Ubuntu: sudo apt install python3-venv")


def test_a_second_start_installs_nothing(clone: Path) -> None:
    for name in (".venv/bin/python", ".venv/has-run"):
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        (clone / name).touch()
    assert _make(clone, "exit 0", "--dry-run", "run").stdout.splitlines() == [
        ".venv/bin/suar setup",
        ".venv/bin/suar run",
    ]


def test_a_changed_lock_installs_anew_from_the_lock_alone(clone: Path) -> None:
    for name in (".venv/bin/python", ".venv/has-run"):
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        (clone / name).touch()
    os.utime(clone / ".venv/has-run", (0, 0))
    steps = _make(clone, "exit 0", "--dry-run", "run").stdout
    assert "install --require-hashes -r requirements/run.txt" in steps
    assert "--no-deps --no-build-isolation -e ." in steps


def test_the_integration_runs_what_a_developer_runs_and_nothing_else() -> None:
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [
        "set -eu",
        'cd "$(dirname "$0")/.."',
        "make test",
    ]
