"""Sign-in and sign-out."""

from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from suar.access import Actor
from suar.access.posts import page, sent
from suar.accounts import commands, forms


@login_not_required
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Come in."""
    form = forms.SignIn(sent(request))
    if request.method == "POST" and (person := form.person_in(request)):
        login(request, person)
        commands.note_sign_in(actor=Actor(person=request.user.pk))
        return redirect(_onwards(request))
    return page(request, "accounts/sign_in.html", {"form": form, "next": request.GET.get("next", "")})


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Leave."""
    logout(request)
    return redirect("accounts:sign_in")


def _onwards(request: HttpRequest) -> str:
    """Where she wanted to go, if that is on this server."""
    target = request.POST.get("next", "")
    return (
        target
        if url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure())
        else "web:home"
    )
