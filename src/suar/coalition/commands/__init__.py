"""Changes in the hall: one of its two doors. Each is one use case: ask, decide, change, record."""

from suar.coalition.commands.invitations import (
    forget_invitations,
    invite,
    note_undelivered,
    withdraw_invitation,
)
from suar.coalition.commands.joining import Newcomer, accept_invitation, join, take_role
from suar.coalition.commands.memberships import (
    act_for,
    end_all_memberships,
    end_membership,
    give_role,
    remove_person,
)
from suar.coalition.commands.organisations import (
    admit_organisation,
    found_coalition,
    open_people,
    reinstate_organisation,
    rename_organisation,
    suspend_organisation,
)
from suar.coalition.commands.refusals import (
    AlreadyFounded,
    AlreadyHeld,
    LastAdministrator,
    NameTaken,
    NobodyThere,
    NotARoleHere,
    NotFirst,
    NotNow,
)

__all__ = [
    "AlreadyFounded",
    "AlreadyHeld",
    "LastAdministrator",
    "NameTaken",
    "Newcomer",
    "NobodyThere",
    "NotARoleHere",
    "NotFirst",
    "NotNow",
    "accept_invitation",
    "act_for",
    "admit_organisation",
    "end_all_memberships",
    "end_membership",
    "forget_invitations",
    "found_coalition",
    "give_role",
    "invite",
    "join",
    "note_undelivered",
    "open_people",
    "reinstate_organisation",
    "remove_person",
    "rename_organisation",
    "suspend_organisation",
    "take_role",
    "withdraw_invitation",
]
