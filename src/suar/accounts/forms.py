"""Sign in, say the passphrase once more, and what a person changes about herself."""

from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from suar.accounts import devices, slowdown
from suar.accounts.queries.people import whose
from suar.accounts.words import LANGUAGES, TIME_ZONES, WINDOWS
from suar.ui.forms import Passphrase

WRONG = _("Name and passphrase do not fit together. Check both, then try again.")
TOO_FAST = _("Too many tries. Wait %(seconds)s seconds, then try again. Nobody is locked out.")


class SignIn(forms.Form):
    """Name and passphrase; says the same whichever of the two is wrong."""

    username = forms.CharField(
        label=_("Sign-in name"),
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    password = Passphrase(label=_("Passphrase"), max_length=200)

    def person_in(self, request: HttpRequest) -> Any:
        """The person these words let in; None, with an error on the form, when they do not, or came too fast."""
        return admitted(self, request, self.cleaned_data["username"]) if self.is_valid() else None


class Again(forms.Form):
    """The passphrase once more, of somebody who is signed in."""

    password = Passphrase(label=_("Passphrase"), max_length=200)

    def person_in(self, request: HttpRequest) -> Any:
        """As at sign-in, for the person signed in already."""
        return admitted(self, request, request.user.get_username()) if self.is_valid() else None


def admitted(form: forms.Form, request: HttpRequest, sign_in: str) -> Any:
    """Check the words, at the pace that earlier wrong ones allow."""
    tried = tries(request, sign_in)
    if slowed(form, tried):
        return None
    person = authenticate(request, username=sign_in, password=form.cleaned_data["password"])
    if person is None:
        slowdown.failed(tried)
        form.add_error(None, WRONG)
        return None
    slowdown.passed(tried)
    return person


def tries(request: HttpRequest, sign_in: str) -> list[slowdown.Bucket]:
    """What a passphrase said in this request counts against."""
    device = devices.known(request, whose(sign_in)) if request.COOKIES.get(devices.COOKIE) else ""
    return slowdown.buckets(sign_in, devices.address(request), device)


def slowed(form: forms.Form, tried: list[slowdown.Bucket]) -> bool:
    """Whether it comes too soon after wrong ones; the form then says how long to wait."""
    if seconds := slowdown.wait(tried):
        form.add_error(None, TOO_FAST % {"seconds": seconds})
        form.refusal_status = 429  # type: ignore[attr-defined]  # read by access.posts.page
    return bool(seconds)


class Settings(forms.Form):
    """What a person may change about herself."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=80,
        help_text=_("Colleagues see it. It need not be the name on your papers."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES.items(), widget=forms.RadioSelect)
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=TIME_ZONES.items(), widget=forms.RadioSelect)
    contact = forms.EmailField(
        label=_("E-mail address"),
        max_length=200,
        required=False,
        help_text=_("Only you and the server can read it. Choose one that nobody else opens."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    window = forms.ChoiceField(
        label=_("When may Suar write to you?"), choices=WINDOWS.items(), widget=forms.RadioSelect
    )


class ChangePassphrase(forms.Form):
    """The present passphrase, and the one that takes its place."""

    passphrase = Passphrase(label=_("Your present passphrase"), max_length=200)
    passphrase_new = Passphrase(
        new=True,
        label=_("Your new passphrase"),
        max_length=200,
        help_text=_("Four or more words that do not belong together. Length counts, signs do not."),
    )


class Find(forms.Form):
    """Whose sign-in it is."""

    sign_in = forms.CharField(
        label=_("Sign-in name"),
        max_length=60,
        help_text=_("The exact name this person signs in with."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )


class Confirm(forms.Form):
    """A yes to what the page says."""
