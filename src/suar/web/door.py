"""The inner door: who is signed in still waits here after a pause, or until a second factor is set up.

Reading waits, writing never: a form sent after a pause is taken, and only the page after it asks.
"""

from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from suar.access.posts import Request
from suar.accounts import queries as accounts

A_MINUTE = timedelta(minutes=1)


def waits_at(request: Request, *, reads: bool) -> HttpResponse | None:
    """Where this request has to go first, if anywhere.

    Args:
        reads: whether the view shows something even in answer to a post.
    """
    asks = request.method in ("GET", "HEAD")
    if _is_locked(request) and (asks or reads):
        onwards = request.get_full_path() if asks else "/"
        return redirect(f"{reverse('account_reauthenticate')}?{urlencode({'next': onwards})}")
    if _lacks_second_factor(request):
        return redirect("mfa_index")
    return None


def _is_locked(request: Request) -> bool:
    """Whether the pause was too long, now or earlier; notes that the browser was here, at most once a minute."""
    session, now = request.session, timezone.now()
    row = getattr(session, "row", None)
    if row is not None and now - row.seen_at > timedelta(seconds=settings.IDLE):
        session["locked"] = True
    if row is not None and now - row.seen_at > A_MINUTE:
        row.seen_at = now
        session.modified = True
    return bool(session.get("locked"))


def _lacks_second_factor(request: Request) -> bool:
    if not settings.SECOND_FACTOR_REQUIRED or not request.actor.roles or request.session.get("factor"):
        return False
    request.session["factor"] = accounts.has_second_factor(actor=request.actor)
    return not request.session["factor"]
