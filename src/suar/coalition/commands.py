"""Changes in the hall. Each is one use case: ask, decide, change, record."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from suar.access import Actor, Refused, Role
from suar.access.lock import permit
from suar.access.rows import unique_or
from suar.accounts import queries as accounts
from suar.audit.witness import command, record
from suar.coalition import events
from suar.coalition.models import Kind, Membership, Organisation, State


class NameTaken(Refused):
    """Another organisation has this name."""

    sentence = _("Another organisation already has this name.")


class AlreadyFounded(Refused):
    """There is a backbone organisation already."""

    sentence = _("The coalition already has its backbone organisation.")


class NotNow(Refused):
    """The organisation's present state does not lead there."""

    sentence = _("The organisation is in that state already.")


class AlreadyHeld(Refused):
    """The person holds this role here already."""

    sentence = _("This person already has this role here.")


class NobodyThere(Refused):
    """No active person signs in with that name."""

    sentence = _("Nobody signs in with this name. Check the spelling.")


class NotFirst(Refused):
    """The backbone names only an organisation's first administrator."""

    sentence = _("This organisation has an administrator, who gives its roles.")


class NotARoleHere(Refused):
    """A role that belongs to the backbone organisation only, or a member's role in the backbone."""

    sentence = _("This role belongs to the backbone organisation.")


class LastAdministrator(Refused):
    """Somebody must be left who can give roles."""

    sentence = _("This is the last administrator. Make somebody else administrator first.")


BACKBONE_ROLES = frozenset({Role.BACKBONE_STAFF, Role.DATA_STEWARD, Role.PLATFORM_ADMINISTRATOR})


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


@command
def give_role(*, actor: Actor, organisation_id: UUID, sign_in: str, role: str) -> UUID:
    """Give the person with this sign-in name a role in an organisation.

    Raises:
        NobodyThere: there is no such person.
        NotFirst: the backbone asks, but the organisation has an administrator.
        NotARoleHere: the role is the backbone's.
        AlreadyHeld: the person holds it already.
    """
    organisation = Organisation.objects.allowed(actor, "organisation.give_role").one(organisation_id)
    person_id = accounts.person_called(actor=actor, sign_in=sign_in)
    if person_id is None:
        raise NobodyThere(field="sign_in")
    if role in BACKBONE_ROLES and organisation.kind != Kind.BACKBONE:
        raise NotARoleHere(field="role")
    if organisation.pk != actor.organisation:
        _only_its_first_administrator(actor, organisation, Role(role))
    membership = Membership(person_id=person_id, organisation=organisation, role=role, since=timezone.now())
    with unique_or(AlreadyHeld(field="role")):
        membership.save(force_insert=True)
    record(events.RoleGiven(membership.pk, organisation.pk, person_id, Role(role)))
    return membership.pk


def _only_its_first_administrator(actor: Actor, organisation: Organisation, role: Role) -> None:
    administrators = Membership.objects.allowed(actor, "membership.see").filter(
        organisation=organisation, role=Role.ORGANISATION_ADMINISTRATOR, ended_at=None
    )
    if role is not Role.ORGANISATION_ADMINISTRATOR or administrators.exists():
        raise NotFirst(field="role")


@command
def end_membership(*, actor: Actor, membership_id: UUID) -> None:
    """End a person's role in an organisation, from her next request on.

    Raises:
        LastAdministrator: nobody would be left to give roles.
        NotNow: it has ended already.
    """
    membership = Membership.objects.allowed(actor, "membership.end").one(membership_id)
    if membership.ended_at:
        raise NotNow(_("This membership has ended already."))
    if membership.role == Role.ORGANISATION_ADMINISTRATOR and not _other_administrator(actor, membership):
        raise LastAdministrator
    membership.ended_at = timezone.now()
    membership.save(update_fields=["ended_at"])
    record(
        events.MembershipEnded(
            membership.pk, membership.organisation_id, membership.person_id, Role(membership.role)
        )
    )


def _other_administrator(actor: Actor, membership: Membership) -> bool:
    """Whether another administrator stays; her row is held, so that two can't end each other at once."""
    others = Membership.objects.allowed(actor, "membership.end").filter(
        organisation=membership.organisation_id, role=Role.ORGANISATION_ADMINISTRATOR, ended_at=None
    )
    return others.exclude(pk=membership.pk).select_for_update().first() is not None


@command
def end_all_memberships(*, actor: Actor, person_id: UUID) -> None:
    """End every role of a person whose sign-in was closed. Rung by the wiring."""
    permit(actor, "membership.end")
    living = Membership.objects.allowed(actor, "membership.end").filter(person=person_id, ended_at=None)
    record(events.AllMembershipsEnded(person_id, living.update(ended_at=timezone.now())))


@command
def act_for(*, actor: Actor, organisation_id: UUID) -> UUID:
    """Choose the organisation to act for, until it is chosen anew."""
    organisation: Organisation = Organisation.objects.allowed(actor, "organisation.act_for").one(
        organisation_id
    )
    record(events.ActedFor(organisation.pk))
    return organisation.pk
