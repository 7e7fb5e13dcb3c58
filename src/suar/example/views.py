"""One click lets somebody in as one of the cast; only on an example server."""

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from suar.access import NotFound
from suar.accounts import entrance
from suar.accounts.backend import PassphraseBackend
from suar.accounts.queries.people import whose
from suar.example import cast


@login_not_required
@never_cache
@require_POST
def try_as(request: HttpRequest, key: str) -> HttpResponse:
    """Come in as one of the cast, whoever was in before."""
    known = settings.EXAMPLE and cast.somebody(key)
    person = PassphraseBackend().get_user(whose(key)) if known else None
    if person is None:
        raise NotFound
    if request.user.is_authenticated and request.user.pk != person.pk:
        logout(request)
    return entrance.let_in(request, person)
