"""The timetable: which job starts every day, and when, in Jakarta's time. `suar run` reads it."""

TIMES: tuple[tuple[str, str], ...] = (
    ("suar.access.tasks.forget_receipts", "02:10"),
    ("suar.audit.tasks.verify_chain", "02:30"),
)
