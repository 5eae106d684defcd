"""Extracting stored documents again: the new facts take the place of the old ones, what people did stays.

An incident keeps its id where one of the document's events is still the same thing, a quotation where its words are
the same or stand at the same place. What is no longer found goes, unless somebody judged, tagged or noted it: such a
quotation stays as it was, such an incident stays and stands for its document, as one without an event does.
"""

# ruff: noqa: S608 - what varies in the statements is named in this file; values are parameters

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_tui.model import Document, Facts, Quote
from briefing_tui.store import figures, filing, relating
from briefing_tui.store.journal import now
from briefing_tui.store.linking import Linking
from briefing_tui.store.transaction import transaction
from briefing_tui.store.versions import Arrival, Version

_WINDOW = 100  # documents read at once
# Rows that people coded are no extractor's work: their version is the name of the columns they came in.
_STALE = "d.extractor_version <> ? AND d.extractor_version NOT LIKE '% columns'"
_CLAIMS = ("casualty_claims", "damage_claims", "munition_claims", "event_roles")


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of the incidents of a document: how many were deleted, and how many people's work alone keeps."""

    deleted: int
    orphaned: int


def count(db: sqlite3.Connection, version: str) -> int:
    """How many documents another version than this has extracted."""
    return int(db.execute(f"SELECT count(*) FROM documents d WHERE {_STALE}", (version,)).fetchone()[0])


def size(db: sqlite3.Connection, version: str) -> int:
    """How many characters their texts have."""
    asked = f"SELECT coalesce(sum(length(d.text)), 0) FROM documents d WHERE {_STALE}"
    return int(db.execute(asked, (version,)).fetchone()[0])


def stale(db: sqlite3.Connection, version: str) -> Iterator[tuple[int, Document]]:
    """(id, document) of those, oldest first. The store may be written to meanwhile."""
    last = 0
    while rows := db.execute(
        f"{_DOCUMENT} WHERE d.id > ? AND {_STALE} ORDER BY d.id LIMIT ?", (last, version, _WINDOW)
    ).fetchall():
        for row in rows:
            yield row[0], _document(row)
        last = rows[-1][0]


def was_extracted(db: sqlite3.Connection, document_id: int) -> bool:
    """Whether the document has facts of an extractor, rather than a reason why it was not tried."""
    row = db.execute("SELECT extracted FROM documents WHERE id = ?", (document_id,)).fetchone()
    return row is not None and bool(row[0])


def refresh(db: sqlite3.Connection, document_id: int, facts: Facts, link: Linking, at: str = "") -> Refreshed:
    """Put new facts in the place of a stored document's old ones, in one transaction.

    `at` is now (UTC, as `journal.now` writes it). Raises `StoreError`; LookupError where there is no such document.
    """
    at = at or now()
    with transaction(db):
        arrival = _arrival(db, document_id, link, at)
        facts = filing.sound(arrival.document, facts)
        own, alone = _reported(db, document_id)
        main = filing.main_events(facts)
        known = relating.still(arrival, main, own)
        incident_ids = relating.incidents_for(arrival, main, known, own)
        old_events = [
            row[0] for row in db.execute("SELECT id FROM events WHERE document_id = ?", (document_id,))
        ]
        known_quotes = _known_quotes(db, document_id, facts.quotes)
        old_quotes = _quote_ids(db, document_id) - set(known_quotes.values())
        db.execute(
            "UPDATE quotes SET event_id = NULL WHERE document_id = ? AND event_id IS NOT NULL", (document_id,)
        )
        db.execute("DELETE FROM reports WHERE document_id = ?", (document_id,))
        # The new before the old is deleted: no id of a claim is given twice, as the journal may name it.
        filing.write(arrival, facts, incident_ids, known_quotes)
        _delete_events(db, old_events)
        _delete_quotes(db, sorted(old_quotes - _worked_on(db, "quote", old_quotes)))
        gone = {each for each in own if each in alone} - set(incident_ids)
        orphaned = _worked_on(db, "incident", gone)
        db.executemany(
            "INSERT INTO reports(incident_id, document_id) VALUES (?, ?)",
            [(each, document_id) for each in sorted(orphaned)],
        )
        for incident_id in dict.fromkeys(
            [*incident_ids, *(each for each in own if each not in gone - orphaned)]
        ):
            figures.settle(db, incident_id, at)
        for incident_id in sorted(gone - orphaned):
            _delete_incident(db, incident_id)
        db.execute(
            "UPDATE documents SET extractor_version = ?, extracted = ?, reason = ? WHERE id = ?",
            (facts.extractor_version, int(facts.extracted), facts.reason, document_id),
        )
    return Refreshed(len(gone - orphaned), len(orphaned))


_DOCUMENT = (
    "SELECT d.id, d.text, d.origin, d.title, d.byline, d.published_at, d.url, s.name, s.kind, s.reliability, "
    "d.language, d.raw_sha256, d.relation, d.story_id, d.superseded_by "
    "FROM documents d JOIN sources s ON s.id = d.source_id"
)


def _document(row: tuple[object, ...]) -> Document:
    return Document(*row[1:12])  # type: ignore[arg-type]  # columns stand in the order of the fields


