"""How a command meets Django: settings first, then the rooms; what goes wrong becomes one sentence."""

import os
from pathlib import Path
from typing import Any

from suar.config.env import Unsafe


class Stop(Exception):
    """The command cannot go on; the text says why and what to do."""


def settings(as_owner: bool = False) -> Any:
    """The settings, read now.

    Args:
        as_owner: connect to the database as the owner of the tables, not as the role that serves

    Raises:
        Stop: one of them is missing or dangerous, or they cannot be used together.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "suar.config.settings")
    if as_owner:
        os.environ["SUAR_AS_OWNER"] = "yes"
    from django.conf import settings as django_settings
    from django.core.exceptions import ImproperlyConfigured

    try:
        django_settings.DATABASES  # noqa: B018
    except (Unsafe, ImproperlyConfigured) as reason:
        raise Stop(f"{reason}{_hint()}") from reason
    return django_settings


def rooms(as_owner: bool = False) -> Any:
    """The settings, with every room loaded: tables, commands and queries can be used.

    Args:
        as_owner: connect to the database as the owner of the tables

    Raises:
        Stop: the settings are unsafe.
    """
    import django

    found = settings(as_owner)
    django.setup()
    return found


def data_folder() -> Path:
    """The data folder, made for this user alone when it is not there yet.

    Raises:
        Stop: it cannot be made.
    """
    folder = Path(settings().DATA_DIR)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Stop(f"the data folder {folder} cannot be made: {error.strerror}") from error
    return folder


def expected(error: Exception) -> str:
    """One sentence for an error of the world around us: the database, the disk. Empty for a fault of the code."""
    from django.db import DatabaseError

    if isinstance(error, DatabaseError):
        return f"the database refused: {str(error).strip().splitlines()[0]}"
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}: {error.filename or 'the disk, or the network'}"
    return ""


def _hint() -> str:
    untouched = "SUAR_MODE" not in os.environ and not Path(os.environ.get("SUAR_ENV_FILE", ".env")).exists()
    return "\n      To try Suar on this machine, first say: suar setup" if untouched else ""
