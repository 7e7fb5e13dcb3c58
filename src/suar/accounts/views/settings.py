"""My settings, and my passphrase."""

from typing import Any

from django.conf import settings as server
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.debug import sensitive_post_parameters

from suar.access.posts import Request, page, post, sent
from suar.accounts import commands, devices, forms, mail, queries, slowdown
from suar.accounts.backend import PassphraseBackend

SAVED = ("name", "language", "time_zone", "contact", "window")


def settings(request: Request) -> HttpResponse:
    """What I may change about myself."""
    mine = queries.my_settings(actor=request.actor)
    form = forms.Settings(sent(request), initial={field: getattr(mine, field) for field in SAVED})
    if post(request, form, commands.change_settings):
        return _saved(request, form.cleaned_data["language"])
    return page(request, "accounts/settings.html", {"form": form, "mine": mine, "mail": mail.is_on()})


def _saved(request: Request, language: str) -> HttpResponse:
    """Back to the page, from now on in the language chosen."""
    with override(language):
        messages.success(request, _("Your settings are saved."))
    response = redirect("accounts:settings")
    response.set_cookie(server.LANGUAGE_COOKIE_NAME, language, max_age=devices.YEAR, samesite="Lax")
    return response


@sensitive_post_parameters()
def passphrase(request: Request) -> HttpResponse:
    """Change my passphrase; only this browser stays signed in."""
    form = forms.ChangePassphrase(sent(request))
    if form.is_bound and _changed(request, form):
        assert request.actor.person is not None
        person = PassphraseBackend().get_user(request.actor.person)
        assert person is not None
        update_session_auth_hash(request, person)
        messages.success(request, _("Your passphrase is changed. Other browsers are signed out."))
        return redirect("accounts:settings")
    return page(request, "accounts/passphrase.html", {"form": form})


def _changed(request: Request, form: Any) -> bool:
    """Change it, at the pace that earlier wrong words allow: whoever finds an open browser can't guess on."""
    tried = forms.tries(request, request.user.get_username())
    if not form.is_valid() or forms.slowed(form, tried):
        return False
    done = post(request, form, commands.change_passphrase)
    if done:
        slowdown.passed(tried)
    elif "passphrase" in form.errors:
        slowdown.failed(tried)
    return done is not None
