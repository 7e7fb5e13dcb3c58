"""A change without its rule, its log line or its transaction leaves nothing behind."""

import pytest

from suar.access import Actor, NotFound, Refused, WitnessFailure
from suar.accounts.events import PersonClosed
from suar.audit import queries as audit
from suar.audit.models import Entry
from suar.audit.witness import command, record
from suar.coalition import commands
from suar.coalition.events import OrganisationRenamed
from suar.coalition.models import Organisation


def name_of(pk):
    return Organisation.objects.unscoped("tests").get(pk=pk).name


def newest():
    return Entry.objects.order_by("-sequence").first()


@command
def forgets_the_rule(*, actor, organisation_id):
    Organisation.objects.unscoped("tests").filter(pk=organisation_id).update(name="changed")
    record(OrganisationRenamed(organisation_id))


@command
def forgets_the_log(*, actor, organisation_id):
    row = Organisation.objects.allowed(actor, "organisation.rename").one(organisation_id)
    row.name = "changed"
    row.save()


@command
def fails_half_way(*, actor, organisation_id):
    row = Organisation.objects.allowed(actor, "organisation.rename").one(organisation_id)
    row.name = "changed"
    row.save()
    record(OrganisationRenamed(organisation_id))
    raise ZeroDivisionError


@command
def thinks_again(*, actor, organisation_id):
    row = Organisation.objects.allowed(actor, "organisation.rename").one(organisation_id)
    row.name = "changed"
    row.save()
    raise Refused


@pytest.mark.parametrize(
    ("change", "raised"),
    [
        (forgets_the_rule, WitnessFailure),
        (forgets_the_log, WitnessFailure),
        (fails_half_way, ZeroDivisionError),
    ],
)
def test_a_forgetful_or_failing_command_leaves_nothing(change, raised, cast):
    before = audit.head()
    with pytest.raises(raised):
        change(actor=cast.actor("sari"), organisation_id=cast.place("lombok"))
    assert name_of(cast.place("lombok")) == "Rumah Fajar Lombok (contoh)"
    assert audit.head() == before


def test_a_refusal_is_undone_first_and_logged_after(cast):
    sari = cast.actor("sari")
    with pytest.raises(Refused):
        thinks_again(actor=sari, organisation_id=cast.place("lombok"))
    assert name_of(cast.place("lombok")) == "Rumah Fajar Lombok (contoh)"
    entry = newest()
    assert (entry.event, entry.subject, entry.person) == ("CommandRefused", cast.place("lombok"), sari.person)
    assert entry.detail == {"command": "thinks_again", "answer": "Refused"}


def test_what_a_stranger_asks_reads_like_what_does_not_exist_and_is_logged(cast):
    komang, nowhere = cast.actor("komang"), cast.person("komang")
    said = []
    for organisation_id in (cast.place("kupang"), nowhere):
        with pytest.raises(NotFound) as refusal:
            commands.rename_organisation(actor=komang, organisation_id=organisation_id, name="x")
        said.append(str(refusal.value.sentence))
        assert newest().detail["answer"] == "NotFound"
    assert said[0] == said[1]


def test_a_command_takes_the_actor_first_and_everything_by_keyword():
    for wrong in (lambda actor: None, lambda *, name, actor: None, lambda: None):
        with pytest.raises(TypeError):
            command(wrong)


def test_an_event_rings_the_wired_command_in_the_same_transaction(cast, monkeypatch):
    tono, made = cast.actor("tono"), cast.person("made")
    from suar.accounts import commands as accounts

    monkeypatch.setattr("suar.audit.journal.append", _broken)
    with pytest.raises(ZeroDivisionError):
        accounts.close_person(actor=tono, person_id=made)
    assert len(cast.memberships("made")) == 2
    monkeypatch.undo()
    accounts.close_person(actor=tono, person_id=made)
    assert cast.memberships("made") == []
    closed, ended = Entry.objects.order_by("-sequence")[:2][::-1]
    assert (closed.event, closed.person, closed.machine) == ("PersonClosed", tono.person, "")
    assert (ended.event, ended.person, ended.machine) == ("AllMembershipsEnded", tono.person, "wiring")


def _broken(records):
    raise ZeroDivisionError


def test_only_the_wiring_ends_everything_of_a_person(cast):
    for actor in (cast.actor("komang"), cast.actor("budi"), cast.actor("tono"), Actor(machine="retention")):
        with pytest.raises(NotFound):
            commands.end_all_memberships(actor=actor, person_id=cast.person("rani"))
        assert len(cast.memberships("rani")) == 1


def test_the_log_takes_no_free_text():
    from dataclasses import dataclass

    from suar.audit.events import Event

    @dataclass(frozen=True, slots=True)
    class Told(Event):
        person: object
        story: str

    with pytest.raises(TypeError):
        _ = Told(None, "her name").detail
    assert PersonClosed.__doc__ is not None
