"""The mark that this database holds invented data."""

from typing import ClassVar

from django.db import models

from suar.access.rows import Class


class Marker(models.Model):
    """One row while example data is here; a production server that finds it does not start.

    `finished_at` stays empty when the loading was cut short, so that the next start begins anew.
    """

    CLASSES: ClassVar[dict[str, Class]] = dict.fromkeys(("id", "loaded_at", "finished_at"), Class.PUBLIC)
    KEPT: ClassVar[str] = "as long as the example data"

    loaded_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"example data since {self.loaded_at:%Y-%m-%d}"
