"""What the shell around every page shows: where one can go, who one is, and whether all this is an example."""

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


NAVIGATION = (
    Item(_("Home"), "web:home"),
    Item(_("Organisations"), "coalition:organisations", frozenset({Role.BACKBONE_STAFF})),
)


def shell(request: HttpRequest) -> dict[str, Any]:
    """The context that `ui/base.html` reads; asks the database only for somebody signed in."""
    actor: Actor | None = getattr(request, "actor", None)
    return {
        "language": get_language(),
        "example": settings.EXAMPLE,
        "survivor_page": False,
        **(_signed_in(request, actor) if actor else {"navigation": []}),
    }


def _signed_in(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    return {
        "navigation": navigation(actor, request.path),
        "person_name": request.myself.name,  # type: ignore[attr-defined]  # set with the actor
        "organisation_name": coalition.organisation_name(actor=actor) if actor.organisation else "",
        "switch_url": reverse("coalition:acting"),
        "sign_out_url": reverse("accounts:sign_out"),
    }


def navigation(actor: Actor, path: str) -> list[Link]:
    """Where this actor can go, the longest address that fits marked as where she is."""
    items = [item for item in NAVIGATION if not item.roles or actor.holds(*item.roles)]
    urls = [reverse(item.route) for item in items]
    here = max((url for url in urls if path.startswith(url)), key=len, default="")
    return [Link(item.label, url, url == here) for item, url in zip(items, urls, strict=True)]
