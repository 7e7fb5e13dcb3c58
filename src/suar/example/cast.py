"""The cast: a few invented people in invented organisations, for trying Suar and for every test.

Whoever is in a test is in the example server too, under the same name and with the same passphrase.
"""

from dataclasses import dataclass

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
        what: who she is, in one English phrase.
        roles: what she is trusted with, by organisation.
    """

    key: str
    name: str
    what: str
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
        "budi", "Budi Contoh", "the backbone's staff", {"backbone": (_ADMINISTRATOR, Role.BACKBONE_STAFF)}
    ),
    Somebody(
        "tono", "Tono Contoh", "the platform administrator", {"backbone": (Role.PLATFORM_ADMINISTRATOR,)}
    ),
    Somebody("lia", "Lia Contoh", "the data steward", {"backbone": (Role.DATA_STEWARD,)}),
    Somebody(
        "sari", "Sari Contoh", "the administrator in Lombok", {"lombok": (_ADMINISTRATOR, Role.SUPERVISOR)}
    ),
    Somebody("rani", "Rani Contoh", "the case worker in Lombok", {"lombok": (Role.CASE_WORKER,)}),
    Somebody("dewi", "Dewi Contoh", "her colleague in Lombok", {"lombok": (Role.CASE_WORKER,)}),
    Somebody(
        "komang", "Komang Contoh", "the shelter worker in Bali", {"bali": (_ADMINISTRATOR, Role.CASE_WORKER)}
    ),
    Somebody(
        "yohana", "Yohana Contoh", "the worker in Kupang", {"kupang": (_ADMINISTRATOR, Role.CASE_WORKER)}
    ),
    Somebody(
        "arif", "Arif Contoh", "the task-force police officer", {"police": (_ADMINISTRATOR, Role.CASE_WORKER)}
    ),
    Somebody(
        "made",
        "Made Contoh",
        "a case worker for two organisations",
        {"bali": (Role.CASE_WORKER,), "lombok": (Role.TASK_FORCE_COORDINATOR,)},
    ),
    Somebody("nobody", "Nina Contoh", "somebody with no organisation", {}),
)
