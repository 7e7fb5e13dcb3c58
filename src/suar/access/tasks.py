"""Jobs of this room; each calls one thing and holds no keys."""

from django_tasks import task

from suar.access import receipts


@task()
def forget_receipts() -> int:
    """Remove the receipts of forms that nobody can send again; how many."""
    return receipts.forget()
