"""Proof that the store is whole: SQLite's own checks, every span, the indexes, counters and copies, orphans."""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress

from briefing_tui.store import figures
from briefing_tui.store.connection import path_of
from briefing_tui.store.errors import explain
from briefing_tui.store.journal import now
from briefing_tui.store.rows import Stats
from briefing_tui.store.spans import wrong_spans
from briefing_tui.store.transaction import transaction

_FULL_TEXT = ("incidents_fts", "documents_fts", "quotes_fts", "names_fts")
_COUNTED = [
    "sources",
    "documents",
    "stories",
    "incidents",
    "events",
    "event_roles",
    "quotes",
    "speakers",
    "casualty_claims",
    "damage_claims",
    "munition_claims",
    "triage",
    "notes",
    "tags",
    "journal",
    "views",
    "refusals",
]
# What each finds is a row with something wrong; the first column says which.
_LAWS = {
    "incident {}: its row and the triage table differ": "SELECT i.id FROM incidents i LEFT JOIN triage t "
    "ON t.subject_kind = 'incident' AND t.subject_id = i.id "
    "WHERE i.state <> coalesce(t.state, 'new') OR i.starred <> coalesce(t.starred, 0)",
    "incident {}: its row and the tags table differ": "SELECT i.id FROM incidents i WHERE i.tags <> coalesce(("
    "SELECT group_concat(tag, ' ') FROM (SELECT tag FROM tags WHERE subject_kind = 'incident' AND subject_id = i.id "
    "ORDER BY tag)), '')",
    "incident {}: its row and the notes table differ": "SELECT i.id FROM incidents i LEFT JOIN notes n "
    "ON n.subject_kind = 'incident' AND n.subject_id = i.id WHERE i.note <> coalesce(n.text, '')",
    "incident {}: no document reports it": "SELECT id FROM incidents i WHERE NOT EXISTS ("
    "SELECT 1 FROM reports r WHERE r.incident_id = i.id)",
    "document {}: it reports no incident": "SELECT id FROM documents d WHERE NOT EXISTS ("
    "SELECT 1 FROM reports r WHERE r.document_id = d.id)",
    "event {}: its document does not report its incident": "SELECT e.id FROM events e WHERE NOT EXISTS ("
    "SELECT 1 FROM reports r WHERE r.document_id = e.document_id AND r.incident_id = e.incident_id)",
    "story {}: no document tells it": "SELECT id FROM stories s WHERE NOT EXISTS ("
    "SELECT 1 FROM documents d WHERE d.story_id = s.id)",
    "speaker {}: the count of quotations is wrong": "SELECT p.id FROM speakers p LEFT JOIN ("
    "SELECT speaker_id, count(*) AS said FROM quotes WHERE live = 1 GROUP BY speaker_id) q ON q.speaker_id = p.id "
    "WHERE p.quotes <> coalesce(q.said, 0)",
    "day {}: the counts of incidents are wrong": "SELECT coalesce(d.day, i.day) FROM ("
    "SELECT occurred_on AS day, sum(state <> 'dismissed') AS shown, sum(state = 'dismissed') AS dismissed, "
    "sum(state = 'new') AS unread, sum(iif(state = 'dismissed', 0, coalesce(killed_low, 0))) AS killed, "
    "sum(iif(state = 'dismissed', 0, coalesce(injured_low, 0))) AS injured FROM incidents GROUP BY occurred_on) i "
    "LEFT JOIN days d ON d.day = i.day WHERE (d.shown, d.dismissed, d.unread, d.killed, d.injured) "
    "IS NOT (i.shown, i.dismissed, i.unread, i.killed, i.injured) UNION ALL SELECT day FROM days "
    "WHERE shown + dismissed > 0 AND NOT EXISTS (SELECT 1 FROM incidents WHERE occurred_on = day)",
    "triage of {}, which does not exist": "SELECT subject_kind || ' ' || subject_id FROM ("
    "SELECT subject_kind, subject_id FROM triage UNION SELECT subject_kind, subject_id FROM tags "
    "UNION SELECT subject_kind, subject_id FROM notes) t WHERE NOT CASE subject_kind "
    "WHEN 'incident' THEN EXISTS (SELECT 1 FROM incidents WHERE id = subject_id) "
    "WHEN 'quote' THEN EXISTS (SELECT 1 FROM quotes WHERE id = subject_id) "
    "ELSE EXISTS (SELECT 1 FROM documents WHERE id = subject_id) END",
}


def problems(db: sqlite3.Connection) -> Iterator[str]:
    """One line a problem; nothing when the store is whole. Takes about a minute for a million incidents."""
    try:
        for (said,) in db.execute("PRAGMA integrity_check"):
            if said != "ok":
                yield f"SQLite: {said}"
        for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
            yield f"{table} {row}: what it points to in {parent} is missing"
        for table in _FULL_TEXT:
            yield from _full_text(db, table)
        for words, statement in _LAWS.items():
            for (which,) in db.execute(statement):
                yield words.format(which)
        yield from wrong_spans(db)
    except sqlite3.Error as error:
        yield str(explain(error, path_of(db) or "the store"))


