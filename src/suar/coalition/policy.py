"""Who may know and change what about organisations and memberships."""

from django.db.models import Q

from suar.access import Actor, Role, either, may, rule
from suar.coalition.models import Kind, Membership, State


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
