"""Hand a job of the timetable to the worker once its hour has come; a server that slept through it catches up."""

import logging
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

log = logging.getLogger("suar.clock")
KEPT = timedelta(days=14)  # how long it can be looked up what became of a job
JAKARTA = ZoneInfo("Asia/Jakarta")


def last_due(at: str, now: datetime) -> datetime:
    """The latest moment, not after `now`, at which a job was due.

    Args:
        at: an hour such as "02:30", in Jakarta; or "*/15", every so many minutes of the hour
        now: any time with a zone
    """
    here = now.astimezone(JAKARTA)
    if at.startswith("*/"):
        return here.replace(minute=here.minute - here.minute % int(at[2:]), second=0, microsecond=0)
    hour, _, minute = at.partition(":")
    today = here.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
    return today if today <= here else today - timedelta(days=1)


def ring(times: tuple[tuple[str, str], ...], now: datetime) -> list[str]:
    """Enqueue every job that was not enqueued since it was last due; several servers ask the same table.

    What became of old jobs is forgotten on the way.

    Args:
        times: the timetable, (job, hour)
        now: the present

    Returns:
        the jobs enqueued
    """
    from django.utils.module_loading import import_string
    from django_tasks_db.models import DBTaskResult

    rung = []
    for path, at in times:
        known = DBTaskResult.objects.filter(task_path=path, enqueued_at__gte=last_due(at, now))
        if not known.exists():
            import_string(path).enqueue()
            rung.append(path)
    if rung:
        DBTaskResult.objects.finished().filter(finished_at__lt=now - KEPT).delete()
    return rung


def tick(times: tuple[tuple[str, str], ...], now: datetime) -> None:
    """As `ring`, for a loop that must go on whatever the database answers."""
    from django.db import DatabaseError, connection

    try:
        ring(times, now)
    except DatabaseError:
        log.exception("the timetable could not be read; trying again in a minute")
    finally:
        connection.close()
