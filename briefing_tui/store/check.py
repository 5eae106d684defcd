"""Proof that the store is whole: SQLite's own checks, every span, the indexes, orphans."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from briefing_tui.store.rows import Stats


def problems(db: sqlite3.Connection) -> Iterator[str]:
    """One line a problem; nothing when the store is whole."""
    raise NotImplementedError


def repair(db: sqlite3.Connection) -> Iterator[str]:
    """Rebuild what can be rebuilt (indexes, full text, counters, figures on incidents); one line a thing done."""
    raise NotImplementedError


def stats(db: sqlite3.Connection) -> Stats:
    """Counts and sizes."""
    raise NotImplementedError
