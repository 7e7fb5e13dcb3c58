"""`make test`: the whole — every check, every test on both databases and in a browser, and the locks.

A part this machine cannot run is said loudly; under `CI=true` it fails.
"""

import sys

from dev import check, machine, steps
from dev.steps import Outcome, Step

PYTEST = ["-m", "pytest", "-q", "--durations=5"]
ON_POSTGRESQL = {"SUAR_TEST_DATABASE": "postgresql"}


def main() -> int:
    """Prepare the machine, run everything, and close with what ran."""
    machine.prepare()
    gaps = [
        steps.missing(name, problem)
        for name, problem in (
            ("browser tests", machine.browser_missing()),
            ("tests on PostgreSQL", machine.postgresql_missing()),
        )
        if problem
    ]
    done = [*steps.run(whole(gaps)), *steps.run(alone(gaps))]
    return steps.summary([*done, *gaps])


def alone(gaps: list[Outcome]) -> list[Step]:
    """What measures time, and so runs with nothing beside it."""
    if "browser tests" in {gap.name for gap in gaps}:
        return []
    return [Step("first words at 2G, nothing beside it", [*PYTEST, "-m", "alone"], closing=True)]


def whole(gaps: list[Outcome]) -> list[Step]:
    """Everything that can run here, the longest first.

    Args:
        gaps: the parts that cannot
    """
    lacking = {gap.name for gap in gaps}
    parts = []
    if "tests on PostgreSQL" not in lacking:
        parts.append(Step("tests on PostgreSQL", [*PYTEST, "-m", "not browser"], ON_POSTGRESQL, closing=True))
    some = ["-m", "not browser"] if "browser tests" in lacking else []
    parts.append(Step("tests on SQLite, and in Chromium", [*PYTEST, *some], closing=True))
    return [*parts, *check.still(), Step("a fresh lock is the same", ["-m", "dev.lock", "--check"])]


if __name__ == "__main__":
    sys.exit(main())
