"""What keeps house in the gatehouse: receipts forgotten, hidden texts refused, rows changed in bulk in commands."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError
from django.utils import timezone

from suar.access import Actor, posts, serverkey, tasks
from suar.access.models import Receipt
from suar.access.witness import Turn, take
from suar.coalition.models import Organisation

ROW = UUID(int=7)


def test_receipts_are_forgotten_after_a_week(db):
    for days in (6, 8):
        Receipt.objects.create(
            token=uuid4(), person=ROW, command="x", at=timezone.now() - timedelta(days=days)
        )
    assert tasks.forget_receipts.func() == 1
    assert Receipt.objects.count() == 1


def test_a_hidden_text_shows_only_where_it_was_hidden():
    hidden = serverkey.hide("rani@example.org", "contact", ROW)
    assert serverkey.show(hidden, "contact", ROW) == "rani@example.org"
    assert b"rani" not in hidden
    wrong = [
        (hidden, "second factor", ROW),
        (hidden, "contact", UUID(int=8)),
        (b"\x02" + hidden[1:], "contact", ROW),
        (hidden[:-1] + bytes([hidden[-1] ^ 1]), "contact", ROW),
        (hidden[:20], "contact", ROW),
        (b"", "contact", ROW),
    ]
    for changed in wrong:
        with pytest.raises(serverkey.Unreadable):
            serverkey.show(*changed)


def test_another_servers_key_shows_nothing(settings):
    hidden = serverkey.hide("rani@example.org", "contact", ROW)
    settings.SERVER_KEY = "ab" * 32
    with pytest.raises(serverkey.Unreadable):
        serverkey.show(hidden, "contact", ROW)


def test_rows_are_changed_in_bulk_inside_a_command(cast):
    rows = [Organisation(name=f"Contoh {n}", kind="ngo", admitted_at=timezone.now()) for n in range(2)]
    with take(Turn(Actor(machine="tests"), changes=True)):
        Organisation.objects.bulk_create(rows)
        for row in rows:
            row.name += " baru"
        assert Organisation.objects.unscoped("tests").bulk_update(rows, ["name"]) == 2
        assert Organisation.objects.unscoped("tests").filter(name__endswith=" baru").delete()[0] == 2


def test_a_fault_of_the_database_that_is_not_busyness_is_no_refusal():
    with pytest.raises(DatabaseError):
        posts._words_for(DatabaseError("constraint"))


class Editor:
    """Stands where a migration's editor does, and notes what it is told."""

    def __init__(self):
        from django.db import connection

        self.connection, self.said = connection, []

    def execute(self, statement):
        self.said.append(statement)


def test_a_migration_step_for_one_database_can_be_undone_and_leaves_the_other_alone(database):
    from suar.access import bedrock

    for vendor in ("sqlite", "postgresql"):
        step, editor = bedrock.only_on(vendor, ["make"], ["unmake"]), Editor()
        step.code(None, editor)
        step.reverse_code(None, editor)
        assert editor.said == (["make", "unmake"] if vendor == database else [])
