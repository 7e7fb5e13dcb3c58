"""`suar restore FILE`: fill an empty database from a backup, all of it or nothing. Stop the server first.

The file is checked before anything is touched; rows are counted and the log's chain is verified before they count.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from suar.cli import archive, backup, history, loghead, start, tables
from suar.cli.archive import Manifest

HELP = "fill an empty database from a backup"
EXAMPLE = "suar restore /media/safe/suar-2026-11-23.zip"
BATCH = 500  # rows held in memory at once


def arguments(parser: argparse.ArgumentParser) -> None:
    """From where, and whether what is there may go."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that `suar backup` made")
    parser.add_argument(
        "--replace", action="store_true", help="the database holds something, and it may be deleted"
    )


def run(options: argparse.Namespace) -> int:
    """Restore, and say what the backup had left out.

    Raises:
        Stop: the file is not sound, is newer than this version, or the database is not empty; nothing was changed.
    """
    settings = start.rooms(as_owner=True)
    manifest = archive.read_manifest(options.file)
    start.data_folder()
    targets = history.ends([(room, name) for room, names in manifest.migrations.items() for name in names])
    if not options.replace and not tables.nobody_here():
        raise start.Stop(
            "the database is not empty. To delete what it holds, say: suar restore --replace FILE"
        )
    fill(options.file, manifest, targets)
    loghead.forget(settings.DATA_DIR)
    rows = sum(table.rows for table in manifest.tables.values())
    print(f"restored {rows} rows of {len(manifest.tables)} tables from the backup of {manifest.made_at}")
    backup.say_omitted(manifest)
    return 0


def fill(path: Path, manifest: Manifest, targets: list[history.Node]) -> None:
    """Make the tables as the backup knew them, load its rows, bring them up to this version, and verify.

    Args:
        path: the backup
        manifest: what it says about itself, checked
        targets: the last migration of each room in it

    Raises:
        Stop: what was loaded is not what was saved; the database is as it was before.
    """
    from django.core.management import call_command
    from django.db import transaction

    with all_or_nothing():
        apps = _tables_as_they_were(manifest, targets)
        with transaction.atomic():
            _check_references("DEFERRED")
            for name, model in _matching(manifest, apps):
                load(model, archive.read_rows(path, name))
            _check_references("IMMEDIATE")
        _set_counters(apps)
        _refuse_difference(manifest, apps)
        call_command("migrate", interactive=False, verbosity=0)
        _refuse_broken_log()


def load(model: Any, rows: Iterator[list[Any]]) -> None:
    """Insert the rows of one table as they are, with their own times and numbers."""
    fields = archive.columns(model)
    for field in fields:
        field.auto_now = field.auto_now_add = False  # these models are ours alone: see `history`
    while batch := list(islice(rows, BATCH)):
        made = [
            model(**{field.attname: field.to_python(value) for field, value in zip(fields, row, strict=True)})
            for row in batch
        ]
        model._base_manager.bulk_create(made)


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """An empty database to fill, which takes the place of the present one only when all went well."""
    from django.db import connection, transaction

    if connection.vendor == "sqlite":
        with _file_beside() as put_in_place:
            yield
            put_in_place()
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = 0")
            cursor.execute("SET LOCAL row_security = off")
        tables.drop_all()
        yield


@contextmanager
def _file_beside() -> Iterator[Callable[[], None]]:
    """Work in a new SQLite file; the function given copies it over the real one in a single transaction."""
    from django.db import connection

    real = connection.settings_dict["NAME"]
    connection.close()
    with tempfile.TemporaryDirectory(dir=Path(real).parent, prefix="restore-") as folder:
        connection.settings_dict["NAME"] = Path(folder) / "new.sqlite3"

        def put_in_place() -> None:
            connection.close()
            tables.copy_sqlite(connection.settings_dict["NAME"], real)

        try:
            yield put_in_place
        finally:
            connection.close()
            connection.settings_dict["NAME"] = real


def _tables_as_they_were(manifest: Manifest, targets: list[history.Node]) -> Any:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    MigrationExecutor(connection).migrate(targets)
    if {room: set(names) for room, names in history.by_room(history.applied()).items()} != {
        room: set(names) for room, names in manifest.migrations.items()
    }:
        raise start.Stop("the backup's migrations do not fit together; it was not made by `suar backup`")
    apps = history.apps_at(targets)
    for model in history.tables(apps).values():
        model._base_manager.all()._raw_delete("default")  # what the migrations planted is in the backup too
    return apps


def _matching(manifest: Manifest, apps: Any) -> Iterator[tuple[str, Any]]:
    known = history.tables(apps)
    for name, table in manifest.tables.items():
        model = known.get(name)
        if model is None or [field.attname for field in archive.columns(model)] != table.fields:
            raise start.Stop(f"the backup's table {name} is not the one this version knows")
        yield name, model


def _check_references(when: str) -> None:
    """PostgreSQL only: SQLite checks references at the end of the transaction in any case."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET CONSTRAINTS ALL {when}")


def _set_counters(apps: Any) -> None:
    """Let every table's own counter go on after the highest number."""
    from django.core.management.color import no_style
    from django.db import connection

    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(history.tables(apps).values())):
            cursor.execute(statement)


def _refuse_difference(manifest: Manifest, apps: Any) -> None:
    known = history.tables(apps)
    for name, table in manifest.tables.items():
        if (loaded := known[name]._base_manager.count()) != table.rows:
            raise start.Stop(f"{loaded} of {table.rows} rows of {name} arrived; nothing was changed")
    if history.audit_head(apps) != manifest.audit_head:
        raise start.Stop("the log does not end where the backup says; nothing was changed")


def _refuse_broken_log() -> None:
    from suar.audit import queries as audit

    if fault := next(iter(audit.broken_links()), None):
        raise start.Stop(
            f"the log is broken at entry {fault.sequence} ({fault.what}); nothing was changed. "
            "Is SUAR_AUDIT_KEY the key of the server that the backup came from?"
        )
