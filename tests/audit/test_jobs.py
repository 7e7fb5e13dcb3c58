"""The nightly look at the log."""

import logging

from suar.audit import tasks
from tests.audit.test_chain import tamper


def test_a_whole_log_is_passed_over_in_silence(cast, caplog):
    assert tasks.verify_chain.func() == 0
    assert caplog.records == []


def test_every_broken_place_is_said_by_its_number(owner_cursor, database, caplog):
    tamper(owner_cursor, database, "DELETE FROM audit_entry WHERE sequence = 5")
    logging.getLogger("suar").propagate = True
    assert tasks.verify_chain.func() == 1
    assert "entry 6" in caplog.text
