"""Opening a store: settings of the connection, rights of the file, and whether it has to be brought up to date."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from briefing_tui.store.errors import StoreError, explain

# The number of files in db/migrations: a store that says so needs no migration, and opening it lists no folder.
VERSION = 8
OLDEST_SQLITE = (3, 37)  # STRICT tables
APPLICATION_ID = (
    0x42524645  # "BRFE" in the file's header, so that `file` and we can tell it from other databases
)
BUSY_MILLISECONDS = 30_000  # a bulk mark of 100,000 incidents takes some seconds


def default_path() -> Path:
    """BRIEFING_DB, else briefing.db in the user's data folder."""
    if override := os.environ.get("BRIEFING_DB"):
        return Path(override).expanduser()
    from platformdirs import user_data_path

    return Path(user_data_path("briefing", appauthor=False)) / "briefing.db"


def connect(path: str | Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open a store, making it or bringing it up to date when need be.

    A connection belongs to the thread that opened it. It commits each statement unless a transaction is begun.
    Raises `StoreError` for a newer store, a damaged or foreign file, or one that may not be read or written.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreError(
            f"SQLite {sqlite3.sqlite_version} is too old: use a Python that brings 3.37 or newer"
        )
    path = Path(path)
    if path.is_dir():
        raise StoreError(f"{path} cannot be opened: it is a folder")
    try:
        if read_only:
            return _open_read_only(path)
        _make_private(path)
        db = _prepare(sqlite3.connect(path, isolation_level=None, timeout=BUSY_MILLISECONDS / 1000))
        try:
            if version_of(db, path) < VERSION:
                from briefing_tui.store.migrating import migrate

                migrate(db, path)
        except BaseException:
            db.close()
            raise
        return db
    except sqlite3.Error as error:
        raise explain(error, path) from error
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror or error}") from error


def version_of(db: sqlite3.Connection, path: Path) -> int:
    """How many migrations the store has seen; 0 for an empty file. Raises `StoreError` for a newer or foreign one."""
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    ours = db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if not ours and db.execute("SELECT EXISTS (SELECT 1 FROM sqlite_schema)").fetchone()[0]:
        raise StoreError(f"{path} is an SQLite file of another program, not a briefing store")
    if version > VERSION:
        raise StoreError(
            f"{path} was written by a newer briefing (store version {version}, this program knows {VERSION}): "
            "update the program"
        )
    return version


def path_of(db: sqlite3.Connection) -> str:
    """The file a connection reads; "" for a store in memory."""
    return str(db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0] or "")


def _prepare(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA temp_store = MEMORY")
    # WAL is a property of the file; asking first avoids the lock that setting it takes.
    if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        _log_ahead(db)
    return db


def _log_ahead(db: sqlite3.Connection) -> None:
    """Turn write-ahead logging on. SQLite does not wait for this lock as it does for others, so we do."""
    end = time.monotonic() + BUSY_MILLISECONDS / 1000
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise
            if time.monotonic() > end:
                raise
        time.sleep(0.01)


def _make_private(path: Path) -> None:
    # SQLite gives -wal and -shm the rights of the main file, so making that 0600 first covers all three.
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileExistsError):  # another process was faster
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _open_read_only(path: Path) -> sqlite3.Connection:
    if not path.exists():
        raise StoreError(f"{path} does not exist")
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    try:
        db = _reading(address)
    except sqlite3.OperationalError:
        # On a medium nobody can write to, SQLite cannot make the -shm file; without a log there is nothing to miss.
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise
        db = _reading(address + "&immutable=1")
    try:
        version = version_of(db, path)
        if version < VERSION:
            raise StoreError(
                f"{path} is of an older briefing: open it once for writing to bring it up to date"
            )
    except BaseException:
        db.close()
        raise
    return db


def _reading(address: str) -> sqlite3.Connection:
    db = sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_MILLISECONDS / 1000)
    try:
        # What a filter finds may be sorted in a file: a million ids in memory for each thread that reads are many.
        db.execute("PRAGMA query_only = ON")
        db.execute("SELECT EXISTS (SELECT 1 FROM sqlite_schema)").fetchone()
    except BaseException:
        db.close()
        raise
    return db
