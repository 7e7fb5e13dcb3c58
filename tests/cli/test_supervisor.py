"""Children are started, started again when they end, and stopped together."""

import os
import signal
import sys
import threading
import time

import pytest

from suar.cli import supervisor
from suar.cli.supervisor import Child

SLEEP = [sys.executable, "-S", "-c", "import time; time.sleep(60)"]
FAIL = [sys.executable, "-S", "-c", "raise SystemExit(3)"]
STUBBORN = [
    sys.executable,
    "-S",
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)",
]


def _ended(child: Child) -> None:
    assert child.process
    child.process.wait(10)


def test_a_crashed_child_is_started_again(capsys: pytest.CaptureFixture[str]) -> None:
    child = Child("the worker", FAIL)
    supervisor.look_after(child, now=100.0)
    _ended(child)
    supervisor.look_after(child, now=100.1)
    assert child.process is None
    assert "the worker ended with 3; starting it again in 1 s" in capsys.readouterr().out
    supervisor.look_after(child, now=101.2)
    _ended(child)


def test_a_child_that_keeps_crashing_waits_longer_each_time_up_to_a_minute() -> None:
    child, now, waits = Child("it", FAIL), 0.0, []
    for _ in range(8):
        supervisor.look_after(child, now)
        _ended(child)
        supervisor.look_after(child, now)
        waits.append(child.due - now)
        now = child.due
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]


def test_a_child_that_ran_well_for_a_while_starts_again_at_once() -> None:
    child = Child("it", FAIL, failures=6)
    supervisor.look_after(child, now=0.0)
    _ended(child)
    supervisor.look_after(child, now=supervisor.STEADY + 1)
    assert child.failures == 1


def test_a_signal_stops_every_child() -> None:
    children = [Child("one", SLEEP), Child("two", SLEEP)]
    ticks: list[float] = []
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGTERM)).start()
    before = signal.getsignal(signal.SIGTERM)
    supervisor.supervise(children, lambda: ticks.append(time.monotonic()), pause=0.05)
    assert [child.process and child.process.returncode for child in children] == [-signal.SIGTERM] * 2
    assert ticks
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_child_that_does_not_listen_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "PATIENCE", 0.2)
    child = Child("it", STUBBORN)
    supervisor.look_after(child, now=0.0)
    time.sleep(0.3)
    supervisor.stop([child])
    assert child.process and child.process.returncode == -signal.SIGKILL
