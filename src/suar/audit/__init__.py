"""What happened: an append-only, hash-chained log, and the `@command` that can't forget to write it.

Rows hold random ids and coded words only, never content, and point at nothing, so they outlive what they describe.
Other rooms use `witness` (command, record), `events` (Event) and `queries`.
"""
