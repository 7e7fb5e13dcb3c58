"""What pages of the hall ask; the cleaned fields are exactly a command's arguments."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.validators import RegexValidator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from suar.access import Role
from suar.accounts.words import LANGUAGES, TIME_ZONES
from suar.coalition.queries import OrganisationLine
from suar.coalition.words import KIND_NAMES, ROLE_NAMES
from suar.ui.forms import Passphrase

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


class _OfRoles(forms.Form):
    """A role, among those that can be held in the organisation."""

    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, roles: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role, ROLE_NAMES[Role(role)]) for role in roles]  # type: ignore[attr-defined]  # a ChoiceField
        if len(roles) == 1:
            self.fields["role"].initial = roles[0]


class GiveRole(_OfRoles):
    """Who gets which role."""

    sign_in = forms.CharField(
        label=_("Sign-in name"),
        max_length=60,
        help_text=_("The exact name this person signs in with."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    field_order = ("sign_in", "role")


class Invite(_OfRoles):
    """Which role is offered, and where the link goes."""

    contact = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        max_length=254,
        help_text=_("We send the link there. Leave it empty to pass the link on yourself."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, mail: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not mail:
            del self.fields["contact"]


class AboutYou(forms.Form):
    """The first page of joining."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=80,
        help_text=_("As your colleagues call you."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    sign_in = forms.CharField(
        label=_("Sign-in name"),
        required=False,
        min_length=3,
        max_length=60,
        help_text=_("You type it each time you sign in. Leave it empty and we make one from your name."),
        validators=[
            RegexValidator(r"^[a-z0-9._-]*$", _("Use letters from a to z, digits, dots and hyphens only."))
        ],
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=list(LANGUAGES.items()), widget=forms.RadioSelect
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=list(TIME_ZONES.items()), widget=forms.RadioSelect
    )

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        if data is not None:
            data = data.copy()
            data["sign_in"] = data.get("sign_in", "").strip().lower()
        super().__init__(data, **kwargs)


class Choose(forms.Form):
    """The second page of joining."""

    passphrase = Passphrase(
        new=True,
        label=_("Passphrase"),
        max_length=200,
        help_text=_(
            "Four or five words that have nothing to do with you or with each other. No signs needed."
        ),
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
