"""What leaves by mail: nothing but that there is something; nothing lost, and no digest twice."""

import email
import logging
import socket
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from suar.access import Actor, NotFound
from suar.accounts import commands, mail, queries, tasks
from suar.accounts.commands import NoticeKind
from suar.accounts.models import Letter
from suar.accounts.tasks import POST
from suar.audit.models import Entry
from tests import smtp

RANI, LINK = "rani@mail.example", "https://suar.example/join/abc123"


def to(settings, office, tls="no"):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", office if isinstance(office, int) else office.port
    settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL = tls == "starttls", tls == "tls"
    settings.DEFAULT_FROM_EMAIL = "suar@suar.example"
    settings.EMAIL_TIMEOUT = 5


@pytest.fixture
def office(settings):
    with smtp.opened() as office:
        to(settings, office)
        yield office


def closed_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def settle(cast, who="rani", language="id", contact=RANI):
    commands.change_settings(
        actor=cast.actor(who),
        name="Contoh",
        language=language,
        time_zone="Asia/Makassar",
        contact=contact,
        window="morning",
    )
    for notice in queries.my_notices(actor=cast.actor(who)):
        commands.read_notice(actor=cast.actor(who), notice_id=notice.id)


def tell(cast, whom="rani", kind=NoticeKind.TASK, link="/organisations/"):
    return commands.notify(actor=cast.actor("sari"), person_id=cast.person(whom), kind=kind, link=link)


def morning():
    """07:30 in Makassar, tomorrow."""
    day = datetime.now(UTC) + timedelta(days=2)
    return day.replace(hour=23, minute=30, second=0, microsecond=0)


def forget_the_last(cast, who="rani"):
    for notice in queries.my_notices(actor=cast.actor(who)):
        commands.read_notice(actor=cast.actor(who), notice_id=notice.id)


def open_letters():
    from suar.access.witness import Turn, take

    with take(Turn(POST, changes=False)):
        return list(Letter.objects.unscoped("tests"))


def write(cast, contact="new@mail.example", link=LINK, language="id"):
    return commands.send_link(actor=cast.actor("sari"), contact=contact, link=link, language=language)

    # --- what is in it ----------------------------------------------------------------------------------


def test_a_body_of_any_length_is_filled_up_to_the_size():
    for length in range(1000, 1600):
        body = mail._whole("a" * length)
        assert len(body.replace("\n", "\r\n")) in (mail.SIZE, 2 * mail.SIZE)
        assert max(map(len, body.splitlines()[3:])) < 2 * mail.LINE + 4


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_mail_of_a_language_has_the_same_size_whatever_and_how_much_it_is_about(language, cast, office):
    settle(cast, language=language)
    for kind in NoticeKind:
        for count in (1, 2, 7):
            for _ in range(count):
                tell(cast, kind=kind, link="/" + "a/" * count)
            assert tasks.send_due(morning()) == 1
            forget_the_last(cast)
    sizes = {len(letter) for letter in office.letters}
    assert len(office.letters) == 12 and len(sizes) == 1
    write(cast, contact=RANI, language=language)
    tasks.send_letter.call(str(open_letters()[0].pk))
    assert len(office.letters[-1]) in sizes


def test_a_mail_names_nobody_no_organisation_no_page_and_no_matter(cast, office, settings):
    settle(cast, language="en")
    code = tell(cast, kind=NoticeKind.SECURITY)
    tasks.send_due(morning())
    (letter,) = office.letters
    read = email.message_from_bytes(letter)
    assert (read["Subject"], read["From"], read["To"]) == ("Suar", "suar@suar.example", RANI)
    assert read.get_content_type() == "text/plain" and not read.is_multipart()
    body = read.get_payload()
    assert code in body and settings.ORIGIN in body
    for word in (
        "Sari",
        "Contoh",
        "Lombok",
        "Rumah Fajar",
        "organisations",
        "sign-in changed",
        socket.gethostname(),
    ):
        assert word not in letter.decode()


def test_she_is_written_to_in_her_language(cast, office):
    settle(cast, language="en")
    settle(cast, who="dewi", language="id", contact="dewi@mail.example")
    tell(cast)
    tell(cast, "dewi")
    assert tasks.send_due(morning()) == 2
    english = next(each for each in office.letters if RANI.encode() in each)
    assert b"There is something new for you in Suar." in english


