"""Who may know and change what about people."""

from django.db.models import Q

from suar.access import Actor, Role, may, rule


@rule("person.see")
def see(actor: Actor) -> Q:
    """You see yourself."""
    return may(actor.person is not None and not actor.machine, Q(pk=actor.person))


@rule("person.name")
def name(actor: Actor) -> Q:
    """Whoever acts for an organisation may read the name behind an id that another rule has shown."""
    return may(actor.organisation is not None)


@rule("person.find")
def find(actor: Actor) -> Q:
    """Administrators and backbone staff find a person by the exact sign-in name."""
    return may(actor.holds(Role.ORGANISATION_ADMINISTRATOR, Role.BACKBONE_STAFF), Q(is_active=True))


@rule("person.register")
def register(actor: Actor) -> Q:
    """Only the server's own founding and example commands register a person directly."""
    return may(actor.machine in ("founder", "example"))


@rule("person.close")
def close(actor: Actor) -> Q:
    """Platform administrators close a sign-in; never their own."""
    return may(actor.holds(Role.PLATFORM_ADMINISTRATOR), ~Q(pk=actor.person))
