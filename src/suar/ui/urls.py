"""The addresses of the gallery, where every component is shown with its code."""

from django.urls import path

from suar.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.index, name="index"),
    path("places/", views.places, name="places"),
    path("forms/", views.forms, name="forms"),
    path("<slug:name>/", views.page, name="page"),
]
