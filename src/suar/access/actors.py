"""The name: who acts, for which organisation, in which roles. Never absent, never all-powerful."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a person is trusted with in one organisation. Code holds the meaning, the database the assignment."""

    CASE_WORKER = "case_worker"
    SUPERVISOR = "supervisor"
    ORGANISATION_ADMINISTRATOR = "organisation_administrator"
    TASK_FORCE_COORDINATOR = "task_force_coordinator"
    BACKBONE_STAFF = "backbone_staff"
    DATA_STEWARD = "data_steward"
    PLATFORM_ADMINISTRATOR = "platform_administrator"


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever asks for something.

    A person acts for one organisation at a time, or for none. A machine is named, holds no roles, and may do only
    what a rule grants that name; where a person's act set it going, it carries the person for the log.
    """

    person: UUID | None = None
    organisation: UUID | None = None
    roles: frozenset[Role] = frozenset()
    machine: str = ""

    def __post_init__(self) -> None:
        if not self.person and not self.machine:
            raise ValueError("an actor is a person or a named machine")
        if self.machine and (self.roles or self.organisation):
            raise ValueError("a machine holds no role and acts for no organisation")

    def holds(self, *roles: Role) -> bool:
        """Whether one of these roles is held in the organisation acted for."""
        return not self.roles.isdisjoint(roles)
