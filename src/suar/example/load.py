"""Loads the cast through the same commands that people use, so that every rule and log line is real."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from django.utils import timezone, translation

from suar.access import Actor, Role
from suar.accounts import commands as accounts
from suar.accounts import queries as accounts_queries
from suar.coalition import commands as coalition
from suar.coalition import queries
from suar.example.cast import CAST, PASSPHRASE, PLACES, ZONES, Somebody
from suar.example.models import Marker

FOUNDER = Actor(machine="example")


@dataclass(slots=True)
class Loaded:
    """The ids of what was made, by the cast's own keys."""

    people: dict[str, UUID] = field(default_factory=dict)
    places: dict[str, UUID] = field(default_factory=dict)

    def actor(self, key: str, place: str | None = None) -> Actor:
        """Somebody of the cast as she acts today, for one of her organisations."""
        alone = Actor(person=self.people[key])
        return queries.actor_for(actor=alone, organisation_id=self.places[place] if place else None)


def present() -> bool:
    """Whether this database holds example data."""
    return Marker.objects.exists()


def unfinished() -> bool:
    """Whether loading was cut short, so that nobody should meet what there is."""
    return Marker.objects.filter(finished_at=None).exists()


def signins() -> list[tuple[str, str, str, str]]:
    """Whom one can try Suar as: name, who she is (in English, for the command line), sign-in name, passphrase."""
    with translation.override("en"):
        return [(each.name, str(each.what), each.key, PASSPHRASE) for each in CAST]


def load(progress: Callable[[str], object] = print) -> Loaded:
    """Make the whole example in an empty database.

    Args:
        progress: told each step in words.
    """
    done = Loaded()
    Marker.objects.create()
    progress(f"{len(CAST)} people")
    for each in CAST:
        done.people[each.key] = _register(each)
    progress(f"{len(PLACES)} organisations")
    done.places["backbone"] = coalition.found_coalition(
        actor=FOUNDER, name=PLACES[0].name, person_id=done.people["budi"]
    )
    backbone = done.actor("budi")
    for place in PLACES[1:]:
        done.places[place.key] = coalition.admit_organisation(
            actor=backbone, name=place.name, kind=place.kind
        )
    progress("their roles")
    _give_roles(done, backbone)
    _read_notices(done)
    Marker.objects.update(finished_at=timezone.now())
    return done


def _register(each: Somebody) -> UUID:
    zone = next((ZONES[place] for place in each.roles if place in ZONES), "Asia/Jakarta")
    return accounts.register_person(
        actor=FOUNDER, sign_in=each.key, name=each.name, passphrase=PASSPHRASE, time_zone=zone
    )


def _give_roles(done: Loaded, backbone: Actor) -> None:
    """First each organisation's administrator, by the backbone; then everything else, by that administrator."""
    giver = {"backbone": backbone}
    for each, place, role in _roles_to_give():
        coalition.give_role(
            actor=giver.get(place, backbone), organisation_id=done.places[place], sign_in=each.key, role=role
        )
        if role is Role.ORGANISATION_ADMINISTRATOR:
            giver[place] = done.actor(each.key)


def _read_notices(done: Loaded) -> None:
    """Everybody has looked at what she was told of her roles, as on any server a week old."""
    for person_id in done.people.values():
        reader = Actor(person=person_id)
        for notice in accounts_queries.my_notices(actor=reader):
            accounts.read_notice(actor=reader, notice_id=notice.id)


def _roles_to_give() -> list[tuple[Somebody, str, Role]]:
    """Every role but those the founding gave, administrators first."""
    founder = CAST[0]
    every = [(each, place, role) for each in CAST for place, roles in each.roles.items() for role in roles]
    rest = [(each, place, role) for each, place, role in every if each is not founder]
    return sorted(rest, key=lambda each: each[2] is not Role.ORGANISATION_ADMINISTRATOR)
