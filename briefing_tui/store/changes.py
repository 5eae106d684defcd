"""Noticing that another process or thread has written."""

from __future__ import annotations

import sqlite3


def token(db: sqlite3.Connection) -> int:
    """A number that changes when another connection has committed a write, and not by this connection's own.

    Takes a few microseconds and reads no page, so it may be asked every second (`PRAGMA data_version`).
    """
    return int(db.execute("PRAGMA data_version").fetchone()[0])
