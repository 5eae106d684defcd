"""Bringing a store up to date, in place, after a copy. Imported only when a store is behind."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from sqlite_utils import Database, Migrations

from briefing_tui.store.assets import db_folder
from briefing_tui.store.backup import backup
from briefing_tui.store.connection import APPLICATION_ID, VERSION, version_of
from briefing_tui.store.errors import StoreError


def migrate(db: sqlite3.Connection, path: Path) -> None:
    """Apply the migrations a store has not seen, all or none of them.

    A store with something in it is first copied to `NAME.before-VERSION` beside it. Processes that open a store
    at the same moment wait for one another. Raises `StoreError` when a copy or a migration does not succeed.
    """
    version = version_of(db, path)
    if 0 < version < VERSION:
        _copy(db, path)
    db.execute("BEGIN IMMEDIATE")
    try:
        if version_of(db, path) < VERSION:  # another process may have done it while this one waited
            migrations().apply(Database(db, recursive_triggers=False, execute_plugins=False))
            db.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
            db.execute(f"PRAGMA user_version = {VERSION:d}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _copy(db: sqlite3.Connection, path: Path) -> None:
    """Copy the store as it is now; a copy there already is of an earlier attempt, or another process made it just now."""
    for number in count(1):
        copy = path.with_name(f"{path.name}.before-{VERSION}" + (f".{number}" if number > 1 else ""))
        try:
            if not copy.exists():
                backup(db, copy)
                return
        except StoreError:
            if not copy.exists():
                raise


def migrations() -> Migrations:
    """The files of db/migrations in order, as sqlite-utils migrations."""
    found = Migrations("briefing")
    files = sorted((db_folder() / "migrations").glob("*.sql"))
    if len(files) != VERSION:
        raise StoreError(
            f"{len(files)} migrations are installed where {VERSION} are needed: install briefing again"
        )
    for file in files:
        found(name=file.stem)(_runner(file))
    return found


def _runner(file: Path) -> Callable[[Database], None]:
    def run(database: Database) -> None:
        for statement in statements(file.read_text(encoding="utf-8")):
            database.conn.execute(statement)

    return run


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: sqlite3's own executescript would commit the transaction around it."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
    if gathered.strip():
        yield gathered
