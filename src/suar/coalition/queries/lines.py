"""What several questions of the hall answer with: an organisation in a list."""

from dataclasses import dataclass
from uuid import UUID

from suar.coalition.models import Organisation, State
from suar.coalition.words import KIND_NAMES


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One organisation in a list."""

    id: UUID
    name: str
    kind: str
    suspended: bool


def line(row: Organisation) -> OrganisationLine:
    """A row as a list shows it."""
    return OrganisationLine(row.pk, row.name, str(KIND_NAMES[row.kind]), row.state == State.SUSPENDED)
