"""Collect the static files of every room into the data folder, when one of them has changed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def collect() -> bool:
    """Collect, hash and compress; returns whether anything was to do."""
    from django.conf import settings
    from django.core.management import call_command

    stamp = Path(settings.DATA_DIR) / "static.stamp"
    now = hashlib.sha256("\n".join(sorted(_sources())).encode()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == now:
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(now, encoding="utf-8")
    return True


def _sources() -> Iterator[str]:
    from django.contrib.staticfiles.finders import get_finders

    storage: Any
    for finder in get_finders():
        for path, storage in finder.list([]):
            seen = Path(storage.path(path)).stat()
            yield f"{path} {seen.st_size} {seen.st_mtime_ns}"
