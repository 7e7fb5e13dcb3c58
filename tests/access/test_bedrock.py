"""Walking round the Python lock: what PostgreSQL still stops, and what SQLite lets through.

The threat model names the ways that stay open there.
"""

import pytest
from django.db import connection, transaction
from django.db.models import Count
from django.db.utils import ProgrammingError

from suar.access import Actor, bedrock
from suar.accounts.models import Person
from suar.coalition.models import Membership, Organisation

pytestmark = pytest.mark.django_db

ROUND = {
    "base manager": lambda: Membership._base_manager.count(),
    "raw query": lambda: len(list(Membership._base_manager.raw("SELECT * FROM coalition_membership"))),
    "raw cursor": lambda: one("SELECT count(*) FROM coalition_membership"),
    "join in a filter": lambda: (
        Organisation.objects.unscoped("tests").filter(memberships__role="case_worker").count()
    ),
    "join in a count": lambda: Organisation.objects.unscoped("tests").aggregate(n=Count("memberships"))["n"],
    "select_related": lambda: (
        Membership._base_manager.select_related("organisation").exclude(organisation__kind="backbone").count()
    ),
}


def one(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


@pytest.fixture
def as_nobody(database, cast):
    """A transaction in which the database was told nothing."""
    if database == "postgresql":
        with connection.cursor() as cursor:
            for name in ("person", "organisation", "machine"):
                cursor.execute("SELECT set_config(%s, '', true)", [f"suar.{name}"])


@pytest.mark.parametrize("way", ROUND)
def test_postgresql_shows_nobody_nothing_and_sqlite_is_known_to_be_open(way, database, as_nobody):
    seen = ROUND[way]()
    assert (seen == 0) if database == "postgresql" else (seen > 0)


@pytest.mark.postgresql
@pytest.mark.parametrize("way", ROUND)
def test_postgresql_shows_an_actor_only_the_own_organisation(way, cast):
    with transaction.atomic():
        bedrock.tell(cast.actor("yohana"))
        assert 0 < ROUND[way]() <= 2  # the two roles of the one person in Kupang


def test_a_forward_key_walks_past_the_python_lock(cast, database, as_nobody):
    person = Person.objects.unscoped("tests").get(sign_in="rani")
    if database == "sqlite":
        membership = Membership._base_manager.filter(person=person).first()
        assert membership.organisation.name.startswith("Rumah Fajar")
    else:
        assert Membership._base_manager.filter(person=person).first() is None


@pytest.mark.postgresql
def test_the_database_refuses_a_stranger_to_change_or_remove_and_nobody_to_add(cast):
    bedrock.tell(cast.actor("komang"))
    foreign = "organisation_id = (SELECT id FROM coalition_organisation WHERE name LIKE 'Lentera%%')"
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE coalition_membership SET role = 'supervisor' WHERE {foreign}")
        assert cursor.rowcount == 0
        cursor.execute(f"DELETE FROM coalition_membership WHERE {foreign}")
        assert cursor.rowcount == 0
        for name in ("person", "organisation", "machine"):
            cursor.execute("SELECT set_config(%s, '', true)", [f"suar.{name}"])
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(
                "INSERT INTO coalition_membership (id, person_id, organisation_id, role, since)"
                " SELECT gen_random_uuid(), p.id, o.id, 'supervisor', now()"
                " FROM accounts_person p, coalition_organisation o LIMIT 1"
            )


@pytest.mark.postgresql
def test_the_database_forgets_the_actor_with_the_transaction(committed_cast):
    with transaction.atomic():
        bedrock.tell(committed_cast.actor("sari"))
    assert one("SELECT coalesce(current_setting('suar.person', true), '')") == ""
    assert one("SELECT count(*) FROM coalition_membership") == 0


@pytest.mark.postgresql
def test_the_role_that_serves_owns_nothing_and_can_not_step_past_the_rows():
    assert one("SELECT current_user") == "suar_app"
    assert not one("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
    assert one("SELECT count(*) FROM pg_tables WHERE tableowner = current_user") == 0


def test_a_machine_is_somebody_to_the_database(cast):
    bedrock.tell(Actor(machine="tests"))
    assert one("SELECT count(*) FROM coalition_membership") > 2