def test_two_mails_differ_in_the_code_and_their_random_name_only(cast, office):
    settle(cast)
    for _ in range(2):
        tell(cast)
        tasks.send_due(morning())
        forget_the_last(cast)
    one, two = (letter.decode().splitlines() for letter in office.letters)
    different = [first.partition(":")[0] for first, second in zip(one, two, strict=True) if first != second]
    assert set(different) <= {"Message-ID", "Date", "Kode", "Code"}


# --- once, and never lost -----------------------------------------------------------------------------
def test_a_second_run_mails_nobody_twice(cast, office):
    settle(cast)
    tell(cast)
    assert [tasks.send_due(morning()) for _ in range(3)] == [1, 0, 0]
    assert len(office.letters) == 1


def test_while_the_mail_server_is_down_notices_wait(cast, settings):
    settle(cast)
    tell(cast)
    port = closed_port()
    to(settings, port)
    assert tasks.send_due(morning()) == 0
    with smtp.opened(port) as office:
        assert tasks.send_due(morning() + timedelta(minutes=15)) == 1
        assert len(office.letters) == 1


def test_a_mail_that_is_refused_waits_and_the_others_leave(cast, office):
    settle(cast)
    tell(cast)
    office.refuses = "550 no such box"
    assert tasks.send_due(morning()) == 0
    assert Entry.objects.order_by("-sequence").first().event == "DigestRefused"
    office.refuses = ""
    assert tasks.send_due(morning()) == 1
    assert len(office.letters) == 1


def test_a_server_that_hangs_up_with_its_refusal_loses_nobody_a_mail(cast, office):
    for who in ("rani", "dewi", "sari"):
        settle(cast, who, contact=f"{who}@mail.example")
        tell(cast, who)
    office.refuses = "421 come back later"
    assert tasks.send_due(morning()) == 0
    office.refuses = ""
    assert tasks.send_due(morning()) == 3


def test_an_address_that_another_server_hid_stops_nobody_elses_mail(cast, office, settings):
    settle(cast)
    tell(cast)
    letter = str(write(cast))
    settings.SERVER_KEY = "ab" * 32
    settle(cast, "dewi", contact="dewi@mail.example")
    tell(cast, "dewi")
    assert tasks.send_due(morning()) == 1
    assert b"dewi@mail.example" in office.letters[0]
    assert tasks.send_letter.call(letter) is False
    assert open_letters() == []


def test_when_nobody_knows_whether_a_digest_left_it_is_not_sent_again_and_the_notice_stays(cast, office):
    settle(cast)
    code = tell(cast)
    office.dies = True
    assert tasks.send_due(morning()) == 0
    office.dies = False
    assert tasks.send_due(morning()) == 0
    assert len(office.letters) == 1
    assert code in cast.browser("rani").get("/notices/").content.decode()


def test_a_sender_killed_in_the_middle_sends_no_digest_twice(cast, office, monkeypatch):
    settle(cast)
    tell(cast)

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(mail, "send_digest", killed)
    with pytest.raises(KeyboardInterrupt):
        tasks.send_due(morning())
    monkeypatch.undo()
    assert tasks.send_due(morning()) == 0
    assert office.letters == []
    assert not queries.my_notices(actor=cast.actor("rani"))[0].read


def test_a_server_without_mail_leaves_everything_where_it_is(cast, settings):
    settle(cast)
    tell(cast)
    settings.EMAIL_HOST = ""
    assert not mail.is_on()
    assert tasks.send_digests.call() == 0
    assert len(queries.due_for_mail(actor=POST, now=morning())) == 1


def test_the_job_mails_whoever_is_due_now(cast, office, monkeypatch):
    settle(cast)
    tell(cast, kind=NoticeKind.SECURITY)
    monkeypatch.setattr(timezone, "now", morning)
    assert tasks.send_digests.call() == 1


# --- under TLS --------------------------------------------------------------------------------------
@pytest.mark.parametrize("trusted", [True, False])
def test_mail_leaves_under_tls_and_only_to_a_server_that_proves_its_name(
    trusted, cast, settings, tmp_path, monkeypatch
):
    import ssl

    certificate = smtp.certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    settle(cast)
    tell(cast)
    with smtp.opened(tls=context) as office:
        to(settings, office, "starttls")
        assert tasks.send_due(morning()) == int(trusted)
        assert office.encrypted == [True] * trusted


