"""Changes to who works where."""

from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from suar.access import Actor, NotFound, Role
from suar.access.lock import permit
from suar.access.rows import unique_or
from suar.accounts import commands as post
from suar.accounts import queries as accounts
from suar.audit.witness import command, record
from suar.coalition import events
from suar.coalition.commands.refusals import (
    AlreadyHeld,
    LastAdministrator,
    NobodyThere,
    NotARoleHere,
    NotFirst,
    NotNow,
)
from suar.coalition.models import Membership, Organisation


@command
def give_role(*, actor: Actor, organisation_id: UUID, sign_in: str, role: str) -> str:
    """Give the person with this sign-in name a role in an organisation, and tell her that there is something new.

    Returns:
        The code of her notice, to be passed on; nothing when she gave the role to herself.

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
    check_role(actor, organisation, Role(role))
    membership = Membership(person_id=person_id, organisation=organisation, role=role, since=timezone.now())
    with unique_or(AlreadyHeld(field="role")):
        membership.save(force_insert=True)
    record(events.RoleGiven(membership.pk, organisation.pk, person_id, Role(role)))
    return "" if person_id == actor.person else _tell(actor, person_id)


def _tell(actor: Actor, person_id: UUID) -> str:
    """Tell somebody of a new role, by way of the first page: it shows her roles, or lets her choose where she acts."""
    kind = post.NoticeKind.SOMETHING_TO_READ
    return post.notify(actor=actor, person_id=person_id, kind=kind, link=reverse("web:home"))


def check_role(actor: Actor, organisation: Organisation, role: Role) -> None:
    """Go on only if the actor may offer this role in this organisation.

    Raises:
        NotARoleHere: the role is the backbone's.
        NotFirst: from outside only the first administrator is named, and there is one, or the role is another.
    """
    if role not in organisation.roles:
        raise NotARoleHere(field="role")
    if organisation.pk == actor.organisation:
        return
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
    _end(actor, [membership])
    record(
        events.MembershipEnded(
            membership.pk, membership.organisation_id, membership.person_id, Role(membership.role)
        )
    )


@command
def remove_person(*, actor: Actor, organisation_id: UUID, person_id: UUID) -> None:
    """End every role of a person in an organisation, from her next request on.

    Raises:
        LastAdministrator: nobody would be left to give roles.
        NotFound: she holds none there.
    """
    Organisation.objects.allowed(actor, "organisation.administer").one(organisation_id)
    roles = Membership.objects.allowed(actor, "membership.end").filter(
        organisation=organisation_id, person=person_id, ended_at=None
    )
    held = list(roles.select_for_update())
    if not held:
        raise NotFound
    _end(actor, held)
    record(events.PersonRemoved(person_id, organisation_id, len(held)))


def _end(actor: Actor, held: list[Membership]) -> None:
    """End roles of one person in one organisation."""
    administers = [each for each in held if each.role == Role.ORGANISATION_ADMINISTRATOR]
    if administers and not _other_administrator(actor, administers[0]):
        raise LastAdministrator
    for each in held:
        each.ended_at = timezone.now()
        each.save(update_fields=["ended_at"])


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
