"""Who gets which answer: asks for every address of the server as every one of the cast, and writes it as a page.

What an address needs (an organisation, a membership, an invitation …) is always Lombok's, and Rani's where it is a
person's own.
"""

import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from dev import stage

PAGE = stage.ROOT / "docs/reference/matrix.md"
NOBODY = ""  # the visitor who has not signed in
SHOWN = {
    NOBODY: "not signed in",
    "komang": "Komang, who works elsewhere",
    "rani": "Rani, case worker",
    "sari": "Sari, administrator",
    "arif": "Arif, police",
    "budi": "Budi, backbone staff",
    "lia": "Lia, data steward",
    "tono": "Tono, platform administrator",
    "nobody": "Nina, without organisation",
}
ACTING = {"made": "lombok"}  # for whom somebody acts who works in several places
INTRODUCTION = """\
# Who gets which answer

Made by asking an example server for every address, as each of the invented people; `python -m dev.reference` writes
it, and the tests compare. Whatever an address names is **Lombok's**, and Rani's where it is a person's own: her
session, her notice, her passkey, her membership. Rani and Sari work in Lombok; Komang, Arif and Nina do not.

`200` a page · `→` sent on, and where to · `403` may see it, but not do this · `404` absent or not yours · `405` takes
forms only. Addresses that take forms only are asked with an empty one; `409` and `422` are that form coming back.
On a real server, whoever has a role and no second factor is first sent to set one up, and the rooms `ui` and
`example` do not exist.
"""


