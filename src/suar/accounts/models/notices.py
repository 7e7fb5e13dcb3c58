"""What people are told, and the few letters that still have to leave."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from suar.access.rows import Class, PrivateModel


class Notice(PrivateModel):
    """Somebody should look at a page. Says of what kind, and never what is there or who meant it."""

    SEE: ClassVar[str] = "notice.see"
    CLASSES: ClassVar[dict[str, Class]] = {
        **dict.fromkeys(("id", "kind", "code", "made_at", "mailed_at"), Class.INTERNAL),
        **dict.fromkeys(("person", "link", "read_at"), Class.PERSONAL),
    }
    KEPT: ClassVar[str] = "ninety days"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    link = models.CharField(max_length=200)
    code = models.CharField(max_length=7)
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=("person", "-made_at"), name="notices_of_a_person"),)

    def __str__(self) -> str:
        return str(self.id)


class Letter(PrivateModel):
    """A link on its way to an address that is nobody's here yet. Address and link are hidden under the server's key.

    `due_at` is moved on before each try, so that two senders never have the same letter at once.
    """

    SEE: ClassVar[str] = "letter.send"
    CLASSES: ClassVar[dict[str, Class]] = {
        **dict.fromkeys(("id", "language", "tries", "due_at"), Class.INTERNAL),
        **dict.fromkeys(("contact", "link"), Class.PERSONAL),
    }
    KEPT: ClassVar[str] = "until it is sent, or given up after the fourth try; less than a day"

    contact = models.BinaryField()
    link = models.BinaryField()
    language = models.CharField(max_length=2)
    tries = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)
