"""What the walls cost: a command (rule, lock, receipt, transaction, log) against the same row changed by the bare ORM
in a transaction, and a list that a rule allows against the same list by a plain filter.
"""

from typing import Any
from uuid import uuid4

from django.db import models, transaction
from django.utils import timezone

from benchmarks import example
from benchmarks.run import Figure
from suar.access import Role, receipts
from suar.access.witness import Turn, take
from suar.coalition import commands, queries
from suar.coalition.models import Membership, Organisation

TIMES, COLLEAGUES = 300, 200


def run() -> list[Figure]:
    """Rename Lombok with and without the walls; list its memberships with and without a rule."""
    from suar.example.load import load

    with example.empty_database():
        loaded = load(progress=lambda line: None)
        changed = _changing(loaded)
        _hire(loaded)
        return [*changed, *_listing(loaded)]


def _changing(loaded: Any) -> list[Figure]:
    sari, lombok = loaded.actor("sari"), loaded.places["lombok"]
    names = iter(f"Lombok {number}" for number in range(10 * TIMES))

    def walled() -> None:
        with receipts.once(uuid4()):
            commands.rename_organisation(actor=sari, organisation_id=lombok, name=next(names))

    def bare() -> None:
        with transaction.atomic():
            row = models.QuerySet(Organisation).select_for_update().get(pk=lombok)
            models.QuerySet(Organisation).filter(pk=row.pk).update(name=next(names))

    slow, fast = example.milliseconds(walled, TIMES), example.milliseconds(bare, TIMES)
    return [Figure("a command with all its walls", slow, "ms", None, "bare ORM update", slow / fast)]


def _listing(loaded: Any) -> list[Figure]:
    rani, lombok = loaded.actor("rani"), loaded.places["lombok"]

    def allowed() -> object:
        with take(Turn(rani, changes=False)):
            rows = Membership.objects.allowed(rani, "membership.see")
            return list(rows.filter(organisation=lombok, ended_at=None))

    def plain() -> object:
        return list(models.QuerySet(Membership).filter(organisation=lombok, ended_at=None))

    assert len(allowed()) == len(plain()) > COLLEAGUES  # type: ignore[arg-type]
    slow, fast = example.milliseconds(allowed, TIMES), example.milliseconds(plain, TIMES)
    asked = example.milliseconds(lambda: queries.actor_for(actor=rani, organisation_id=lombok), TIMES)
    return [
        Figure(f"an allowed list of {COLLEAGUES}", slow, "ms", None, "plain filter", slow / fast),
        Figure("who is asking: the actor of a request", asked, "ms"),
    ]


def _hire(loaded: Any) -> None:
    """Give Lombok as many colleagues as a large organisation has."""
    from django.contrib.auth import get_user_model

    person = get_user_model()
    people = [person(sign_in=f"colleague{n}", name=f"Colleague {n}") for n in range(COLLEAGUES)]
    models.QuerySet(person).bulk_create(people)
    since, lombok = timezone.now(), loaded.places["lombok"]
    models.QuerySet(Membership).bulk_create(
        Membership(person_id=each.pk, organisation_id=lombok, role=Role.CASE_WORKER, since=since)
        for each in people
    )
