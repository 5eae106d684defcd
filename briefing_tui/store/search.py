"""Full-text search over incidents, quotations and documents. Any input is a valid search."""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import re
import sqlite3
from typing import Any

from briefing_tui.store.rows import Hit, HitCounts

# Marks for FTS5 to put around matches: noncharacters, which cleaned text cannot hold.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_TOKEN = re.compile(r'"([^"]*)"|(\S+)')
_WORDY = re.compile(r"\w")

_INCIDENTS = """
SELECT 'incident', i.id, i.id, i.first_document_id, i.title,
  coalesce(nullif(trim(snippet(incidents_fts, -1, :open, :close, '…', 24)), ''), i.title),
  i.source_names, i.occurred_on, i.state, 0, 0
FROM incidents_fts JOIN incidents i ON i.id = incidents_fts.rowid
WHERE incidents_fts MATCH :match ORDER BY incidents_fts.rowid DESC LIMIT :limit OFFSET :offset
"""
_QUOTES = """
SELECT 'quote', q.id, (SELECT min(incident_id) FROM reports WHERE document_id = q.document_id), q.document_id,
  coalesce(p.name, q.speaker_as_written),
  iif(q.speaker_name = '', '', highlight(quotes_fts, 1, :open, :close) || ': ')
    || snippet(quotes_fts, 0, :open, :close, '…', 24), s.name, q.published_at,
  coalesce(t.state, 'new'), q.start, q."end"
FROM quotes_fts JOIN quotes q ON q.id = quotes_fts.rowid
JOIN documents d ON d.id = q.document_id JOIN sources s ON s.id = d.source_id
LEFT JOIN speakers p ON p.id = q.speaker_id
LEFT JOIN triage t ON t.subject_kind = 'quote' AND t.subject_id = q.id
WHERE quotes_fts MATCH :match ORDER BY quotes_fts.rowid DESC LIMIT :limit OFFSET :offset
"""
_DOCUMENTS = """
SELECT 'document', d.id, (SELECT min(incident_id) FROM reports WHERE document_id = d.id), d.id, d.title,
  snippet(documents_fts, -1, :open, :close, '…', 24), s.name, coalesce(d.published_at, ''),
  coalesce(t.state, 'new'), 0, 0
FROM documents_fts JOIN documents d ON d.id = documents_fts.rowid JOIN sources s ON s.id = d.source_id
LEFT JOIN triage t ON t.subject_kind = 'document' AND t.subject_id = d.id
WHERE documents_fts MATCH :match ORDER BY documents_fts.rowid DESC LIMIT :limit OFFSET :offset
"""


def match_expression(text: str) -> str:
    """User input as an FTS5 expression: every word quoted, "phrases" kept, all required; "" when nothing is left.

    A word that ends in * stands for every word with that beginning; anything else FTS5 would obey is plain text.
    """
    parts = []
    for phrase, word in _TOKEN.findall(text.replace("\0", " ")):
        plain = (phrase or word.rstrip("*")).replace('"', " ").strip()
        if _WORDY.search(plain):
            parts.append(f'"{plain}"' + ("*" if word.endswith("*") else ""))
    return " ".join(parts)


def search(db: sqlite3.Connection, text: str, offset: int = 0, limit: int = 50) -> list[Hit]:
    """Hits over everything, dismissed and read too: incidents first, then quotations, then documents, newest first.

    Newest is by arrival: the full-text index walks that way without reading, or ranking, all it found.
    """
    match = match_expression(text)
    if not match:
        return []
    hits: list[Hit] = []
    for table, statement in (
        ("incidents_fts", _INCIDENTS),
        ("quotes_fts", _QUOTES),
        ("documents_fts", _DOCUMENTS),
    ):
        if len(hits) >= limit:
            break
        params = {
            "match": match,
            "limit": limit - len(hits),
            "offset": offset,
            "open": _OPEN,
            "close": _CLOSE,
        }
        found = [_placed(db, _hit(row)) for row in db.execute(statement, params).fetchall()]
        hits += found
        if found:
            offset = 0
        elif offset:
            offset = max(0, offset - _count(db, table, match))
    return hits


def counts(db: sqlite3.Connection, text: str) -> HitCounts:
    """How many hits of each kind."""
    match = match_expression(text)
    if not match:
        return HitCounts(0, 0, 0)
    return HitCounts(
        *(_count(db, table, match) for table in ("incidents_fts", "quotes_fts", "documents_fts"))
    )


def _count(db: sqlite3.Connection, table: str, match: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table} WHERE {table} MATCH ?", (match,)).fetchone()[0])


def _hit(row: tuple[Any, ...]) -> Hit:
    kind, id_, incident, document, title, marked, source, date, state, start, end = row
    text, marks = _marks(marked)
    return Hit(kind, id_, incident, document, title, text, marks, source, date, state, start, end)


def _placed(db: sqlite3.Connection, hit: Hit) -> Hit:
    """A document's hit with the place of its first match in the text."""
    if hit.kind != "document" or not hit.marks:
        return hit
    match = hit.text[slice(*hit.marks[0])]
    at = db.execute("SELECT instr(text, ?) FROM documents WHERE id = ?", (match, hit.id)).fetchone()[0]
    return hit._replace(start=at - 1, end=at - 1 + len(match)) if at else hit


def _marks(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without the marks, and where they stood."""
    text, marks = "", []
    for part in marked.split(_OPEN):
        match, closed, rest = part.partition(_CLOSE)
        if closed:
            marks.append((len(text), len(text) + len(match)))
        text += match + rest
    return text, tuple(marks)
