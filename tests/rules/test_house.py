"""The house as it stands, and for each rule a planted fault that it must find."""

import subprocess
import sys
import tomllib
from types import ModuleType

import pytest
from django.apps import apps
from django.contrib.auth.decorators import login_not_required
from django.core.management import call_command
from django.db import models
from django.test.utils import isolate_apps
from django.urls import get_resolver, path

from suar.access import Actor
from suar.access.rows import Class, PrivateModel
from suar.accounts import commands as account_commands
from suar.accounts import queries as account_queries
from suar.coalition import commands as coalition_commands
from suar.coalition import queries as coalition_queries
from suar.coalition.models import Invitation, Organisation
from tests.rules import house

COMMANDS = (account_commands, coalition_commands)
QUERIES = (account_queries, coalition_queries)


def our_models():
    return [model for model in apps.get_models() if model.__module__.startswith("suar.")]


@pytest.fixture
def loose():
    """Planted: neither private nor machinery, points at a private table and upwards, classes nothing."""
    with isolate_apps("suar.accounts"):

        class Loose(models.Model):
            organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")

            class Meta:
                app_label = "accounts"

            def __str__(self):
                return ""

        return Loose


def listed(name):
    return (house.ROOT / "tests/rules" / name).read_text(encoding="utf-8").splitlines()


def test_the_open_routes_are_the_ones_on_the_list():
    every = house.routes(get_resolver().url_patterns)
    opened = {name for name, view in every.items() if house.is_open(view) and not name.startswith("ui:")}
    assert sorted(opened) == listed("open_routes.txt")
    planted = house.routes([path("x/", login_not_required(lambda request: None), name="x")])
    assert [name for name, view in planted.items() if house.is_open(view)] == ["x"]


@pytest.mark.parametrize(("modules", "mark"), [(COMMANDS, "is_command"), (QUERIES, "is_query")])
def test_every_door_is_marked_as_what_it_is(modules, mark):
    assert [house.unmarked_doors(module, mark) for module in modules] == [[] for _ in modules]
    planted = ModuleType("planted")
    exec("def change(*, actor): ...", vars(planted))
    planted.change.__module__ = "planted"
    assert house.unmarked_doors(planted, mark) == ["change"]


def test_every_room_with_doors_is_looked_at():
    for door, modules in (("commands", COMMANDS), ("queries", QUERIES)):
        rooms = {each.parent.name for each in house.SOURCE.glob(f"*/{door}*")} - {"audit"}
        assert rooms == {module.__name__.split(".")[1] for module in modules}


def test_every_table_is_locked_or_named_as_machinery(loose):
    assert house.open_tables(our_models()) == []
    assert house.open_tables([loose]) == ["Loose"]


def test_whatever_points_at_a_private_table_is_private(loose):
    assert house.leaking_keys(our_models()) == []
    assert house.leaking_keys([loose]) == ["Loose.organisation"]


def test_foreign_keys_only_lead_down(loose):
    assert house.climbing_keys(our_models(), house.floors()) == []
    assert house.climbing_keys([loose], house.floors()) == ["Loose.organisation"]


def test_every_column_is_classed_and_every_table_says_how_long_it_is_kept(loose):
    assert house.unclassified_fields(our_models()) == []
    assert sorted(house.unclassified_fields([loose])) == [
        "Loose.id",
        "Loose.organisation",
        "Loose: how long is it kept?",
    ]
    assert all(Class(each) for model in our_models() for each in model.CLASSES.values())


def test_every_read_without_a_rule_is_on_the_list_with_its_reason(tmp_path):
    assert house.unscoped_reads(house.sources()) == listed("unscoped.txt")
    (tmp_path / "planted.py").write_text("Organisation.objects.unscoped('hurry').all()", encoding="utf-8")
    assert house.unscoped_reads([tmp_path / "planted.py"]) == ["planted.py: hurry"]


def test_nothing_is_too_long(tmp_path):
    assert house.too_long(house.sources()) == []
    long = "def view(request):\n" + "    x = 1\n" * 16
    (tmp_path / "views.py").write_text(long, encoding="utf-8")
    (tmp_path / "commands.py").write_text(long * 25, encoding="utf-8")
    assert house.too_long(tmp_path.iterdir()).count("views.py:view") == 1
    assert "commands.py" in house.too_long(tmp_path.iterdir())


def test_there_are_no_signals_beside_the_wiring(tmp_path):
    assert house.signals(house.sources()) == []
    (tmp_path / "a.py").write_text("from django.db.models.signals import post_save", encoding="utf-8")
    assert house.signals(tmp_path.iterdir()) == ["a.py"]


def test_every_room_with_rows_is_protected_by_a_contract():
    rooms = {model._meta.app_label for model in our_models() if issubclass(model, PrivateModel)} | {"audit"}
    contracts = tomllib.loads((house.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]
    assert house.rooms_without_contract(rooms, contracts["contracts"]) == []
    assert house.rooms_without_contract(["cases"], contracts["contracts"]) == ["cases"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("accounts/queries.py", "import suar.coalition.queries"),
        ("coalition/views/people.py", "import suar.coalition.models"),
        ("coalition/models/membership.py", "import suar.coalition.commands"),
        ("web/views.py", "import suar.coalition.models"),
        ("cellar/__init__.py", ""),
        ("sealed/_mac.py", "import django.utils.crypto"),
    ],
)
def test_the_contracts_find_a_planted_arrow(file, line, tmp_path):
    import shutil

    shutil.copytree(
        house.SOURCE, tmp_path / "src/suar", ignore=shutil.ignore_patterns("static", "templates", "locale")
    )
    shutil.copy(house.ROOT / "pyproject.toml", tmp_path)
    planted = tmp_path / "src/suar" / file
    planted.parent.mkdir(exist_ok=True)
    planted.write_text((planted.read_text(encoding="utf-8") if planted.exists() else "") + f"\n{line}\n")
    run = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as lint; lint()",
        "--no-cache",
    ]
    found = subprocess.run(
        run,
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 1, found.stdout + found.stderr


def test_the_tables_are_as_the_migrations_make_them(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_a_column_that_no_migration_makes_is_found(db, monkeypatch):
    monkeypatch.setattr(Organisation._meta.get_field("name"), "max_length", 121)
    with pytest.raises(SystemExit):
        call_command("makemigrations", check=True, dry_run=True, verbosity=0)


STATES = {
    Organisation: ("coalition:organisation", "coalition:suspend"),
    Invitation: ("coalition:invitation",),
}


def test_every_page_renders_in_every_state_of_its_thing(cast):
    from django.urls import reverse

    from suar.access.witness import Turn, take

    assert house.without_state_pages(our_models(), STATES) == []
    assert house.without_state_pages(our_models(), [Invitation]) == ["Organisation"]
    budi = cast.browser("budi")
    invitation = coalition_commands.invite(
        actor=cast.actor("budi"), organisation_id=cast.place("backbone"), role="data_steward"
    )
    things = {Organisation: cast.place("kupang"), Invitation: invitation}
    for model, routes in STATES.items():
        for state in model.MOVES:
            with take(Turn(Actor(machine="tests"), changes=True)):
                model.objects.unscoped("tests").filter(pk=things[model]).update(state=state)
            for route in routes:
                assert budi.get(reverse(route, args=[things[model]])).status_code == 200, (route, state)
