"""A stage for tools that need the application: settings of their own, in a folder of their own."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def environment(folder: str) -> dict[str, str]:
    """The settings of an example server whose data lies in a folder; the same secrets every time.

    Args:
        folder: an existing, private folder
    """
    return {
        "DJANGO_SETTINGS_MODULE": "suar.config.settings",
        "SUAR_ENV_FILE": str(Path(folder) / "no.env"),
        "SUAR_MODE": "example",
        "SUAR_DATA_DIR": folder,
        "SUAR_SECRET_KEY": "0123456789abcdef" * 4,
        "SUAR_AUDIT_KEY": "fedcba9876543210" * 4,
        "SUAR_SERVER_KEY": "0011223344556677" * 4,
        "SUAR_PEPPER": "8899aabbccddeeff" * 4,
    }


def clear() -> None:
    """Forget the settings of whoever started this process, so that nothing of their server gets in."""
    for name in [name for name in os.environ if name.startswith("SUAR_") and name != "SUAR_TEST_DATABASE"]:
        del os.environ[name]


@contextmanager
def rooms() -> Iterator[Path]:
    """Every room loaded, over an empty data folder that is gone afterwards."""
    clear()
    with tempfile.TemporaryDirectory(prefix="suar-") as folder:
        os.environ |= environment(folder)
        import django

        django.setup()
        yield Path(folder)


def prepare() -> None:
    """Tables, texts and static files, as a server has them; the rooms must be loaded."""
    from django.conf import settings

    from suar.cli import migrate, static, texts

    texts.build(settings.DATA_DIR)
    static.collect()
    migrate.apply()
