"""A copy of a store that is in use."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from briefing_tui.store.errors import StoreError, explain


def backup(db: sqlite3.Connection, path: str | Path) -> None:
    """Write a compact, consistent copy to `path` (mode 0600), readers and writers going on meanwhile.

    Raises `StoreError` when the file exists or cannot be written; nothing is left behind then.
    """
    path = Path(path)
    if path.exists():
        raise StoreError(f"{path} exists already; nothing was written")
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.unfinished")
    try:
        # VACUUM INTO accepts an empty file, so the copy is private from its first byte.
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            db.execute("VACUUM INTO ?", (str(unfinished),))
            with unfinished.open("rb") as written:
                os.fsync(written.fileno())
            _publish(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)
    except sqlite3.Error as error:
        raise explain(error, path) from error
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror or error}") from error


def _publish(unfinished: Path, path: Path) -> None:
    try:
        os.link(
            unfinished, path
        )  # fails when somebody made `path` meanwhile, where a rename would overwrite it
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        unfinished.rename(path)
