"""What every request passes: its language, its actor, and the page for a refusal."""

from collections.abc import Callable
from typing import cast
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils import timezone, translation
from django.utils.cache import patch_cache_control, patch_vary_headers

from suar.access import Actor
from suar.access.posts import Request
from suar.accounts import queries as accounts
from suar.coalition import queries as coalition
from suar.web import door
from suar.web import errors as pages

Answer = Callable[[HttpRequest], HttpResponse]


def language(answer: Answer) -> Answer:
    """Indonesian, unless she chose English; a browser's own wish is not asked, for shared phones lie."""

    def middleware(request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        with translation.override(chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE):
            response = answer(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "")
        patch_vary_headers(response, ("Cookie",))
        return response

    return middleware


def early(answer: Answer) -> Answer:
    """Names the style sheet in a page's first bytes: on 2G a browser that learns of it there paints a third sooner."""
    sheet = f"<{static('ui/suar.css')}>; rel=preload; as=style"

    def middleware(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers["Link"] = sheet
        return response

    return middleware


class actor:
    """Names who makes the request, once, before any view runs."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            _name(cast(Request, request))
        response = self.answer(request)
        if request.user.is_authenticated:
            patch_cache_control(response, no_store=True, private=True)
        timezone.deactivate()
        return response

    def process_view(self, request: HttpRequest, view: Answer, *_: object) -> HttpResponse | None:
        """Before a page is read: the passphrase after a pause, and a second factor where one must be had."""
        if not request.user.is_authenticated or getattr(view, "at_the_door", False):
            return None
        return door.waits_at(cast(Request, request), reads=getattr(view, "opens", False))

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page for a refusal that no form has caught."""
        return pages.page_for(request, exception)


def _name(request: Request) -> None:
    """Make the actor from the session and today's memberships: an ended role is gone with this very request."""
    alone = Actor(person=request.user.pk)
    chosen = request.session.get("organisation")
    request.actor = coalition.actor_for(actor=alone, organisation_id=UUID(chosen) if chosen else None)
    request.myself = accounts.myself(actor=alone)
    timezone.activate(request.myself.time_zone)
