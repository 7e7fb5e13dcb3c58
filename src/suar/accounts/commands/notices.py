"""Telling people: the only sender of messages. A message says that there is something, never what."""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from suar.access import Actor, Refused
from suar.access.lock import permit
from suar.accounts import events
from suar.accounts.kinds import NoticeKind
from suar.accounts.models import Notice, Person
from suar.accounts.models.contact import contact_of
from suar.audit.witness import command, record

# A page of this server, named by fixed words and ids: nothing a person wrote fits.
LINK = re.compile(r"/(?:[a-z0-9-]+/)*")
LONGEST_LINK = 200
KEPT_FOR = timedelta(days=90)


class NothingToSend(Refused):
    """Another sender was quicker, or she has read them meanwhile."""


@command
def notify(*, actor: Actor, person_id: UUID, kind: NoticeKind, link: str) -> str:
    """Tell somebody to look at a page, in Suar and at her hour by mail. Meant to be called inside other commands.

    Args:
        link: a path of this server made of fixed words and ids, such as `/organisations/<id>/`.

    Returns:
        The notice's code, which may be passed on by any other way; `suar.accounts.words.please_open` has the sentence.

    Raises:
        ValueError: the link is not such a path.
    """
    permit(actor, "notice.send")
    if len(link) > LONGEST_LINK or not LINK.fullmatch(link):
        raise ValueError("a notice leads to a path of fixed words and ids")
    notice = Notice(person_id=person_id, kind=kind, link=link, code=_new_code(), made_at=timezone.now())
    notice.save(force_insert=True)
    record(events.NoticeSent(notice.pk, person_id, kind))
    return notice.code


def _new_code() -> str:
    """Six digits in the form 4827-19; random, so that it tells nothing."""
    digits = f"{secrets.randbelow(1_000_000):06}"
    return f"{digits[:4]}-{digits[4:]}"


@command
def read_notice(*, actor: Actor, notice_id: UUID) -> str:
    """Follow one of one's notices; from then on it counts as read.

    Returns:
        The path it leads to.
    """
    notice: Notice = Notice.objects.allowed(actor, "notice.see").one(notice_id)
    if notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])
    record(events.NoticeRead(notice.pk))
    return notice.link


@dataclass(frozen=True, slots=True)
class Digest:
    """One mail to one person, however many notices wait for her."""

    contact: str
    language: str
    code: str
    taken_at: datetime

    def __repr__(self) -> str:
        return "Digest()"


@command
def take_digest(*, actor: Actor, person_id: UUID, until: datetime) -> Digest:
    """Take somebody's waiting notices to be mailed now: marked before they leave, so that nothing is mailed twice.

    Args:
        until: notices made later wait for her next hour.

    Raises:
        NothingToSend: none is waiting.
    """
    person = Person.objects.allowed(actor, "person.mail").one(person_id)
    waiting = Notice.objects.allowed(actor, "notice.mail").filter(
        person=person_id, read_at=None, mailed_at=None, made_at__lte=until
    )
    newest: Notice | None = waiting.order_by("-made_at", "-pk").first()
    if newest is None:
        raise NothingToSend
    now = timezone.now()
    record(events.DigestTaken(person_id, waiting.update(mailed_at=now)))
    return Digest(contact_of(person), person.language, newest.code, now)


@command
def put_digest_back(*, actor: Actor, person_id: UUID, taken_at: datetime) -> None:
    """Let notices wait again which the mail server plainly refused."""
    taken = Notice.objects.allowed(actor, "notice.mail").filter(person=person_id, mailed_at=taken_at)
    record(events.DigestRefused(person_id, taken.update(mailed_at=None)))


@command
def forget_notices(*, actor: Actor) -> None:
    """Remove notices that nobody will look for any more."""
    old = Notice.objects.allowed(actor, "notice.mail").filter(made_at__lt=timezone.now() - KEPT_FOR)
    removed, _ = old.delete()
    record(events.NoticesForgotten(None, removed))
