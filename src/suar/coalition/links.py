"""The secret in an invitation's link. It follows from the invitation's id under the server's key, so that it can be
shown again to whoever invited; the table keeps only its hash."""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from suar.access import Actor

PURPOSE = b"suar invitation 1: "
DOOR = Actor(machine="invitation")  # whoever stands before a link, and is nobody yet
LENGTH = 24  # bytes: 192 bits, 32 letters in the link


def token(invitation_id: UUID) -> str:
    """The secret of an invitation, as it stands in its link."""
    key = bytes.fromhex(settings.SERVER_KEY)
    digest = hmac.new(key, PURPOSE + invitation_id.bytes, hashlib.sha256).digest()
    return urlsafe_b64encode(digest[:LENGTH]).decode()


def fingerprint(secret: str) -> str:
    """What the table keeps of a secret: its SHA-256, in hexadecimal."""
    return hashlib.sha256(secret.encode()).hexdigest()


def link(invitation_id: UUID) -> str:
    """The whole address to pass on."""
    return str(settings.ORIGIN) + reverse("coalition:join", args=[token(invitation_id)])
