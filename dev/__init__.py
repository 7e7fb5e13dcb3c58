"""The developers' tools: tests, checks, locks, generated documents. They are not shipped."""
