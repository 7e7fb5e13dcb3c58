"""An organisation of the coalition, and which roles belong to it."""

from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q

from suar.access import Role
from suar.access.rows import Class, PrivateModel

BACKBONE_ROLES = frozenset({Role.BACKBONE_STAFF, Role.DATA_STEWARD, Role.PLATFORM_ADMINISTRATOR})


class Kind(StrEnum):
    """What sort of body an organisation is; the backbone is the one that serves the others."""

    BACKBONE = "backbone"
    NGO = "ngo"
    COMMUNITY = "community"
    POLICE = "police"
    GOVERNMENT = "government"
    FAITH = "faith"
    HEALTH = "health"
    OTHER = "other"


class State(StrEnum):
    """Whether an organisation's people may act in the coalition."""

    ACTIVE = "active"
    SUSPENDED = "suspended"


class Organisation(PrivateModel):
    """A member of the coalition, a police unit, a government service, or the backbone itself."""

    SEE: ClassVar[str] = "organisation.see"
    CLASSES: ClassVar[dict[str, Class]] = dict.fromkeys(
        ("id", "name", "kind", "state", "admitted_at"), Class.INTERNAL
    )
    KEPT: ClassVar[str] = "as long as it is in the coalition, then ten years"
    MOVES: ClassVar[dict[str, tuple[str, ...]]] = {
        State.ACTIVE: (State.SUSPENDED,),
        State.SUSPENDED: (State.ACTIVE,),
    }

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12)
    state = models.CharField(max_length=10, default=State.ACTIVE)
    admitted_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("name",), name="organisation_name_once"),
            models.UniqueConstraint(fields=("kind",), condition=Q(kind="backbone"), name="one_backbone"),
            models.CheckConstraint(
                condition=Q(kind__in=[each.value for each in Kind]), name="organisation_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[each.value for each in State]), name="organisation_state_known"
            ),
        )

    def __str__(self) -> str:
        return str(self.id)

    def may_become(self, state: State) -> bool:
        """Whether this state follows the present one."""
        return state in self.MOVES[self.state]

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles that can be held here: the backbone's own only in the backbone."""
        return tuple(role for role in Role if self.kind == Kind.BACKBONE or role not in BACKBONE_ROLES)
