"""An invitation: a link that lets one person into one organisation, once, for three days."""

from datetime import timedelta
from enum import StrEnum
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from suar.access import Role
from suar.access.rows import Class, PrivateModel
from suar.coalition.models.organisation import Organisation

HOLDS_FOR = timedelta(hours=72)
KEPT_FOR = timedelta(days=30)
CONTACT = "invitation contact"  # the purpose under which it is hidden


class Answer(StrEnum):
    """What became of an invitation. That it is too late needs no state: `expires_at` says so."""

    OPEN = "open"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"


class Invitation(PrivateModel):
    """An offer of one role in one organisation to whoever holds its link.

    Only the link's hash is kept. `contact` is where the link was sent, hidden under the server's key, and emptied
    once the invitation is answered; `letter` names what carried it there, and `undelivered` that it never arrived.
    """

    SEE: ClassVar[str] = "invitation.see"
    CLASSES: ClassVar[dict[str, Class]] = {
        **dict.fromkeys(
            ("id", "organisation", "role", "made_at", "expires_at", "state", "token_hash"), Class.INTERNAL
        ),
        **dict.fromkeys(("letter", "undelivered"), Class.INTERNAL),
        **dict.fromkeys(("invited_by", "contact"), Class.PERSONAL),
    }
    KEPT: ClassVar[str] = "thirty days after it was made"
    MOVES: ClassVar[dict[str, tuple[str, ...]]] = {
        Answer.OPEN: (Answer.ACCEPTED, Answer.WITHDRAWN),
        Answer.ACCEPTED: (),
        Answer.WITHDRAWN: (),
    }

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="invitations")
    role = models.CharField(max_length=30)
    token_hash = models.CharField(max_length=64, unique=True)
    contact = models.BinaryField(default=b"")
    letter = models.UUIDField(null=True)
    undelivered = models.BooleanField(default=False)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    state = models.CharField(max_length=10, default=Answer.OPEN)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(role__in=[each.value for each in Role]), name="invitation_role_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[each.value for each in Answer]), name="invitation_state_known"
            ),
        )

    def __str__(self) -> str:
        return str(self.id)

    def may_become(self, state: Answer) -> bool:
        """Whether this state follows the present one."""
        return state in self.MOVES[self.state]
