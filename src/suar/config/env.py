"""Typed readers for settings that come from the environment, and the `.env` file of a trial server.

A value that is missing where it is needed, or cannot be read, stops the start with one sentence that says what to do.
"""

import os
from pathlib import Path


class Unsafe(Exception):
    """A setting is missing or dangerous; the text says which, and what to do about it."""


def load(path: Path) -> None:
    """Take `NAME=value` lines from a file into the environment; what is already set wins."""
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        name, equals, value = line.strip().partition("=")
        if equals and not name.startswith("#"):
            os.environ.setdefault(name.strip(), value.strip())


def text(name: str, default: str = "") -> str:
    """A string; empty when not set and no default is given."""
    return os.environ.get(name, "") or default


def words(name: str, default: str = "") -> list[str]:
    """A list of strings parted by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def flag(name: str) -> bool:
    """Yes or no; no when not set.

    Raises:
        Unsafe: the value is neither.
    """
    return choice(name, "no", ("yes", "no")) == "yes"


def number(name: str, default: int) -> int:
    """A whole number, 0 or more.

    Raises:
        Unsafe: the value is something else.
    """
    value = text(name, str(default))
    if not value.isdecimal():
        raise Unsafe(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def choice(name: str, default: str, allowed: tuple[str, ...]) -> str:
    """One of a few words.

    Raises:
        Unsafe: the value is none of them.
    """
    value = text(name, default)
    if value not in allowed:
        raise Unsafe(f"{name} must be one of {', '.join(allowed)}, not {value!r}.")
    return value


def secret(name: str, least: int = 32) -> str:
    """A secret of at least `least` characters, from NAME or from the file that NAME_FILE names.

    Raises:
        Unsafe: it is missing, too short, or its file cannot be read.
    """
    value = text(name)
    if path := text(f"{name}_FILE"):
        try:
            value = Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise Unsafe(f"{name}_FILE names {path}, which cannot be read: {error.strerror}.") from error
    if not value:
        raise Unsafe(
            f"{name} is not set. Make one with: python3 -c 'import secrets; print(secrets.token_hex(32))'"
        )
    if len(value) < least:
        raise Unsafe(f"{name} is too short: {len(value)} characters, at least {least} are needed.")
    return value


def key(name: str) -> str:
    """A secret of 32 bytes or more, written in hexadecimal.

    Raises:
        Unsafe: as `secret`, or it is not hexadecimal.
    """
    value = secret(name, 64)
    try:
        bytes.fromhex(value)
    except ValueError:
        raise Unsafe(f"{name} must be written in hexadecimal, two characters a byte.") from None
    return value