@dataclass(frozen=True, slots=True)
class Route:
    """An address of the server: its name, its path, and the names of its arguments."""

    name: str
    path: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What one route answered: a cell for each of the cast, by key."""

    route: Route
    method: str
    cells: Mapping[str, str]


# --- what addresses are asked with ------------------------------------------------------------------
def _membership(loaded: Any) -> object:
    from suar.coalition import queries

    page = queries.organisation_page(actor=loaded.actor("sari"), organisation_id=loaded.places["lombok"])
    rani = next(each for each in page.people if each.id == loaded.people["rani"])
    return rani.roles[0].membership


def _invitation(loaded: Any) -> object:
    from suar.access import Role
    from suar.coalition import commands

    lombok = loaded.places["lombok"]
    return commands.invite(actor=loaded.actor("sari"), organisation_id=lombok, role=Role.CASE_WORKER)


def _token(loaded: Any) -> object:
    from suar.coalition import links

    return links.token(_invitation(loaded))


def _session(loaded: Any) -> object:
    from suar.access import Actor
    from suar.accounts import queries

    signed_in(loaded, "rani")
    return queries.sessions(actor=Actor(person=loaded.people["rani"]), this=None)[0].id


def _notice(loaded: Any) -> object:
    from suar.accounts import commands, queries

    rani = loaded.actor("rani")
    commands.notify(actor=rani, person_id=rani.person, kind=commands.NoticeKind.TASK, link="/")
    return queries.my_notices(actor=rani)[0].id


def _passkey(loaded: Any) -> object:
    from allauth.mfa.models import Authenticator

    kept = {"name": "Phone", "credential": _credential()}
    return Authenticator.objects.create(user_id=loaded.people["rani"], type="webauthn", data=kept).pk


def _specimen(loaded: Any) -> object:
    from suar.ui import gallery

    return gallery.PAGES[0].slug


def _credential() -> dict[str, Any]:
    """What a browser says when it has made a passkey; nobody holds its private half."""
    from cryptography.hazmat.primitives.asymmetric import ec
    from fido2.cose import ES256
    from fido2.utils import websafe_encode
    from fido2.webauthn import (
        AttestationObject,
        AttestedCredentialData,
        AuthenticatorData,
        CollectedClientData,
    )

    public = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    attested = AttestedCredentialData.create(bytes(16), bytes(16), public)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.AT
    said = AttestationObject.create("none", AuthenticatorData.create(bytes(32), flags, 0, attested), {})
    asked = CollectedClientData.create("webauthn.create", bytes(16), "http://localhost")
    response = {"clientDataJSON": websafe_encode(asked), "attestationObject": websafe_encode(said)}
    name = websafe_encode(bytes(16))
    return {"id": name, "rawId": name, "type": "public-key", "response": response}


ARGUMENTS: dict[str, Callable[[Any], object]] = {
    "organisation_id": lambda loaded: loaded.places["lombok"],
    "person_id": lambda loaded: loaded.people["rani"],
    "membership_id": _membership,
    "invitation_id": _invitation,
    "token": _token,
    "session_id": _session,
    "notice_id": _notice,
    "pk": _passkey,
    "key": lambda loaded: "rani",
    "name": _specimen,
}


# --- the walk -------------------------------------------------------------------------------------
def routes(patterns: Iterable[Any], before: str = "/", space: str = "") -> Iterator[Route]:
    """Every address below some patterns."""
    for each in patterns:
        path = before + re.sub(r"<(\w+:)?(\w+)>", r"<\2>", str(each.pattern))
        if hasattr(each, "url_patterns"):
            yield from routes(
                each.url_patterns, path, f"{space}{each.namespace}:" if each.namespace else space
            )
        else:
            yield Route(f"{space}{each.name}", path, tuple(re.findall(r"<(\w+)>", path)))


def walk(loaded: Any, people: Iterable[str], only: Callable[[Route], bool] = lambda route: True) -> list[Row]:
    """Ask for every route as each of these people.

    Args:
        loaded: the example, as `suar.example.load` left it
        people: keys of the cast; `NOBODY` for the visitor
        only: which routes are asked for

    Raises:
        KeyError: a route has an argument that `ARGUMENTS` does not know yet.
    """
    from django.urls import get_resolver

    found = sorted(filter(only, routes(get_resolver().url_patterns)), key=lambda route: route.path)
    needed = sorted({name for route in found for name in route.arguments})
    given = {name: ARGUMENTS[name](loaded) for name in needed}
    with _quiet():
        clients = {key: signed_in(loaded, key) for key in people}
        return [_row(loaded, route, given, clients) for route in found]


@contextmanager
def _quiet() -> Iterator[None]:
    """Refusals are what we came for; nobody needs to read of each."""
    log = logging.getLogger("django.request")
    before = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(before)


def _row(loaded: Any, route: Route, given: Mapping[str, object], clients: Mapping[str, Any]) -> Row:
    """Ask by GET; where nobody signed in may, send an empty form, each from a browser of its own."""
    from django.urls import reverse

    url = reverse(route.name, kwargs={name: given[name] for name in route.arguments})
    cells = {key: _cell(client.get(url)) for key, client in clients.items()}
    if any(cell != "405" for key, cell in cells.items() if key != NOBODY):
        return Row(route, "GET", cells)
    return Row(route, "POST", {key: _cell(signed_in(loaded, key).post(url)) for key in clients})


def signed_in(loaded: Any, key: str) -> Any:
    """A browser in which somebody of the cast has come in; the visitor's for `NOBODY`."""
    from django.test import Client
    from django.urls import reverse

    client = Client(SERVER_NAME="localhost")
    if key != NOBODY:
        client.post(reverse("example:try_as", args=[key]))
    if key in ACTING:
        session = client.session
        session["organisation"] = str(loaded.places[ACTING[key]])
        session.save()
    return client


def _cell(answer: Any) -> str:
    from django.urls import resolve

    if answer.status_code not in (301, 302, 303):
        return str(answer.status_code)
    name = resolve(urlsplit(answer["Location"]).path).view_name
    return "→ " + name.rpartition(":")[2].removeprefix("account_").removeprefix("mfa_").replace("_", " ")


# --- the page -------------------------------------------------------------------------------------
def page(rows: Iterable[Row]) -> str:
    """The rows as `docs/reference/matrix.md`: a table for each room."""
    lines = [INTRODUCTION]
    rooms: dict[str, list[Row]] = {}
    for row in rows:
        rooms.setdefault(row.route.name.rpartition(":")[0] or "second factors", []).append(row)
    for room, its in sorted(rooms.items()):
        lines += [
            f"## {room}",
            "",
            f"| address | {' | '.join(SHOWN.values())} |",
            "| --- " * (len(SHOWN) + 1) + "|",
        ]
        lines += [
            f"| `{row.method} {row.route.path}` | {' | '.join(row.cells[key] for key in SHOWN)} |"
            for row in its
        ]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def written() -> str:
    """The page, made from an example loaded into the empty data folder of a stage."""
    from suar.example.load import load

    stage.prepare()
    return page(walk(load(progress=lambda line: None), SHOWN))
