"""Who may know and change what about people."""

from django.db.models import Q

from suar.access import Actor, Role, either, may, rule
from suar.accounts.kinds import Window


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
    """Administrators of organisations and of the platform, and backbone staff, find a person by the exact sign-in name.
    Joining finds out if one is free.
    """
    searches = actor.holds(Role.ORGANISATION_ADMINISTRATOR, Role.BACKBONE_STAFF, Role.PLATFORM_ADMINISTRATOR)
    return either(may(searches, Q(is_active=True)), may(actor.machine == "invitation"))


@rule("person.last_seen")
def last_seen(actor: Actor) -> Q:
    """Administrators read when somebody was last here, behind an id that another rule has shown."""
    return may(actor.holds(Role.ORGANISATION_ADMINISTRATOR))


@rule("person.register")
def register(actor: Actor) -> Q:
    """Only the server's own founding and example commands, and an invitation's link, register a person."""
    return may(actor.machine in ("founder", "example", "invitation"))


@rule("person.close")
def close(actor: Actor) -> Q:
    """Platform administrators close a sign-in; never their own."""
    return may(actor.holds(Role.PLATFORM_ADMINISTRATOR), ~Q(pk=actor.person))


@rule("person.change")
def change(actor: Actor) -> Q:
    """You change your own settings and passphrase."""
    return see(actor)


@rule("person.mail")
def mail(actor: Actor) -> Q:
    """Only the server's own post learns where to send somebody's mail, and only to people who want it."""
    wanting = Q(is_active=True) & ~Q(contact=b"") & ~Q(window=Window.NEVER)
    return may(actor.machine == "post", wanting)


@rule("notice.send")
def send_notice(actor: Actor) -> Q:
    """Whoever may do a thing may have those told whom it concerns; a notice says nothing of it."""
    return may(True)


@rule("notice.see")
def see_notice(actor: Actor) -> Q:
    """You see your own notices."""
    return may(actor.person is not None and not actor.machine, Q(person=actor.person))


@rule("notice.mail")
def mail_notice(actor: Actor) -> Q:
    """Only the server's own post counts who has notices that were neither read nor mailed, and removes old ones."""
    return may(actor.machine == "post")


@rule("letter.write")
def write_letter(actor: Actor) -> Q:
    """Whoever may invite somebody may have the link sent; the letter says only that, and where to."""
    return may(actor.person is not None)


@rule("letter.send")
def send_letter(actor: Actor) -> Q:
    """Only the server's own post opens a waiting letter, sends it and removes it."""
    return may(actor.machine == "post")
