"""`suar run`: what stops it, and a whole life of a server."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dev import stage
from tests.cli.conftest import COMMAND


@pytest.fixture
def port() -> int:
    """A port that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_taken_port_says_the_one_thing_to_do(suar: Any) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        answer = suar("run", SUAR_PORT=str(taken))
    assert answer.returncode == 2
    assert answer.stderr == f"suar: port {taken} is taken. Choose another: SUAR_PORT={taken + 1} make run\n"


def test_unsafe_settings_stop_it_with_the_reason_and_no_traceback(suar: Any) -> None:
    answer = suar("run", SUAR_MODE="production", SUAR_ORIGIN="http://suar.example")
    assert answer.returncode == 2
    assert answer.stderr.startswith("suar: SUAR_ORIGIN must be")
    assert "Traceback" not in answer.stderr


def test_somebody_who_has_nothing_yet_is_told_how_to_begin(suar: Any) -> None:
    answer = suar("run", SUAR_MODE=None, SUAR_SECRET_KEY=None, SUAR_AUDIT_KEY=None, SUAR_DATA_DIR=None)
    assert answer.returncode == 2
    assert "first say: suar setup" in answer.stderr


def test_a_data_folder_that_cannot_be_made_is_named(suar: Any, tmp_path: Path, port: int) -> None:
    (tmp_path / "file").touch()
    answer = suar("run", SUAR_DATA_DIR=str(tmp_path / "file" / "data"), SUAR_PORT=str(port))
    assert answer.returncode == 2
    assert answer.stderr.startswith("suar: the data folder")


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_production_refuses_example_data(suar: Any, port: int) -> None:
    answer = suar("run", SUAR_MODE="production", SUAR_ORIGIN="https://suar.example", SUAR_PORT=str(port))
    assert answer.returncode == 2
    assert "holds example data" in answer.stderr


@pytest.mark.postgresql
def test_production_refuses_tables_of_an_older_version(
    suar: Any, elsewhere: dict[str, str], port: int
) -> None:
    real = {"SUAR_MODE": "production", "SUAR_ORIGIN": "https://suar.example", "SUAR_PORT": str(port)}
    answer = suar("run", **{**elsewhere, **real})
    assert answer.returncode == 2
    assert "then: suar migrate" in answer.stderr


def test_example_commands_are_refused_in_production(suar: Any) -> None:
    real = {"SUAR_MODE": "production", "SUAR_ORIGIN": "https://suar.example"}
    answer = suar("example", "reset", **real, SUAR_DATABASE_URL="postgresql://suar_app@127.0.0.1:1/none")
    assert answer.returncode == 2
    assert "refused on a production server" in answer.stderr


class Running:
    """A server started as people start it; its words are kept in a file."""

    def __init__(self, folder: Path, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.said = folder / "said"
        plain = {name: value for name, value in os.environ.items() if not name.startswith("SUAR_")}
        with self.said.open("wb") as file:
            self.process = subprocess.Popen(
                [*COMMAND, "run"],
                env={**plain, **stage.environment(str(folder)), "SUAR_PORT": str(port)},
                stdout=file,
                stderr=file,
            )

    def until(self, words: str) -> str:
        """Wait for it to say something; returns all it said."""
        for _ in range(300):
            if re.search(words, said := self.said.read_text(encoding="utf-8")):
                return said
            assert self.process.poll() is None, said
            time.sleep(0.1)
        raise AssertionError(f"it never said {words!r} but\n{said}")

    def answer(self) -> int:
        """The status of its first page, once it answers."""
        for _ in range(100):
            try:
                with urllib.request.urlopen(self.url, timeout=5) as page:
                    return int(page.status)
            except OSError:
                time.sleep(0.1)
        raise AssertionError("it does not answer")

    def children(self) -> list[int]:
        """The processes it looks after."""
        return _children(self.process.pid)

    def everybody(self) -> set[int]:
        """Those and the processes that they started."""
        return {pid for child in self.children() for pid in (child, *_children(child))}


def _children(pid: int) -> list[int]:
    return [
        int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    ]


def _alive(pids: set[int]) -> set[int]:
    """Those that still run; who ended and waits to be buried does not."""
    states = {pid: Path(f"/proc/{pid}/stat") for pid in pids}
    return {
        pid
        for pid, stat in states.items()
        if stat.exists() and ") Z " not in stat.read_text(encoding="utf-8")
    }


@pytest.fixture
def running(tmp_path: Path, port: int) -> Iterator[Running]:
    """An example server over a data folder of its own."""
    server = Running(tmp_path, port)
    yield server
    if server.process.poll() is None:
        server.process.kill()
        server.process.wait()


def test_a_server_starts_serves_survives_and_stops(running: Running) -> None:
    said = running.until("Suar is at")
    assert re.findall(r"\[\d/\d\]", said)[-1] == "[6/6]"
    assert running.url in said and "sign-in" in said
    assert running.answer() == 200

    before = running.everybody()
    os.kill(running.children()[0], signal.SIGKILL)
    running.until("the server ended with -9; starting it again in 1 s")
    assert running.answer() == 200
    assert len(before - running.everybody()) >= 2  # what the server itself had started is gone too

    everybody = running.everybody()
    running.process.send_signal(signal.SIGTERM)
    assert running.process.wait(20) == 0
    assert running.said.read_text(encoding="utf-8").endswith("stopped\n")
    assert _alive(everybody) == set()


def test_a_killed_supervisor_leaves_nobody_at_the_port(running: Running) -> None:
    running.until("Suar is at")
    everybody = running.everybody()
    assert len(everybody) >= 3
    running.process.kill()
    running.process.wait()
    for _ in range(100):
        if not _alive(everybody):
            break
        time.sleep(0.1)
    assert _alive(everybody) == set()
