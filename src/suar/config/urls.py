"""Root addresses: each room's own, the gallery of the look where it does not serve strangers, and the fault pages."""

from django.conf import settings
from django.urls import include, path

from suar.accounts.urls import library

urlpatterns = [
    path("", include("suar.web.urls")),
    path("", include(library)),
    path("", include("suar.accounts.urls")),
    path("", include("suar.coalition.urls")),
]
if settings.EXAMPLE:
    urlpatterns += [path("ui/", include("suar.ui.urls")), path("", include("suar.example.urls"))]

handler400 = "suar.web.errors.bad_request"
handler403 = "suar.web.errors.denied"
handler404 = "suar.web.errors.not_found"
handler500 = "suar.web.errors.broken"
