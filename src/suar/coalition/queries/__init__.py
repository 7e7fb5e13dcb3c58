"""Questions in the hall: the other of its two doors. Each answers with values that a page can show as they are."""

from suar.coalition.queries.home import Home, home
from suar.coalition.queries.invitations import InvitationPage, NoLonger, Offer, invitation_page, offered
from suar.coalition.queries.joining import free_sign_in
from suar.coalition.queries.lines import OrganisationLine
from suar.coalition.queries.organisations import (
    OrganisationList,
    OrganisationPage,
    admitting,
    is_founded,
    organisation_page,
    organisations,
)
from suar.coalition.queries.people import MembershipPage, Person, colleague, membership, named
from suar.coalition.queries.places import Place, acting, actor_for, place

__all__ = [
    "Home",
    "InvitationPage",
    "MembershipPage",
    "NoLonger",
    "Offer",
    "OrganisationLine",
    "OrganisationList",
    "OrganisationPage",
    "Person",
    "Place",
    "acting",
    "actor_for",
    "admitting",
    "colleague",
    "free_sign_in",
    "home",
    "invitation_page",
    "is_founded",
    "membership",
    "named",
    "offered",
    "organisation_page",
    "organisations",
    "place",
]
