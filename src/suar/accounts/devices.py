"""Which browser this is, by a cookie of its own, and whether its person has come in from it before."""

import secrets
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from suar.accounts.models.visits import Device
from suar.accounts.slowdown import keyed

COOKIE = "__Host-device" if settings.SECURE else "device"
YEAR = 365 * 24 * 3600  # seconds
SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux")
BROWSERS = {
    "Opera": "OPR/",
    "UC": "UCBrowser",
    "Samsung": "SamsungBrowser",
    "Firefox": "Firefox/",
    "Edge": "Edg/",
}


def label(request: HttpRequest) -> str:
    """The kind of browser in two coarse words, such as "Android · Chrome"; nothing finer is kept."""
    agent = request.META.get("HTTP_USER_AGENT", "")
    system = next((word for word in SYSTEMS if word in agent), "?")
    browser = next((name for name, word in BROWSERS.items() if word in agent), "")
    return f"{system} · {browser or ('Chrome' if 'Chrome/' in agent else 'Safari' if 'Safari/' in agent else '?')}"


def known(request: HttpRequest, person: UUID) -> str:
    """The mark of this browser if the person has signed in from it before; otherwise nothing."""
    mark = _mark(request.COOKIES.get(COOKIE, ""), person)
    return mark if Device.objects.filter(mark=mark).exists() else ""


def remember(request: HttpRequest, response: HttpResponseBase, person: UUID) -> bool:
    """Note that the person came in from this browser; whether that is new, while she has others already."""
    word = request.COOKIES.get(COOKIE) or secrets.token_hex(32)
    now = timezone.now()
    had_others = Device.objects.filter(person=person).exists()
    defaults = {"last_at": now}
    _, new = Device.objects.update_or_create(
        mark=_mark(word, person),
        defaults=defaults,
        create_defaults={**defaults, "person": person, "first_at": now},
    )
    response.set_cookie(COOKIE, word, max_age=YEAR, secure=settings.SECURE, httponly=True, samesite="Lax")
    return new and had_others


def address(request: HttpRequest) -> str:
    """Where the request comes from; behind a proxy, what the proxy says last."""
    if settings.TRUSTED_PROXY:
        return str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
    return str(request.META.get("REMOTE_ADDR", ""))


def _mark(word: str, person: UUID) -> str:
    return keyed("device", f"{word}:{person}")
