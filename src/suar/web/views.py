"""Home, the language, and a sign of life for whoever watches the server."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from suar.access.posts import Request
from suar.coalition import queries as coalition


@require_safe
def home(request: Request) -> HttpResponse:
    """The first page after signing in."""
    if request.actor.organisation is None:
        return _unplaced(request)
    return render(request, "web/home.html", {"home": coalition.home(actor=request.actor)})


def _unplaced(request: Request) -> HttpResponse:
    """For somebody with several organisations who has yet to choose, or with none."""
    if coalition.acting(actor=request.actor):
        return redirect("coalition:acting")
    return render(request, "web/nowhere.html")


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Change the language and stay where one is."""
    target = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure())
    response = redirect(target if safe else "web:home")
    if (chosen := request.POST.get("language")) in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, chosen, max_age=31_536_000, samesite="Lax")
    return response


@login_not_required
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """Answers when this process and its database do."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")
