"""`suar migrate`: bring the tables up to this version, as their owner. Take a backup first."""

import argparse

from suar.cli import start

HELP = "bring the tables up to this version, as their owner"
EXAMPLE = "suar migrate"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def run(options: argparse.Namespace) -> int:
    """Apply every migration that is missing."""
    start.rooms(as_owner=True)
    start.data_folder()
    done = apply()
    print(f"applied {done} migration{'' if done == 1 else 's'}" if done else "the tables are up to date")
    return 0


def pending() -> list[str]:
    """The migrations this version has and the database lacks, as `room.name`.

    Raises:
        Stop: the database cannot be reached.
    """
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
    except DatabaseError as error:
        raise start.Stop(f"the database cannot be reached: {str(error).strip()}") from error
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def apply() -> int:
    """Apply what is pending; returns how many migrations that were.

    Raises:
        Stop: the database cannot be reached, or this connection may not change its tables.
    """
    from django.core.management import call_command
    from django.db import ProgrammingError

    waiting = pending()
    if waiting:
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except ProgrammingError as error:
            raise start.Stop(f"the tables cannot be changed: {str(error).strip()}") from error
    return len(waiting)
