"""`suar doctor` names what is not well, and what to do about it."""

import shutil
from collections import namedtuple
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest

from suar.audit import queries as audit
from suar.cli import doctor, migrate
from tests import databases

pytestmark = pytest.mark.django_db(transaction=True)


def _problems() -> dict[str, str]:
    return {finding.what: finding.problem for finding in doctor.findings() if finding.problem}


def test_a_server_in_order_gets_only_ticks(suar: Any) -> None:
    answer = suar("doctor")
    assert answer.returncode == 0, answer.stdout
    assert {line[0] for line in answer.stdout.splitlines()} == {"✓"}


def test_unsafe_settings_are_the_first_thing_it_names(suar: Any) -> None:
    answer = suar("doctor", SUAR_AUDIT_KEY="")
    assert answer.returncode == 1
    assert answer.stdout.startswith("✗ settings: SUAR_AUDIT_KEY is not set.")


def test_a_database_out_of_reach_is_named(suar: Any) -> None:
    answer = suar("doctor", SUAR_DATABASE_URL="postgresql://suar_app@127.0.0.1:1/suar")
    assert answer.returncode == 1
    assert "✗ database: the database cannot be reached" in answer.stdout


def test_missing_migrations_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrate, "pending", lambda: ["coalition.0009"])
    assert _problems() == {"tables": "1 migrations are missing; run: suar migrate"}


def test_a_full_disk_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9, 7_000_000))
    assert "only 7 MB are left" in _problems()["disk"]


def test_a_data_folder_that_others_can_read_is_named(settings: Any) -> None:
    settings.DATA_DIR.chmod(0o755)
    try:
        assert "chmod 700" in _problems()["data folder"]
    finally:
        settings.DATA_DIR.chmod(0o700)


def test_a_log_from_the_future_means_that_the_clock_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    later = datetime.now(UTC) + timedelta(hours=2)
    monkeypatch.setattr(audit, "head", lambda: audit.Head(1, "", later))
    assert "set this clock" in _problems()["clock"]


def test_example_data_on_a_production_server_is_named(settings: Any) -> None:
    settings.EXAMPLE = False
    assert "anybody can sign in" in _problems()["example data"]


def test_a_changed_entry_of_the_log_is_named_by_its_number(database: str, owner_cursor: Any) -> None:
    change = "UPDATE audit_entry SET event = 'nothing.happened' WHERE sequence = 3"
    if database == "postgresql":
        with psycopg.connect(databases.superuser, dbname="suar") as intruder:
            intruder.execute("SET session_replication_role = replica")
            intruder.execute(change)
    else:
        owner_cursor.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'"
        )
        for (name,) in owner_cursor.fetchall():
            owner_cursor.execute(f"DROP TRIGGER {name}")
        owner_cursor.execute(change)
    assert "entry 3: " in _problems()["log"]


def test_a_mail_server_out_of_reach_is_named_and_none_is_said(suar: Any) -> None:
    assert "✓ mail: off; set SUAR_SMTP_HOST to send any" in suar("doctor").stdout
    answer = suar(
        "doctor",
        SUAR_SMTP_HOST="127.0.0.1",
        SUAR_SMTP_PORT="1",
        SUAR_SMTP_TLS="no",
        SUAR_MAIL_FROM="suar@suar.example",
    )
    assert answer.returncode == 1
    assert "✗ mail: the mail server does not let us in (ConnectionRefusedError)" in answer.stdout


def test_mail_in_clear_to_another_machine_is_refused(suar: Any) -> None:
    answer = suar("doctor", SUAR_SMTP_HOST="mail.example", SUAR_SMTP_TLS="no")
    assert answer.stdout.startswith("✗ settings: SUAR_SMTP_TLS may be 'no' only")
    answer = suar("doctor", SUAR_SMTP_HOST="mail.example")
    assert answer.stdout.startswith("✗ settings: SUAR_MAIL_FROM must be")


@pytest.mark.postgresql
def test_serving_as_the_owner_of_the_tables_is_named(suar: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = suar("doctor", SUAR_AS_OWNER="yes")
    assert answer.returncode == 1
    assert "✗ serving role: it is not bound by row-level security" in answer.stdout


def test_a_cut_off_end_of_the_log_shows_at_the_next_look(database: str, owner_cursor: Any) -> None:
    assert "log" not in _problems()
    last = audit.head()
    assert last is not None
    if database == "sqlite":
        owner_cursor.execute("DROP TRIGGER audit_no_removal")
    owner_cursor.execute("DELETE FROM audit_entry WHERE sequence = %s", [last.sequence])
    assert f"entry {last.sequence} stood here and is gone" in _problems()["log"]
