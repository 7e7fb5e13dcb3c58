"""Who may see and do what. Every other room asks here; nothing here knows any other room.

The walls are: the name (`Actor`), the rule (`@rule`), the lock (`PrivateModel`), the witness (`Turn`, completed by
`suar.audit.command`), and on PostgreSQL the bedrock (row-level security). ARCHITECTURE.md draws them.
"""

from suar.access.actors import Actor, Role
from suar.access.errors import AlreadyDone, Denied, DomainError, NotFound, Refused, Unscoped, WitnessFailure
from suar.access.rules import either, may, rule, rules_page
from suar.access.witness import query

__all__ = [
    "Actor",
    "AlreadyDone",
    "Denied",
    "DomainError",
    "NotFound",
    "Refused",
    "Role",
    "Unscoped",
    "WitnessFailure",
    "either",
    "may",
    "query",
    "rule",
    "rules_page",
]
