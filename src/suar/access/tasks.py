"""Jobs of this room; each calls one thing and holds no keys."""

from django.core.management import call_command
from django_tasks import task

from suar.access import receipts


@task()
def forget_receipts() -> int:
    """Remove the receipts of forms that nobody can send again; how many."""
    return receipts.forget()


@task()
def forget_jobs() -> None:
    """Remove what finished jobs left; two weeks stay, for the timetable asks there when each job was last started."""
    call_command("prune_db_task_results", min_age_days=14, verbosity=0)
