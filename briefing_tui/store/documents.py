"""Documents and the facts in them, for the source view."""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import sqlite3
from typing import Any

from briefing_tui.store.rows import DocumentListRow, DocumentRow, FactSpan
from briefing_tui.store.selecting import documents_in
from briefing_tui.store.views import Scope

_LISTED = """
SELECT d.id, d.title, s.name, s.reliability, coalesce(d.published_at, ''), d.url, d.language, d.relation, d.story_id,
  d.extracted, d.superseded_by IS NOT NULL
FROM documents d JOIN sources s ON s.id = d.source_id
"""
_DOCUMENT = """
SELECT d.id, d.title, d.byline, s.name, s.kind, s.reliability, coalesce(d.published_at, ''), d.collected_at, d.url,
  d.language, d.text, d.extracted, d.relation, d.story_id, d.reason
FROM documents d JOIN sources s ON s.id = d.source_id WHERE d.id = ?
"""
# One row a fact: kind, id, start, end, what to call it, background, rule.
_FACTS = """
SELECT 'event', id, start, "end", type, background, rule FROM events WHERE document_id = :id
UNION ALL
SELECT 'quote', q.id, q.start, q."end", coalesce(nullif(p.name, ''), nullif(q.speaker_as_written, ''), ''), 0, q.rule
FROM quotes q LEFT JOIN speakers p ON p.id = q.speaker_id WHERE q.document_id = :id
UNION ALL
SELECT 'casualty', c.id, c.start, c."end", trim(c.kind || ' ' || c.value_text), e.background OR c.background, c.rule
FROM events e JOIN casualty_claims c ON c.event_id = e.id WHERE e.document_id = :id
UNION ALL
SELECT 'damage', c.id, c.start, c."end", c.extent || ' ' || c.object, e.background OR c.background, c.rule
FROM events e JOIN damage_claims c ON c.event_id = e.id WHERE e.document_id = :id
UNION ALL
SELECT 'munition', c.id, c.start, c."end", c.weapon, e.background OR c.background, c.rule
FROM events e JOIN munition_claims c ON c.event_id = e.id WHERE e.document_id = :id
UNION ALL
SELECT 'responsibility', o.id, o.start, o."end", o.role || ' ' || o.name, e.background, o.rule
FROM events e JOIN event_roles o ON o.event_id = e.id
WHERE e.document_id = :id AND o.role IN ('claimed_by', 'denied_by', 'blamed')
ORDER BY 3, 4 DESC, 1
"""


def document(db: sqlite3.Connection, document_id: int) -> DocumentRow | None:
    """One document with its text."""
    row = db.execute(_DOCUMENT, (document_id,)).fetchone()
    if row is None:
        return None
    outlets = db.execute(
        "SELECT s.name FROM documents d JOIN sources s ON s.id = d.source_id WHERE d.story_id = ? "
        "GROUP BY s.id ORDER BY min(d.id)",
        (row[13],),
    )
    told_by = tuple(each[0] for each in outlets)
    return DocumentRow(*(*row[:11], bool(row[11]), row[12], row[13], told_by, row[14]))


def documents_of(db: sqlite3.Connection, incident_id: int) -> list[DocumentListRow]:
    """The documents that report an incident: originals and updates first, oldest first; superseded versions last."""
    rows = db.execute(
        f"{_LISTED} WHERE d.id IN (SELECT document_id FROM reports WHERE incident_id = ?) "
        "ORDER BY d.superseded_by IS NOT NULL, d.relation = 'wire_copy', d.published_at IS NULL, d.published_at, d.id",
        (incident_id,),
    )
    return [_listed(row) for row in rows]


def listing(
    db: sqlite3.Connection, scope: Scope, offset: int = 0, limit: int = 1000
) -> list[DocumentListRow]:
    """Documents of a scope without their text, newest first."""
    within, params = documents_in(scope, "d.id")
    rows = db.execute(
        f"{_LISTED} WHERE {within} ORDER BY d.published_at DESC, d.id DESC LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )
    return [_listed(row) for row in rows]


def count(db: sqlite3.Connection, scope: Scope) -> int:
    """How many documents a scope holds."""
    within, params = documents_in(scope, "id")
    return int(db.execute(f"SELECT count(*) FROM documents WHERE {within}", params).fetchone()[0])


def facts(db: sqlite3.Connection, document_id: int) -> list[FactSpan]:
    """Every fact of a document in text order, the longer first where two begin together."""
    return [FactSpan(*(*row[:5], bool(row[5]), row[6])) for row in db.execute(_FACTS, {"id": document_id})]


def first_report(db: sqlite3.Connection, incident_id: int) -> tuple[int, FactSpan] | None:
    """(document, event): where an incident is reported first, in the order of `documents_of`; None without a report."""
    row = db.execute(
        "SELECT e.document_id, 'event', e.id, e.start, e.\"end\", e.type, e.background, e.rule "
        "FROM events e JOIN documents d ON d.id = e.document_id WHERE e.incident_id = ? "
        "ORDER BY d.superseded_by IS NOT NULL, e.background, d.relation = 'wire_copy', d.published_at IS NULL, "
        "d.published_at, d.id, e.start LIMIT 1",
        (incident_id,),
    ).fetchone()
    return None if row is None else (row[0], FactSpan(*(*row[1:6], bool(row[6]), row[7])))


def incident_ids(db: sqlite3.Connection, document_id: int) -> list[int]:
    """The incidents a document reports."""
    rows = db.execute(
        "SELECT incident_id FROM reports WHERE document_id = ? ORDER BY incident_id", (document_id,)
    )
    return [row[0] for row in rows]


def _listed(row: tuple[Any, ...]) -> DocumentListRow:
    return DocumentListRow(*(*row[:9], bool(row[9]), bool(row[10])))
