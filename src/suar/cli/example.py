"""`suar example`: load the invented coalition, or empty this database and load it anew. Never in production."""

import argparse

from suar.cli import migrate, start, tables

HELP = "load the invented coalition, or empty the database and load it anew"
EXAMPLE = "suar example reset"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to do with the example data."""
    parser.add_argument(
        "what", choices=("load", "reset"), help="load: into an empty database; reset: empty it first"
    )


def run(options: argparse.Namespace) -> int:
    """Load the example data.

    Raises:
        Stop: this is a production server, or the database holds something already.
    """
    settings = start.rooms(as_owner=True)
    if not settings.EXAMPLE:
        raise start.Stop("example data is refused on a production server (SUAR_MODE=production)")
    start.data_folder()
    migrate.apply()
    if options.what == "reset":
        tables.drop_all()
        migrate.apply()
    elif not tables.nobody_here():
        raise start.Stop("the database holds people already. To begin anew: suar example reset")
    load()
    return 0


def load() -> None:
    """Load the invented coalition with visible progress, then say how to sign in."""
    from suar.example import load as data

    data.load(progress=print)
    say_signins()


def say_signins() -> None:
    """Print the invented people and how each signs in."""
    from suar.example import load as data

    rows = [("who", "what", "sign-in", "passphrase"), *data.signins()]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        print("   " + "   ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip())
