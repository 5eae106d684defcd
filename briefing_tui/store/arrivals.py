"""What has come in before: asked for every file of an archive that is added again, so by its bytes alone."""

from __future__ import annotations

import sqlite3

from briefing_tui import text
from briefing_tui.store.addresses import AT_THIS_PAGE, same_page
from briefing_tui.store.journal import now
from briefing_tui.store.transaction import transaction


def has_bytes(db: sqlite3.Connection, raw_sha256: str, source: str = "") -> bool:
    """Whether a document made of these bytes is in the store; from this source, where one is given."""
    if not raw_sha256:
        return False
    found = db.execute(
        "SELECT 1 FROM documents d JOIN sources s ON s.id = d.source_id "
        "WHERE d.raw_sha256 = ?1 AND d.raw_sha256 <> '' AND (?2 = '' OR s.name = ?2) "
        "UNION ALL SELECT 1 FROM copies c JOIN documents d ON d.id = c.document_id JOIN sources s ON s.id = d.source_id "
        "WHERE c.raw_sha256 = ?1 AND (?2 = '' OR s.name = ?2) LIMIT 1",
        (raw_sha256, source),
    ).fetchone()
    return found is not None


def copied(db: sqlite3.Connection, raw_sha256: str, document_id: int) -> None:
    """Note that these bytes, too, give the text of a document that is stored."""
    if raw_sha256 and not has_bytes(db, raw_sha256):
        with transaction(db):
            db.execute("INSERT OR IGNORE INTO copies VALUES (?, ?)", (raw_sha256, document_id))


def has_url(db: sqlite3.Connection, url: str) -> bool:
    """Whether a document from this address, or from another one of the same page, is in the store."""
    found = db.execute(
        f"SELECT 1 FROM documents d WHERE {AT_THIS_PAGE} AND d.url <> '' LIMIT 1",  # noqa: S608
        (same_page(url),),
    ).fetchone()
    return found is not None


def refused(db: sqlite3.Connection, name: str, reason: str) -> None:
    """Note that something could not be taken in; the latest reason for each name is kept."""
    with transaction(db):
        db.execute(
            "INSERT INTO refusals(at, name, reason) VALUES (?, ?, ?) "
            "ON CONFLICT(name) DO UPDATE SET at = excluded.at, reason = excluded.reason",
            (now(), text.display(name), text.display(reason)),
        )


def accepted(db: sqlite3.Connection, name: str) -> None:
    """Forget that something was refused: it has been taken in since. Writes nothing where it never was."""
    name = text.display(name)
    if db.execute("SELECT 1 FROM refusals WHERE name = ?", (name,)).fetchone():
        with transaction(db):
            db.execute("DELETE FROM refusals WHERE name = ?", (name,))


def refusals(db: sqlite3.Connection, limit: int = 1000) -> list[tuple[str, str, str]]:
    """(at, name, reason) of what was refused and never taken in since, latest first."""
    return db.execute(
        "SELECT at, name, reason FROM refusals ORDER BY at DESC, id DESC LIMIT ?", (limit,)
    ).fetchall()
