"""Notices: that there is something, for her alone, and never what."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from suar.access import Actor, Denied, NotFound, Refused
from suar.accounts import commands, queries, words
from suar.accounts.commands import NoticeKind
from suar.audit.models import Entry
from suar.audit.witness import command

NOTICES = "/notices/"
NEW_NOTICES = "accounts_notice WHERE read_at IS NULL"


def tell(cast, whom="rani", by="sari", kind=NoticeKind.TASK, link="/organisations/"):
    return commands.notify(actor=cast.actor(by), person_id=cast.person(whom), kind=kind, link=link)


def mine(cast, who="rani"):
    return queries.my_notices(actor=cast.actor(who))


def new(cast, who="rani"):
    """Those she has not read; of her first roles she has."""
    return [line for line in mine(cast, who) if not line.read]


def test_a_notice_stands_in_her_list_with_its_code_and_is_counted_on_every_page(cast):
    code = tell(cast)
    rani = cast.browser("rani")
    assert code in rani.get(NOTICES).content.decode()
    assert "(1)" in rani.get("/").content.decode()
    tell(cast)
    assert "(2)" in rani.get("/").content.decode()


def test_nobody_else_sees_it_or_follows_it(cast):
    code = tell(cast)
    follow = reverse("accounts:read_notice", args=[mine(cast)[0].id])
    for who in ("sari", "dewi", "komang", "budi", "tono", "nobody"):
        browser = cast.browser(who)
        assert code not in browser.get(NOTICES).content.decode()
        assert browser.post(follow).status_code == 404
    assert cast.browser(None).get(NOTICES).status_code == 302
    assert cast.browser(None).post(follow).headers["Location"].startswith("/sign-in/")
    assert not mine(cast)[0].read


def test_following_it_leads_there_is_logged_and_counts_as_read(cast):
    tell(cast, link=reverse("coalition:organisation", args=[cast.place("lombok")]))
    rani, notice = cast.browser("rani"), mine(cast)[0]
    follow = reverse("accounts:read_notice", args=[notice.id])
    assert rani.get(follow).status_code == 405
    for _ in range(2):  # following it again does no harm
        page = rani.post(follow)
        assert page.headers["Location"] == reverse("coalition:organisation", args=[cast.place("lombok")])
        entry = Entry.objects.order_by("-sequence").first()
        assert (entry.event, entry.subject, entry.person) == ("NoticeRead", notice.id, cast.person("rani"))
    assert mine(cast)[0].read
    assert "(1)" not in rani.get("/").content.decode()


@pytest.mark.parametrize(
    "link",
    [
        *("https://elsewhere.example/", "//elsewhere.example/", "organisations/", "", "javascript:x"),
        *("/organisations/?name=Rani", "/organisations/#Rani", "/Organisations/", "/a b/", "/x/../y/"),
        *("/organisations", "/" + "a/" * 100 + "a/", "/\\elsewhere.example/", "/organisations/\n"),
    ],
)
def test_a_notice_leads_nowhere_but_to_a_page_named_by_fixed_words_and_ids(link, cast):
    with pytest.raises(ValueError, match="fixed words and ids"):
        tell(cast, link=link)
    assert new(cast) == []


def test_machines_tell_people_too_and_the_log_holds_ids_and_coded_words_only(cast):
    machine = Actor(machine="retention")
    commands.notify(actor=machine, person_id=cast.person("rani"), kind=NoticeKind.SECURITY, link="/me/")
    entry = Entry.objects.order_by("-sequence").first()
    assert (entry.event, entry.machine) == ("NoticeSent", "retention")
    assert entry.detail == {"person": str(cast.person("rani")), "kind": "security"}


def test_a_notice_is_undone_with_the_command_that_sent_it(cast):
    class Not(Refused):
        sentence = "no"

    @command
    def try_and_fail(*, actor):
        commands.notify(actor=actor, person_id=cast.person("rani"), kind=NoticeKind.TASK, link="/")
        raise Not

    with pytest.raises(Not):
        try_and_fail(actor=cast.actor("sari"))
    assert new(cast) == []


def test_an_empty_list_says_what_stands_here(cast):
    page = cast.browser("rani").get(NOTICES)
    assert page.status_code == 200 and "<h1>" in page.content.decode()


def test_the_list_asks_the_same_number_of_questions_however_long(cast):
    rani = cast.browser("rani")
    rani.get("/")

    def asked(path):
        with CaptureQueriesContext(connection) as questions:
            assert rani.get(path).status_code == 200
        return len(questions)

    tell(cast)
    before = asked(NOTICES), asked("/")
    for _ in range(7):
        tell(cast)
    assert (asked(NOTICES), asked("/")) == before


def test_titles_say_nothing_of_a_notice(cast):
    tell(cast)
    page = cast.browser("rani").get(NOTICES).content.decode()
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert title in ("Notices · Suar", "Pemberitahuan · Suar")


def test_the_sentence_to_pass_on_holds_the_code_only():
    with override("en"):
        assert words.please_open("4827-19") == "Please open Suar, code 4827-19"
    with override("id"):
        assert "Suar" in words.please_open("4827-19") and "4827-19" in words.please_open("4827-19")


def test_every_kind_has_its_sentence_in_the_list(cast):
    for kind in NoticeKind:
        tell(cast, kind=kind)
    assert {line.sentence for line in mine(cast)} == {str(each) for each in words.NOTICE_SENTENCES.values()}


@pytest.mark.parametrize("who", ["rani", "sari", "budi", "tono", "nobody"])
def test_no_person_does_the_posts_work(who, cast):
    from datetime import UTC, datetime

    now = datetime.now(UTC)
    tell(cast)
    actor = cast.actor(who)
    assert queries.due_for_mail(actor=actor, now=now) == ()
    with pytest.raises((NotFound, Denied)):
        commands.take_digest(actor=actor, person_id=cast.person("rani"), until=now)
    commands.put_digest_back(actor=actor, person_id=cast.person("rani"), taken_at=now)
    assert Entry.objects.order_by("-sequence").first().detail == {"count": 0}


def test_old_notices_are_forgotten(cast, monkeypatch):
    from datetime import timedelta

    from suar.accounts import tasks
    from suar.accounts.commands import notices

    tell(cast)
    tasks.forget_notices.call()
    assert len(new(cast)) == 1
    monkeypatch.setattr(notices, "KEPT_FOR", timedelta(0))
    tasks.forget_notices.call()
    assert mine(cast) == ()


def test_a_new_browser_and_a_changed_second_factor_are_told_of_and_a_known_browser_is_not(cast):
    rani = cast.actor("rani")
    commands.note_sign_in(actor=rani, new_device=False)
    assert new(cast) == []
    commands.note_sign_in(actor=rani, new_device=True)
    commands.note_second_factor(actor=rani, change=commands.FactorChange.TOTP_ADDED, tell=False)
    commands.note_second_factor(actor=rani, change=commands.FactorChange.PASSKEY_ADDED)
    assert {str(line.sentence) for line in new(cast)} == {str(words.NOTICE_SENTENCES[NoticeKind.SECURITY])}
    leads = [
        cast.browser("rani").post(reverse("accounts:read_notice", args=[line.id])).headers["Location"]
        for line in new(cast)
    ]
    assert leads == [reverse("mfa_index"), reverse("accounts:sessions")]


@pytest.mark.parametrize("who", ["dewi", "sari", "budi", "tono"])
def test_the_database_itself_shows_a_notice_or_a_letter_to_nobody_else(who, cast, database):
    from suar.access import bedrock

    tell(cast)
    commands.send_link(
        actor=cast.actor("sari"), contact="new@mail.example", link="https://suar.example/", language="id"
    )

    def rows(actor, table):
        bedrock.tell(actor)
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {table}")
            return cursor.fetchone()[0]

    seen = [rows(cast.actor(who), table) for table in (NEW_NOTICES, "accounts_letter")]
    assert seen == ([0, 0] if database == "postgresql" else [1, 1])
    assert rows(cast.actor("rani"), NEW_NOTICES) == 1
