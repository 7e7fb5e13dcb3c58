"""The small words of which rules are made, and the page made from them."""

import pytest
from django.db.models import Q

from suar.access import Actor, Role, either, may, rule, rules_page
from suar.access.rules import EVERYBODY, NOBODY, RULES
from suar.coalition.models import Organisation


def test_an_actor_is_never_nobody_and_a_machine_never_holds_a_role():
    with pytest.raises(ValueError):
        Actor()
    with pytest.raises(ValueError):
        Actor(machine="x", roles=frozenset({Role.SUPERVISOR}))


@pytest.mark.parametrize(
    ("together", "all_of_them"),
    [
        (either(NOBODY, EVERYBODY), True),
        (either(Q(kind="x"), EVERYBODY), True),
        (either(), False),
        (NOBODY | EVERYBODY, True),
        (EVERYBODY | NOBODY, True),
        (NOBODY & EVERYBODY, False),
        (may(True) | may(False), True),
        (may(False) | may(False), False),
        (may(True) & may(True, Q(kind="x")), False),
    ],
)
def test_everybody_and_nobody_keep_their_meaning_when_they_meet(together, all_of_them, cast):
    rows = Organisation.objects.unscoped("tests")
    assert rows.filter(together).count() == (rows.count() if all_of_them else 0)


def test_a_rule_without_a_sentence_or_with_a_taken_name_is_refused():
    def silent(actor):
        return NOBODY

    def spoken(actor):
        """Nobody does this."""
        return NOBODY

    with pytest.raises(ValueError):
        rule("thing.do")(silent)
    with pytest.raises(ValueError):
        rule("organisation.see")(spoken)
    assert "thing.do" not in RULES


def test_the_page_of_rules_says_every_rule_in_its_own_words():
    page = rules_page()
    assert all(f"| `{each.name}` | {each.sentence} |" in page for each in RULES.values())


def test_what_depends_on_rows_can_not_be_permitted_without_one(cast):
    from suar.access import NotFound
    from suar.access.lock import permit
    from suar.access.witness import Turn, take

    sari = cast.actor("sari")
    with take(Turn(sari, changes=True)), pytest.raises(NotFound):
        permit(sari, "membership.end")
