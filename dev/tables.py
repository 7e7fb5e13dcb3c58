"""Checks that the migrations say what the tables are: nothing is left to be made."""

import sys

from dev import stage


def main() -> int:
    """Ask Django whether it would make a migration; returns 1 when it would."""
    from django.core.management import call_command

    with stage.rooms():
        try:
            call_command("makemigrations", check=True, dry_run=True)
        except SystemExit as answer:
            return int(answer.code or 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
