"""Joining, for whoever holds a link: about you, your passphrase, and then the second factor of `accounts`."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from suar.access.posts import Request, page, post, sent
from suar.accounts import devices, entrance
from suar.accounts.commands import NameTaken
from suar.coalition import commands, forms, links, queries

LAST_STEP = "mfa_index"
View = Callable[[Request, str, queries.Offer], HttpResponse]


def _at_the_door(view: View) -> Callable[..., HttpResponse]:
    """A page for whoever holds a link, with what it offers; one same answer to every link that does not hold."""

    @login_not_required
    @never_cache
    @wraps(view)
    def opened(request: Request, token: str) -> HttpResponse:
        if not request.user.is_authenticated:
            request.actor = links.DOOR
        try:
            return view(request, token, queries.offered(actor=links.DOOR, token=token))
        except queries.NoLonger:
            return render(request, "coalition/no_longer.html", status=410)

    return opened


@_at_the_door
def join(request: Request, token: str, offer: queries.Offer) -> HttpResponse:
    """Who holds this link: a new person, or somebody who is signed in."""
    return (_accept if request.user.is_authenticated else _about_you)(request, token, offer)


def _accept(request: Request, token: str, offer: queries.Offer) -> HttpResponse:
    form = forms.Confirm(sent(request))
    if post(request, form, commands.accept_invitation, token=token):
        messages.success(
            request, _("The role is yours. If you work for several organisations, the menu switches.")
        )
        return redirect("web:home")
    return page(request, "coalition/accept.html", {"form": form, "offer": offer})


def _about_you(request: Request, token: str, offer: queries.Offer) -> HttpResponse:
    known = _kept(request, offer) or {"language": get_language(), "time_zone": "Asia/Jakarta"}
    form = forms.AboutYou(sent(request), initial=known)
    done = form.is_valid() and _has_free_name(form)
    if done:
        request.session["joining"] = {"invitation": str(offer.invitation), **form.cleaned_data}
    language = form.cleaned_data.get("language") if form.is_bound else ""
    language = language or get_language()
    with override(language):
        asked = {"form": form, "offer": offer, "token": token}
        response = (
            redirect("coalition:passphrase", token) if done else page(request, "coalition/join.html", asked)
        )
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language or "", max_age=devices.YEAR, samesite="Lax")
    return response


def _has_free_name(form: forms.AboutYou) -> bool:
    """Whether the sign-in name is hers to take; one is made from her name when she typed none."""
    said = form.cleaned_data
    free = queries.free_sign_in(actor=links.DOOR, wanted=said["sign_in"], name=said["name"])
    if not free:
        form.add_error("sign_in", NameTaken.sentence)
    said["sign_in"] = free
    return bool(free)


def _kept(request: HttpRequest, offer: queries.Offer) -> dict[str, Any]:
    """What was typed on the first page for this very invitation."""
    kept: dict[str, Any] = dict(request.session.get("joining") or {})
    return kept if kept.pop("invitation", "") == str(offer.invitation) else {}


@sensitive_post_parameters()
@_at_the_door
def passphrase(request: Request, token: str, offer: queries.Offer) -> HttpResponse:
    """The last thing before she is a person: her passphrase."""
    kept = _kept(request, offer)
    if not kept or request.user.is_authenticated:
        return redirect("coalition:join", token)
    newcomer = commands.Newcomer(**kept)
    form = forms.Choose(sent(request))
    if post(request, form, commands.join, token=token, newcomer=newcomer):
        return _enter(request, newcomer, form.cleaned_data["passphrase"])
    asked = {"form": form, "token": token, "sign_in": newcomer.sign_in}
    return page(request, "coalition/passphrase.html", asked)


def _enter(request: Request, newcomer: commands.Newcomer, words: str) -> HttpResponse:
    """Sign the new person in, and send her on to her second factor."""
    del request.session["joining"]
    person = authenticate(request, username=newcomer.sign_in, password=words)
    response = entrance.let_in(request, person)
    request.session["just_joined"] = True
    response["Location"] = reverse(LAST_STEP)
    return response
