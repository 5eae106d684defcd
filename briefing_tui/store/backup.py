"""A copy of a store that is in use."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def backup(db: sqlite3.Connection, path: Path) -> None:
    """Write a compact copy to `path` (mode 0600). Raises `StoreError` when the file exists or cannot be written."""
    raise NotImplementedError
