"""`make lock`: choose versions for what pyproject.toml asks, and write them down with their hashes.

The locks hold for every platform and for Python 3.11 and later, and name no place to fetch from. With `--check` a fresh
lock is made beside the old one, and both must be the same.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from dev.stage import ROOT

UV = [
    "uv",
    "pip",
    "compile",
    "--no-config",
    "--system-certs",  # a company's own certificates too, as pip has them
    "--quiet",
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
]
PLAIN = ["--no-emit-index-url", "--no-header", "--no-annotate", "pyproject.toml"]
LOCKS = {
    "requirements/run.txt": [],
    "requirements/test.txt": ["--extra", "test", "-c", "requirements/run.txt"],
}
AWAY = ("dns error", "error sending request", "Failed to fetch", "Connection refused", "timed out")


def main(words: list[str] | None = None) -> int:
    """Write the locks, or with `--check` compare them; returns 1 when they differ or none can be made."""
    if "--check" not in (sys.argv[1:] if words is None else words):
        problem = make(ROOT)
        print(problem or "wrote " + " and ".join(LOCKS))
        return bool(problem)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        (fresh / "requirements").mkdir()
        for name in ("pyproject.toml", *LOCKS):
            shutil.copy(ROOT / name, fresh / name)
        return _compared(fresh, make(fresh))


def make(folder: Path) -> str:
    """Lock what the folder's pyproject.toml asks, keeping the versions of an existing lock where they still fit.

    Args:
        folder: where pyproject.toml and requirements/ are

    Returns:
        why it could not be done; empty when it was
    """
    for name, more in LOCKS.items():
        command = [sys.executable, "-m", *UV, *more, *PLAIN, "--output-file", name]
        plain = _plain_environment()
        done = subprocess.run(command, cwd=folder, env=plain, capture_output=True, text=True, check=False)
        if done.returncode:
            return done.stderr.strip()
    return ""


def _compared(fresh: Path, problem: str) -> int:
    if any(sign in problem for sign in AWAY):
        print(f"NOT RUN: a fresh lock needs the network, which is away\n{problem}")
        return bool(os.environ.get("CI"))
    differing = [name for name in LOCKS if (fresh / name).read_bytes() != (ROOT / name).read_bytes()]
    if problem or differing:
        print(problem or f"{' and '.join(differing)} do not fit pyproject.toml; run: make lock")
        return 1
    return 0


def _plain_environment() -> dict[str, str]:
    """The environment without what would make one developer's lock differ from another's."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "PIP_"))}


if __name__ == "__main__":
    sys.exit(main())
