"""Opening a store."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path


class StoreError(Exception):
    """The store cannot be opened or written; the message is one clear line."""


def default_path() -> Path:
    """BRIEFING_DB, else briefing.db in the user's data folder."""
    if override := os.environ.get("BRIEFING_DB"):
        return Path(override).expanduser()
    from platformdirs import user_data_path

    return user_data_path("briefing") / "briefing.db"


def connect(path: str | Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open a store, making or migrating it when need be. A connection belongs to the thread that opened it.

    Raises `StoreError` for a newer store, a damaged file, or a file that may not be read.
    """
    raise NotImplementedError
