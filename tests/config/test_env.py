"""The readers of the environment: what they accept, and the sentence with which they stop."""

from pathlib import Path

import pytest

from suar.config import env


def test_the_file_fills_in_only_what_is_not_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "some.env"
    file.write_text("# a remark\n\nTRIAL_ONE = first \nTRIAL_TWO=a=b\n#TRIAL_THREE=no\n", encoding="utf-8")
    monkeypatch.setenv("TRIAL_ONE", "mine")
    for name in ("TRIAL_TWO", "TRIAL_THREE"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    env.load(file)
    assert [env.text(name) for name in ("TRIAL_ONE", "TRIAL_TWO", "TRIAL_THREE")] == ["mine", "a=b", ""]


def test_no_file_is_no_trouble(tmp_path: Path) -> None:
    env.load(tmp_path / "absent")


def test_an_empty_value_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAL", "")
    assert (env.text("TRIAL", "x"), env.number("TRIAL", 7), env.flag("TRIAL")) == ("x", 7, False)


def test_values_are_read_as_what_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAL", "12")
    assert env.number("TRIAL", 0) == 12
    monkeypatch.setenv("TRIAL", "yes")
    assert env.flag("TRIAL")
    monkeypatch.setenv("TRIAL", "a, b,,c ")
    assert env.words("TRIAL") == ["a", "b", "c"]


@pytest.mark.parametrize("value", ["-1", "1.5", "many", "1e3"])
def test_a_number_that_is_none_stops_with_its_name(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAL", value)
    with pytest.raises(env.Unsafe, match="TRIAL must be a whole number"):
        env.number("TRIAL", 0)


def test_a_flag_is_yes_or_no_and_nothing_like_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAL", "true")
    with pytest.raises(env.Unsafe, match="yes, no"):
        env.flag("TRIAL")


def test_a_secret_may_come_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret").write_text("k" * 40 + "\n", encoding="utf-8")
    monkeypatch.setenv("TRIAL_FILE", str(tmp_path / "secret"))
    assert env.secret("TRIAL") == "k" * 40


def test_a_file_that_cannot_be_read_stops_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAL_FILE", str(tmp_path / "absent"))
    with pytest.raises(env.Unsafe, match=r"TRIAL_FILE names .* cannot be read"):
        env.secret("TRIAL")


def test_a_missing_secret_says_how_to_make_one() -> None:
    with pytest.raises(env.Unsafe, match=r"TRIAL_ABSENT is not set\. Make one with: python3 -c"):
        env.secret("TRIAL_ABSENT")


def test_a_short_secret_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIAL", "x" * 31)
    with pytest.raises(env.Unsafe, match="too short: 31 characters"):
        env.secret("TRIAL")
