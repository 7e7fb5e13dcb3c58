"""How forms look: Suar's form renderer, a date in three parts, and the field for a passphrase.

Set `FORM_RENDERER = "suar.ui.forms.Renderer"` and every Django form uses the templates of this room.
"""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import django.forms
from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import DjangoTemplates
from django.utils.dates import MONTHS, MONTHS_3
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

TEMPLATES = [Path(__file__).parent / "templates", Path(django.forms.__file__).parent / "templates"]
BUILTINS = ["django.templatetags.i18n", "django.templatetags.static"]
ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


class Renderer(DjangoTemplates):
    """Our templates win over Django's, and may translate and name static files without loading anything."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"

    @cached_property
    def engine(self) -> Any:
        """The template engine that forms and widgets are written with."""
        options = {"builtins": BUILTINS}
        return self.backend({"APP_DIRS": True, "DIRS": TEMPLATES, "NAME": "suar-forms", "OPTIONS": options})


class DatePartsWidget(forms.MultiWidget):
    """Day, month and year, each typed: quicker than a calendar for a date somebody knows by heart."""

    template_name = "ui/forms/date_parts.html"
    labels = (_("Day"), _("Month"), _("Year"))

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        numeric = {"inputmode": "numeric", "autocomplete": "off"}
        month = {"autocomplete": "off"}
        parts = [forms.TextInput(numeric), forms.TextInput(month), forms.TextInput(numeric)]
        super().__init__(parts, attrs)

    def decompress(self, value: date | None) -> list[int | None]:
        """The three parts of a date, or three blanks."""
        return [value.day, value.month, value.year] if value else [None, None, None]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Adds to each part the label a person reads above it."""
        context = super().get_context(name, value, attrs)
        for part, label in zip(context["widget"]["subwidgets"], self.labels, strict=True):
            part["label"] = label
        return context


class DateParts(forms.MultiValueField):
    """A date given as day, month (number or name, in either language) and year."""

    widget = DatePartsWidget

    def __init__(self, **kwargs: Any) -> None:
        parts = tuple(forms.CharField(max_length=20, required=False) for _part in range(3))
        super().__init__(parts, require_all_fields=False, **kwargs)

    def compress(self, data_list: Sequence[str]) -> date | None:
        """The date that the three parts name.

        Raises:
            ValidationError: a part is missing, or there is no such day.
        """
        if not any(data_list):
            return None
        day, month, year = data_list
        try:
            return date(int(year), month_number(month), int(day))
        except ValueError:
            raise ValidationError(
                gettext("Write a day, a month and a year, for example 27 3 1998.")
            ) from None


def month_number(text: str) -> int:
    """1 to 12 from a number, a month's name or its first letters, in the reader's language or in English.

    Raises:
        ValueError: it is none of these.
    """
    if text.isdecimal():
        return int(text)
    wanted = text.strip().lower()
    for names in (MONTHS.values(), MONTHS_3.values(), ENGLISH_MONTHS):
        known = [str(name).lower() for name in names]
        if wanted in known:
            return known.index(wanted) + 1
    raise ValueError(text)


class Passphrase(forms.CharField):
    """A secret sentence, with a button that shows what was typed."""

    def __init__(self, *, new: bool = False, **kwargs: Any) -> None:
        saved = "new-password" if new else "current-password"
        widget = forms.PasswordInput(
            attrs={"autocomplete": saved, "autocapitalize": "none", "spellcheck": "false"}
        )
        super().__init__(widget=widget, strip=False, **kwargs)
