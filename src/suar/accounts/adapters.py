"""Where the library of second factors meets the house: its secrets are hidden, its news logged, its doors ours."""

import base64
from typing import Any
from uuid import UUID

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from suar.access import Actor, serverkey
from suar.accounts import commands, devices, entrance, slowdown

PURPOSE, ROW = "second factor", UUID(int=0)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Sign-in's last step, and which ways lead to saying the passphrase once more."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People come in by invitation only."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """What rate limits count by; a keyed hash, so that no address is kept."""
        return slowdown.keyed("address", devices.address(request))

    def post_login(self, request: HttpRequest, user: Any, **how: Any) -> HttpResponseBase:
        return entrance.finish(request, user, super().post_login(request, user, **how))

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, str]]:
        return [{"id": "reauthenticate", "description": "", "url": reverse("account_reauthenticate")}]

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The pages say for themselves what happened."""

    def send_notification_mail(self, template_prefix: str, user: Any, *args: Any, **kwargs: Any) -> None:
        """A second factor came or went: logged, and told without content; when joining, only logged."""
        change = commands.FactorChange(template_prefix.rpartition("/")[2])
        joining = self.request.session.pop("just_joined", False)
        commands.note_second_factor(actor=Actor(person=user.pk), change=change, tell=not joining)


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # the library has no types
    """Hides secrets under the server's key; keeps the last factor of whoever must have one."""

    def encrypt(self, text: str) -> str:
        return base64.b64encode(serverkey.hide(text, PURPOSE, ROW)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return serverkey.show(base64.b64decode(encrypted_text), PURPOSE, ROW)

    def get_totp_issuer(self) -> str:
        return "Suar"

    def build_totp_svg(self, url: str) -> str:
        """The code to scan, as markup that stands in the page itself; on white, which a camera needs."""
        start, closing, drawing = str(super().build_totp_svg(url)).partition("?>")[2].partition(">")
        return f'{start}{closing}<rect width="100%" height="100%" fill="#fff"/>{drawing}'

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        others = type(authenticator).objects.filter(
            user_id=authenticator.user_id, type__in=("totp", "webauthn")
        )
        return not settings.SECOND_FACTOR_REQUIRED or others.exclude(pk=authenticator.pk).exists()
