"""`suar backup FILE`: write everything worth keeping into one file, while the server goes on serving.

The file holds personal data: keep it as safe as the database. It never holds the keys of the environment;
keep those elsewhere, for without them the log cannot be verified.
"""

import argparse
import errno
import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from suar.cli import archive, history, start
from suar.cli.archive import OMITTED, Manifest

HELP = "write everything worth keeping into one file"
EXAMPLE = "suar backup /media/safe/suar-2026-11-23.zip"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to write it."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to write; it must not exist yet")


def run(options: argparse.Namespace) -> int:
    """Write the backup and say what is in it.

    Raises:
        Stop: the file exists, cannot be written, or the database is newer than this version.
    """
    start.rooms(as_owner=True)
    manifest = write(options.file)
    rows = sum(table.rows for table in manifest.tables.values())
    print(f"wrote {options.file}: {rows} rows of {len(manifest.tables)} tables")
    say_omitted(manifest)
    return 0


def say_omitted(manifest: Manifest) -> None:
    """Print what is not in the backup, and why."""
    print("left out: " + "; ".join(f"{name} ({why})" for name, why in sorted(manifest.omitted.items())))
    print("left out: the keys of the environment (keep them elsewhere), and a coalition's own texts/ folder")


def write(path: Path) -> Manifest:
    """Write a backup beside its final name, make sure it is on the disk, then give it the name.

    Args:
        path: the file to make; readable by this user alone

    Raises:
        Stop: it exists, or cannot be written; nothing is left behind.
    """
    if path.exists():
        raise start.Stop(f"{path} exists already; choose another name")
    try:
        handle, name = tempfile.mkstemp(dir=path.resolve().parent, prefix=f".{path.name}.")
    except OSError as error:
        raise start.Stop(f"{path.parent} cannot be written to: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            manifest = _fill(file)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
        _make_sure_of(path.resolve().parent)
    except OSError as error:
        why = "the disk is full" if error.errno == errno.ENOSPC else error.strerror
        raise start.Stop(f"the backup could not be written: {why}; nothing was left behind") from error
    finally:
        Path(name).unlink(missing_ok=True)
    return manifest


def _make_sure_of(folder: Path) -> None:
    """The new name too must be on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _fill(file: Any) -> Manifest:
    """Read every table as it stood at one moment."""
    with snapshot(), zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        applied = history.applied()
        apps = history.apps_at(applied)
        tables = {}
        for name, model in history.tables(apps).items():
            if name not in OMITTED:
                fields = [field.attname for field in archive.columns(model)]
                rows = model._base_manager.order_by("pk").values_list(*fields).iterator(chunk_size=2000)
                tables[name] = archive.write_table(zipped, name, fields, rows)
        manifest = Manifest(
            format=archive.FORMAT,
            suar=version("suar"),
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            migrations=history.by_room(applied),
            tables=tables,
            omitted={name: why for name, why in OMITTED.items() if name in history.tables(apps)},
            audit_head=history.audit_head(apps),
        )
        archive.write_manifest(zipped, manifest)
    return manifest


@contextmanager
def snapshot() -> Iterator[None]:
    """A moment of the database: what others write meanwhile is not seen, and they are not held up."""
    from django.db import connection, transaction

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("BEGIN DEFERRED")  # the settings ask for IMMEDIATE, which would shut writers out
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
            return
        with transaction.atomic():
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SET LOCAL row_security = off")  # rather an error than a backup that lacks rows
            cursor.execute("SET LOCAL statement_timeout = 0")
            yield
