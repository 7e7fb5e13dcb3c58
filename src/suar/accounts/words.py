"""What this room's coded words are called on a page."""

from django.utils.translation import gettext_lazy as _

LANGUAGES = {"id": "Indonesia", "en": "English"}
TIME_ZONES = {
    "Asia/Jakarta": _("WIB (Jakarta)"),
    "Asia/Makassar": _("WITA (Makassar)"),
    "Asia/Jayapura": _("WIT (Jayapura)"),
}
