"""One table turns every refusal and fault into a page that says what happened, what was kept and what to do."""

import logging
import sys
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.sessions.exceptions import SessionInterrupted
from django.core.exceptions import BadRequest, RequestDataTooBig, TooManyFieldsSent
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from suar.access import Denied, DomainError, NotFound
from suar.access.posts import is_full

log = logging.getLogger("suar.web")


@dataclass(frozen=True, slots=True)
class Page:
    """What a fault looks like.

    Attributes:
        status: of HTTP.
        kept: whether what was typed is shown again, so that it can be sent once more or copied.
        again: whether sending the same once more can help.
    """

    status: int
    title: Any
    what: Any
    do: Any
    kept: bool = False
    again: bool = False


NOT_FOUND = Page(
    404,
    _("There is nothing here"),
    _("This page does not exist, or it is not yours to see."),
    _("Check the address, or start again from the first page."),
    kept=True,
)
DENIED = Page(
    403,
    _("This is not yours to change"),
    _("You may see it, but not change it."),
    _("Ask an administrator of your organisation."),
    kept=True,
)
REFUSED = Page(
    409,
    _("This can't be done now"),
    _("Nothing was changed."),
    _("Go back and look at how things stand."),
    kept=True,
)
MALFORMED = Page(
    400,
    _("We could not read that"),
    _("What arrived was damaged or incomplete. Nothing was saved."),
    _("Go back, load the page anew, and send it again."),
)
TOO_BIG = Page(
    413,
    _("That is too much at once"),
    _("What you sent is larger than this page takes. Nothing was saved."),
    _("Go back and send it in smaller parts."),
)
STALE = Page(
    403,
    _("This page was open too long"),
    _("For your safety we did not accept it. Nothing was saved."),
    _("Load the page anew and send it again. Your browser must allow cookies from Suar."),
    kept=True,
)
SIGNED_OUT = Page(
    401,
    _("You are signed out"),
    _("This browser was signed out while it waited for this page."),
    _("Start from the first page and sign in again."),
    kept=True,
)
BUSY = Page(
    503,
    _("Suar is busy"),
    _("Nothing was saved. What you wrote is below."),
    _("Wait a moment, then send it again."),
    kept=True,
    again=True,
)
FULL = Page(
    507,
    _("Suar has no room left"),
    _("Nothing was saved. What you wrote is below."),
    _("Tell whoever runs this server. Copy what you wrote to a safe place."),
    kept=True,
    again=True,
)
BROKEN = Page(
    500,
    _("Something went wrong here"),
    _("It is our fault, not yours. Nothing was saved."),
    _("Try again. If it happens twice, tell whoever runs this server."),
    kept=True,
    again=True,
)

TABLE: tuple[tuple[type[BaseException], Page], ...] = (
    (NotFound, NOT_FOUND),
    (Denied, DENIED),
    (DomainError, REFUSED),
    (RequestDataTooBig, TOO_BIG),
    (TooManyFieldsSent, TOO_BIG),
    (SessionInterrupted, SIGNED_OUT),
    (BadRequest, MALFORMED),
    (OperationalError, BUSY),
)
SECRET = ("csrfmiddlewaretoken", "once", "pass", "code", "token")


def page_for(request: HttpRequest, fault: BaseException | None) -> HttpResponse | None:
    """The page for a fault that the table knows; None for any other."""
    if fault is not None and is_full(fault):
        return _show(request, FULL)
    for kind, page in TABLE:
        if isinstance(fault, kind):
            return _show(request, page, getattr(fault, "sentence", ""))
    return None


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's own refusals of damaged or oversized requests."""
    return page_for(request, exception) or _show(request, MALFORMED)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No such address."""
    return _show(request, NOT_FOUND)


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's own refusals."""
    return _show(request, DENIED)


def broken(request: HttpRequest) -> HttpResponse:
    """Anything nobody expected; also faults that struck before a view was reached."""
    return page_for(request, sys.exc_info()[1]) or _show(request, BROKEN)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the cookie that belongs to it."""
    return _show(request, STALE)


def _show(request: HttpRequest, page: Page, sentence: Any = "") -> HttpResponse:
    """Render without the database, which may be what failed."""
    kept = _typed(request) if page.kept else []
    context = {
        "page": page,
        "sentence": sentence or page.what,
        "kept": kept,
        "path": request.path,
        "once": request.POST.get("once", "") if kept else "",
        "csrf_token": get_token(request),
        "language": get_language(),
        "example": settings.EXAMPLE,
    }
    response = HttpResponse(render_to_string("web/error.html", context), status=page.status)
    if page.status == BUSY.status:
        response["Retry-After"] = "10"
    return response


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What she had typed, without secrets; nothing when even that can't be read."""
    if request.method != "POST":
        return []
    try:
        pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    except Exception:  # a body that broke once breaks again; the page must still come
        log.warning("the body of a refused request can't be read")
        return []
    return [(name, value) for name, value in pairs if not name.startswith(SECRET)]
