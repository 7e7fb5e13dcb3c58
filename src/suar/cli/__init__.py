"""The command line, for those who run a server. Each subcommand is one module with the same four names:
`HELP` (one line), `EXAMPLE` (one command), `arguments(parser)` and `run(options)`.
"""

import argparse
import sys
from types import ModuleType

from suar.cli import backup, doctor, example, found, migrate, restore, run, setup, start, texts
from suar.cli.start import Stop
from suar.config.env import Unsafe

COMMANDS: dict[str, ModuleType] = {
    "setup": setup,
    "run": run,
    "migrate": migrate,
    "found": found,
    "example": example,
    "backup": backup,
    "restore": restore,
    "doctor": doctor,
    "texts": texts,
}


def parser() -> argparse.ArgumentParser:
    """The whole command line, with an example in every help."""
    whole = argparse.ArgumentParser(
        prog="suar",
        description="Suar, the digital backbone of an anti-trafficking coalition.",
        epilog="example: suar run",
    )
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, module in COMMANDS.items():
        one = commands.add_parser(
            name,
            help=module.HELP,
            description=module.__doc__,
            epilog=f"example: {module.EXAMPLE}",
            formatter_class=argparse.RawDescriptionHelpFormatter,  # an example that wraps cannot be copied
        )
        module.arguments(one)
    return whole


def main(words: list[str] | None = None) -> int:
    """Run one command.

    Args:
        words: what was typed after `suar`; the process's own when not given

    Returns:
        the exit code: 0 done, 1 a check failed, 2 it could not be done and the sentence on stderr says why
    """
    options = parser().parse_args(words)
    try:
        code: int = COMMANDS[options.command].run(options)
    except (Stop, Unsafe) as reason:
        print(f"suar: {reason}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if sentence := start.expected(error):
            print(f"suar: {sentence}", file=sys.stderr)
            return 2
        raise
    return code
