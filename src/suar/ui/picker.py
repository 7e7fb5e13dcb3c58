"""Choosing one of many places (or of anything with a name): type a few letters, pick from what is found.

With a script it is a combobox; without, the search button sends the form back with the finds as choice cards.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be picked: what is stored, what is read, and what tells it from its namesakes."""

    value: str
    label: str
    meta: str = ""


class Picker(forms.TextInput):
    """The two inputs of a picker: what was typed, and the stored value of what was chosen.

    Args:
        find: answers typed words, or a stored value, with the options that fit.
        source: address that answers the script: `?q=` gives `{"options": [{"value", "label", "meta"}]}`.
    """

    template_name = "ui/forms/picker.html"

    def __init__(self, find: Callable[[str], Sequence[Option]], source: str | Promise, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.find = find
        self.source = source
        self.search = ""
        self.finding = False

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str:
        """The stored value of the card ticked, the earlier choice, or the full name typed; else nothing."""
        self.search = str(data.get(f"{name}_search", "")).strip()
        self.finding = f"{name}_find" in data
        if self.finding:
            return ""
        earlier, *card = data.getlist(name) if hasattr(data, "getlist") else [data.get(name, "")]
        if card:
            return str(card[-1])
        if earlier and self.search in ("", self._label(earlier)):
            return str(earlier)
        return self._only_one_called(self.search)

    def _label(self, value: str) -> str:
        return next((option.label for option in self.find(value) if option.value == value), "")

    def _only_one_called(self, name: str) -> str:
        same = (
            [option.value for option in self.find(name) if option.label.lower() == name.lower()]
            if name
            else []
        )
        return same[0] if len(same) == 1 else ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the picker's template needs: the words typed, the finds, the label of what is chosen."""
        context = super().get_context(name, value, attrs)
        options = self.find(self.search) if self.search and not value else []
        search = self._label(str(value)) if value else self.search
        context["widget"].update(options=options, search=search, source=self.source)
        return context


class PickerField(forms.CharField):
    """A value chosen with a `Picker`; looking something up never counts as an answer."""

    default_error_messages = {"required": _("Choose one from the list.")}

    def validate(self, value: Any) -> None:
        """Refuses while the person is still searching.

        Raises:
            ValidationError: nothing was chosen although something was typed.
        """
        super().validate(value)
        if not value and isinstance(self.widget, Picker) and self.widget.search:
            raise ValidationError(self.error_messages["required"], code="required")
