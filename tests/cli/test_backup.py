"""Backup and restore: what comes back is what was there, on the same kind of database or the other."""

import json
import os
import shutil
import stat
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from suar.access.models import Receipt
from suar.cli import archive, backup, history
from suar.cli.start import Stop
from tests.cli.conftest import COMMAND

# Every new table needs a decision: a line here, or one with its reason in `archive.OMITTED`.
KEPT = {
    "accounts.device",
    "accounts.notice",
    "accounts.person",
    "audit.entry",
    "coalition.invitation",
    "coalition.membership",
    "coalition.organisation",
    "example.marker",
    "mfa.authenticator",
}
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def made(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the tests' database as every test finds it."""
    file = tmp_path_factory.mktemp("backups") / "saved.zip"
    subprocess.run([*COMMAND, "backup", str(file)], check=True, capture_output=True)
    return file


@pytest.fixture
def saved(made: Path, tmp_path: Path) -> Path:
    """The backup, in a folder of the test's own."""
    return Path(shutil.copy2(made, tmp_path))


def _changed(file: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A copy of a backup in which some member reads differently."""
    copy = file.with_name("changed.zip")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return copy


def _with_manifest(file: Path, **said: Any) -> Path:
    def change(name: str, content: bytes) -> bytes:
        return json.dumps({**json.loads(content), **said}).encode() if name == archive.MANIFEST else content

    return _changed(file, change)


def _brought_back(suar: Any, saved: Path, there: dict[str, str]) -> None:
    """Restore elsewhere, look it over, and save it again: both backups hold the same rows."""
    answer = suar("restore", saved, **there)
    assert answer.returncode == 0, answer.stderr
    assert "sessions; everybody signs in again" in answer.stdout
    looked = suar("doctor", **there)
    assert looked.returncode == 0, looked.stdout
    again = saved.with_name("again.zip")
    assert suar("backup", again, **there).returncode == 0
    before, after = archive.read_manifest(saved), archive.read_manifest(again)
    assert sum(table.rows for table in before.tables.values()) > 50
    assert after.tables == before.tables
    assert after.audit_head == before.audit_head


def test_a_backup_comes_back_whole(suar: Any, saved: Path, elsewhere: dict[str, str]) -> None:
    _brought_back(suar, saved, elsewhere)


@pytest.mark.postgresql
def test_a_backup_of_postgresql_comes_back_in_sqlite_and_again(
    suar: Any, saved: Path, tmp_path: Path, elsewhere: dict[str, str]
) -> None:
    folder = tmp_path / "sqlite"
    folder.mkdir(mode=0o700)
    sqlite = {"SUAR_DATA_DIR": str(folder), "SUAR_DATABASE_URL": "", "SUAR_OWNER_DATABASE_URL": ""}
    _brought_back(suar, saved, sqlite)
    _brought_back(suar, saved.with_name("again.zip").rename(tmp_path / "twice.zip"), elsewhere)


def test_people_go_on_working_after_a_restore(suar: Any, saved: Path, elsewhere: dict[str, str]) -> None:
    assert suar("restore", saved, **elsewhere).returncode == 0
    script = (
        "import django; django.setup(); from suar.access import Actor; from suar.accounts import commands;"
        "commands.register_person(actor=Actor(machine='example'), sign_in='new', name='New', passphrase='x' * 30)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, **elsewhere},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert suar("doctor", **elsewhere).returncode == 0


def test_a_backup_of_an_older_version_is_brought_up_to_this_one(
    suar: Any, elsewhere: dict[str, str], tmp_path: Path
) -> None:
    assert suar("migrate", **elsewhere).returncode == 0
    as_owner = {**os.environ, **elsewhere, "SUAR_AS_OWNER": "yes"}
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "example", "zero", "-v", "0"], env=as_owner, check=True
    )
    assert suar("backup", tmp_path / "old.zip", **elsewhere).returncode == 0
    assert "example" not in archive.read_manifest(tmp_path / "old.zip").migrations
    assert suar("restore", tmp_path / "old.zip", **elsewhere).returncode == 0
    assert suar("doctor", **elsewhere).returncode == 0


def test_every_table_is_kept_or_left_out_for_a_reason() -> None:
    known = set(history.tables(history.apps_at(history.applied())))
    assert known - set(archive.OMITTED) == KEPT
    assert set(archive.OMITTED) <= known


def test_a_backup_is_for_this_user_alone_and_says_what_it_lacks(saved: Path) -> None:
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    manifest = archive.read_manifest(saved)
    assert manifest.omitted["accounts.session"]
    assert not set(manifest.omitted) & set(manifest.tables)
    assert sum(len(names) for names in manifest.migrations.values()) == len(history.applied())


def test_a_backup_never_overwrites(suar: Any, saved: Path) -> None:
    answer = suar("backup", saved)
    assert (answer.returncode, answer.stderr) == (2, f"suar: {saved} exists already; choose another name\n")


@pytest.mark.postgresql
def test_a_role_that_may_not_see_every_row_makes_no_backup(suar: Any, tmp_path: Path) -> None:
    answer = suar("backup", tmp_path / "partial.zip", SUAR_OWNER_DATABASE_URL="")
    assert answer.returncode == 2
    assert answer.stderr.startswith("suar: the database refused:")
    assert not list(tmp_path.iterdir())


def test_a_database_that_holds_people_is_not_filled(suar: Any, saved: Path) -> None:
    answer = suar("restore", saved)
    assert answer.returncode == 2
    assert "suar restore --replace FILE" in answer.stderr


def test_a_database_that_may_go_is_replaced(suar: Any, saved: Path) -> None:
    Receipt.objects.create(token="0" * 32, person="0" * 32, command="x", at="2026-11-23T00:00:00Z")
    assert suar("restore", "--replace", saved).returncode == 0
    assert not Receipt.objects.exists()


def _swap(name: str, content: bytes) -> bytes:
    return content.replace(b"Contoh", b"Contxh") if name.endswith("person.jsonl") else content


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda file: file.with_name("absent.zip"), "there is no file"),
        (lambda file: Path(__file__), "is damaged, or not a backup of Suar"),
        (lambda file: _changed(file, _swap), "is damaged: the rows of accounts.person are not those"),
        (lambda file: _with_manifest(file, format=2), "has form 2, and this version reads form 1"),
        (lambda file: _with_manifest(file, tables=7), "is damaged, or not a backup of Suar"),
        (
            lambda file: _with_manifest(file, migrations={"audit": ["0099_later"]}),
            "install the version of Suar",
        ),
        (
            lambda file: _with_manifest(file, audit_head=[9, "x"]),
            "the log does not end where the backup says",
        ),
    ],
    ids=["absent", "not a backup", "changed rows", "newer form", "senseless", "newer migrations", "cut log"],
)
def test_a_file_that_is_not_sound_changes_nothing(
    spoil: Callable[[Path], Path], words: str, suar: Any, saved: Path
) -> None:
    answer = suar("restore", "--replace", spoil(saved))
    assert answer.returncode == 2
    assert words in answer.stderr
    assert "Traceback" not in answer.stderr
    assert suar("doctor").returncode == 0


def test_half_a_file_is_refused(suar: Any, saved: Path) -> None:
    half = saved.with_name("half.zip")
    half.write_bytes(saved.read_bytes()[: saved.stat().st_size // 2])
    assert "is damaged" in suar("restore", "--replace", half).stderr


def test_with_another_key_the_log_cannot_be_verified_and_nothing_is_changed(suar: Any, saved: Path) -> None:
    answer = suar("restore", "--replace", saved, SUAR_AUDIT_KEY="ab" * 32)
    assert answer.returncode == 2
    assert "Is SUAR_AUDIT_KEY the key of the server that the backup came from?" in answer.stderr
    assert suar("doctor").returncode == 0


@pytest.mark.parametrize("number", [28, 5])  # no space left, input/output error
def test_a_disk_that_fails_leaves_nothing_behind(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(backup, "_fill", fail)
    with pytest.raises(Stop, match="nothing was left behind"):
        backup.write(tmp_path / "never.zip")
    assert list(tmp_path.iterdir()) == []


def test_what_is_written_meanwhile_is_not_in_the_snapshot_and_not_held_up(owner_cursor: Any) -> None:
    from django.db import connection

    with backup.snapshot():
        assert Receipt.objects.count() == 0
        writer = threading.Thread(target=_write_a_receipt)
        writer.start()
        writer.join(10)
        owner_cursor.execute("SELECT count(*) FROM access_receipt")
        assert owner_cursor.fetchone() == (1,)
        assert Receipt.objects.count() == 0
    connection.close()
    assert Receipt.objects.count() == 1


def _write_a_receipt() -> None:
    from django.db import connection

    Receipt.objects.create(token="0" * 32, person="0" * 32, command="x", at="2026-11-23T00:00:00Z")
    connection.close()
