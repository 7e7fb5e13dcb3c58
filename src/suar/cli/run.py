"""`suar run`: start the server and the worker, and keep them running until Ctrl-C.

In example mode it also makes the database and fills it with an invented coalition, the first time.
"""

import argparse
import errno
import math
import socket
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from suar.cli import clock, example, migrate, start, supervisor, tables, texts
from suar.cli.static import collect
from suar.cli.supervisor import Child, say
from suar.config import env

HELP = "start the server and the worker, and keep them running"
EXAMPLE = "SUAR_PORT=8001 suar run"
Step = tuple[str, Callable[[], object]]
HOST = "127.0.0.1"  # TLS and the world are the business of the server in front


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose; the environment says it all."""


def run(options: argparse.Namespace) -> int:
    """Prepare step by step, then serve until told to stop.

    Raises:
        Stop: something has to be done first; the sentence says what.
    """
    settings = start.rooms()
    refuse_taken_port(settings.PORT)
    steps = [
        ("data folder", start.data_folder),
        ("texts", lambda: texts.build(settings.DATA_DIR)),
        ("static files", collect),
        *(_own_steps() if settings.EXAMPLE else _production_steps()),
    ]
    for number, (what, step) in enumerate(steps, 1):
        say(f"[{number}/{len(steps) + 1}] {what}")
        step()
    say(f"[{len(steps) + 1}/{len(steps) + 1}] server and worker")
    serve(settings)
    return 0


def refuse_taken_port(port: int) -> None:
    """Stop with advice when something answers at the port already.

    Raises:
        Stop: the port is taken, or this user may not have it.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EACCES:
                raise start.Stop(
                    f"port {port} may not be used by this user. Try: SUAR_PORT=8000 make run"
                ) from error
            raise start.Stop(
                f"port {port} is taken. Choose another: SUAR_PORT={port + 1} make run"
            ) from error


def serve(settings: Any) -> None:
    """Keep server and worker running, ring the jobs, and say where to look once pages come."""
    ready = _announcer(settings)
    rung = -math.inf

    def tick() -> None:
        nonlocal rung
        ready()
        if time.monotonic() - rung > 60:
            rung = time.monotonic()
            clock.tick(_times(), datetime.now(UTC))

    supervisor.supervise(children(settings.PORT, 1 if settings.EXAMPLE else 2), tick)
    say("stopped")


def children(port: int, workers: int) -> list[Child]:
    """The processes of a server: the one that answers, and the one that does the jobs.

    Args:
        port: where it answers
        workers: how many processes answer, unless SUAR_WORKERS says otherwise
    """
    workers = env.number("SUAR_WORKERS", workers)
    answer = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port)]
    answer += ["--workers", str(workers), "--blocking-threads", str(env.number("SUAR_THREADS", 4))]
    answer += [
        "--no-ws",
        "--log-level",
        "warning",
        "--respawn-failed-workers",
        "suar.config.wsgi:application",
    ]
    work = [
        sys.executable,
        "-m",
        "django",
        "db_worker",
        "--interval",
        "2",
        "--no-startup-delay",
        "--no-reload",
    ]
    return [Child("the server", answer), Child("the worker", work)]


def _own_steps() -> list[Step]:
    """In example mode Suar makes its own tables, unless they are PostgreSQL's: there only their owner may."""
    from django.db import connection

    if connection.vendor == "postgresql":
        return [("tables", _refuse_old_tables)]
    return [("tables", migrate.apply), ("invented coalition", _load_once)]


def _production_steps() -> list[Step]:
    return [("tables", _refuse_old_tables), ("no example data", _refuse_example_data)]


def _load_once() -> None:
    from suar.example import load

    if load.unfinished():
        say("      an earlier loading was cut short; starting anew")
        tables.drop_all()
        migrate.apply()
    if tables.nobody_here():
        load.load(progress=lambda line: say(f"      {line}"))


def _refuse_old_tables() -> None:
    if migrate.pending():
        raise start.Stop("the tables are older than this version. Take a backup, then: suar migrate")


def _refuse_example_data() -> None:
    from suar.example import load

    if load.present():
        raise start.Stop("this database holds example data, which anybody can sign in to. Use an empty one.")


def _times() -> tuple[tuple[str, str], ...]:
    from suar.config import schedule

    return schedule.TIMES


def _announcer(settings: Any) -> Callable[[], None]:
    """Returns a function that, once the server answers, says where, and in example mode how to sign in."""
    said = False

    def look() -> None:
        nonlocal said
        if said or not _answers(settings.PORT):
            return
        said = True
        if settings.EXAMPLE:
            say("\nSign in as one of these invented people:")
            example.say_signins()
        say(f"\nSuar is at {settings.ORIGIN} — Ctrl-C stops it.")

    return look


def _answers(port: int) -> bool:
    try:
        with socket.create_connection((HOST, port), timeout=0.2):
            return True
    except OSError:
        return False
