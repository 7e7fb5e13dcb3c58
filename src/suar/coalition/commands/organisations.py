"""Changes to organisations, and the logged reading of who works in one."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from suar.access import Actor, Role
from suar.access.lock import permit
from suar.access.rows import unique_or
from suar.audit.witness import command, record
from suar.coalition import events
from suar.coalition.commands.refusals import AlreadyFounded, NameTaken, NotNow
from suar.coalition.models import Kind, Membership, Organisation, State


@command
def found_coalition(*, actor: Actor, name: str, person_id: UUID, at: datetime | None = None) -> UUID:
    """Make the backbone organisation and its first administrator; once in a coalition's life.

    Raises:
        AlreadyFounded: there is one.
    """
    permit(actor, "organisation.found")
    at = at or timezone.now()
    backbone = Organisation(name=name, kind=Kind.BACKBONE, admitted_at=at)
    with unique_or(AlreadyFounded()):
        backbone.save(force_insert=True)
    for role in (Role.ORGANISATION_ADMINISTRATOR, Role.BACKBONE_STAFF):
        Membership(person_id=person_id, organisation=backbone, role=role, since=at).save(force_insert=True)
    record(events.CoalitionFounded(backbone.pk, person_id))
    return backbone.pk


@command
def admit_organisation(*, actor: Actor, name: str, kind: str) -> UUID:
    """Take an organisation into the coalition.

    Raises:
        NameTaken: another has this name.
        AlreadyFounded: a second backbone was asked for.
    """
    Organisation.objects.allowed(actor, "organisation.admit").own(actor)
    if kind == Kind.BACKBONE:
        raise AlreadyFounded(field="kind")
    organisation = Organisation(name=name, kind=kind, admitted_at=timezone.now())
    with unique_or(NameTaken(field="name")):
        organisation.save(force_insert=True)
    record(events.OrganisationAdmitted(organisation.pk))
    return organisation.pk


@command
def rename_organisation(*, actor: Actor, organisation_id: UUID, name: str) -> None:
    """Correct an organisation's name.

    Raises:
        NameTaken: another has this name.
    """
    organisation = Organisation.objects.allowed(actor, "organisation.rename").one(organisation_id)
    organisation.name = name
    with unique_or(NameTaken(field="name")):
        organisation.save(update_fields=["name"])
    record(events.OrganisationRenamed(organisation.pk))


@command
def suspend_organisation(*, actor: Actor, organisation_id: UUID) -> None:
    """Shut an organisation's people out, from their next request on.

    Raises:
        NotNow: it is suspended already.
    """
    _move(Organisation.objects.allowed(actor, "organisation.suspend").one(organisation_id), State.SUSPENDED)
    record(events.OrganisationSuspended(organisation_id))


@command
def reinstate_organisation(*, actor: Actor, organisation_id: UUID) -> None:
    """Let a suspended organisation's people in again.

    Raises:
        NotNow: it is active already.
    """
    _move(Organisation.objects.allowed(actor, "organisation.suspend").one(organisation_id), State.ACTIVE)
    record(events.OrganisationReinstated(organisation_id))


def _move(organisation: Organisation, state: State) -> None:
    if not organisation.may_become(state):
        raise NotNow
    organisation.state = state
    organisation.save(update_fields=["state"])


@command
def open_people(*, actor: Actor, organisation_id: UUID) -> tuple[tuple[UUID, str], ...]:
    """Read who works in an organisation from outside it: pairs of person and role. The reading itself is logged."""
    Organisation.objects.allowed(actor, "organisation.open_people").one(organisation_id)
    memberships = Membership.objects.allowed(actor, "membership.opened").filter(
        organisation=organisation_id, ended_at=None
    )
    people = tuple(memberships.order_by("since", "pk").values_list("person_id", "role"))
    record(events.PeopleOpened(organisation_id))
    return people
