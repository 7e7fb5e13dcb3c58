"""Opens every room's book of rules when the rooms are ready."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AccessConfig(AppConfig):
    """The gatehouse."""

    name = "suar.access"

    def ready(self) -> None:
        autodiscover_modules("policy")
