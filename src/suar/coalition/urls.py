"""Addresses of the hall."""

from django.urls import path

from suar.coalition.views import invitations, joining, organisations, people

app_name = "coalition"
urlpatterns = [
    path("organisations/", organisations.organisations, name="organisations"),
    path("organisations/admit/", organisations.admit, name="admit"),
    path("organisations/mine/", organisations.mine, name="mine"),
    path("organisations/<uuid:organisation_id>/", organisations.organisation, name="organisation"),
    path("organisations/<uuid:organisation_id>/rename/", organisations.rename, name="rename"),
    path("organisations/<uuid:organisation_id>/suspend/", organisations.suspend, name="suspend"),
    path("organisations/<uuid:organisation_id>/people/", people.people, name="people"),
    path("organisations/<uuid:organisation_id>/people/<uuid:person_id>/", people.colleague, name="colleague"),
    path(
        "organisations/<uuid:organisation_id>/people/<uuid:person_id>/remove/",
        people.remove_person,
        name="remove_person",
    ),
    path("organisations/<uuid:organisation_id>/roles/give/", people.give_role, name="give_role"),
    path("organisations/<uuid:organisation_id>/roles/given/", people.role_given, name="role_given"),
    path("memberships/<uuid:membership_id>/end/", people.end_membership, name="end_membership"),
    path("organisations/<uuid:organisation_id>/invite/", invitations.invite, name="invite"),
    path("invitations/<uuid:invitation_id>/", invitations.invitation, name="invitation"),
    path("invitations/<uuid:invitation_id>/withdraw/", invitations.withdraw, name="withdraw"),
    path("join/<str:token>/", joining.join, name="join"),
    path("join/<str:token>/passphrase/", joining.passphrase, name="passphrase"),
    path("acting/", organisations.acting, name="acting"),
]
