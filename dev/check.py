"""`make check`: the fast part — everything that needs neither PostgreSQL nor a browser nor the network."""

import sys

from dev import stage, steps
from dev.stage import ROOT
from dev.steps import Step

FAST = Step("tests, the fast ones", ["-m", "pytest", "-q", "-m", "not slow and not browser"], closing=True)


def still() -> list[Step]:
    """The checks that read the code and run nothing of it, the longest first."""
    return [
        Step("types", ["-m", "mypy", "--no-error-summary"], stage.environment(str(ROOT / "build"))),
        Step(
            "arrows of the house", ["-c", "import sys, importlinter.cli as cli; cli.lint_imports_command()"]
        ),
        Step("tables fit the migrations", ["-m", "dev.tables"]),
        Step("generated documents", ["-m", "dev.reference", "--check"]),
        Step("texts are complete", ["-m", "dev.texts", "--check"]),
        Step("lint", ["-m", "ruff", "check", "--quiet"]),
        Step("format", ["-m", "ruff", "format", "--check", "--quiet"]),
        Step("format of the templates", ["-m", "dev.templates", "--check"]),
    ]


def main() -> int:
    """Run them all."""
    return steps.summary(steps.run([FAST, *still()]))


if __name__ == "__main__":
    sys.exit(main())
