"""The sentences of Django and allauth that our pages may show and that we say in our own Indonesian.

Theirs are correct but stiff, and some are wrong. Ours stand in the same catalogue and win over theirs.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import polib

DJANGOS = (
    "(Hidden field %(name)s) %(error)s",
    "Enter a complete value.",
    "Enter a list of values.",
    "Enter a number.",
    "Enter a valid URL.",
    "Enter a valid UUID.",
    "Enter a valid date.",
    "Enter a valid date/time.",
    "Enter a valid duration.",
    "Enter a valid email address.",
    "Enter a valid integer.",
    "Enter a valid time.",
    "Enter a valid value.",
    "Enter a whole number.",
    "Ensure that there are no more than %(max)s decimal place.",
    "Ensure that there are no more than %(max)s digit before the decimal point.",
    "Ensure that there are no more than %(max)s digit in total.",
    "Ensure this filename has at most %(max)d character (it has %(length)d).",
    "Ensure this value has at least %(limit_value)d character (it has %(show_value)d).",
    "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
    "Ensure this value is %(limit_value)s (it is %(show_value)s).",
    "Ensure this value is greater than or equal to %(limit_value)s.",
    "Ensure this value is less than or equal to %(limit_value)s.",
    "File extension “%(extension)s” is not allowed. Allowed extensions are: %(allowed_extensions)s.",
    "No file was submitted.",
    "No file was submitted. Check the encoding type on the form.",
    "Null characters are not allowed.",
    "Please either submit a file or check the clear checkbox, not both.",
    "Select a valid choice. %(value)s is not one of the available choices.",
    "Select a valid choice. That choice is not one of the available choices.",
    "The password is too similar to the %(verbose_name)s.",
    "The submitted file is empty.",
    "The two password fields didn\N{RIGHT SINGLE QUOTATION MARK}t match.",
    "This field is required.",
    "This password is entirely numeric.",
    "This password is too common.",
    "This password is too short. It must contain at least %d character.",
    "Unknown",
    "Upload a valid image. The file you uploaded was either not an image or a corrupted image.",
    "“%(pk)s” is not a valid value.",
    "“%(value)s” is not a valid UUID.",
)
ALLAUTHS = (
    "Authenticator code",
    "Backup key",
    "Be patient, you are sending too many requests.",
    "Code",
    "Enabling passwordless operation allows you to sign in using just this key, but imposes additional "
    "requirements such as biometrics or PIN protection.",
    "Incorrect code.",
    "Incorrect password.",
    "Key nr. {number}",
    "Master key",
    "Passwordless",
    "Please type your current password.",
    "The username and/or password you specified are not correct.",
    "This account is currently inactive.",
    "Too many failed login attempts. Try again later.",
    "You cannot deactivate two-factor authentication.",
    "You cannot generate recovery codes without having two-factor authentication enabled.",
)
SPOKEN = {"django": (DJANGOS, ("conf", "contrib/auth")), "allauth": (ALLAUTHS, ("",))}


@cache
def framework_texts() -> tuple[tuple[str, str, str], ...]:
    """The sentences as their package has them, each with its plural, or an empty one, and the package.

    Raises:
        ValueError: a package no longer says one of them.
    """
    return tuple((text, many, name) for name in SPOKEN for text, many in _said_by(name))


def _said_by(name: str) -> Iterator[tuple[str, str]]:
    wanted, folders = SPOKEN[name]
    package = Path(import_module(name).__file__ or "").parent
    paths = [package / folder / "locale" / "id" / "LC_MESSAGES" / "django.po" for folder in folders]
    known = {entry.msgid: entry.msgid_plural for path in paths for entry in polib.pofile(str(path))}
    if gone := [text for text in wanted if text not in known]:
        raise ValueError(f"{name} no longer says: {gone}")
    yield from ((text, known[text]) for text in wanted)
