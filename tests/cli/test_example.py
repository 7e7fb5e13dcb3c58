"""`suar example` and `suar migrate`: an invented coalition in a database of its own."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from suar.cli import tables
from suar.cli.start import Stop


def test_the_example_is_loaded_once_and_can_begin_anew(suar: Any, elsewhere: dict[str, str]) -> None:
    loaded = suar("example", "load", **elsewhere)
    assert loaded.returncode == 0, loaded.stderr
    assert "budi" in loaded.stdout
    again = suar("example", "load", **elsewhere)
    assert (again.returncode, again.stderr) == (
        2,
        "suar: the database holds people already. To begin anew: suar example reset\n",
    )
    reset = suar("example", "reset", **elsewhere)
    assert reset.returncode == 0, reset.stderr
    assert suar("doctor", **elsewhere).returncode == 0


def test_tables_are_brought_up_to_this_version_once(suar: Any, elsewhere: dict[str, str]) -> None:
    assert "applied" in suar("migrate", **elsewhere).stdout
    assert suar("migrate", **elsewhere).stdout == "the tables are up to date\n"


@pytest.mark.postgresql
def test_the_role_that_serves_cannot_change_the_tables(suar: Any, elsewhere: dict[str, str]) -> None:
    answer = suar("migrate", **{**elsewhere, "SUAR_OWNER_DATABASE_URL": ""})
    assert answer.returncode == 2
    assert "permission denied" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_file_in_use_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "PATIENCE", 0.1)
    used = sqlite3.connect(tmp_path / "used.sqlite3", isolation_level=None)
    used.execute("CREATE TABLE kept (x)")
    used.execute("BEGIN IMMEDIATE")
    with pytest.raises(Stop, match="stop the server first"):
        tables.copy_sqlite(":memory:", tmp_path / "used.sqlite3")
    used.execute("ROLLBACK")
    assert used.execute("SELECT count(*) FROM kept").fetchone() == (0,)
    used.close()
