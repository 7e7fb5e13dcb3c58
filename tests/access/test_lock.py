"""The alarm for an upgrade of Django: every way through a private table's manager raises until a rule is asked."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from django import forms
from django.core.management import call_command
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, Subquery, Sum

from suar.access import Unscoped, WitnessFailure, query
from suar.access.witness import Turn, take
from suar.coalition.models import Membership, Organisation

NAME = "Rumah Fajar Lombok (contoh)"


def open_row() -> Organisation:
    """A row got the listed way, to start reverse relations from."""
    row: Organisation = Organisation.objects.unscoped("tests").get(name=NAME)
    return row


class Choosing(forms.Form):
    """A form that offers private rows."""

    which = forms.ModelChoiceField(queryset=None)

    def __init__(self) -> None:
        super().__init__()
        self.fields["which"].queryset = Organisation.objects.all()


READS: dict[str, Callable[[], Any]] = {
    "list": lambda: list(Organisation.objects.all()),
    "iterate the manager's filter": lambda: list(Organisation.objects.filter(name=NAME)),
    "get": lambda: Organisation.objects.get(name=NAME),
    "exclude": lambda: list(Organisation.objects.exclude(name="x")),
    "count": lambda: Organisation.objects.count(),
    "exists": lambda: Organisation.objects.exists(),
    "first": lambda: Organisation.objects.first(),
    "last": lambda: Organisation.objects.order_by("name").last(),
    "latest": lambda: Organisation.objects.latest("admitted_at"),
    "values": lambda: list(Organisation.objects.values("name")),
    "values_list": lambda: list(Organisation.objects.values_list("name", flat=True)),
    "dates": lambda: list(Organisation.objects.datetimes("admitted_at", "day")),
    "iterator": lambda: list(Organisation.objects.iterator(chunk_size=10)),
    "or over joins": lambda: list(
        Organisation.objects.filter(memberships__role="a")
        | Organisation.objects.filter(memberships__role="b")
    ),
    "aggregate over an annotation": lambda: (
        Organisation.objects.annotate(n=Count("memberships")).filter(n__gt=0).aggregate(Sum("n"))
    ),
    "filter on a subquery's filter": lambda: list(
        Organisation.objects.filter(pk__in=Organisation.objects.filter(memberships__role="a").values("pk"))
    ),
    "aggregate": lambda: Organisation.objects.aggregate(Count("pk")),
    "annotate and group": lambda: list(Organisation.objects.values("kind").annotate(n=Count("pk"))),
    "annotate over the reverse": lambda: list(Organisation.objects.annotate(n=Count("memberships"))),
    "in_bulk": lambda: Organisation.objects.in_bulk(),
    "distinct": lambda: list(Organisation.objects.distinct()),
    "slice": lambda: Organisation.objects.all()[0],
    "defer and only": lambda: list(Organisation.objects.only("name")),
    "select_for_update": lambda: list(Organisation.objects.select_for_update()),
    "union": lambda: list(Organisation.objects.all().union(Organisation.objects.all())),
    "intersection": lambda: list(Organisation.objects.all().intersection(Organisation.objects.all())),
    "or": lambda: list(Organisation.objects.filter(name=NAME) | Organisation.objects.filter(~Q(pk__in=[]))),
    "and": lambda: list(Organisation.objects.filter(name=NAME) & Organisation.objects.filter(kind="ngo")),
    "or with an allowed one": lambda: list(
        Organisation.objects.unscoped("tests").filter(name=NAME) | Organisation.objects.all()
    ),
    "IN subquery": lambda: list(
        Membership.objects.unscoped("tests").filter(organisation__in=Organisation.objects.all())
    ),
    "EXISTS subquery": lambda: list(
        Membership.objects.unscoped("tests").filter(
            Exists(Organisation.objects.filter(pk=OuterRef("organisation")))
        )
    ),
    "scalar subquery": lambda: list(
        Membership.objects.unscoped("tests").annotate(
            name=Subquery(Organisation.objects.filter(pk=OuterRef("organisation")).values("name"))
        )
    ),
    "reverse relation": lambda: list(open_row().memberships.all()),
    "count of the reverse relation": lambda: open_row().memberships.count(),
    "prefetch by name": lambda: list(Organisation.objects.unscoped("tests").prefetch_related("memberships")),
    "prefetch by queryset": lambda: list(
        Organisation.objects.unscoped("tests").prefetch_related(
            Prefetch("memberships", Membership.objects.all())
        )
    ),
    "choice field": lambda: str(Choosing()),
    "get_or_create": lambda: Organisation.objects.get_or_create(name=NAME),
    "update_or_create": lambda: Organisation.objects.update_or_create(name=NAME),
    "full_clean": lambda: open_row().full_clean(),
    "dumpdata": lambda: call_command("dumpdata", "coalition", stdout=io.StringIO(), traceback=True),
    "explain": lambda: Organisation.objects.all().explain(),
    "contains": lambda: Organisation.objects.contains(open_row()),
    "printing the SQL": lambda: str(Organisation.objects.all().query),
    "repr": lambda: repr(Organisation.objects.all()),
    "raw update": lambda: in_a_command(lambda: Organisation.objects.filter(name=NAME).update(name="x")),
    "raw delete": lambda: in_a_command(lambda: Organisation.objects.filter(name=NAME).delete()),
    "update by expression": lambda: in_a_command(lambda: Organisation.objects.update(name=F("kind"))),
}

OUTSIDE: dict[str, Callable[[], Any]] = {
    "save": lambda: open_row().save(),
    "create": lambda: Organisation.objects.create(name="x", kind="ngo"),
    "bulk_create": lambda: Organisation.objects.bulk_create([Organisation(name="x", kind="ngo")]),
    "bulk_update": lambda: Organisation.objects.unscoped("tests").bulk_update([open_row()], ["name"]),
    "update": lambda: Organisation.objects.unscoped("tests").update(name="x"),
    "delete a row": lambda: open_row().delete(),
    "delete rows": lambda: Organisation.objects.unscoped("tests").delete(),
    "create through the reverse": lambda: open_row().memberships.create(role="supervisor"),
}


def in_a_command(work: Callable[[], Any]) -> Any:
    """Do something with the right to change, but without having asked."""
    from suar.access import Actor

    with take(Turn(Actor(machine="tests"), changes=True)):
        return work()


@pytest.mark.parametrize("way", READS)
def test_no_way_through_the_manager_reads_without_a_rule(way, cast):
    with pytest.raises(Unscoped):
        READS[way]()


@pytest.mark.parametrize("way", OUTSIDE)
def test_nothing_is_changed_outside_a_command(way, cast):
    with pytest.raises(WitnessFailure):
        OUTSIDE[way]()
    assert open_row().name == NAME


def test_a_query_changes_nothing(cast):
    @query
    def sneaky(*, actor):
        Organisation.objects.allowed(actor, "organisation.see").update(name="x")

    with pytest.raises(WitnessFailure):
        sneaky(actor=cast.actor("sari"))


def test_a_rule_is_asked_only_inside_a_turn_and_only_for_whose_turn_it_is(cast):
    sari, komang = cast.actor("sari"), cast.actor("komang")
    with pytest.raises(WitnessFailure):
        Organisation.objects.allowed(sari, "organisation.see")
    with take(Turn(sari, changes=False)), pytest.raises(WitnessFailure):
        Organisation.objects.allowed(komang, "organisation.see")


def test_a_question_may_not_answer_with_rows_still_to_be_read(cast):
    @query
    def lazy(*, actor):
        return Organisation.objects.allowed(actor, "organisation.see")

    @query
    def forgetful(*, actor):
        return 1

    for question in (lazy, forgetful):
        with pytest.raises(WitnessFailure):
            question(actor=cast.actor("sari"))


def test_an_allowed_list_costs_one_query(cast, django_assert_num_queries):
    sari = cast.actor("sari")

    @query
    def names(*, actor):
        return list(Organisation.objects.allowed(actor, "organisation.see").values_list("name", flat=True))

    from django.db import connection

    with django_assert_num_queries(
        1 if connection.vendor == "sqlite" else 4
    ):  # savepoint, tell, read, release
        assert names(actor=sari) == [NAME]
