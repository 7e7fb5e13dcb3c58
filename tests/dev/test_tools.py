"""The generated documents and the table of figures."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from benchmarks.run import Figure, table
from dev import reference


def test_a_document_that_is_not_what_the_code_says_is_named_and_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reference.stage, "ROOT", tmp_path)
    monkeypatch.setattr(reference.stage, "rooms", nullcontext)
    monkeypatch.setattr(reference, "pages", lambda: {tmp_path / "docs/rules.md": "new\n"})
    assert reference.main(["--check"]) == 1
    assert "docs/rules.md is out of date" in capsys.readouterr().out
    assert reference.main([]) == 0
    assert (tmp_path / "docs/rules.md").read_text(encoding="utf-8") == "new\n"
    assert reference.main(["--check"]) == 0


def test_figures_over_their_budget_are_marked() -> None:
    rows = table(
        [Figure("sign-in", 0.5, "s", 0.3), Figure("page", 20.0, "kB", 40.0, "other", 0.5)]
    ).splitlines()
    assert rows[1].split() == ["sign-in", "0.5", "!", "s", "0.3"]
    assert rows[2].split() == ["page", "20", "kB", "40", "other", "0.50"]
