"""What can happen in the hall."""

from dataclasses import dataclass
from uuid import UUID

from suar.access import Role
from suar.audit.events import Event


@dataclass(frozen=True, slots=True)
class CoalitionFounded(Event):
    organisation: UUID
    person: UUID


@dataclass(frozen=True, slots=True)
class OrganisationAdmitted(Event):
    organisation: UUID


@dataclass(frozen=True, slots=True)
class OrganisationRenamed(Event):
    organisation: UUID


@dataclass(frozen=True, slots=True)
class OrganisationSuspended(Event):
    organisation: UUID


@dataclass(frozen=True, slots=True)
class OrganisationReinstated(Event):
    organisation: UUID


@dataclass(frozen=True, slots=True)
class PeopleOpened(Event):
    """Somebody of the backbone read who works in an organisation."""

    organisation: UUID


@dataclass(frozen=True, slots=True)
class RoleGiven(Event):
    membership: UUID
    organisation: UUID
    person: UUID
    role: Role


@dataclass(frozen=True, slots=True)
class MembershipEnded(Event):
    membership: UUID
    organisation: UUID
    person: UUID
    role: Role


@dataclass(frozen=True, slots=True)
class AllMembershipsEnded(Event):
    person: UUID
    count: int


@dataclass(frozen=True, slots=True)
class ActedFor(Event):
    """A person chose the organisation to act for."""

    organisation: UUID


@dataclass(frozen=True, slots=True)
class PersonRemoved(Event):
    """Every role of a person in one organisation has ended."""

    person: UUID
    organisation: UUID
    count: int


@dataclass(frozen=True, slots=True)
class Invited(Event):
    invitation: UUID
    organisation: UUID
    role: Role


@dataclass(frozen=True, slots=True)
class InvitationWithdrawn(Event):
    invitation: UUID
    organisation: UUID


@dataclass(frozen=True, slots=True)
class InvitationAccepted(Event):
    invitation: UUID
    person: UUID


@dataclass(frozen=True, slots=True)
class LinkUndelivered(Event):
    """A letter was given up; so many invitations had sent their link with it: one, or none."""

    letter: UUID
    count: int


@dataclass(frozen=True, slots=True)
class InvitationsForgotten(Event):
    """Invitations older than they are kept were removed."""

    subject_id: UUID | None
    count: int
