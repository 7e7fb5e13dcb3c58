"""Who works where, in which role."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from suar.access import Role
from suar.access.rows import Class, PrivateModel
from suar.coalition.models.organisation import Organisation


class Membership(PrivateModel):
    """A person holds one role in one organisation, from a day until a day."""

    SEE: ClassVar[str] = "membership.see"
    CLASSES: ClassVar[dict[str, Class]] = {
        **dict.fromkeys(("id", "organisation"), Class.INTERNAL),
        **dict.fromkeys(("person", "role", "since", "ended_at"), Class.PERSONAL),
    }
    KEPT: ClassVar[str] = "two years after it ended"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=30)
    since = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("person", "organisation", "role"),
                condition=Q(ended_at=None),
                name="one_living_membership",
            ),
            models.CheckConstraint(
                condition=Q(role__in=[each.value for each in Role]), name="membership_role_known"
            ),
        )

    def __str__(self) -> str:
        return str(self.id)
