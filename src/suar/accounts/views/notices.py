"""My notices: the list, and following one of them."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from suar.access.posts import Request
from suar.accounts import commands, queries


@require_safe
def notices(request: Request) -> HttpResponse:
    """What there is for me to look at."""
    return render(request, "accounts/notices.html", {"listed": queries.my_notices(actor=request.actor)})


@require_POST
def read_notice(request: Request, notice_id: UUID) -> HttpResponse:
    """Go where a notice leads; it then counts as read."""
    return redirect(commands.read_notice(actor=request.actor, notice_id=notice_id))
