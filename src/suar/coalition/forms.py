"""What pages of the hall ask; the cleaned fields are exactly a command's arguments."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from suar.access import Role
from suar.coalition.queries import OrganisationLine
from suar.coalition.words import KIND_NAMES, ROLE_NAMES

MEMBER_KINDS = [(value, label) for value, label in KIND_NAMES.items() if value != "backbone"]


class Admit(forms.Form):
    """A new organisation."""

    name = forms.CharField(
        label=_("Name of the organisation"),
        max_length=120,
        help_text=_("As the organisation writes it itself."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    kind = forms.ChoiceField(
        label=_("What kind of body is it?"), choices=MEMBER_KINDS, widget=forms.RadioSelect
    )


class Rename(forms.Form):
    """An organisation's name."""

    name = forms.CharField(
        label=_("Name of the organisation"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class GiveRole(forms.Form):
    """Who gets which role."""

    sign_in = forms.CharField(
        label=_("Sign-in name"),
        max_length=60,
        help_text=_("The exact name this person signs in with."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    role = forms.ChoiceField(
        label=_("Role"), choices=[(role.value, ROLE_NAMES[role]) for role in Role], widget=forms.RadioSelect
    )


class Confirm(forms.Form):
    """A yes to what the page says."""


class ActFor(forms.Form):
    """The organisation to act for, among those where the person holds a role."""

    organisation_id = forms.TypedChoiceField(
        label=_("For which organisation are you working now?"), coerce=UUID, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, organisations: Sequence[OrganisationLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation_id"].choices = [(each.id, each.name) for each in organisations]  # type: ignore[attr-defined]  # a ChoiceField
