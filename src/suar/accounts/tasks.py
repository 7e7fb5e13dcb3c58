"""Jobs of this room: the post. They hold no keys of people, and their arguments are random ids.

A digest is marked as mailed before it leaves: a sender that dies in the middle loses the mail, never the notice, and
nobody is mailed twice. A letter with a link is removed after it left: it may come twice, and is never lost.
"""

import logging
from contextlib import nullcontext
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from django_tasks import task

from suar.access import Actor, NotFound
from suar.access.serverkey import Unreadable
from suar.accounts import commands, mail, queries, visits

log = logging.getLogger("suar.accounts")
POST = Actor(machine="post")


@task()
def forget_visits() -> int:
    """Remove what is kept of sessions, wrong words and browsers past its time; how many rows."""
    return visits.forget(timezone.now())


@task()
def send_digests() -> int:
    """Mail everybody whose hour has struck, and take up letters that were left lying; how many mails left."""
    for letter in queries.overdue_letters(actor=POST):
        send_letter.enqueue(str(letter))
    return send_due(timezone.now()) if mail.is_on() else 0


def send_due(now: datetime) -> int:
    """Mail everybody who is due at a moment, over one connection; its first fault ends it, and the rest wait."""
    due = queries.due_for_mail(actor=POST, now=now)
    sent = 0
    try:
        with mail.connection() if due else nullcontext() as line:
            for each in due:
                sent += _mail(line, each)
    except mail.Unsent:
        log.warning("the mail server can't be reached; notices wait for the next time")
    return sent


def _mail(line: Any, due: queries.Due) -> bool:
    try:
        digest = commands.take_digest(actor=POST, person_id=due.person, until=due.until)
    except (commands.NothingToSend, NotFound):
        return False
    except Unreadable:
        log.error("the address of %s can't be read with this server's key", due.person)
        return False
    try:
        mail.send_digest(line, digest.contact, digest.language, digest.code)
    except mail.Refusal:
        commands.put_digest_back(actor=POST, person_id=due.person, taken_at=digest.taken_at)
        log.warning("the mail server refused a mail; its notices wait for the next time")
        if not mail.is_open(line):
            raise
        return False
    return True


@task()
def send_letter(letter_id: str) -> bool:
    """Try to send a link; whether the mail server took it. Comes back by itself until the last try."""
    letter = UUID(letter_id)
    try:
        opened = commands.take_letter(actor=POST, letter_id=letter)
    except (commands.NotDue, NotFound):
        return False
    except Unreadable:
        log.error("letter %s can't be read with this server's key and is given up", letter)
        commands.drop_letter(actor=POST, letter_id=letter, sent=False)
        return False
    try:
        with mail.connection() as line:
            mail.send_link(line, opened.contact, opened.language, opened.link)
    except mail.Unsent:
        log.warning("a letter could not be sent")
        if opened.again_at is None:
            commands.drop_letter(actor=POST, letter_id=letter, sent=False)
        else:
            send_letter.using(run_after=opened.again_at).enqueue(letter_id)
        return False
    commands.drop_letter(actor=POST, letter_id=letter, sent=True)
    return True


@task()
def forget_notices() -> None:
    """Remove notices too old to be looked for."""
    commands.forget_notices(actor=POST)