# --- letters with a link ------------------------------------------------------------------------------
def test_a_link_leaves_once_its_command_is_committed_and_nothing_of_it_stays(cast, office):
    letter = write(cast)
    job = DBTaskResult.objects.get(task_path="suar.accounts.tasks.send_letter")
    assert job.args_kwargs == {"args": [str(letter)], "kwargs": {}}
    assert office.letters == []
    assert tasks.send_letter.call(str(letter)) is True
    body = email.message_from_bytes(office.letters[0]).get_payload()
    assert LINK in body and "Sari" not in body and "Rumah" not in body
    assert open_letters() == []
    assert Entry.objects.order_by("-sequence").first().event == "LetterSent"
    assert tasks.send_letter.call(str(letter)) is False
    assert len(office.letters) == 1


def test_at_rest_neither_address_nor_link_can_be_read(cast):
    write(cast)
    (letter,) = open_letters()
    assert b"new@" not in bytes(letter.contact) and b"join" not in bytes(letter.link)
    assert "mail.example" not in str(list(Entry.objects.values_list("detail", flat=True)))


def test_a_link_is_tried_four_times_while_the_server_is_down_then_given_up(cast, settings, monkeypatch):
    to(settings, closed_port())
    letter, now = str(write(cast)), timezone.now()
    pauses = []
    for _ in range(3):
        assert tasks.send_letter.call(letter) is False
        assert tasks.send_letter.call(letter) is False  # too soon: not a try
        (waiting,) = open_letters()
        pauses.append(waiting.due_at - now)
        now = waiting.due_at
        monkeypatch.setattr(timezone, "now", lambda now=now: now)
    assert [round(each.total_seconds() / 60) for each in pauses] == [1, 5, 30]
    assert tasks.send_letter.call(letter) is False
    assert open_letters() == []
    events = list(Entry.objects.order_by("-sequence").values_list("event", "detail")[:2])
    assert [event for event, _detail in events] == ["LinkUndelivered", "LetterGivenUp"]
    assert events[0][1] == {"count": 0}  # no invitation sent this one
    jobs = DBTaskResult.objects.filter(task_path="suar.accounts.tasks.send_letter")
    assert jobs.count() == 4  # the first, and one for each later try


def test_a_link_whose_server_comes_back_arrives(cast, settings, monkeypatch):
    port = closed_port()
    to(settings, port)
    letter = str(write(cast))
    assert tasks.send_letter.call(letter) is False
    later = timezone.now() + timedelta(minutes=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with smtp.opened(port) as office:
        assert tasks.send_letter.call(letter) is True
        assert len(office.letters) == 1


def test_a_link_whose_sender_was_killed_is_found_and_sent(cast, office, monkeypatch):
    letter = str(write(cast))

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(mail, "send_link", killed)
        with pytest.raises(KeyboardInterrupt):
            tasks.send_letter.call(letter)
    DBTaskResult.objects.all().delete()
    later = timezone.now() + timedelta(minutes=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    tasks.send_digests.call()
    (job,) = DBTaskResult.objects.filter(task_path="suar.accounts.tasks.send_letter")
    assert tasks.send_letter.call(*job.args_kwargs["args"]) is True
    assert len(office.letters) == 1


@pytest.mark.django_db(transaction=True)
def test_a_link_of_a_command_that_was_undone_never_leaves(committed_cast):
    from suar.access import Refused
    from suar.audit.witness import command

    @command
    def invite_and_fail(*, actor):
        commands.send_link(actor=actor, contact="new@mail.example", link=LINK, language="id")
        raise Refused

    with pytest.raises(Refused):
        invite_and_fail(actor=committed_cast.actor("sari"))
    assert open_letters() == []
    assert not DBTaskResult.objects.exists()


@pytest.mark.parametrize("who", ["sari", "rani", "budi", "tono", "nobody"])
def test_no_person_opens_a_letter(who, cast):
    letter = write(cast)
    actor = cast.actor(who)
    with pytest.raises(NotFound):
        commands.take_letter(actor=actor, letter_id=letter)
    with pytest.raises(NotFound):
        commands.drop_letter(actor=actor, letter_id=letter, sent=True)
    assert queries.overdue_letters(actor=actor) == ()
    with pytest.raises(NotFound):
        commands.send_link(actor=Actor(machine="post"), contact="a@b.example", link=LINK, language="id")


# --- in the logs ---------------------------------------------------------------------------------------
def test_neither_log_holds_an_address_a_link_or_a_code(cast, office, caplog):
    settle(cast)
    code = tell(cast)
    office.refuses = "550 no such box"
    with caplog.at_level(logging.DEBUG):
        tasks.send_due(morning())
        tasks.send_letter.call(str(write(cast)))
    said = caplog.text + str(list(Entry.objects.values_list("event", "detail")))
    assert "can't" in said or "refused" in said
    for word in (RANI, "new@mail.example", LINK, code):
        assert word not in said
