"""What a sign-in costs: seconds of CPU for one, seconds on the clock for four at once, and the memory that takes.

The peer is a bare Argon2id call with the same parameters: alone for the first; for the memory, four calls at once with
nothing that holds them back. Memory is read as Linux counts it.
"""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from benchmarks import example
from benchmarks.run import Figure
from suar.accounts import passphrase

TIMES, AT_ONCE = 7, 4
PEOPLE = ("rani", "sari", "komang", "budi")


def run() -> list[Figure]:
    """Sign one person in several times, then four at once."""
    example.loaded()
    one = median(_cpu(lambda: _sign_in("rani")) for _ in range(TIMES))
    bare = median(_cpu(_bare) for _ in range(TIMES))
    clock, memory = _at_once([lambda key=key: _sign_in(key) for key in PEOPLE])
    bare_clock, bare_memory = _at_once([_bare] * AT_ONCE)
    return [
        Figure("one sign-in, CPU", one, "s", 0.3, "bare Argon2id", one / bare),
        Figure(
            "four sign-ins at once, clock", clock, "s", None, "four bare Argon2id at once", clock / bare_clock
        ),
        Figure(
            "four at once, memory on top",
            memory,
            "MB",
            None,
            "four bare Argon2id at once",
            memory / bare_memory,
        ),
    ]


def _sign_in(key: str) -> None:
    """As a person does it, by her words alone."""
    from django.db import connection
    from django.urls import reverse

    from suar.example.cast import PASSPHRASE

    words = {"username": key, "password": PASSPHRASE}
    answer = example.browser().post(reverse("accounts:sign_in"), words)
    assert answer.status_code == 302, answer.status_code
    connection.close()


def _bare() -> None:
    argon = Argon2id(
        salt=os.urandom(passphrase.SALT),
        length=passphrase.LENGTH,
        iterations=passphrase.PASSES,
        lanes=passphrase.LANES,
        memory_cost=passphrase.MEMORY,
    )
    argon.derive(b"perahu layar lima pulau contoh")


def _cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _at_once(works: list[Callable[[], object]]) -> tuple[float, float]:
    """Seconds until all are done, and how many megabytes more than before were in use at the most."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # forget the highest mark so far
    before = _memory("VmRSS")
    threads = [threading.Thread(target=work) for work in works]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - began, _memory("VmHWM") - before


def _memory(name: str) -> float:
    """Megabytes of this process, as the kernel counts them."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) * 1024 / 1e6
