"""Slower after every wrong word, per account and per address, but never so that a colleague is shut out for long.

A browser she has signed in from before has a count of its own, which nobody else can raise. From elsewhere the wait
never passes one minute. Neither the account's name nor the address is kept: buckets are keyed hashes.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from suar.accounts.models.visits import Failure

FORGOTTEN_AFTER = timedelta(hours=1)
LONGEST = 60  # seconds
FREE, FREE_AT_AN_ADDRESS = 5, 20  # an office or an internet café has one address for many


@dataclass(frozen=True, slots=True)
class Bucket:
    """One count: its hashed name, and how many wrong words are free."""

    name: str
    free: int


def keyed(kind: str, value: str) -> str:
    """A name nobody can guess without the server's key."""
    return hmac.new(
        bytes.fromhex(settings.SERVER_KEY), f"{kind}:{value}".encode(), hashlib.sha256
    ).hexdigest()


def buckets(sign_in: str, address: str, known_device: str) -> list[Bucket]:
    """What a try counts against.

    Args:
        known_device: the mark of a browser this person has signed in from before; empty when there is none.
    """
    if known_device:
        return [Bucket(keyed("device", known_device), free=FREE)]
    return [
        Bucket(keyed("account", sign_in), free=FREE),
        Bucket(keyed("address", address), free=FREE_AT_AN_ADDRESS),
    ]


def wait(tried: list[Bucket]) -> int:
    """Seconds until the next try is taken; 0 when at once."""
    now = timezone.now()
    counts = Failure.objects.in_bulk([bucket.name for bucket in tried])
    waits = [0]
    for bucket in tried:
        row = counts.get(bucket.name)
        if row and row.last_at > now - FORGOTTEN_AFTER and row.count >= bucket.free:
            pause = min(2 ** (row.count - bucket.free), LONGEST)
            waits.append(int(pause - (now - row.last_at).total_seconds()) + 1)
    return max(waits)


def failed(tried: list[Bucket]) -> None:
    """Count one more wrong word; what was long ago is forgotten first."""
    now = timezone.now()
    names = [bucket.name for bucket in tried]
    Failure.objects.filter(bucket__in=names, last_at__lt=now - FORGOTTEN_AFTER).delete()
    Failure.objects.bulk_create([Failure(bucket=name, last_at=now) for name in names], ignore_conflicts=True)
    Failure.objects.filter(bucket__in=names).update(count=F("count") + 1, last_at=now)


def passed(tried: list[Bucket]) -> None:
    """The right words clear the account's and device's count, but not the address's, which others may share."""
    Failure.objects.filter(bucket__in=[bucket.name for bucket in tried if bucket.free == FREE]).delete()
