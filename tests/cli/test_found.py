"""`suar found` begins a coalition once, and only with a passphrase that holds."""

import io

import pytest

from suar import cli

WORDS = ["found", "--organisation", "Simpul Nusa", "--name", "Ayu Lestari", "--sign-in", "ayu"]


def say(monkeypatch, text):
    monkeypatch.setattr("sys.stdin", io.StringIO(text + "\n"))


@pytest.fixture
def empty(db):
    """A database where nobody has come in yet."""
    from suar.access import Actor, bedrock
    from suar.access.witness import Turn, take
    from suar.accounts.models import Notice, Person
    from suar.coalition.models import Invitation, Membership, Organisation

    bedrock.tell(Actor(machine="tests"))
    with take(Turn(Actor(machine="tests"), changes=True)):
        for table in (Notice, Invitation, Membership, Organisation, Person):
            table.objects.unscoped("tests").delete()


def test_it_founds_and_the_founder_signs_in_and_admits(empty, monkeypatch, capsys, client):
    say(monkeypatch, "empat ikan asin naik sepeda")
    assert cli.main(WORDS) == 0
    assert "signs in as ayu" in capsys.readouterr().out
    client.post("/sign-in/", {"username": "ayu", "password": "empat ikan asin naik sepeda"})
    assert client.get("/organisations/admit/").status_code == 200


def test_a_second_founding_is_refused(cast, monkeypatch, capsys):
    say(monkeypatch, "empat ikan asin naik sepeda")
    assert cli.main(WORDS) == 2
    assert "already" in capsys.readouterr().err


@pytest.mark.parametrize("words", ["sayang123", "ayu lestari ayu", ""])
def test_an_easy_passphrase_is_refused_before_anything_is_made(words, empty, monkeypatch, capsys):
    from suar.accounts.models import Person

    say(monkeypatch, words)
    assert cli.main(WORDS) == 2
    assert "too easy" in capsys.readouterr().err
    assert not Person.objects.unscoped("tests").exists()
