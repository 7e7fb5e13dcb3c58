"""The locks: whole, hashed, and naming no place to fetch from."""

import re
from pathlib import Path

import pytest

from dev import lock
from dev.stage import ROOT


@pytest.mark.parametrize("name", lock.LOCKS)
def test_every_line_of_a_lock_is_a_version_or_a_hash(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    version = re.compile(r"[a-z0-9-]+(\[[a-z0-9,-]+\])?==[\w.+!]+( ; [\w .<>='()!]+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert [line for line in lines if not version.fullmatch(line) and not digest.fullmatch(line)] == []


def test_what_serves_has_the_same_version_when_tested() -> None:
    run, test = (
        set(re.findall(r"^\S+==\S+", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in lock.LOCKS
    )
    assert run <= test


def test_a_lock_that_no_longer_fits_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def otherwise(folder: Path) -> str:
        (folder / "requirements/run.txt").write_text("other\n", encoding="utf-8")
        return ""

    monkeypatch.setattr(lock, "make", otherwise)
    assert lock.main(["--check"]) == 1
    assert capsys.readouterr().out == "requirements/run.txt do not fit pyproject.toml; run: make lock\n"


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_without_a_network_it_says_so_and_fails_where_it_must_run(
    ci: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(lock, "make", lambda _: "error: Failed to fetch: dns error")
    assert lock.main(["--check"]) == code
    assert capsys.readouterr().out.startswith("NOT RUN: a fresh lock needs the network")


def test_what_cannot_be_resolved_fails_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(lock, "make", lambda _: "No solution found when resolving dependencies")
    assert lock.main(["--check"]) == 1
