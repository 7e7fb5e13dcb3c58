"""What the machine lacks is installed where that is allowed, and named where it is not."""

import os
import subprocess

import pytest

from dev import machine, test
from tests import browsers


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A Debian without Chromium, whose root we are; what is run there."""
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(machine, "chromium", lambda: "")
    monkeypatch.setattr(machine.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(machine.subprocess, "run", run)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return commands


def test_root_on_debian_gets_chromium_and_a_font(installed: list[list[str]]) -> None:
    machine.prepare()
    assert [command[1] for command in installed] == ["update", "install"]
    assert installed[1][-2:] == ["chromium", "fonts-dejavu-core"]


def test_nobody_else_gets_anything_but_the_command_to_type(
    installed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.prepare()
    assert installed == []
    assert machine.browser_missing().endswith("apt install chromium fonts-dejavu-core")


def test_a_machine_that_has_one_is_left_alone(
    installed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "chromium", lambda: "/usr/bin/chromium")
    machine.prepare()
    assert installed == []


@pytest.mark.parametrize(("ci", "outcome"), [("", pytest.skip.Exception), ("true", pytest.fail.Exception)])
def test_without_chromium_a_browser_test_is_left_out_or_under_ci_fails(
    ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(browsers, "missing", "")
    with pytest.raises(outcome):
        browsers.leave_out("no Chromium found")
    assert browsers.missing == "Browser tests: no Chromium found"


def test_the_whole_leaves_out_only_what_cannot_run() -> None:
    names = {step.name for step in test.whole([])}
    lacking = [test.steps.missing("tests on PostgreSQL", "no package")]
    assert names - {step.name for step in test.whole(lacking)} == {"tests on PostgreSQL"}
