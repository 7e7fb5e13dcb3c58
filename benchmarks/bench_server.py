"""The real server, started by the real command: its memory after 10,000 requests, and how many it answers a second.

The requests are a mix of pages, by three signed-in people over four connections on this machine. The peer is a bare
Django view, served by the same server with the same words, one serving process each.
"""

import http.client
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from benchmarks import example
from benchmarks.run import Figure

REQUESTS, BARE_REQUESTS, CONNECTIONS = 10_000, 4_000, 4
SUAR = [sys.executable, "-c", "import sys; from suar.cli import main; sys.exit(main())", "run"]
PEOPLE = ("rani", "sari", "budi")
Page = tuple[str, dict[str, str]]  # an address, and the headers it is asked with


def run() -> list[Figure]:
    """Serve the mix, read the memory, then serve the bare view."""
    with _suar() as (port, process):
        mix = [page for key in PEOPLE for page in _pages(port, key)]
        _ask_all(port, mix, 300)
        fresh = _megabytes(process)
        seconds = _ask_all(port, mix, REQUESTS)
        used = _megabytes(process)
        _sign_in_at_once(port)
        highest = _megabytes(process, "VmHWM")
    with _bare() as port:
        _ask_all(port, [("/", {})], 300)
        bare = _ask_all(port, [("/", {})], BARE_REQUESTS)
    each, bare_each = seconds / REQUESTS * 1000, bare / BARE_REQUESTS * 1000
    return [
        Figure("serving process, after 300 requests", fresh, "MB", 180),
        Figure("serving process, after 10,000 more", used, "MB", 180, "after 300", used / fresh),
        Figure(
            "serving process, four signing in at once", highest, "MB", None, "after 10,000", highest / used
        ),
        Figure("pages served", 1000 / each, "a second"),
        Figure("bare view served", 1000 / bare_each, "a second"),
        Figure("a page of the mix, served", each, "ms", None, "bare view, same server", each / bare_each),
    ]


# --- the servers ----------------------------------------------------------------------------------
@contextmanager
def _suar() -> Iterator[tuple[int, int]]:
    """`suar run` over the stage's own data; its port, and the number of the process that answers."""
    from django.conf import settings
    from django.db import connection

    from dev import stage

    example.loaded()
    connection.close()
    port = _free_port()
    environment = {**os.environ, **stage.environment(str(settings.DATA_DIR)), "SUAR_PORT": str(port)}
    with _running(SUAR, environment, port) as process:
        yield port, _answering(process)


@contextmanager
def _bare() -> Iterator[int]:
    """The bare view, by the very words with which `suar run` starts its server."""
    from dev import stage
    from suar.cli.run import children

    port = _free_port()
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "benchmarks.bare", "PYTHONPATH": str(stage.ROOT)}
    with _running(children(port, 1)[0].command, environment, port):
        yield port


@contextmanager
def _running(command: Sequence[str], environment: dict[str, str], port: int) -> Iterator[int]:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(port, process)
        yield process.pid
    finally:
        process.terminate()
        process.wait(30)


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        assert process.poll() is None, "the server ended"
        try:
            socket.create_connection((example.HERE, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the server does not answer")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((example.HERE, 0))
        return int(probe.getsockname()[1])


def _answering(process: int) -> int:
    """The process below the supervisor that loads the application: the server's own child."""
    servers = [pid for pid in _below(process) if b"granian" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    workers = [pid for server in servers for pid in _below(server)]
    return max(workers or servers, key=_megabytes)


def _below(process: int) -> list[int]:
    said = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [int(child) for child in said.split()]


def _megabytes(process: int, what: str = "VmRSS") -> float:
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(what)) * 1024 / 1e6


# --- the requests ---------------------------------------------------------------------------------
def _pages(port: int, key: str) -> list[Page]:
    """Sign somebody in at one click; the addresses that her home page leads to, and home itself."""
    line = http.client.HTTPConnection(example.HERE, port, timeout=30)
    headers = _sign_in(line, f"/try/{key}/")
    home, _ = _get(line, "/", headers)
    line.close()
    links = sorted(set(re.findall(r'href="(/[^"#?]*)"', home)))
    return [(link, headers) for link in links if not link.startswith(("/static/", "/ui/"))]


def _sign_in(line: http.client.HTTPConnection, path: str, **words: str) -> dict[str, str]:
    """Send a form of the sign-in page; the headers of whoever is in then."""
    page, cookies = _get(line, "/sign-in/", {})
    token = example.HIDDEN.search(page)
    assert token, "the sign-in page has no form"
    form = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
    line.request("POST", path, urlencode({"csrfmiddlewaretoken": token[1], **words}), form)
    answer = line.getresponse()
    assert answer.status == 302, answer.status
    return {"Cookie": _cookies(answer)}


def _sign_in_at_once(port: int) -> None:
    """Several people come in by their words at the same moment."""
    from suar.example.cast import PASSPHRASE

    lines = [http.client.HTTPConnection(example.HERE, port, timeout=30) for _ in range(CONNECTIONS)]
    words = {"username": "rani", "password": PASSPHRASE}
    threads = [threading.Thread(target=_sign_in, args=(each, "/sign-in/"), kwargs=words) for each in lines]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for each in lines:
        each.close()


def _get(line: http.client.HTTPConnection, path: str, headers: dict[str, str]) -> tuple[str, str]:
    line.request("GET", path, headers=headers)
    answer = line.getresponse()
    cookies = _cookies(answer, read=False)
    return answer.read().decode(), cookies


def _cookies(answer: http.client.HTTPResponse, *, read: bool = True) -> str:
    given = [value.partition(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie"]
    if read:
        answer.read()
    return "; ".join(given)


def _ask_all(port: int, pages: Sequence[Page], number: int) -> float:
    """Ask for pages in turn over several connections; seconds until all are answered, each with 200."""
    wrong: list[tuple[str, int]] = []
    shares = [range(first, number, CONNECTIONS) for first in range(CONNECTIONS)]
    threads = [threading.Thread(target=_ask, args=(port, pages, share, wrong)) for share in shares]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong, wrong[:3]
    return time.perf_counter() - began


def _ask(port: int, pages: Sequence[Page], share: range, wrong: list[tuple[str, int]]) -> None:
    line = http.client.HTTPConnection(example.HERE, port, timeout=30)
    for number in share:
        path, headers = pages[number % len(pages)]
        line.request("GET", path, headers=headers)
        answer = line.getresponse()
        answer.read()
        if answer.status != 200:
            wrong.append((path, answer.status))
    line.close()
