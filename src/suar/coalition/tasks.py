"""Jobs of the hall; each calls one thing and holds no keys."""

from django_tasks import task

from suar.access import Actor
from suar.coalition import commands


@task()
def forget_invitations() -> None:
    """Remove invitations older than they are kept."""
    commands.forget_invitations(actor=Actor(machine="clock"))
