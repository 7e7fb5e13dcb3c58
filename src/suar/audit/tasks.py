"""Jobs of this room; each calls one thing and holds no keys."""

import logging

from django_tasks import task

from suar.audit import queries

log = logging.getLogger("suar.audit")


@task()
def verify_chain() -> int:
    """Read the whole log and say, without content, where it was tampered with; how many places."""
    faults = list(queries.broken_links())
    for fault in faults:
        log.error("audit chain broken at entry %d: %s", fault.sequence, fault.what)
    return len(faults)
