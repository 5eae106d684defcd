"""Writing all or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from briefing_tui.store.connection import path_of
from briefing_tui.store.errors import explain


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is committed together, or not at all when anything is raised.

    Takes the write lock at once (a read that becomes a write may be refused half way), waiting for other processes.
    Inside another transaction it is simply a part of that one: a savepoint would make the full-text index write out
    what it gathers. SQLite's errors come out as `StoreError`.
    """
    if db.in_transaction:
        yield
        return
    try:
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
    except sqlite3.Error as error:
        raise explain(error, path_of(db) or "the store") from error
