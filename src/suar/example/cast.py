"""The cast: a few invented people in invented organisations, for trying Suar and for every test.

Whoever is in a test is in the example server too, under the same name and with the same passphrase.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from suar.access import Role

PASSPHRASE = "perahu layar lima pulau contoh"
ZONES = {
    "lombok": "Asia/Makassar",
    "bali": "Asia/Makassar",
    "kupang": "Asia/Makassar",
    "police": "Asia/Makassar",
}


@dataclass(frozen=True, slots=True)
class Place:
    """An invented organisation."""

    key: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Somebody:
    """An invented person.

    Attributes:
        key: how tests call her; also her sign-in name.
        what: who she is, in one phrase that ends "Sign in as …".
        roles: what she is trusted with, by organisation.
    """

    key: str
    name: str
    what: str | Promise
    roles: dict[str, tuple[Role, ...]]


PLACES = (
    Place("backbone", "Simpul Suar (contoh)", "backbone"),
    Place("lombok", "Rumah Fajar Lombok (contoh)", "ngo"),
    Place("bali", "Pondok Angin Bali (contoh)", "ngo"),
    Place("kupang", "Lentera Kupang (contoh)", "community"),
    Place("police", "Unit Polisi Contoh, Lombok", "police"),
)

_ADMINISTRATOR = Role.ORGANISATION_ADMINISTRATOR
CAST = (
    Somebody(
        "budi", "Budi Contoh", _("staff of the backbone"), {"backbone": (_ADMINISTRATOR, Role.BACKBONE_STAFF)}
    ),
    Somebody(
        "tono", "Tono Contoh", _("the platform administrator"), {"backbone": (Role.PLATFORM_ADMINISTRATOR,)}
    ),
    Somebody("lia", "Lia Contoh", _("the data steward"), {"backbone": (Role.DATA_STEWARD,)}),
    Somebody(
        "sari", "Sari Contoh", _("the administrator in Lombok"), {"lombok": (_ADMINISTRATOR, Role.SUPERVISOR)}
    ),
    Somebody("rani", "Rani Contoh", _("the case worker in Lombok"), {"lombok": (Role.CASE_WORKER,)}),
    Somebody("dewi", "Dewi Contoh", _("another case worker in Lombok"), {"lombok": (Role.CASE_WORKER,)}),
    Somebody(
        "komang",
        "Komang Contoh",
        _("the shelter worker in Bali"),
        {"bali": (_ADMINISTRATOR, Role.CASE_WORKER)},
    ),
    Somebody(
        "yohana",
        "Yohana Contoh",
        _("the case worker in Kupang"),
        {"kupang": (_ADMINISTRATOR, Role.CASE_WORKER)},
    ),
    Somebody(
        "arif",
        "Arif Contoh",
        _("the police officer in Lombok"),
        {"police": (_ADMINISTRATOR, Role.CASE_WORKER)},
    ),
    Somebody(
        "made",
        "Made Contoh",
        _("somebody who works for two organisations"),
        {"bali": (Role.CASE_WORKER,), "lombok": (Role.TASK_FORCE_COORDINATOR,)},
    ),
    Somebody("nobody", "Nina Contoh", _("somebody with no organisation"), {}),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Those of the cast who work in one place; one who works in several stands in the first."""

    name: str | Promise
    people: tuple[Somebody, ...]


def groups() -> tuple[Group, ...]:
    """The whole cast by organisation, the backbone's first and those without one last."""
    homes = {each.key: next(iter(each.roles), "") for each in CAST}
    names: dict[str, str | Promise] = {place.key: place.name for place in PLACES}
    names[""] = _("No organisation")
    return tuple(
        Group(name, tuple(each for each in CAST if homes[each.key] == key)) for key, name in names.items()
    )


def somebody(key: str) -> Somebody | None:
    """The one of the cast with this key; None when it is nobody's."""
    return next((each for each in CAST if each.key == key), None)
