"""`suar found`: make the backbone organisation and its first administrator, once in a coalition's life."""

import argparse
import getpass
import sys

from suar.cli import start

HELP = "make the backbone organisation and its first administrator"
EXAMPLE = 'suar found --organisation "Simpul Nusa" --name "Ayu Lestari" --sign-in ayu'


def arguments(parser: argparse.ArgumentParser) -> None:
    """Who begins."""
    parser.add_argument("--organisation", required=True, help="the backbone organisation's name")
    parser.add_argument(
        "--name", required=True, help="the first administrator's name, as colleagues know her"
    )
    parser.add_argument("--sign-in", required=True, help="the short name she signs in with")


def run(options: argparse.Namespace) -> int:
    """Ask for her passphrase and found the coalition; everybody else comes in by invitation.

    Raises:
        Stop: there is a backbone organisation already, or the passphrase is too easy or was typed differently.
    """
    start.rooms()
    from suar.access import Actor, DomainError
    from suar.accounts import commands as accounts
    from suar.coalition import commands as coalition
    from suar.coalition import queries

    founder = Actor(machine="founder")
    if queries.is_founded(actor=founder):
        raise start.Stop("this coalition has its backbone organisation already; people come in by invitation")
    passphrase = _passphrase(options.sign_in, options.name)
    try:
        person = accounts.register_person(
            actor=founder, sign_in=options.sign_in, name=options.name, passphrase=passphrase
        )
        coalition.found_coalition(actor=founder, name=options.organisation, person_id=person)
    except DomainError as refusal:
        raise start.Stop(str(refusal.sentence)) from refusal
    print(f"{options.organisation} is founded. {options.name} signs in as {options.sign_in}.")
    return 0


def _passphrase(sign_in: str, name: str) -> str:
    """Her passphrase: typed twice at a terminal, or one line from a pipe."""
    from suar.accounts import strength

    said = getpass.getpass("Passphrase: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if sys.stdin.isatty() and said != getpass.getpass("The same once more: "):
        raise start.Stop("the two were different; nothing was made")
    if not strength.judge(said, own=(sign_in, name)).enough:
        raise start.Stop(
            "that passphrase is too easy to guess; take four or five words that have nothing to do with you"
        )
    return said
