"""Running the steps: everything runs, failures show their output, gaps are loud."""

import pytest

from dev import steps
from dev.steps import Outcome, Step


def test_all_steps_run_and_only_what_failed_shows_its_output(capsys: pytest.CaptureFixture[str]) -> None:
    good = Step("good", ["-c", "print('quiet')"])
    bad = Step("bad", ["-c", "print('the reason'); raise SystemExit(1)"])
    told = Step("told", ["-c", "print('much'); print('7 passed in 0.1s')"], closing=True)
    outcomes = {outcome.name: outcome.well for outcome in steps.run([good, bad, told])}
    assert outcomes == {"good": True, "bad": False, "told": True}
    said = capsys.readouterr().out
    assert "the reason" in said and "7 passed in 0.1s" in said
    assert "quiet" not in said and "much" not in said


def test_settings_of_a_step_reach_it() -> None:
    (outcome,) = steps.run(
        [Step("it", ["-c", "import os; assert os.environ['TRIAL'] == '1'"], {"TRIAL": "1"})]
    )
    assert outcome.well


def test_the_summary_names_what_failed(capsys: pytest.CaptureFixture[str]) -> None:
    assert steps.summary([Outcome("one", True, 1.0), Outcome("two", False, 2.0)]) == 1
    assert capsys.readouterr().out.endswith("FAILED: two\n")
    assert steps.summary([Outcome("one", True, 1.0)]) == 0


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_a_gap_is_loud_and_fails_where_nothing_may_be_missing(
    ci: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    assert steps.summary([steps.missing("browser tests", "no Chromium found")]) == code
    assert "NOT RUN: no Chromium found" in capsys.readouterr().out
