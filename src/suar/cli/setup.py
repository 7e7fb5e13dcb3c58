"""`suar setup`: write the `.env` of a server for trying Suar on one's own machine, with random secrets."""

import argparse
import os
import secrets
from pathlib import Path

HELP = "write a .env file with random secrets, for trying Suar on this machine"
EXAMPLE = "suar setup"

TEXT = """\
# Settings of this machine's Suar, made by `suar setup`. Keep it to yourself; it is not part of the code.
# Example mode is for trying Suar with invented data. docs/deploy.md says what a real server needs.
SUAR_MODE=example
SUAR_SECRET_KEY={secret_key}
SUAR_AUDIT_KEY={audit_key}
SUAR_SERVER_KEY={server_key}
SUAR_PEPPER={pepper}
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to write it."""
    parser.add_argument("--file", type=Path, default=Path(".env"), help="the file to write (default: .env)")


def run(options: argparse.Namespace) -> int:
    """Write the file unless there is one; an existing file is never changed."""
    try:
        handle = os.open(options.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        print(f"{options.file} exists and stays as it is")
        return 0
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        names = ("secret_key", "audit_key", "server_key", "pepper")
        file.write(TEXT.format(**{name: secrets.token_hex(32) for name in names}))
    print(f"wrote {options.file} with new secrets, readable by you alone")
    return 0
