"""Making a large store in one go: written aside, without what only a store in use needs, and put in place when whole."""

# ruff: noqa: S608 - what varies in the statements is named in this file

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from pathlib import Path

from briefing_tui.model import Document, Facts
from briefing_tui.store import names, writing
from briefing_tui.store.connection import connect
from briefing_tui.store.errors import StoreError, explain
from briefing_tui.store.linking import Linking
from briefing_tui.store.transaction import transaction

BATCH = 2000  # documents a transaction
_FULL_TEXT = ("incidents_fts", "documents_fts", "quotes_fts", "names_fts")


def fill(path: str | Path, reports: Iterable[tuple[Document, Facts]], link: Linking) -> int:
    """Make a store of these documents; how many there are. Several times faster than adding them to a store in use.

    Full text and names are indexed at the end, and nothing is kept safe meanwhile: until it is whole the store is a
    file `NAME.unfinished`, which is lost when anything fails. Raises `StoreError`, also when `path` exists.
    """
    path = Path(path)
    if path.exists():
        raise StoreError(f"{path} exists already; nothing was written")
    unfinished = path.with_name(path.name + ".unfinished")
    _remove(unfinished)
    try:
        db = connect(unfinished)
        try:
            added = _write(db, reports, link)
        finally:
            db.close()
        unfinished.rename(path)
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        _remove(unfinished)
    return added


def _write(db: sqlite3.Connection, reports: Iterable[tuple[Document, Facts]], link: Linking) -> int:
    db.execute("PRAGMA journal_mode = MEMORY")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA cache_size = -200000")
    kept = [
        (name, sql)
        for name, sql in db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        if name.startswith(_FULL_TEXT)
    ]
    for name, _ in kept:
        db.execute(f"DROP TRIGGER {name}")
    added, at, left = 0, writing.now(), iter(reports)
    while some := list(islice(left, BATCH)):
        with transaction(db):
            for document, facts in some:
                added += writing.add(db, document, facts, link, at, naming=False).status != "unchanged"
    with transaction(db):
        names.settle_all(db)
        for table in _FULL_TEXT:
            db.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")
        for _, statement in kept:
            db.execute(statement)
    db.execute("PRAGMA optimize")
    db.execute("PRAGMA journal_mode = WAL")
    return added


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()
