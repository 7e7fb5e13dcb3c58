"""Keep child processes running: start them, start again what ends (a little later each time), stop all together."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

LONGEST_WAIT = 60.0  # seconds before a child that keeps ending is started again
STEADY = 60.0  # seconds after which a child counts as well again
PATIENCE = 15.0  # seconds a child may take to finish what it is doing


@dataclass
class Child:
    """One process to keep alive.

    Attributes:
        name: what it is called when it ends
        command: the words that start it
    """

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    due: float = 0.0
    failures: int = field(default=0)


def supervise(children: list[Child], tick: Callable[[], None], pause: float = 0.5) -> None:
    """Run until a signal to stop arrives (Ctrl-C, a request to end, a closed terminal), then stop every child.

    Args:
        children: what to keep running
        tick: called again and again, between looks at the children
        pause: seconds between two looks
    """
    stopping: list[int] = []
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = [signal.signal(number, lambda received, _: stopping.append(received)) for number in signals]
    try:
        while not stopping:
            for child in children:
                look_after(child, time.monotonic())
            tick()
            time.sleep(pause)
    finally:
        stop(children)
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)


def look_after(child: Child, now: float) -> None:
    """Start the child if it is time; if it has ended, set the time of its next start.

    Args:
        child: the one to look after
        now: a monotonic time in seconds
    """
    if child.process and child.process.poll() is not None:
        child.failures = 1 if now - child.started > STEADY else child.failures + 1
        wait = min(LONGEST_WAIT, 2.0 ** (child.failures - 1))
        child.due = now + wait
        _end_group(child.process)
        say(f"{child.name} ended with {child.process.returncode}; starting it again in {wait:.0f} s")
        child.process = None
    if child.process is None and now >= child.due:
        child.started = now
        child.process = _start(child.command)


def stop(children: list[Child]) -> None:
    """Ask each to finish, wait, and end what does not."""
    running = [child.process for child in children if child.process and child.process.poll() is None]
    for process in running:
        process.terminate()
    last = time.monotonic() + PATIENCE
    for process in running:
        try:
            process.wait(max(0.1, last - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        _end_group(process)


def say(words: str) -> None:
    """One line on the screen, at once."""
    print(words, flush=True)


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    """A session of its own: Ctrl-C reaches the supervisor alone, which then asks each child in order."""
    # The supervisor has one thread only, so a function before the child's start is safe.
    return subprocess.Popen(command, start_new_session=True, preexec_fn=_end_with_parent)  # noqa: PLW1509


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """What a child had started itself would live on, and go on answering at the port."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _end_with_parent() -> None:
    """On Linux: should the supervisor be killed, the child is told to finish rather than left holding the port."""
    if sys.platform == "linux":
        set_signal_on_parents_death = 1
        ctypes.CDLL(None).prctl(set_signal_on_parents_death, signal.SIGTERM)
        if os.getppid() == 1:
            os.kill(os.getpid(), signal.SIGTERM)