def repair(db: sqlite3.Connection) -> Iterator[str]:
    """Rebuild what can be rebuilt (indexes, full text, counters, copies, figures on incidents); one line a thing done.

    What people and documents said is not touched. Raises `StoreError` when the file is too damaged to be written.
    """
    with transaction(db):
        db.execute("REINDEX")
    yield "indexes rebuilt"
    for table in _FULL_TEXT:
        with transaction(db):
            db.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")
    yield "full text rebuilt"
    with transaction(db):
        db.execute(
            "UPDATE incidents SET state = coalesce((SELECT state FROM triage WHERE subject_kind = 'incident' "
            "AND subject_id = id), 'new'), starred = coalesce((SELECT starred FROM triage "
            "WHERE subject_kind = 'incident' AND subject_id = id), 0), tags = coalesce((SELECT group_concat(tag, ' ') "
            "FROM (SELECT tag FROM tags WHERE subject_kind = 'incident' AND subject_id = id ORDER BY tag)), ''), "
            "note = coalesce((SELECT text FROM notes WHERE subject_kind = 'incident' AND subject_id = id), '')"
        )
        db.execute(
            "UPDATE speakers SET quotes = (SELECT count(*) FROM quotes WHERE speaker_id = speakers.id AND live = 1), "
            "latest = coalesce((SELECT max(published_at) FROM quotes WHERE speaker_id = speakers.id AND live = 1), '')"
        )
    yield "copies and counters rebuilt"
    settled = _settle_all(db)
    yield f"figures of {settled:,} incidents worked out anew"
    with transaction(db):
        db.execute("DELETE FROM days")
        db.execute(
            "INSERT INTO days SELECT occurred_on, sum(state <> 'dismissed'), sum(state = 'dismissed'), "
            "sum(state = 'new'), sum(iif(state = 'dismissed', 0, coalesce(killed_low, 0))), "
            "sum(iif(state = 'dismissed', 0, coalesce(injured_low, 0))) FROM incidents GROUP BY occurred_on"
        )
    yield "counts by day rebuilt"
    with suppress(sqlite3.Error):
        db.execute("PRAGMA optimize")


# A table with its indexes, a search index with the tables it keeps for itself.
_SIZES = """
WITH fts AS (SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%')
SELECT coalesce((SELECT f.name FROM fts f WHERE s.tbl_name LIKE f.name || '!_%' ESCAPE '!'), s.tbl_name, d.name), sum(d.pgsize)
FROM dbstat d LEFT JOIN sqlite_schema s ON s.name = d.name GROUP BY 1 ORDER BY 2 DESC, 1
"""


def stats(db: sqlite3.Connection) -> Stats:
    """Counts and sizes. `sources` are name, documents and the day of the latest, those with most documents first."""
    counts = tuple(
        (table, int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])) for table in _COUNTED
    )
    sizes: tuple[tuple[str, int], ...] = ()
    with suppress(sqlite3.Error):  # an SQLite built without dbstat
        sizes = tuple(db.execute(_SIZES))
    sources = tuple(
        db.execute(
            "SELECT s.name, count(d.id), coalesce(max(d.published_at), '') FROM sources s "
            "LEFT JOIN documents d ON d.source_id = s.id GROUP BY s.id ORDER BY 2 DESC, 1"
        )
    )
    # Counted in pages: what a log still holds is part of the store, and the file does not show it.
    pages, size = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    slowest = tuple(
        db.execute(
            "SELECT s.name, avg(julianday(substr(d.collected_at, 1, 10)) - julianday(d.published_at)) FROM sources s "
            "JOIN documents d ON d.source_id = s.id WHERE d.published_at IS NOT NULL GROUP BY s.id ORDER BY 2 DESC, 1"
        )
    )
    return Stats(counts, sizes, sources, pages * size, slowest)


def _full_text(db: sqlite3.Connection, table: str) -> Iterator[str]:
    if db.execute("PRAGMA query_only").fetchone()[0]:
        return  # FTS5 is asked through an INSERT, which a connection for reading refuses
    try:
        db.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if "malformed" not in str(error):
            raise
        yield f"{table}: full text is out of step; `briefing check --repair` rebuilds it"


def _settle_all(db: sqlite3.Connection, batch: int = 2000) -> int:
    done, last = 0, 0
    while True:
        rows = db.execute(
            "SELECT id FROM incidents WHERE id > ? ORDER BY id LIMIT ?", (last, batch)
        ).fetchall()
        if not rows:
            return done
        with transaction(db):
            for (incident_id,) in rows:
                figures.settle(db, incident_id, now())
        done, last = done + len(rows), rows[-1][0]
