"""Sign-in, sign-out, the passphrase once more, and one's own sessions. The pages of second factors are a library's."""

from typing import Any

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password, resume_request
from allauth.account.models import Login
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from suar.access.posts import Request, page, post, sent
from suar.accounts import commands, forms, queries, threshold


@login_not_required
@never_cache
@threshold.view
def sign_in(request: HttpRequest) -> HttpResponse:
    """Come in."""
    if request.user.is_authenticated:
        return redirect("web:home")
    form = forms.SignIn(sent(request))
    if person := form.person_in(request) if form.is_bound else None:
        words = {"username": person.get_username()}
        come_in = Login(user=person, redirect_url=_onwards(request))
        answer: HttpResponse = perform_password_login(request, words, come_in)
        return answer
    return page(request, "accounts/sign_in.html", {"form": form, "next": request.GET.get("next", "")})


@require_POST
@threshold.at_the_door
def sign_out(request: HttpRequest) -> HttpResponse:
    """Leave; the next to come in on this browser reads her own language."""
    logout(request)
    response = redirect("accounts:sign_in")
    response.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
    return response


@never_cache
@threshold.at_the_door
@threshold.view
def again(request: HttpRequest) -> HttpResponse:
    """Say the passphrase once more: after a pause, or before something weighty."""
    form = forms.Again(sent(request))
    if form.is_bound and form.person_in(request):
        request.session["locked"] = False
        reauthenticate_by_password(request)
        return resume_request(request) or redirect(_onwards(request))
    asked = {"form": form, "locked": request.session.get("locked"), "next": request.GET.get("next", "")}
    return page(request, "accounts/again.html", asked)


def sessions(request: Request) -> HttpResponse:
    """Where I am signed in."""
    found = queries.sessions(actor=request.actor, this=_this_session(request))
    return page(request, "accounts/sessions.html", {"sessions": found})


def end_session(request: Request, session_id: Any) -> HttpResponse:
    """Sign one of my browsers out."""
    device = queries.session_device(actor=request.actor, session_id=session_id)
    form = forms.Confirm(sent(request))
    if post(request, form, commands.end_session, session_id=session_id):
        messages.success(request, _("That browser is signed out."))
        return redirect("accounts:sessions")
    return page(request, "accounts/end_session.html", {"form": form, "device": device})


def _this_session(request: HttpRequest) -> Any:
    row = getattr(request.session, "row", None)
    return row.id if row else None


def _onwards(request: HttpRequest) -> str:
    """Where she wanted to go, if that is on this server."""
    target = request.POST.get("next", "")
    return (
        target if url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure()) else "/"
    )
