"""Addresses of the hall."""

from django.urls import path

from suar.coalition import views

app_name = "coalition"
urlpatterns = [
    path("organisations/", views.organisations, name="organisations"),
    path("organisations/admit/", views.admit, name="admit"),
    path("organisations/<uuid:organisation_id>/", views.organisation, name="organisation"),
    path("organisations/<uuid:organisation_id>/rename/", views.rename, name="rename"),
    path("organisations/<uuid:organisation_id>/suspend/", views.suspend, name="suspend"),
    path("organisations/<uuid:organisation_id>/people/", views.people, name="people"),
    path("organisations/<uuid:organisation_id>/roles/give/", views.give_role, name="give_role"),
    path("memberships/<uuid:membership_id>/end/", views.end_membership, name="end_membership"),
    path("acting/", views.acting, name="acting"),
]
