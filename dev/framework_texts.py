"""The sentences of Django that our forms show and that we say in our own Indonesian.

Django's are correct but stiff, and two are wrong. Ours stand in the same catalogue and win over Django's.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import django
import polib

OURS = (
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
CATALOGUES = ("conf", "contrib/auth")


@cache
def framework_texts() -> tuple[tuple[str, str], ...]:
    """The sentences as Django has them, each with its plural, or an empty one.

    Raises:
        ValueError: Django no longer says one of them.
    """
    known = dict(_known())
    if gone := [text for text in OURS if text not in known]:
        raise ValueError(f"Django no longer says: {gone}")
    return tuple((text, known[text]) for text in OURS)


def _known() -> Iterator[tuple[str, str]]:
    for name in CATALOGUES:
        path = Path(django.__file__).parent / name / "locale" / "id" / "LC_MESSAGES" / "django.po"
        yield from ((entry.msgid, entry.msgid_plural) for entry in polib.pofile(str(path)))
