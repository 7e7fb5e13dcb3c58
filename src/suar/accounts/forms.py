"""Sign in."""

from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class SignIn(forms.Form):
    """Name and passphrase; says the same whichever of the two is wrong."""

    username = forms.CharField(
        label=_("Sign-in name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "username"})
    )
    password = forms.CharField(
        label=_("Passphrase"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def person_in(self, request: HttpRequest) -> Any:
        """The person these words let in; None, with an error on the form, when they do not."""
        if not self.is_valid():
            return None
        person = authenticate(request, **self.cleaned_data)
        if person is None:
            self.add_error(None, _("Name and passphrase do not fit together. Check both, then try again."))
        return person
