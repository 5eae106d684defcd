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
    Inside another transaction it is a savepoint of that one. SQLite's errors come out as `StoreError`.
    """
    nested = db.in_transaction
    try:
        db.execute("SAVEPOINT part" if nested else "BEGIN IMMEDIATE")
        try:
            yield
            db.execute("RELEASE part" if nested else "COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK TO part" if nested else "ROLLBACK")
                if nested:
                    db.execute("RELEASE part")
            raise
    except sqlite3.Error as error:
        raise explain(error, path_of(db) or "the store") from error
