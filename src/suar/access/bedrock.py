"""The bedrock: on PostgreSQL the database itself refuses rows of strangers, coarsely.

It is never a second copy of the rules. It stands for the day when code walks round them: by a join, a forward key,
the base manager or raw SQL. On SQLite there is no such wall; `docs/threat-model.md` says what that leaves open.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython
from django.db.migrations.state import StateApps

from suar.access.actors import Actor

PERSON = "NULLIF(current_setting('suar.person', true), '')::uuid"
ORGANISATION = "NULLIF(current_setting('suar.organisation', true), '')::uuid"
MACHINE = "COALESCE(current_setting('suar.machine', true), '') <> ''"
SOMEBODY = f"({PERSON} IS NOT NULL OR {MACHINE})"

_TELL = "SELECT " + ", ".join(
    f"set_config('suar.{name}', %s, true)" for name in ("person", "organisation", "machine")
)


def tell(actor: Actor) -> None:
    """Tell the database whose turn it is; it forgets when the transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(_TELL, [str(actor.person or ""), str(actor.organisation or ""), actor.machine])


@contextmanager
def reading() -> Iterator[None]:
    """One transaction for a question on PostgreSQL, for `tell`; none on SQLite, where it would shut writers out."""
    if connection.vendor == "postgresql":
        with transaction.atomic():
            yield
    else:
        yield


def only_on(vendor: str, forwards: list[str], backwards: list[str]) -> RunPython:
    """A migration step of plain SQL for one kind of database."""

    def run(statements: list[str], schema_editor: BaseDatabaseSchemaEditor) -> None:
        if schema_editor.connection.vendor == vendor:
            for statement in statements:
                schema_editor.execute(statement)

    def do(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        run(forwards, schema_editor)

    def undo(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        run(backwards, schema_editor)

    return RunPython(do, undo)


def protect(table: str, *, visible: str, insertable: str = SOMEBODY) -> RunPython:
    """The migration step that puts a table behind row-level security.

    Args:
        table: its name in the database.
        visible: the SQL condition under which a row can be read, changed or removed.
        insertable: the SQL condition under which a row can be added.
    """
    return only_on(
        "postgresql",
        [
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"CREATE POLICY {table}_read ON {table} FOR SELECT USING ({visible})",
            f"CREATE POLICY {table}_change ON {table} FOR UPDATE USING ({visible}) WITH CHECK ({insertable})",
            f"CREATE POLICY {table}_remove ON {table} FOR DELETE USING ({visible})",
            f"CREATE POLICY {table}_add ON {table} FOR INSERT WITH CHECK ({insertable})",
        ],
        [
            *(f"DROP POLICY {table}_{part} ON {table}" for part in ("read", "change", "remove", "add")),
            f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
        ],
    )