def _arrival(db: sqlite3.Connection, document_id: int, link: Linking, at: str) -> Arrival:
    row = db.execute(f"{_DOCUMENT} WHERE d.id = ?", (document_id,)).fetchone()
    if row is None:
        raise LookupError(f"there is no document {document_id}")
    relation, story_id, superseded_by = row[12:]
    version = Version(relation, story_id, None, (), superseded_by)
    return Arrival(db, document_id, _document(row), version, link, at)


def _reported(db: sqlite3.Connection, document_id: int) -> tuple[list[int], frozenset[int]]:
    """The incidents a document reports, those that people worked on first; and those that it alone reports."""
    ids = relating.reported_by(db, document_id)
    worked_on = _worked_on(db, "incident", ids)
    alone = db.execute(
        "SELECT r.incident_id FROM reports r WHERE r.document_id = ? AND NOT EXISTS (SELECT 1 FROM reports o "
        "WHERE o.incident_id = r.incident_id AND o.document_id <> r.document_id)",
        (document_id,),
    )
    return sorted(ids, key=lambda each: (each not in worked_on, each)), frozenset(row[0] for row in alone)


def _worked_on(db: sqlite3.Connection, kind: str, ids: Sequence[int] | set[int]) -> set[int]:
    """Those that have a state, a star, a tag or a note, or had: the journal may bring it back."""
    asked = {"kind": kind, "ids": json.dumps(sorted(ids))}
    found = db.execute(
        " UNION ".join(
            f"SELECT subject_id FROM {table} WHERE subject_kind = :kind "
            "AND subject_id IN (SELECT value FROM json_each(:ids))"
            for table in ("triage", "tags", "notes", "journal")
        ),
        asked,
    )
    return {row[0] for row in found}


def _quote_ids(db: sqlite3.Connection, document_id: int) -> set[int]:
    return {row[0] for row in db.execute("SELECT id FROM quotes WHERE document_id = ?", (document_id,))}


def _known_quotes(db: sqlite3.Connection, document_id: int, quotes: Sequence[Quote]) -> dict[Quote, int]:
    """The rows that quotations have already: of the same span, else the same words, else a span that overlaps."""
    rows = db.execute(
        'SELECT id, start, "end", text FROM quotes WHERE document_id = ? ORDER BY id', (document_id,)
    )
    left = {row[0]: row[1:] for row in rows}
    found: dict[Quote, int] = {}
    for is_same in (_same_span, _same_words, _overlap):
        for quote in quotes:
            known = (
                None if quote in found else next((n for n, row in left.items() if is_same(quote, *row)), None)
            )
            if known is not None:
                found[quote] = known
                del left[known]
    return found


def _same_span(quote: Quote, start: int, end: int, _: str) -> bool:
    return (quote.start, quote.end) == (start, end)


def _same_words(quote: Quote, _: int, __: int, text: str) -> bool:
    return quote.text == text


def _overlap(quote: Quote, start: int, end: int, _: str) -> bool:
    return quote.start < end and start < quote.end


def _delete_events(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    events = (json.dumps(ids),)
    claims = "SELECT c.id FROM casualty_claims c WHERE c.event_id IN (SELECT value FROM json_each(?))"
    db.execute(f"UPDATE casualty_claims SET superseded_by = NULL WHERE superseded_by IN ({claims})", events)
    db.execute(f"UPDATE casualty_claims SET part_of = NULL WHERE part_of IN ({claims})", events)
    for table in _CLAIMS:
        db.execute(f"DELETE FROM {table} WHERE event_id IN (SELECT value FROM json_each(?))", events)
    db.execute("DELETE FROM events WHERE id IN (SELECT value FROM json_each(?))", events)


def _delete_quotes(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    quotes = (json.dumps(ids),)
    within = "IN (SELECT value FROM json_each(?))"
    db.execute(f"UPDATE quotes SET live = 0 WHERE id {within}", quotes)  # a trigger counts for the speakers
    db.execute(
        "INSERT INTO quotes_fts(quotes_fts, rowid, text, speaker_name) "
        f"SELECT 'delete', id, text, speaker_name FROM quotes WHERE id {within}",
        quotes,
    )
    db.execute(f"DELETE FROM quotes WHERE id {within}", quotes)


def _delete_incident(db: sqlite3.Connection, incident_id: int) -> None:
    """Forget an incident that nobody worked on and no document reports, in the indexes and counts too."""
    asked = (incident_id,)
    db.execute(
        "INSERT INTO incidents_fts(incidents_fts, rowid, title, place, admin1, country, tags, note) "
        "SELECT 'delete', id, title, place, admin1, country, tags, note FROM incidents WHERE id = ?",
        asked,
    )
    db.execute(
        "INSERT INTO names_fts(names_fts, rowid, actors, speakers, sources, weapons, damage, claimants) "
        "SELECT 'delete', incident_id, actors, speakers, sources, weapons, damage, claimants "
        "FROM incident_names WHERE incident_id = ?",
        asked,
    )
    db.execute("DELETE FROM incident_names WHERE incident_id = ?", asked)
    db.execute(
        "UPDATE days SET shown = shown - 1, unread = unread - 1, killed = killed - coalesce(i.killed_low, 0), "
        "injured = injured - coalesce(i.injured_low, 0) FROM incidents i WHERE i.id = ? AND days.day = i.occurred_on",
        asked,
    )
    db.execute("DELETE FROM incidents WHERE id = ?", asked)
