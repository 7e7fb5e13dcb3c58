"""A loading that was cut short is noticed and begun anew, so that nobody meets half a coalition."""

import os
import re
import socket
import subprocess
import time
from pathlib import Path

import pytest

from dev import stage
from tests.cli.conftest import COMMAND


@pytest.fixture
def environment(tmp_path):
    """An example server of its own, at a port that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("SUAR_")}
    return {**plain, **stage.environment(str(tmp_path)), "SUAR_PORT": str(port)}


def until(process: subprocess.Popen, said: Path, words: str) -> str:
    """Wait until a process has said something; all it said."""
    for _ in range(600):
        if re.search(words, text := said.read_text(encoding="utf-8")):
            return text
        assert process.poll() is None, text
        time.sleep(0.05)
    raise AssertionError(f"it never said {words!r} but\n{text}")


def start(words, environment, said):
    with said.open("wb") as file:
        return subprocess.Popen([*COMMAND, *words], env=environment, stdout=file, stderr=file)


@pytest.mark.slow
def test_a_server_whose_loading_was_killed_begins_anew(environment, tmp_path):
    said = tmp_path / "said"
    first = start(["run"], environment, said)
    until(first, said, r"\d people")  # each is derived from a passphrase, which takes a while
    first.kill()
    first.wait()
    second = start(["run"], environment, said)
    try:
        told = until(second, said, "Suar is at")
    finally:
        second.terminate()
        second.wait(20)
    assert "cut short; starting anew" in told
    third = start(["run"], environment, said)
    try:
        told = until(third, said, "Suar is at")
    finally:
        third.terminate()
        third.wait(20)
    assert "cut short" not in told and not re.search(r"\d organisations", told)


def test_a_finished_loading_says_so(db):
    from suar.example import load
    from suar.example.models import Marker

    assert load.present() and not load.unfinished()
    Marker.objects.update(finished_at=None)
    assert load.unfinished()
