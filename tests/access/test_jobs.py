"""Jobs that tidy up: what finished long ago goes, what the timetable still asks for stays."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from suar.access import tasks


@pytest.mark.django_db
def test_jobs_that_finished_long_ago_are_forgotten():
    for _ in range(3):
        tasks.forget_receipts.enqueue()
    old, recent, waiting = DBTaskResult.objects.all()
    for row, days in ((old, 15), (recent, 13)):
        at = timezone.now() - timedelta(days=days)
        DBTaskResult.objects.filter(pk=row.pk).update(status="SUCCESSFUL", enqueued_at=at, finished_at=at)
    tasks.forget_jobs.call()
    assert {row.pk for row in DBTaskResult.objects.all()} == {recent.pk, waiting.pk}
