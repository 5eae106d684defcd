"""Noticing that another process or thread has written."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple


def token(db: sqlite3.Connection) -> int:
    """A number that changes when another connection has committed a write, and not by this connection's own.

    Takes a few microseconds and reads no page, so it may be asked every second (`PRAGMA data_version`).
    """
    return int(db.execute("PRAGMA data_version").fetchone()[0])


class Seen(NamedTuple):
    """What a look found: the token, and how far the journal, the documents, their facts and the saved views had come."""

    token: int
    journal: int
    documents: int
    events: int
    views: tuple[tuple[str, str, str], ...]


def look(db: sqlite3.Connection, before: Seen | None = None) -> tuple[Seen, bool]:
    """What is there now, and whether another process has changed something people see since `before`.

    Where somebody's reader only notes its own place (`saved.keep_place`), nothing that others see has changed.
    """
    now = token(db)
    if before is not None and before.token == now:
        return before, False
    # A document extracted again is the same document with new events.
    journal, documents, events = db.execute(
        "SELECT (SELECT coalesce(max(id), 0) FROM journal), (SELECT coalesce(max(id), 0) FROM documents), "
        "(SELECT coalesce(max(id), 0) FROM events)"
    ).fetchone()
    views = tuple(db.execute("SELECT name, expression, key FROM views ORDER BY position, name"))
    seen = Seen(now, journal, documents, events, views)
    if before is None:
        return seen, False
    return seen, before._replace(token=now) != seen
