"""The last step of every way in: the session says from what, the log that, and a new browser is told of."""

from typing import Any

from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from suar.access import Actor
from suar.accounts import commands, devices

BACKEND = "suar.accounts.backend.PassphraseBackend"


def let_in(request: HttpRequest, person: Any) -> HttpResponse:
    """Sign in somebody who has just shown who she is in another way: by joining, or as one of the example's cast."""
    login(request, person, backend=BACKEND)
    reauthenticate_by_password(request)
    response = redirect("web:home")
    finish(request, person, response)
    return response


def finish(request: HttpRequest, person: Any, response: HttpResponseBase) -> HttpResponseBase:
    """What is done whenever somebody has come in.

    Args:
        response: where she goes now; it is given her browser's own mark and, unless she chose one on this browser
            before coming in, her language.
    """
    request.session["device"] = devices.label(request)
    request.session["locked"] = False
    new = devices.remember(request, response, person.pk)
    commands.note_sign_in(actor=Actor(person=person.pk), new_device=new)
    if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, person.language, max_age=devices.YEAR, samesite="Lax"
        )
    return response
