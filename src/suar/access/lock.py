"""The lock: a private table's queryset refuses to become SQL until a rule was asked.

The refusal is a child of the WHERE clause itself, so it holds in subqueries, unions, prefetches, reverse relations,
choice fields, counts, updates and deletes alike, with no list of methods to keep. It leans on a small part of
Django's internals; `tests/access/test_lock.py` is the alarm for an upgrade.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, NoReturn, Self, TypeVar
from uuid import UUID

from django.db import models
from django.db.models import Case, Value, When
from django.db.models.sql.where import AND

from suar.access import rules, witness
from suar.access.actors import Actor
from suar.access.errors import Denied, NotFound, Unscoped

M = TypeVar("M", bound=models.Model)


class Lock:
    """Raises when asked to become SQL; everything else Django asks of a WHERE child, it answers."""

    contains_aggregate = False
    contains_over_clause = False
    contains_column_references = False
    is_summary = False
    conditional = True

    def __init__(self, table: str) -> None:
        self.table = table

    def as_sql(self, compiler: object = None, connection: object = None) -> NoReturn:
        raise Unscoped(f"{self.table} is private: ask a rule first, with .allowed(actor, action)")

    def relabeled_clone(self, change_map: object) -> Lock:
        return self

    def replace_expressions(self, replacements: object) -> Lock:
        return self

    def get_refs(self) -> set[str]:
        return set()

    def get_group_by_cols(self) -> list[object]:
        return []


def permit(actor: Actor, action: str) -> None:
    """Go on only if the rule lets this actor do the action whatever the row; for what makes rows out of nothing.

    A rule that depends on rows permits nobody here: ask it of a row, with `.one(pk)`.

    Raises:
        NotFound: it does not.
    """
    witness.asking(actor)
    if rules.allows(actor, action) != rules.EVERYBODY:
        raise NotFound


class PrivateQuerySet(models.QuerySet[M, M], Generic[M]):
    """A queryset of a private table: asks a rule before it reads, and changes rows only inside a command."""

    _asked: tuple[Actor, str] | None = None

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc]  # the stubs leave it out
        clone._asked = self._asked
        return clone

    def locked(self) -> Self:
        """The same, shut."""
        clone = self._clone()
        clone.query.where.add(Lock(self.model._meta.label), AND)
        return clone

    def _unlocked(self) -> Self:
        clone = self._clone()
        where = clone.query.where
        where.children = [child for child in where.children if not isinstance(child, Lock)]
        return clone

    def allowed(self, actor: Actor, action: str) -> Self:
        """The rows on which the actor may do the action, by its rule.

        Raises:
            WitnessFailure: outside a command or query, or for another actor than the one whose turn it is.
        """
        witness.asking(actor)
        rows = self._unlocked().filter(rules.allows(actor, action))
        rows._asked = (actor, action)
        return rows

    def unscoped(self, reason: str) -> Self:
        """Every row, without a rule. Each use is on a committed list with its reason."""
        assert reason
        return self._unlocked()

    def marked(self, actor: Actor, **actions: str) -> Self:
        """Add one boolean per keyword: whether the actor may do that action on the row, for a page's buttons."""
        marks = {
            name: Case(When(rules.allows(actor, action), then=Value(True)), default=Value(False))
            for name, action in actions.items()
        }
        return self.annotate(**marks)

    def one(self, pk: UUID) -> M:
        """The one row, held until the end when a command asks.

        Raises:
            NotFound: it is absent or not the actor's to see.
            Denied: the actor may see it, but not do this.
        """
        assert self._asked is not None, "ask .allowed(actor, action) before .one(pk)"
        turn = witness.asking(self._asked[0])
        rows = self.select_for_update(of=("self",)) if turn.changes else self
        if (row := rows.filter(pk=pk).first()) is not None:
            return row
        raise self._refusal(pk, *self._asked)

    def own(self, actor: Actor) -> M:
        """The row of the organisation acted for.

        Raises:
            NotFound: the actor acts for none.
            Denied: the actor may see it, but not do this.
        """
        if actor.organisation is None:
            raise NotFound
        return self.one(actor.organisation)

    def _refusal(self, pk: UUID, actor: Actor, action: str) -> Denied | NotFound:
        see: str = self.model.SEE  # type: ignore[attr-defined]  # every PrivateModel names its rule of sight
        seen = action != see and self.model._default_manager.allowed(actor, see).filter(pk=pk).exists()  # type: ignore[attr-defined]
        return Denied(rules.sentence(action)) if seen else NotFound()

    def update(self, **values: Any) -> int:
        witness.changing()
        return super().update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        witness.changing()
        return super().delete()

    def bulk_create(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> list[M]:
        witness.changing()
        return super().bulk_create(objs, *args, **kwargs)

    def bulk_update(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> int:
        witness.changing()
        return super().bulk_update(objs, *args, **kwargs)


class PrivateManager(models.Manager.from_queryset(PrivateQuerySet)):  # type: ignore[misc]  # a base made by Django
    """The default manager of every private table: shut until a rule is asked."""

    def get_queryset(self) -> PrivateQuerySet[Any]:
        rows: PrivateQuerySet[Any] = super().get_queryset()
        return rows.locked()
