"""The peer of the pages: one bare Django view under Django's own middleware. Settings and addresses in one.

It answers a short fixed text to anybody, opens no session and asks no database.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import path

ALLOWED_HOSTS = ["*"]
SECRET_KEY = "bare"
ROOT_URLCONF = "benchmarks.bare"
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]


def hello(request: HttpRequest) -> HttpResponse:
    """The least a view can do."""
    return HttpResponse("hello")


urlpatterns = [path("", hello)]
