"""The tables of the hall, a file for each thing."""

from suar.coalition.models.invitation import Answer, Invitation
from suar.coalition.models.membership import Membership
from suar.coalition.models.organisation import Kind, Organisation, State

__all__ = ["Answer", "Invitation", "Kind", "Membership", "Organisation", "State"]
