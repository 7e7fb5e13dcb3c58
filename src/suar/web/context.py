"""What the shell around every page shows: where one can go, who one is, and whether all this is an example."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from suar.access import Actor, Role
from suar.coalition import queries as coalition


@dataclass(frozen=True, slots=True)
class Item:
    """A place to go, and the roles it is for: everybody signed in, where none is named."""

    label: Any
    route: str
    roles: frozenset[Role] = frozenset()


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go, as the page shows it."""

    label: Any
    url: str
    current: bool
    count: int = 0


NAVIGATION = (
    Item(_("Home"), "web:home"),
    Item(_("Notices"), "accounts:notices"),
    Item(_("My organisation"), "coalition:mine", frozenset(Role)),  # whoever holds a role has one
    Item(_("Organisations"), "coalition:organisations", frozenset({Role.BACKBONE_STAFF})),
    Item(_("Close a sign-in"), "accounts:find", frozenset({Role.PLATFORM_ADMINISTRATOR})),
)


def shell(request: HttpRequest) -> dict[str, Any]:
    """The context that `ui/base.html` reads; asks the database only for somebody signed in."""
    actor: Actor | None = getattr(request, "actor", None)
    return {
        "language": get_language(),
        "example": settings.EXAMPLE,
        "survivor_page": False,
        **(_signed_in(request, actor) if actor and actor.person else {"navigation": []}),
    }


def _signed_in(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    unread = request.myself.unread  # type: ignore[attr-defined]  # set with the actor
    place = coalition.place(actor=actor)
    return {
        "navigation": navigation(actor, request.path, {"accounts:notices": unread}),
        "unread": unread,
        "settings_url": reverse("accounts:settings"),
        "person_name": request.myself.name,  # type: ignore[attr-defined]  # set with the actor
        "organisation_name": place.name,
        "switch_url": reverse("coalition:acting") if place.others else "",
        "sign_out_url": reverse("accounts:sign_out"),
    }


def navigation(actor: Actor, path: str, counts: Mapping[str, int] | None = None) -> list[Link]:
    """Where this actor can go, the longest address that fits marked as where she is.

    Args:
        counts: how many things wait behind a route's link.
    """
    waiting = counts or {}
    items = [item for item in NAVIGATION if not item.roles or actor.holds(*item.roles)]
    urls = [reverse(item.route) for item in items]
    fitting = [url for url in urls if path == url or (url != "/" and path.startswith(url))]
    here = max(fitting, key=len, default="")
    return [
        Link(item.label, url, url == here, waiting.get(item.route, 0))
        for item, url in zip(items, urls, strict=True)
    ]
