"""The timetable: a job is handed over once a day, also when the server slept through its hour."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from suar.cli import clock
from suar.config import schedule

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # 12:00 in Jakarta


def test_an_hour_already_past_today_was_due_today() -> None:
    assert clock.last_due("02:30", NOON) == datetime(2026, 11, 22, 19, 30, tzinfo=UTC)


def test_an_hour_still_to_come_was_due_yesterday() -> None:
    assert clock.last_due("23:00", NOON) == datetime(2026, 11, 22, 16, 0, tzinfo=UTC)


def test_a_quarter_of_an_hour_comes_four_times_an_hour() -> None:
    assert clock.last_due("*/15", NOON + timedelta(minutes=44)) == NOON + timedelta(minutes=30)


def test_a_job_of_every_quarter_of_an_hour_was_due_at_the_last_quarter() -> None:
    for minutes, due in ((0, 0), (14, 0), (15, 15), (59, 45)):
        assert clock.last_due("*/15", NOON + timedelta(minutes=minutes)) == NOON + timedelta(minutes=due)


def test_every_job_of_the_timetable_exists_and_has_an_hour() -> None:
    for path, at in schedule.TIMES:
        assert hasattr(import_string(path), "enqueue")
        assert clock.last_due(at, NOON) <= NOON


@pytest.mark.django_db
def test_a_job_is_rung_once_until_its_hour_comes_again() -> None:
    now = datetime.now(UTC)
    times = schedule.TIMES[:1]
    assert clock.ring(times, now) == [times[0][0]]
    assert clock.ring(times, now) == []
    assert clock.ring(times, now + timedelta(days=1)) == [times[0][0]]
    assert DBTaskResult.objects.count() == 2


@pytest.mark.django_db
def test_what_became_of_old_jobs_is_forgotten() -> None:
    now = datetime.now(UTC)
    clock.ring(schedule.TIMES[:1], now)
    DBTaskResult.objects.update(status="SUCCESSFUL", finished_at=now)
    clock.ring(schedule.TIMES[:1], now + timedelta(days=10))
    assert DBTaskResult.objects.count() == 2
    clock.ring(schedule.TIMES[:1], now + timedelta(days=15))
    assert not DBTaskResult.objects.filter(status="SUCCESSFUL").exists()


def test_a_database_in_trouble_does_not_end_the_loop(
    monkeypatch: pytest.MonkeyPatch, django_db_blocker: Any
) -> None:
    def fail(*_: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(clock, "ring", fail)
    with django_db_blocker.unblock():
        clock.tick(schedule.TIMES, NOON)
