"""Addresses of the shell."""

from django.urls import path

from suar.web import views

app_name = "web"
urlpatterns = [
    path("", views.home, name="home"),
    path("language/", views.language, name="language"),
    path("alive/", views.alive, name="alive"),
]
