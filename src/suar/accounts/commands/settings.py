"""A person's own settings, and the change of her passphrase."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suar.access import Actor, Refused
from suar.accounts import strength
from suar.accounts.commands.notices import notify
from suar.accounts.events import PassphraseChanged, SettingsChanged
from suar.accounts.kinds import NoticeKind
from suar.accounts.models import Person, Session
from suar.accounts.models.contact import contact_of, hidden_contact
from suar.accounts.words import STRENGTH_HINTS
from suar.audit.events import Word
from suar.audit.witness import command, record


class TooEasy(Refused):
    """The new passphrase is too easy to guess; its sentence says what would make it better."""


class WrongPassphrase(Refused):
    """The present passphrase was another one."""

    sentence = _("This is not your present passphrase. Check it, then try again.")


@command
def change_settings(
    *, actor: Actor, name: str, language: str, time_zone: str, contact: str, window: str
) -> None:
    """Change one's own name, language, time zone, e-mail address and hour of mail.

    Args:
        contact: an e-mail address, or nothing.
    """
    assert actor.person is not None
    me = Person.objects.allowed(actor, "person.change").one(actor.person)
    wanted = {"name": name, "language": language, "time_zone": time_zone, "window": window}
    changed = [field for field, value in wanted.items() if getattr(me, field) != value]
    for field in changed:
        setattr(me, field, wanted[field])
    if contact != contact_of(me):
        me.contact = hidden_contact(contact, me.pk)
        changed.append("contact")
        notify(actor=actor, person_id=me.pk, kind=NoticeKind.SECURITY, link=reverse("accounts:settings"))
    me.save(update_fields=changed)
    record(SettingsChanged(me.pk, tuple(Word(field) for field in changed)))


@command
def change_passphrase(*, actor: Actor, passphrase: str, passphrase_new: str) -> None:
    """Put a new passphrase in place of the present one; every browser she is signed in with is signed out.

    The only place where something new is derived from a passphrase for somebody who has one.

    Raises:
        TooEasy: the new one can be guessed.
        WrongPassphrase: the present one was not given.
    """
    assert actor.person is not None
    me = Person.objects.allowed(actor, "person.change").one(actor.person)
    judged = strength.judge(passphrase_new, own=(me.name, me.sign_in))
    if not judged.enough:
        raise TooEasy(STRENGTH_HINTS[judged.hint], field="passphrase_new")
    if not me.check_password(passphrase):
        raise WrongPassphrase(field="passphrase")
    me.set_password(passphrase_new)
    me.save(update_fields=["password"])
    Session.objects.filter(person=me.pk).delete()
    notify(actor=actor, person_id=me.pk, kind=NoticeKind.SECURITY, link=reverse("accounts:settings"))
    record(PassphraseChanged(me.pk))
