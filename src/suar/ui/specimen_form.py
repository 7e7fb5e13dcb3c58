"""A form with every kind of field, for the gallery and its tests."""

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from suar.ui.forms import DateParts, Passphrase
from suar.ui.picker import Option, Picker, PickerField

PLACES = (
    Option("52.01", "Lombok Barat", "Nusa Tenggara Barat"),
    Option("52.02", "Lombok Tengah", "Nusa Tenggara Barat"),
    Option("52.03", "Lombok Timur", "Nusa Tenggara Barat"),
    Option("52.08", "Lombok Utara", "Nusa Tenggara Barat"),
    Option("53.06", "Flores Timur", "Nusa Tenggara Timur"),
    Option("53.71", "Kupang", "Kota, Nusa Tenggara Timur"),
)


def find(words: str) -> list[Option]:
    """The places whose name holds these words, or whose code they are."""
    wanted = words.strip().lower()
    return [place for place in PLACES if wanted and (wanted in place.label.lower() or wanted == place.value)]


class Everything(forms.Form):
    """One field of each kind."""

    case_name = forms.CharField(
        label=_("Name she wants to be called"), help_text=_("An invented name is fine.")
    )
    born = DateParts(label=_("Date of birth"), required=False, help_text=_("For example 27 3 1998"))
    regency = PickerField(
        label=_("Where she is now"),
        help_text=_("Type the first letters of the regency or city."),
        widget=Picker(find, reverse_lazy("ui:places")),
    )
    safe_now = forms.ChoiceField(
        label=_("Is she safe now?"),
        choices=[("yes", _("Yes")), ("no", _("No")), ("unknown", _("Not known yet"))],
        widget=forms.RadioSelect,
    )
    needs = forms.MultipleChoiceField(
        label=_("What does she need?"),
        choices=[("bed", _("A place to sleep")), ("doctor", _("A doctor")), ("lawyer", _("A lawyer"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    language = forms.ChoiceField(
        label=_("Language she speaks best"),
        choices=[("", _("Choose")), ("id", "Bahasa Indonesia"), ("sas", "Sasak"), ("sw", "Sumba")],
    )
    children = forms.IntegerField(label=_("Children with her"), min_value=0, max_value=20, required=False)
    phone = forms.CharField(
        label=_("Safe phone number"),
        required=False,
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
    )
    email = forms.EmailField(label=_("Your e-mail"), widget=forms.EmailInput({"autocomplete": "email"}))
    story = forms.CharField(label=_("What happened?"), widget=forms.Textarea, required=False)
    paper = forms.FileField(
        label=_("A document"), required=False, help_text=_("A photo or PDF, up to 25 MB.")
    )
    secret = Passphrase(label=_("Your passphrase"), help_text=_("Six words or more."))
    agreed = forms.BooleanField(label=_("She has agreed that we write this down"))
    from_page = forms.CharField(widget=forms.HiddenInput, initial="gallery")
