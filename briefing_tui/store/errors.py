"""What goes wrong with a store, in words for the person at the terminal."""

from __future__ import annotations

import sqlite3


class StoreError(Exception):
    """The store cannot be opened, read or written; the message is one clear line."""


def explain(error: sqlite3.Error, path: object = "the store") -> StoreError:
    """One clear line for an SQLite error about `path`."""
    said = str(error)
    if "locked" in said or "busy" in said:
        return StoreError(f"{path} is busy: another process has been writing to it for too long; try again")
    if "readonly" in said or "read-only" in said or "query_only" in said:
        return StoreError(f"{path} is open for reading only")
    if "full" in said:
        return StoreError(f"no room left on the disk that holds {path}")
    if "not a database" in said or "encrypted" in said:
        return StoreError(f"{path} is not a briefing store (not an SQLite file, or a damaged one)")
    if "malformed" in said or "corrupt" in said:
        return StoreError(
            f"{path} is damaged ({said}); restore a backup, or save what is left with sqlite3 and .recover"
        )
    if "no such module: fts5" in said:
        return StoreError("this Python's SQLite has no full-text search (FTS5), which a store needs")
    if "unable to open" in said:
        return StoreError(f"{path} cannot be opened: is the folder there, and may you write to it?")
    return StoreError(f"{path}: {said}")
