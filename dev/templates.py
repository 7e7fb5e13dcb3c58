"""`python -m dev.templates`: format the templates; with `--check` only say which are not formatted."""

import subprocess
import sys
from pathlib import Path

from dev.stage import ROOT

FORMATTER = Path(sys.executable).parent / "djade"  # a program, not a module


def main() -> int:
    """Run the formatter over every template; its exit code."""
    templates = sorted((ROOT / "src").rglob("templates/**/*.html"))
    asked = [argument for argument in sys.argv[1:] if argument == "--check"]
    return subprocess.run([FORMATTER, "--target-version", "5.2", *asked, *templates], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
