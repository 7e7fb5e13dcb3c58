"""`make bench`: measure what the budgets promise. Slowness is a figure here, never a failed test."""

import sys

from benchmarks import run

if __name__ == "__main__":
    sys.exit(run.main())
