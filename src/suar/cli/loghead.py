"""Where the log ended when it was last found whole, kept beside the database: a cut-off end shows against it."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

NAME = "log-head.json"


def cut_off(folder: Path) -> str:
    """What is wrong with the log's end, in words; nothing when the entry seen last is still there."""
    from suar.audit import queries as audit

    known = _read(folder / NAME)
    if known is None or audit.holds(known):
        return ""
    gone = f"entry {known.sequence} stood here and is gone"
    return f"{gone}: the end of the log was cut off, or an older database put back"


def remember(folder: Path) -> None:
    """Keep where the log ends now."""
    from suar.audit import queries as audit

    if head := audit.head():
        kept = {"sequence": head.sequence, "seal": head.seal, "at": head.at.isoformat()}
        (folder / NAME).write_text(json.dumps(kept), encoding="utf-8")


def forget(folder: Path) -> None:
    """Begin anew: a backup was restored, whose log ends earlier."""
    (folder / NAME).unlink(missing_ok=True)


def _read(path: Path) -> Any:
    from suar.audit.queries import Head

    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return Head(int(kept["sequence"]), str(kept["seal"]), datetime.fromisoformat(kept["at"]))
    except FileNotFoundError:
        return None
