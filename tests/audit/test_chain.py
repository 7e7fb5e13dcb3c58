"""The log is only added to; whatever else is done to it, the doctor names the row."""

import threading

import pytest
from django.db import DatabaseError, connection, connections, transaction

from suar.audit import chain, queries
from suar.audit.models import Entry
from suar.coalition import commands


def faults():
    return [(fault.sequence, fault.what) for fault in queries.broken_links()]


def tamper(cursor, database, statement, values=()):
    """Do what a writer of the database could do who has put the guards aside."""
    if database == "sqlite":
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        guards = cursor.fetchall()
        for name, _ in guards:
            cursor.execute(f"DROP TRIGGER {name}")
    cursor.execute(statement, values)
    if database == "sqlite":
        for _, sql in guards:
            cursor.execute(sql)


def test_an_untouched_log_is_whole(cast):
    assert queries.head().sequence >= 30
    assert faults() == []


@pytest.mark.parametrize(
    "column", ["person", "organisation", "subject", "at", "event", "detail", "machine", "seal"]
)
def test_a_changed_column_is_found_at_its_row(column, owner_cursor, database):
    other = f"(SELECT {column} FROM audit_entry WHERE sequence = 9)"
    value = {"seal": "'" + "0" * 64 + "'", "machine": "'x'", "event": "'x'", "detail": "'{\"x\": 1}'"}.get(
        column, other
    )
    if column in ("organisation", "subject", "person"):
        value = "(SELECT id FROM accounts_person WHERE sign_in = 'arif')"
    tamper(owner_cursor, database, f"UPDATE audit_entry SET {column} = {value} WHERE sequence = 20")
    assert faults()[0] == (20, "this entry, or its place, was changed")


def test_a_removed_row_is_found_as_a_gap(owner_cursor, database):
    tamper(owner_cursor, database, "DELETE FROM audit_entry WHERE sequence IN (7, 8)")
    assert faults() == [(9, "entries 7 to 8 are missing")]


def test_two_rows_that_changed_places_are_found(owner_cursor, database):
    for old, new in ((12, 900), (13, 12), (900, 13)):
        tamper(owner_cursor, database, f"UPDATE audit_entry SET sequence = {new} WHERE sequence = {old}")
    assert [sequence for sequence, _ in faults()] == [12, 13, 14]


def test_a_forged_row_at_the_end_is_found(owner_cursor, database):
    last = queries.head().sequence
    columns = "at, person, organisation, machine, event, subject, detail, seal"
    owner_cursor.execute(
        f"INSERT INTO audit_entry (sequence, {columns}) "
        f"SELECT {last + 1}, {columns} FROM audit_entry WHERE sequence = {last}"
    )
    assert faults() == [(last + 1, "this entry, or its place, was changed")]


def test_a_cut_off_end_shows_against_a_head_seen_earlier(owner_cursor, database):
    known = queries.head()
    assert queries.holds(known)
    tamper(owner_cursor, database, f"DELETE FROM audit_entry WHERE sequence = {known.sequence}")
    assert faults() == []
    assert not queries.holds(known)


def test_another_key_finds_the_first_row_already(cast, settings):
    settings.AUDIT_KEY = "ab" * 32
    assert faults()[0][0] == 1


@pytest.mark.parametrize("statement", ["UPDATE audit_entry SET event = 'x'", "DELETE FROM audit_entry"])
def test_the_serving_role_can_neither_change_nor_remove(statement, cast):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert faults() == []


def test_appending_asks_for_the_same_whatever_is_in_the_log_already(cast):
    from django.test.utils import CaptureQueriesContext

    def rename(name):
        with CaptureQueriesContext(connection) as asked:
            commands.rename_organisation(
                actor=cast.actor("sari"), organisation_id=cast.place("lombok"), name=name
            )
        return len(asked)

    first = rename("a")
    for turn in range(30):
        rename(f"b{turn}")
    assert rename("c") == first
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")  # a table this small would be read whole
        explain = "EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN "
        cursor.execute(explain + "SELECT sequence, seal FROM audit_entry ORDER BY sequence DESC LIMIT 1")
        plan = str(cursor.fetchall())
    assert "Index" in plan or "SCAN audit_entry" in plan  # on SQLite the table is its own index by number
    assert "SORT" not in plan.upper().replace("ORDER BY", "") and "TEMP B-TREE" not in plan


def test_eight_writers_at_once_leave_one_whole_chain(committed_cast):
    before = queries.head().sequence
    sari = committed_cast.actor("sari")
    errors = []

    def write(writer):
        try:
            for turn in range(10):
                commands.rename_organisation(
                    actor=sari, organisation_id=committed_cast.place("lombok"), name=f"{writer}-{turn}"
                )
        except Exception as error:
            errors.append(error)
        finally:
            connections.close_all()

    writers = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert not errors
    assert faults() == []
    assert queries.head().sequence == before + 80


def test_the_first_entry_hangs_on_nothing_and_every_other_on_the_one_before(cast):
    first, second = Entry.objects.order_by("sequence")[:2]
    assert first.seal == chain.seal(first, chain.FIRST)
    assert second.seal == chain.seal(second, first.seal)
