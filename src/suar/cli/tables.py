"""What several commands do to the whole database: is anybody in it, empty it to the last table, copy it."""

import sqlite3
from pathlib import Path

from suar.cli import loghead
from suar.cli.start import Stop

PATIENCE = 5.0  # seconds to wait for whoever is using an SQLite file
# Not `DROP OWNED`: the schema and what `roles.sql` promised the serving role belong to the owner too.
_PARTS = (
    ("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'", "TABLE"),
    ("SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace", "ROUTINE"),
)


def nobody_here() -> bool:
    """Whether no person has an account in this database; also when it has no tables yet.

    Only the owner of the tables is sure to be told the truth.
    """
    from django.contrib.auth import get_user_model
    from django.db import connection

    table = get_user_model()._meta.db_table
    with connection.cursor() as cursor:
        if table not in connection.introspection.table_names(cursor):
            return True
        cursor.execute(f"SELECT EXISTS (SELECT 1 FROM {connection.ops.quote_name(table)})")  # noqa: S608 — quoted
        return not cursor.fetchone()[0]


def drop_all() -> None:
    """Remove every table, so that not even the log of the old data stays. Only their owner can.

    Raises:
        Stop: somebody is using the database.
    """
    from django.conf import settings
    from django.db import connection

    loghead.forget(settings.DATA_DIR)
    if connection.vendor == "sqlite":
        connection.close()
        copy_sqlite(":memory:", connection.settings_dict["NAME"])
        return
    with connection.cursor() as cursor:
        for query, kind in _PARTS:
            cursor.execute(query)
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP {kind} IF EXISTS {name} CASCADE")


def copy_sqlite(source: Path | str, target: Path | str) -> None:
    """Make one SQLite file the same as another, in one transaction: readers see the old or the new, never a mixture.

    Raises:
        Stop: somebody is using the target.
    """

    def refuse(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise Stop("the database is in use; stop the server first")

    old, new = sqlite3.connect(target, timeout=PATIENCE), sqlite3.connect(source)
    try:
        new.backup(old, progress=refuse)
    finally:
        old.close()
        new.close()
