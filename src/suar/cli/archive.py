"""The form of a backup: one zip with `manifest.json` and, for each table, one file of JSON lines.

It says nothing about the kind of database, so that a backup of one can be restored into the other.
"""

import base64
import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from suar.cli.start import Stop

FORMAT = 1
MANIFEST = "manifest.json"

OMITTED = {
    "access.receipt": "receipts of sent forms, kept seven days",
    "account.emailaddress": "not used",
    "account.emailconfirmation": "not used",
    "accounts.failure": "how often sign-in went wrong, kept one day",
    "accounts.letter": "links on their way; ask for a new one",
    "accounts.session": "sessions; everybody signs in again",
    "auth.group": "not used",
    "auth.group_permissions": "not used",
    "auth.permission": "made anew by the migrations",
    "contenttypes.contenttype": "made anew by the migrations",
    "django_tasks_database.dbtaskresult": "jobs; the timetable starts them again",
}


@dataclass(frozen=True, slots=True)
class Table:
    """One table in a backup.

    Attributes:
        fields: the columns, in the order of each line's values
        rows: how many lines there are
        digest: SHA-256 of the lines, in hexadecimal
    """

    fields: list[str]
    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself.

    Attributes:
        format: the number of this form
        suar: the version that made it
        made_at: when, in UTC
        migrations: the applied migrations by room, in the order they were applied
        tables: every table kept, by `room.model`
        omitted: every table left out, with the reason
        audit_head: number and seal of the newest entry of the log; none when it was empty
    """

    format: int
    suar: str
    made_at: str
    migrations: dict[str, list[str]]
    tables: dict[str, Table]
    omitted: dict[str, str]
    audit_head: tuple[int, str] | None


def columns(model: Any) -> list[Any]:
    """The fields of a table that are stored, not computed by the database."""
    return [field for field in model._meta.concrete_fields if not field.generated]


def write_table(
    archive: zipfile.ZipFile, name: str, fields: list[str], rows: Iterable[tuple[Any, ...]]
) -> Table:
    """Add one table to the archive.

    Args:
        archive: a zip open for writing
        name: `room.model`
        fields: the columns
        rows: their values, in that order
    """
    digest, count = hashlib.sha256(), 0
    with archive.open(_file(name), "w", force_zip64=True) as file:
        for row in rows:
            line = (
                json.dumps([_plain(value) for value in row], ensure_ascii=False, separators=(",", ":")) + "\n"
            )
            file.write(line.encode())
            digest.update(line.encode())
            count += 1
    return Table(fields, count, digest.hexdigest())


def write_manifest(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Add what the backup says about itself; the last thing written."""
    archive.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1, ensure_ascii=False))


def read_manifest(path: Path) -> Manifest:
    """Open a backup and check every line of it against what it says about itself.

    Raises:
        Stop: the file is not a backup, is damaged, or has a newer form than this version knows.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            said = json.loads(archive.read(MANIFEST))
            _refuse_unknown_form(path, said.get("format"))
            tables = {name: Table(**table) for name, table in said["tables"].items()}
            head = said["audit_head"] and (int(said["audit_head"][0]), str(said["audit_head"][1]))
            manifest = Manifest(**{**said, "tables": tables, "audit_head": head})
            for name, table in tables.items():
                _refuse_changed(path, archive, name, table)
    except FileNotFoundError as error:
        raise Stop(f"there is no file {path}") from error
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError, EOFError, AttributeError, OSError) as error:
        raise Stop(f"{path} is damaged, or not a backup of Suar") from error
    return manifest


def read_rows(path: Path, name: str) -> Iterator[list[Any]]:
    """The values of one table, row by row, as they stand in the file."""
    with zipfile.ZipFile(path) as archive, archive.open(_file(name)) as file:
        for line in file:
            yield json.loads(line)


def _refuse_unknown_form(path: Path, form: object) -> None:
    if form != FORMAT:
        raise Stop(
            f"{path} has form {form}, and this version reads form {FORMAT}; install the version that made it"
        )


def _refuse_changed(path: Path, archive: zipfile.ZipFile, name: str, table: Table) -> None:
    digest = hashlib.sha256()
    with archive.open(_file(name)) as file:
        while block := file.read(1 << 20):
            digest.update(block)
    if digest.hexdigest() != table.digest:
        raise Stop(f"{path} is damaged: the rows of {name} are not those that were written")


def _file(name: str) -> str:
    return f"tables/{name}.jsonl"


def _plain(value: Any) -> Any:
    """A value as JSON has it; each field's own `to_python` reads it back."""
    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case UUID() | Decimal() | timedelta():
            return str(value)
        case bytes() | memoryview():
            return base64.b64encode(bytes(value)).decode("ascii")
    return value
