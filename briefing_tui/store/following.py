"""The feeds a store follows: which, when each is due, and how it went."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from briefing_tui.store.transaction import transaction


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed. Times are ISO, UTC; "" is never. `failures` counts those in a row, `reason` says why the last failed."""

    url: str
    name: str
    reliability: str
    etag: str
    modified: str
    checked_at: str
    due_at: str
    failures: int
    reason: str


_COLUMNS = "url, name, reliability, etag, modified, checked_at, due_at, failures, reason"


def follow(db: sqlite3.Connection, url: str, name: str = "", reliability: str = "") -> bool:
    """Follow a feed; False when it is followed already (a name or reliability given now is taken over)."""
    with transaction(db):
        known = db.execute("SELECT 1 FROM feeds WHERE url = ?", (url,)).fetchone() is not None
        db.execute(
            "INSERT INTO feeds(url, name, reliability) VALUES (?1, ?2, iif(?3 = '', 'F', ?3)) ON CONFLICT(url) DO UPDATE "
            "SET name = iif(?2 = '', name, ?2), reliability = iif(?3 = '', reliability, ?3)",
            (url, name, reliability),
        )
    return not known


def unfollow(db: sqlite3.Connection, url: str) -> bool:
    """Follow a feed no longer; what it brought stays. False when it was not followed."""
    with transaction(db):
        return db.execute("DELETE FROM feeds WHERE url = ?", (url,)).rowcount > 0


def feeds(db: sqlite3.Connection, due_by: str = "") -> list[FeedRow]:
    """The feeds in order of name and URL; only those that are due by a time, where one is given."""
    found = db.execute(
        f"SELECT {_COLUMNS} FROM feeds WHERE ?1 = '' OR due_at <= ?1 ORDER BY name, url",  # noqa: S608
        (due_by,),
    )
    return [FeedRow(*row) for row in found]


def record(db: sqlite3.Connection, feed: FeedRow) -> None:
    """Keep how asking a feed went."""
    with transaction(db):
        db.execute(
            "UPDATE feeds SET name = iif(name = '', ?, name), etag = ?, modified = ?, checked_at = ?, due_at = ?, "
            "failures = ?, reason = ? WHERE url = ?",
            (
                feed.name,
                feed.etag,
                feed.modified,
                feed.checked_at,
                feed.due_at,
                feed.failures,
                feed.reason,
                feed.url,
            ),
        )
