"""Who may know and change what about organisations, memberships and invitations."""

from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from suar.access import Actor, Role, either, may, rule
from suar.coalition.models import Answer, Kind, Membership, State


def _own(actor: Actor) -> Q:
    return may(actor.organisation is not None, Q(pk=actor.organisation))


@rule("organisation.see")
def see(actor: Actor) -> Q:
    """People of an organisation see it. Backbone staff see every organisation."""
    return may(True) if actor.holds(Role.BACKBONE_STAFF) else _own(actor)


@rule("organisation.found")
def found(actor: Actor) -> Q:
    """Only the server's own founding command makes the backbone organisation, once."""
    return may(actor.machine in ("founder", "example"))


@rule("organisation.admit")
def admit(actor: Actor) -> Q:
    """Backbone staff admit organisations to the coalition."""
    return may(actor.holds(Role.BACKBONE_STAFF), Q(pk=actor.organisation, kind=Kind.BACKBONE))


@rule("organisation.rename")
def rename(actor: Actor) -> Q:
    """An organisation's administrators, and backbone staff, correct its name."""
    return either(
        may(actor.holds(Role.BACKBONE_STAFF)), may(actor.holds(Role.ORGANISATION_ADMINISTRATOR), _own(actor))
    )


@rule("organisation.suspend")
def suspend(actor: Actor) -> Q:
    """Backbone staff suspend and reinstate every organisation but the backbone."""
    return may(actor.holds(Role.BACKBONE_STAFF), ~Q(kind=Kind.BACKBONE))


@rule("organisation.open_people")
def open_people(actor: Actor) -> Q:
    """Backbone staff may read who works in an organisation; each reading is logged."""
    return may(actor.holds(Role.BACKBONE_STAFF))


@rule("organisation.give_role")
def give_role(actor: Actor) -> Q:
    """An organisation's administrators give roles in it. Backbone staff name only its first administrator."""
    return either(
        may(actor.holds(Role.BACKBONE_STAFF)), may(actor.holds(Role.ORGANISATION_ADMINISTRATOR), _own(actor))
    )


@rule("organisation.invite")
def invite(actor: Actor) -> Q:
    """An organisation's administrators invite people to it. Backbone staff invite only its first administrator."""
    return give_role(actor)


@rule("organisation.administer")
def administer(actor: Actor) -> Q:
    """An organisation's administrators see when its people were last here, and remove people from it."""
    return may(actor.holds(Role.ORGANISATION_ADMINISTRATOR), _own(actor))


@rule("organisation.act_for")
def act_for(actor: Actor) -> Q:
    """You act for an active organisation in which you hold a role."""
    mine = Membership.objects.unscoped("organisation.act_for: the actor's own").filter(
        person=actor.person, ended_at=None
    )
    return may(actor.person is not None, Q(state=State.ACTIVE, pk__in=mine.values("organisation")))


@rule("membership.see")
def see_membership(actor: Actor) -> Q:
    """People of an organisation see who works there. Backbone staff see who administers each organisation."""
    administrators = Q(role=Role.ORGANISATION_ADMINISTRATOR, ended_at=None)
    own = may(actor.organisation is not None, Q(organisation=actor.organisation))
    return either(own, may(actor.holds(Role.BACKBONE_STAFF), administrators))


@rule("membership.opened")
def opened(actor: Actor) -> Q:
    """Backbone staff read an organisation's memberships through the logged opening only."""
    return may(actor.holds(Role.BACKBONE_STAFF))


@rule("membership.own")
def own_memberships(actor: Actor) -> Q:
    """You see where you work yourself."""
    return may(actor.person is not None, Q(person=actor.person))


@rule("membership.end")
def end_membership(actor: Actor) -> Q:
    """An organisation's administrators end memberships in it. Closing a sign-in ends all of that person's."""
    administers = actor.holds(Role.ORGANISATION_ADMINISTRATOR)
    return either(may(actor.machine == "wiring"), may(administers, Q(organisation=actor.organisation)))


@rule("invitation.see")
def see_invitation(actor: Actor) -> Q:
    """An organisation's administrators see its invitations. Backbone staff see those that backbone staff made."""
    administers = actor.holds(Role.ORGANISATION_ADMINISTRATOR)
    return either(
        may(administers, Q(organisation=actor.organisation)),
        may(actor.holds(Role.BACKBONE_STAFF), Q(_by_backbone_staff())),
    )


@rule("invitation.show")
def show(actor: Actor) -> Q:
    """Only whoever made an invitation sees its link, as long as it holds."""
    return may(actor.person is not None and not actor.machine, Q(invited_by=actor.person) & _holds())


@rule("invitation.withdraw")
def withdraw(actor: Actor) -> Q:
    """Whoever sees an invitation withdraws it, as long as it holds."""
    return see_invitation(actor) & _holds()


@rule("invitation.accept")
def accept(actor: Actor) -> Q:
    """Whoever has an invitation's link may use it once, while it holds and its organisation is not suspended."""
    return may(actor.machine == "invitation", _holds() & Q(organisation__state=State.ACTIVE))


@rule("invitation.answer")
def answer(actor: Actor) -> Q:
    """Whoever is signed in may take an invited role as herself."""
    return may(actor.person is not None and not actor.machine)


@rule("invitation.note_undelivered")
def note_undelivered(actor: Actor) -> Q:
    """Only the server itself notes that an invitation's link could not be sent."""
    return may(actor.machine == "wiring")


@rule("invitation.forget")
def forget(actor: Actor) -> Q:
    """Only the server's clock removes old invitations."""
    return may(actor.machine == "clock")


def _living() -> Any:
    return Membership.objects.unscoped("invitation: who stands behind it").filter(ended_at=None)


def _by_backbone_staff() -> Exists:
    return Exists(_living().filter(person=OuterRef("invited_by"), role=Role.BACKBONE_STAFF))


def _holds() -> Q:
    """Open, in time, and whoever made it could still make it today."""
    administrators = _living().filter(
        role=Role.ORGANISATION_ADMINISTRATOR, organisation=OuterRef("organisation")
    )
    by_its_own = Exists(administrators.filter(person=OuterRef("invited_by")))
    as_its_first = _by_backbone_staff() & ~Exists(administrators)
    return Q(by_its_own | as_its_first, state=Answer.OPEN, expires_at__gt=timezone.now())
