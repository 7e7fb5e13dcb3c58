"""`suar doctor`: look at everything a server stands on, and say what to do about what is not well."""

import argparse
import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from suar.cli import loghead, migrate, start

HELP = "look at everything this server stands on"
EXAMPLE = "suar doctor"

LEAST_FREE = 500_000_000  # bytes on the disk of the data folder
TOLERANCE = timedelta(seconds=60)  # between two clocks


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what it is, and, when it is not well, what is wrong and what to do."""

    what: str
    problem: str = ""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def run(options: argparse.Namespace) -> int:
    """Print one line a check; returns 1 when one of them found a problem."""
    well = True
    for finding in findings():
        well = well and not finding.problem
        print(f"✗ {finding.what}: {finding.problem}" if finding.problem else f"✓ {finding.what}", flush=True)
    return 0 if well else 1


def findings() -> Iterator[Finding]:
    """Look at one thing after another; what cannot be looked at any more is left out."""
    try:
        settings = start.rooms()
    except start.Stop as reason:
        yield Finding("settings", str(reason))
        return
    yield Finding(f"settings ({settings.MODE} mode)")
    yield from data_folder(settings)
    try:
        waiting = migrate.pending()
    except start.Stop as reason:
        yield Finding("database", str(reason))
        return
    yield Finding("database")
    yield Finding("tables", f"{len(waiting)} migrations are missing; run: suar migrate" if waiting else "")
    if not waiting:
        for look in CHECKS:
            yield look(settings)


def data_folder(settings: Any) -> Iterator[Finding]:
    """Is there room, and can nobody else look in?"""
    folder = settings.DATA_DIR
    if not folder.is_dir():
        yield Finding("data folder", f"{folder} does not exist; `suar run` or `suar migrate` makes it")
        return
    free = shutil.disk_usage(folder).free
    problem = f"only {free // 1_000_000} MB are left at {folder}; make room" if free < LEAST_FREE else ""
    yield Finding("disk", problem)
    others = stat.S_IMODE(folder.stat().st_mode) & 0o077
    yield Finding("data folder", f"others can look into {folder}; run: chmod 700 {folder}" if others else "")


def serving_role(settings: Any) -> Finding:
    """PostgreSQL only: the role that serves must be bound by what the database refuses."""
    from django.db import connection

    what = "serving role"
    if connection.vendor != "postgresql":
        return Finding(f"{what}: none on SQLite, see docs/threat-model.md")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper OR rolbypassrls, EXISTS (SELECT FROM pg_tables"
            " WHERE schemaname = 'public' AND pg_has_role(current_user, tableowner, 'MEMBER'))"
            " FROM pg_roles WHERE rolname = current_user"
        )
        above, owner = cursor.fetchone()
    if above or owner:
        return Finding(what, "it is not bound by row-level security; serve as suar_app, see docs/deploy.md")
    return Finding(what)


def log_chain(settings: Any) -> Finding:
    """Every entry of the log, against its seal, and its end against the one seen last."""
    from suar.audit import queries as audit

    faults = list(islice(audit.broken_links(), 6))
    told = "; ".join(f"entry {fault.sequence}: {fault.what}" for fault in faults[:5])
    more = "; and more" if len(faults) > 5 else ""
    advice = "keep this database as evidence, and restore a backup beside it"
    if faults:
        return Finding("log", f"{told}{more} — {advice}")
    if missing := loghead.cut_off(settings.DATA_DIR):
        return Finding("log", f"{missing} — {advice}")
    loghead.remember(settings.DATA_DIR)
    return Finding("log")


def clock(settings: Any) -> Finding:
    """The machine's clock against the database's, and against the newest entry of the log."""
    from django.db import connection

    from suar.audit import queries as audit

    now = datetime.now(UTC)
    newest = audit.head()
    if newest and newest.at > now + TOLERANCE:
        return Finding(
            "clock", f"the log's newest entry is from {newest.at:%Y-%m-%d %H:%M} UTC; set this clock"
        )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            there = cursor.fetchone()[0]
        if abs(there - now) > TOLERANCE:
            return Finding(
                "clock", f"the database says {there:%H:%M:%S} UTC, this machine {now:%H:%M:%S}; set one"
            )
    return Finding("clock")


def example_data(settings: Any) -> Finding:
    """On a production server nobody invented may be able to sign in."""
    from suar.example import load

    if not settings.EXAMPLE and load.present():
        return Finding(
            "example data", "it is in this database, and anybody can sign in to it; use an empty one"
        )
    return Finding("example data")


def mail_server(settings: Any) -> Finding:
    """Without one, people read their notices in Suar only, and invitations are passed on by hand."""
    from suar.accounts import mail

    if not mail.is_on():
        return Finding("mail: off; set SUAR_SMTP_HOST to send any")
    try:
        with mail.connection():
            return Finding("mail")
    except mail.Unsent as fault:
        advice = "look at SUAR_SMTP_HOST, _PORT, _TLS, _USER and _PASSWORD"
        return Finding("mail", f"the mail server does not let us in ({type(fault).__name__}); {advice}")


CHECKS: tuple[Callable[[Any], Finding], ...] = (serving_role, log_chain, clock, example_data, mail_server)
