"""Addresses of sign-in, and of the library's pages for second factors, each named here one by one."""

from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, path

from suar.accounts.threshold import at_the_door, view
from suar.accounts.views import notices, people
from suar.accounts.views import settings as my_settings
from suar.accounts.views import sign_in as views

app_name = "accounts"
urlpatterns = [
    path("sign-in/", views.sign_in, name="sign_in"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("notices/", notices.notices, name="notices"),
    path("notices/<uuid:notice_id>/read/", notices.read_notice, name="read_notice"),
    path("me/", my_settings.settings, name="settings"),
    path("me/passphrase/", my_settings.passphrase, name="passphrase"),
    path("me/sessions/", views.sessions, name="sessions"),
    path("me/sessions/<uuid:session_id>/end/", views.end_session, name="end_session"),
    path("people/close/", people.find, name="find"),
    path("people/<uuid:person_id>/close/", people.close, name="close"),
]


def _ours(address: str, inner: object, name: str) -> URLPattern:
    """A page of the library that somebody signed in may use before anything else is asked of her."""
    return path(address, at_the_door(view(inner)), name=name)  # type: ignore[arg-type]  # the library has no types


# The library looks these up by its own names.
library = [
    path("enter/", views.sign_in, name="account_login"),
    path("again/", views.again, name="account_reauthenticate"),
    path("enter/code/", login_not_required(view(factors.authenticate)), name="mfa_authenticate"),
    path("enter/passkey/", login_not_required(view(passkeys.login_webauthn)), name="mfa_login_webauthn"),
    _ours("me/second-factor/", factors.index, "mfa_index"),
    _ours("me/second-factor/app/", totp.activate_totp, "mfa_activate_totp"),
    _ours("me/second-factor/app/remove/", totp.deactivate_totp, "mfa_deactivate_totp"),
    _ours("me/second-factor/codes/", codes.view_recovery_codes, "mfa_view_recovery_codes"),
    _ours("me/second-factor/codes/new/", codes.generate_recovery_codes, "mfa_generate_recovery_codes"),
    _ours("me/second-factor/passkeys/", passkeys.list_webauthn, "mfa_list_webauthn"),
    _ours("me/second-factor/passkeys/add/", passkeys.add_webauthn, "mfa_add_webauthn"),
    _ours("me/second-factor/passkeys/<int:pk>/remove/", passkeys.remove_webauthn, "mfa_remove_webauthn"),
]
