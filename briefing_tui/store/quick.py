"""How many incidents the feed shows, for status bars that ask every few seconds.

Imports sqlite3 and nothing else: opening a store the usual way costs several times the import of sqlite3. Answers
only where all is as expected; anything odd is for `connect`, which explains it.
"""

from __future__ import annotations

import os
import sqlite3

TYPE_CHECKING = False  # importing typing would cost `briefing count` 5 ms

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Answer = TypeVar("Answer")

_VERSION = 8  # connection.VERSION, which costs an import; a test holds them together


def shown(path: str) -> int | None:
    """`feed.count` of the plain feed; None where the store has to be opened with care. Never raises."""
    return _number(path, "SELECT coalesce(sum(shown), 0) FROM days", ())


def matching(path: str, condition: str, params: tuple[str | int, ...]) -> int | None:
    """How many incidents fulfil a condition that `selecting.select` made; None as above."""
    return _number(path, f"SELECT count(*) FROM incidents WHERE {condition}", params)  # noqa: S608


def meanings(path: str, given: list[str]) -> list[str] | None:
    """What filters that people give stand for, as `named.meant`; None as above."""
    from briefing_tui.store.named import meant

    return _asked(path, lambda db: [meant(db, each) for each in given])


def _number(path: str, statement: str, params: tuple[str | int, ...]) -> int | None:
    return _asked(path, lambda db: int(db.execute(statement, params).fetchone()[0]))


def _asked(path: str, question: Callable[[sqlite3.Connection], Answer]) -> Answer | None:
    try:
        escaped = "".join(c if c.isalnum() or c in "/._-" else _escaped(c) for c in os.path.abspath(path))
        db = sqlite3.connect(f"file:{escaped}?mode=ro", uri=True, timeout=1)
        try:
            if db.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                return None
            return question(db)
        finally:
            db.close()
    except (sqlite3.Error, OSError, ValueError):
        return None


def _escaped(char: str) -> str:
    return "".join(f"%{byte:02x}" for byte in os.fsencode(char))
