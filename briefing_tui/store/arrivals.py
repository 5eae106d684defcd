"""What has come in before: asked for every file of an archive that is added again, so by its bytes alone."""

from __future__ import annotations

import sqlite3


def has_bytes(db: sqlite3.Connection, raw_sha256: str, source: str = "") -> bool:
    """Whether a document made of these bytes is in the store; from this source, where one is given."""
    if not raw_sha256:
        return False
    found = db.execute(
        "SELECT 1 FROM documents d JOIN sources s ON s.id = d.source_id "
        "WHERE d.raw_sha256 = ?1 AND d.raw_sha256 <> '' AND (?2 = '' OR s.name = ?2) LIMIT 1",
        (raw_sha256, source),
    ).fetchone()
    return found is not None


def has_url(db: sqlite3.Connection, url: str) -> bool:
    """Whether a document from this address is in the store."""
    found = db.execute("SELECT 1 FROM documents WHERE url = ? AND url <> '' LIMIT 1", (url,)).fetchone()
    return found is not None
