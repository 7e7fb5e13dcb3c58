"""Forgets what machinery kept of comings and goings, when its time is over."""

from datetime import datetime, timedelta

from suar.accounts.models import Device, Failure, Session

FAILURES, DEVICES = timedelta(days=1), timedelta(days=365)


def forget(now: datetime) -> int:
    """Remove ended sessions, old wrong words and browsers not used for a year; how many rows."""
    gone = (
        Session.objects.filter(expire_date__lt=now),
        Failure.objects.filter(last_at__lt=now - FAILURES),
        Device.objects.filter(last_at__lt=now - DEVICES),
    )
    return sum(rows.delete()[0] for rows in gone)
