"""Quotations by speaker. Superseded versions and copies of another document's text are left out."""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, Literal

from briefing_tui.store.rows import QuoteRow, SpeakerRow
from briefing_tui.store.selecting import HIDDEN, documents_in, hides_dismissed, is_everything
from briefing_tui.store.views import Scope

SpeakerOrder = Literal["count", "recent", "name"]
WhoSpeaks = int | Literal["any"] | None

_ORDERS = {
    "count": "quotes DESC, name COLLATE NOCASE",
    "recent": "latest DESC, name COLLATE NOCASE",
    "name": "name COLLATE NOCASE, quotes DESC",
}
_COLUMNS = """
SELECT q.id, q.document_id, p.id, coalesce(p.name, ''), q.speaker_as_written, coalesce(p.role, ''),
  coalesce(p.affiliation, ''), coalesce(p.kind, 'anonymous'), q.type, q.text, q.cue, s.name, q.published_at,
  q.start, q."end", coalesce(t.state, 'new'), coalesce(t.starred, 0),
  q.parts
FROM quotes q
JOIN documents d ON d.id = q.document_id
JOIN sources s ON s.id = d.source_id
LEFT JOIN speakers p ON p.id = q.speaker_id
LEFT JOIN triage t ON t.subject_kind = 'quote' AND t.subject_id = q.id
"""


def speakers(
    db: sqlite3.Connection, scope: Scope, order: SpeakerOrder = "count", limit: int = 1000
) -> list[SpeakerRow]:
    """Who is quoted in the scope. Quotations without a known speaker come last, under `id` None and name ""."""
    if scope.incident_id is None and is_everything(scope.view):
        return _of_everything(db, scope, order, limit)
    within, params = _within(scope)
    by = _ORDERS[order].replace("quotes", "said.quotes").replace("latest", "said.latest")
    rows = db.execute(
        "SELECT p.id, coalesce(p.name, ''), coalesce(p.role, ''), coalesce(p.affiliation, ''), "
        "coalesce(p.kind, 'anonymous'), said.quotes, said.latest FROM ("
        "SELECT speaker_id, count(*) AS quotes, max(published_at) AS latest FROM quotes "
        f"WHERE live = 1 AND {within} GROUP BY speaker_id) said LEFT JOIN speakers p ON p.id = said.speaker_id "
        f"ORDER BY p.id IS NOT NULL, {by} LIMIT ?",
        (*params, limit + 1),
    ).fetchall()
    found = [SpeakerRow(*row) for row in rows]
    nobody = [row for row in found if row.id is None]
    return [row for row in found if row.id is not None][:limit] + nobody


def count(db: sqlite3.Connection, scope: Scope, speaker_id: WhoSpeaks = "any") -> int:
    """How many quotations: of one speaker, of nobody known (None), or of all ("any")."""
    said, params = _said(scope, speaker_id)
    return int(db.execute(f"SELECT count(*) FROM quotes q WHERE {said}", params).fetchone()[0])


def quotes(
    db: sqlite3.Connection, scope: Scope, speaker_id: WhoSpeaks = "any", offset: int = 0, limit: int = 200
) -> list[QuoteRow]:
    """Quotations of the scope, newest document first and in text order within it."""
    # Of a view the newest are found as the index of the latest is walked, not among all that its documents hold.
    said, params = _said(scope, speaker_id, "+document_id" if scope.incident_id is None else "document_id")
    return _rows(
        db.execute(
            f"{_COLUMNS} WHERE {said} ORDER BY q.published_at DESC, q.document_id DESC, q.start LIMIT ? OFFSET ?",
            (*params, limit, offset),
        )
    )


def quote(db: sqlite3.Connection, quote_id: int) -> QuoteRow | None:
    """One quotation."""
    found = _rows(db.execute(f"{_COLUMNS} WHERE q.id = ?", (quote_id,)))
    return found[0] if found else None


def said_by(db: sqlite3.Connection, speaker_id: int, offset: int = 0, limit: int = 200) -> list[QuoteRow]:
    """A speaker's page: all they said, across documents, oldest first."""
    return _rows(
        db.execute(
            f"{_COLUMNS} WHERE q.speaker_id = ? AND q.live = 1 ORDER BY q.published_at, q.document_id, q.start "
            "LIMIT ? OFFSET ?",
            (_merged(db, speaker_id), limit, offset),
        )
    )


