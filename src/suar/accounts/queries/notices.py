"""Questions about notices, and about the mail that waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Min, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from suar.access import Actor, query
from suar.accounts.kinds import HOURS, NoticeKind, Window
from suar.accounts.models import Letter, Notice, Person
from suar.accounts.words import NOTICE_SENTENCES

SHOWN = 100  # older ones are not looked for
QUARTER = 15  # minutes
LATE = timedelta(hours=2)  # a server that slept through an hour still catches up for so long


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One notice in a person's list."""

    id: UUID
    sentence: str
    code: str
    made_at: datetime
    read: bool


@query
def my_notices(*, actor: Actor) -> Sequence[NoticeLine]:
    """The actor's own notices, the newest first."""
    rows = Notice.objects.allowed(actor, "notice.see").order_by("-made_at", "-pk")[:SHOWN]
    return tuple(
        NoticeLine(
            row.pk, str(NOTICE_SENTENCES[NoticeKind(row.kind)]), row.code, row.made_at, bool(row.read_at)
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody who is to get a mail now, about what was made until a moment."""

    person: UUID
    until: datetime


@query
def due_for_mail(*, actor: Actor, now: datetime) -> Sequence[Due]:
    """Whom the post mails now: at her own hour, or for her safety at the next quarter of an hour.

    Only what was made before the hour struck counts, so that a late or repeated run sends nobody a second mail.
    """
    rows = Person.objects.allowed(actor, "person.mail").annotate(
        oldest=_oldest(actor, Q()), alarm=_oldest(actor, Q(kind=NoticeKind.SECURITY))
    )
    rows = rows.exclude(oldest=None).values_list("pk", "time_zone", "window", "oldest", "alarm")
    found = []
    for person, zone, window, oldest, alarm in rows:
        moments = [
            at
            for at, first in ((_struck(window, zone, now), oldest), (_quarter(now), alarm))
            if at and first and first <= at
        ]
        if moments:
            found.append(Due(person, max(moments)))
    return tuple(found)


def _oldest(actor: Actor, which: Q) -> Subquery:
    """When the oldest waiting notice of each person was made."""
    waiting: QuerySet[Notice] = Notice.objects.allowed(actor, "notice.mail").filter(
        which, person=OuterRef("pk"), read_at=None, mailed_at=None
    )
    return Subquery(waiting.order_by().values("person").annotate(first=Min("made_at")).values("first"))


def _struck(window: str, zone: str, now: datetime) -> datetime | None:
    """When her hour struck today; None while it is not now."""
    here = now.astimezone(ZoneInfo(zone))
    hour = HOURS[Window(window)]
    struck = here.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
    return struck if timedelta(0) <= here - struck <= LATE else None


def _quarter(now: datetime) -> datetime:
    return now.replace(minute=now.minute - now.minute % QUARTER, second=0, microsecond=0)


@query
def overdue_letters(*, actor: Actor) -> Sequence[UUID]:
    """Letters whose time has come: their sender died, or the server slept."""
    rows = Letter.objects.allowed(actor, "letter.send").filter(due_at__lte=timezone.now())
    return tuple(rows.order_by("due_at").values_list("pk", flat=True))
