"""The hall: organisations and who works in them. Later rooms stand on it; it must never know a case.

This is also the pattern of a room: CONTRIBUTING.md walks through it file by file.
"""