def speaker(db: sqlite3.Connection, speaker_id: int) -> SpeakerRow | None:
    """One speaker (a merged one answers as the one it was merged into)."""
    row = db.execute(
        "SELECT id, name, role, affiliation, kind, quotes, latest FROM speakers WHERE id = ?",
        (_merged(db, speaker_id),),
    ).fetchone()
    return SpeakerRow(*row) if row else None


def aliases(db: sqlite3.Connection, speaker_id: int) -> list[str]:
    """Every spelling the texts use for this speaker."""
    known = _merged(db, speaker_id)
    rows = db.execute(
        "SELECT DISTINCT alias FROM speaker_aliases WHERE speaker_id IN "
        "(SELECT ? UNION ALL SELECT id FROM speakers WHERE merged_into = ?) ORDER BY alias",
        (known, known),
    )
    return [row[0] for row in rows]


def _of_everything(db: sqlite3.Connection, scope: Scope, order: SpeakerOrder, limit: int) -> list[SpeakerRow]:
    """The first speakers of the whole store, from the counters kept with them; what is hidden is taken off."""
    hidden: dict[int, tuple[int, str]] = {}
    if hides_dismissed(scope.view) and db.execute("SELECT 1 FROM days WHERE dismissed > 0").fetchone():
        rows = db.execute(
            "SELECT h.speaker_id, h.said, coalesce((SELECT max(published_at) FROM quotes WHERE live = 1 "
            f"AND speaker_id = h.speaker_id AND document_id NOT IN ({HIDDEN})), '') FROM ("
            f"SELECT speaker_id, count(*) AS said FROM quotes WHERE live = 1 AND document_id IN ({HIDDEN}) "
            "AND speaker_id IS NOT NULL GROUP BY speaker_id) h"
        )
        hidden = {speaker: (said, latest) for speaker, said, latest in rows}
    # What is taken off only ever moves a speaker down: so many more rows hold whoever moves up.
    found = db.execute(
        "SELECT id, name, role, affiliation, kind, quotes, latest FROM speakers WHERE quotes > 0 "
        f"ORDER BY {_ORDERS[order]} LIMIT ?",
        (limit + len(hidden),),
    ).fetchall()
    if hidden:
        found = [
            (*row[:5], row[5] - hidden[row[0]][0], hidden[row[0]][1]) if row[0] in hidden else row
            for row in found
        ]
        found = sorted((row for row in found if row[5] > 0), key=lambda row: row[1].casefold())
        if order != "name":
            found.sort(key=lambda row: row[5] if order == "count" else row[6], reverse=True)
    within, params = documents_in(scope)
    unnamed, latest = db.execute(
        f"SELECT count(*), max(published_at) FROM quotes WHERE speaker_id IS NULL AND live = 1 AND {within}",
        params,
    ).fetchone()
    nobody = [SpeakerRow(None, "", "", "", "anonymous", unnamed, latest)] if unnamed else []
    return [SpeakerRow(*row) for row in found[:limit]] + nobody


def _merged(db: sqlite3.Connection, speaker_id: int) -> int:
    row = db.execute("SELECT coalesce(merged_into, id) FROM speakers WHERE id = ?", (speaker_id,)).fetchone()
    return int(row[0]) if row else speaker_id


def _within(scope: Scope, column: str = "document_id") -> tuple[str, tuple[Any, ...]]:
    within, params = documents_in(scope, column)
    if scope.incident_id is None:
        return within, params
    # What is said about another incident of the same document is not said about this one.
    about = "(event_id IS NULL OR event_id IN (SELECT id FROM events WHERE incident_id = ?))"
    return f"{within} AND {about}", (*params, scope.incident_id)


def _said(scope: Scope, speaker_id: WhoSpeaks, column: str = "document_id") -> tuple[str, tuple[Any, ...]]:
    within, params = _within(scope, column)
    if speaker_id == "any":
        return f"live = 1 AND {within}", params
    return f"live = 1 AND q.speaker_id IS ? AND {within}", (speaker_id, *params)


def _rows(rows: Iterable[tuple[Any, ...]]) -> list[QuoteRow]:
    return [QuoteRow(*(*row[:16], bool(row[16]), _parts(row[9], row[17]))) for row in rows]


def _parts(text: str, spans: str) -> tuple[str, ...]:
    """The parts of a quotation's text, which holds them with one character between; () for a single one."""
    if spans.count("[") < 3:
        return ()
    parts: list[str] = []
    at = 0
    for start, end in json.loads(spans):
        parts.append(text[at : at + end - start])
        at += end - start + 1
    return tuple(parts) if at == len(text) + 1 else ()
