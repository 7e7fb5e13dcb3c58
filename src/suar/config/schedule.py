"""The timetable: which job starts every day, and when, in Jakarta's time. `suar run` reads it.

`*/15` stands for every quarter of an hour: the post looks who in the three zones has her hour now.
"""

TIMES: tuple[tuple[str, str], ...] = (
    ("suar.access.tasks.forget_receipts", "02:10"),
    ("suar.access.tasks.forget_jobs", "02:20"),
    ("suar.audit.tasks.verify_chain", "02:30"),
    ("suar.accounts.tasks.forget_visits", "02:40"),
    ("suar.accounts.tasks.forget_notices", "02:50"),
    ("suar.coalition.tasks.forget_invitations", "03:10"),
    ("suar.accounts.tasks.send_digests", "*/15"),
)
