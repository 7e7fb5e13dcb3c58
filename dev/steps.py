"""Run independent steps, two at a time, with one line for each as it ends and the whole output of what failed."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field

from dev.stage import ROOT

AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to run.

    Attributes:
        name: what it checks
        command: the words after the name of this Python
        environment: settings added to those of this process
        closing: whether its last line is shown although all went well
    """

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    closing: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one thing went: its name, whether all was well, seconds, and a word on what did not run."""

    name: str
    well: bool
    seconds: float = 0.0
    not_run: str = ""


def run(steps: Iterable[Step]) -> list[Outcome]:
    """Run all of them, whatever fails, and say how each went."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [waiting.result() for waiting in as_completed([pool.submit(_one, step) for step in steps])]


def missing(name: str, problem: str) -> Outcome:
    """A part that this machine cannot run: a failure under CI, elsewhere a loud word."""
    return Outcome(name, well=not os.environ.get("CI"), not_run=problem)


def summary(outcomes: list[Outcome]) -> int:
    """Print what ran and for how long, and what did not; returns the exit code."""
    print()
    for each in outcomes:
        mark = "!" if each.not_run else "✓" if each.well else "✗"
        print(
            f"{mark} {each.name:<38} {f'NOT RUN: {each.not_run}' if each.not_run else f'{each.seconds:6.1f} s'}"
        )
    failed = [each.name for each in outcomes if not each.well]
    print(f"\nFAILED: {', '.join(failed)}" if failed else "\nall is well")
    return 1 if failed else 0


def _one(step: Step) -> Outcome:
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, *step.command],
        cwd=ROOT,
        env={**os.environ, **step.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    outcome = Outcome(step.name, done.returncode == 0, time.monotonic() - began)
    print(_told(step, outcome, done.stdout.rstrip()), flush=True)
    return outcome


def _told(step: Step, outcome: Outcome, output: str) -> str:
    head = f"{'✓' if outcome.well else '✗'} {step.name} ({outcome.seconds:.1f} s)"
    if not outcome.well:
        return f"{head}\n{output}"
    return f"{head}\n{output.splitlines()[-1]}" if step.closing and output else head
