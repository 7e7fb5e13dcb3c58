"""Refusals meet people: the one place that turns a command's refusal into the form it came from."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.db import DatabaseError, OperationalError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from suar.access import receipts
from suar.access.actors import Actor
from suar.access.errors import AlreadyDone, Denied, Refused

POSTGRESQL_DISK_FULL = "53100"
NO_TOKEN = _("This form came without its number. Please send it once more.")
BUSY = _("Suar is busy and saved nothing. What you wrote is still here. Wait a moment, then send it again.")
FULL = _(
    "Suar has no room left and saved nothing. What you wrote is still here. Tell whoever runs this server."
)


class Request(HttpRequest):
    """A request after the middleware has named who makes it."""

    actor: Actor
    myself: Any


@dataclass(frozen=True, slots=True)
class Done:
    """The command was carried out, now or by the same form's first sending.

    Attributes:
        result: what it answered: an id as text, or nothing.
    """

    result: str


def opens(view: Callable[..., Any]) -> Callable[..., Any]:
    """A view that answers a post by showing something: to a lock it is reading, not writing. Stands outermost."""
    view.opens = True  # type: ignore[attr-defined]  # read by web.middleware
    return view


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: everything sent, even nothing, once something was sent."""
    return request.POST if request.method == "POST" else None


def post(request: Request, form: forms.Form, command: Callable[..., object], **ids: Any) -> Done | None:
    """Carry out what a form asks, once.

    Args:
        form: its cleaned fields are the command's arguments.
        ids: the command's other arguments, from the address.

    Returns:
        Done, or None when the form is to be shown (again), with every refusal on it and all that was typed.

    Raises:
        NotFound: the thing is absent or not the actor's; the middleware shows the page for it.
    """
    if request.method != "POST" or not form.is_valid():
        return None
    if (token := _token(request)) is None:
        form.add_error(None, NO_TOKEN)
        return None
    try:
        with receipts.once(token):
            result = command(actor=request.actor, **form.cleaned_data, **ids)
    except AlreadyDone as done:
        return Done(done.result)
    except Denied as refusal:
        _refuse(form, refusal.sentence, 403)
    except Refused as refusal:
        _refuse(form, refusal.sentence, 409, refusal.field)
    except DatabaseError as fault:
        _refuse(form, *_words_for(fault))
    else:
        return Done(str(result or ""))
    return None


def page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """Show a page; one whose form was refused says so in its status, so that nobody takes it for done."""
    form = context.get("form")
    refused = isinstance(form, forms.Form) and form.is_bound and form.errors
    status = getattr(form, "refusal_status", 422) if refused else 200
    return render(request, template, {"once": _token(request) or uuid4(), **context}, status=status)


def is_full(fault: BaseException) -> bool:
    """Whether the database refused because its disk is full."""
    cause = fault.__cause__
    return (
        getattr(cause, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
        or getattr(cause, "sqlstate", None) == POSTGRESQL_DISK_FULL
    )


def _words_for(fault: DatabaseError) -> tuple[Any, int]:
    if not isinstance(fault, OperationalError):
        raise fault
    return (FULL, 507) if is_full(fault) else (BUSY, 503)


def _refuse(form: forms.Form, sentence: Any, status: int, field: str | None = None) -> None:
    form.add_error(field if field in form.fields else None, sentence)
    form.refusal_status = status  # type: ignore[attr-defined]  # read by `page`


def _token(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("once", ""))
    except ValueError:
        return None
