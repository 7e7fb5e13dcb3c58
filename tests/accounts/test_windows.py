"""Mail goes out at three hours of a person's own day, once for each, and for her safety a quarter of an hour later."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from suar.accounts import commands, queries
from suar.accounts.commands import NoticeKind
from suar.accounts.tasks import POST

ZONE = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}


def settle(cast, who="rani", zone="WITA", window="morning", contact="rani@mail.example"):
    commands.change_settings(
        actor=cast.actor(who),
        name="Contoh",
        language="id",
        time_zone=ZONE[zone],
        contact=contact,
        window=window,
    )
    for notice in queries.my_notices(actor=cast.actor(who)):  # the change itself was told
        commands.read_notice(actor=cast.actor(who), notice_id=notice.id)


def tell(cast, whom="rani", kind=NoticeKind.TASK):
    return commands.notify(actor=cast.actor("sari"), person_id=cast.person(whom), kind=kind, link="/")


def tomorrow(hour, minute=0, zone="WITA"):
    """A moment of tomorrow, on the clock of a zone."""
    day = datetime.now(ZoneInfo(ZONE[zone])) + timedelta(days=1)
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)


def due(cast, now):
    return [each.person for each in queries.due_for_mail(actor=POST, now=now.astimezone(UTC))]


@pytest.mark.parametrize("zone", ["WIB", "WITA", "WIT"])
@pytest.mark.parametrize(("window", "hour"), [("morning", 7), ("noon", 12), ("evening", 17)])
def test_her_hour_is_told_by_her_own_clock(window, hour, zone, cast):
    settle(cast, zone=zone, window=window)
    tell(cast)
    for hours in range(24):
        for minutes in (0, 15, 30, 45):
            late = timedelta(hours=hours, minutes=minutes) - timedelta(hours=hour, minutes=30)
            is_hers = timedelta(0) <= late <= timedelta(hours=2)
            assert (due(cast, tomorrow(hours, minutes, zone)) != []) is is_hers


def test_whoever_wants_no_mail_gets_none_not_even_for_safety(cast):
    settle(cast, window="never")
    tell(cast, kind=NoticeKind.SECURITY)
    assert not any(due(cast, tomorrow(hour, 30)) for hour in range(24))


def test_whoever_gave_no_address_or_is_closed_gets_no_mail(cast):
    settle(cast, contact="")
    tell(cast)
    assert due(cast, tomorrow(7, 30)) == []
    settle(cast)
    tell(cast)
    assert due(cast, tomorrow(7, 30)) == [cast.person("rani")]
    commands.close_person(actor=cast.actor("tono"), person_id=cast.person("rani"))
    assert due(cast, tomorrow(7, 30)) == []


def test_what_she_has_read_is_not_mailed(cast):
    settle(cast)
    tell(cast)
    (waiting, *_) = [each for each in queries.my_notices(actor=cast.actor("rani")) if not each.read]
    commands.read_notice(actor=cast.actor("rani"), notice_id=waiting.id)
    assert due(cast, tomorrow(7, 30)) == []
    with pytest.raises(commands.NothingToSend):
        commands.take_digest(actor=POST, person_id=cast.person("rani"), until=tomorrow(7, 30))


def test_however_many_notices_there_is_one_mail_for_an_hour_and_what_comes_later_waits(cast, monkeypatch):
    from django.utils import timezone

    settle(cast)
    codes = [tell(cast) for _ in range(5)]
    strikes = tomorrow(7, 30)
    (one,) = queries.due_for_mail(actor=POST, now=strikes + timedelta(minutes=1))
    digest = commands.take_digest(actor=POST, person_id=one.person, until=one.until)
    assert digest.code == codes[-1]
    monkeypatch.setattr(timezone, "now", lambda: strikes + timedelta(minutes=2))
    tell(cast)
    monkeypatch.undo()
    for minutes in (5, 15, 60, 119):
        assert due(cast, strikes + timedelta(minutes=minutes)) == []
    assert due(cast, strikes + timedelta(days=1)) == [cast.person("rani")]


def test_what_concerns_her_safety_is_mailed_at_the_next_quarter_of_an_hour(cast, monkeypatch):
    from django.utils import timezone

    settle(cast)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow(20, 3).astimezone(UTC))
    tell(cast, kind=NoticeKind.SECURITY)
    monkeypatch.undo()
    assert due(cast, tomorrow(20, 14)) == []
    assert due(cast, tomorrow(20, 15)) == [cast.person("rani")]
    assert due(cast, tomorrow(23, 15)) == [cast.person("rani")]  # a server that slept still tells her


def test_whom_to_mail_is_one_question_however_many_people(cast, django_assert_max_num_queries):
    for who in ("rani", "dewi", "sari", "komang"):
        settle(cast, who)
        tell(cast, who)
    from django.db import connection

    with django_assert_max_num_queries(1 if connection.vendor == "sqlite" else 4):
        assert len(due(cast, tomorrow(7, 30))) == 4
