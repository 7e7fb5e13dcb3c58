"""Help is there for somebody who has nothing yet, and its examples are true."""

import shlex
from typing import Any

import pytest

from suar import cli


def test_help_needs_no_settings(suar: Any) -> None:
    without = {"SUAR_MODE": None, "SUAR_SECRET_KEY": None, "SUAR_AUDIT_KEY": None, "SUAR_DATA_DIR": None}
    answer = suar("--help", **without)
    assert answer.returncode == 0
    assert "example: suar run" in answer.stdout


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_help_shows_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main([name, "--help"])
    assert capsys.readouterr().out.endswith(f"\nexample: {cli.COMMANDS[name].EXAMPLE}\n")


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_example_can_be_typed_as_it_stands(name: str) -> None:
    words = [word for word in shlex.split(cli.COMMANDS[name].EXAMPLE) if not word.startswith("SUAR_")]
    assert words[0] == "suar"
    assert cli.parser().parse_args(words[1:]).command == name


def test_a_wrong_word_is_answered_with_the_right_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as answer:
        cli.main(["brighten"])
    assert answer.value.code == 2
    assert "backup" in capsys.readouterr().err
