"""The one address of the example."""

from django.urls import path

from suar.example import views

app_name = "example"
urlpatterns = [path("try/<slug:key>/", views.try_as, name="try_as")]
