"""The row of an incident: what its documents say, put together. Recomputed whole, so that it can always be repaired."""

from __future__ import annotations

import sqlite3
import textwrap
from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.store import names
from briefing_tui.store.ranges import main_claims, spread, standing

# Best first.
_DATES = ("day", "overnight", "range", "week", "month", "year", "unknown")
_TITLE = 100  # characters of a text that stand for its title
_PLACES = ("exact", "town", "admin1", "country", "none")


class _Report(NamedTuple):
    """A document that reports the incident."""

    document_id: int
    source_id: int
    source: str
    reliability: str
    story_id: int
    relation: str
    published: str
    superseded_by: int | None
    title: str
    collected: str
    opening: str


class _Told(NamedTuple):
    """A main event of the incident as one document tells it; from `place` on as the incident's row has it."""

    document_id: int
    type: str
    status: str
    headline: str
    date_start: str | None
    date_end: str | None
    date_precision: str
    place: str
    admin1: str
    country: str
    latitude: float | None
    longitude: float | None
    geo_precision: str


def settle(db: sqlite3.Connection, incident_id: int, at: str, *, naming: bool = True) -> None:
    """Write the row of an incident anew from its documents, events and claims (`at`: now, ISO). Its triage stays.

    Without `naming` the names that filters ask for are left to `names.settle_all`.
    """
    reports = [_Report._make(row) for row in db.execute(_REPORTS, (incident_id,))]
    live = [each for each in reports if each.superseded_by is None] or reports
    if not live:
        return
    ids = {each.document_id for each in live}
    events = [
        each for each in map(_Told._make, db.execute(_EVENTS, (incident_id,))) if each.document_id in ids
    ]
    claims = standing(db, [each for each in main_claims(db, incident_id) if each.document_id in ids])
    killed = spread([each for each in claims if each.kind == "killed"])
    injured = spread([each for each in claims if each.kind == "injured"])
    voices = _voices(live)
    outlets = dict.fromkeys(each.source for each in (*voices, *live))
    reliability = min(each.reliability for each in live)
    credibility = min((each.credibility for each in claims), default=6)
    db.execute(
        _INCIDENT,
        (
            incident_id,
            *_what(events, _first_told(reports)),
            *_when(events, live[0]),
            *_where(events),
            killed.claimed,
            killed.low,
            killed.high,
            killed.top,
            injured.claimed,
            injured.low,
            injured.high,
            injured.top,
            len(live),
            len({each.source_id for each in voices}),
            ", ".join(outlets),
            f"{reliability}{credibility}",
            live[0].document_id,
            at,
            at,
        ),
    )
    if naming:
        names.settle(db, incident_id)


def _voices(live: Sequence[_Report]) -> list[_Report]:
    """One report for each story: who tells it first, not who copies it."""
    stories: dict[int, _Report] = {}
    for each in sorted(live, key=lambda each: each.relation not in ("original", "update")):
        stories.setdefault(each.story_id, each)
    return sorted(stories.values(), key=lambda each: (each.published, each.document_id))


def _first_told(reports: Sequence[_Report]) -> _Report:
    """The report that told it first, as it stands now: its newest version, not a copy of what it said before."""
    by_id = {each.document_id: each for each in reports}
    first = reports[0]
    for _ in reports:
        if first.superseded_by not in by_id:
            break
        first = by_id[first.superseded_by]
    return first


def _what(events: Sequence[_Told], first: _Report) -> tuple[str, str, str]:
    """Type, status and title."""
    untitled = first.title or _first_words(first.opening) or "(untitled)"
    if not events:
        return "statement", "happened", untitled
    # Its name comes from the first report; its kind from the first that also tells when and where.
    kind = min(events, key=lambda each: (not each.date_start, _rank(_PLACES, each.geo_precision))).type
    statuses = [each.status for each in events]
    named = next((each.headline for each in events if each.document_id == first.document_id), "")
    status = "happened" if "happened" in statuses else statuses[0]
    return kind, status, named or events[0].headline or untitled


def _first_words(opening: str) -> str:
    """What a text without a title begins with: its first line, cut at a word where its script has spaces."""
    line = next((each.strip() for each in opening.splitlines() if each.strip()), "")
    if len(line) <= _TITLE:
        return line
    short = textwrap.shorten(line, _TITLE, placeholder="…")
    return short if len(short) > _TITLE // 2 else f"{line[: _TITLE - 1]}…"


def _when(events: Sequence[_Told], first: _Report) -> tuple[str, str | None, str | None, str]:
    """The day the feed sorts by, both ends and their precision, from the report that says it best."""
    dated = [each for each in events if each.date_start]
    if not dated:
        return first.published or first.collected, None, None, "unknown"
    best = min(dated, key=lambda each: _rank(_DATES, each.date_precision))
    return best.date_start or "", best.date_start, best.date_end, best.date_precision


def _where(events: Sequence[_Told]) -> tuple[object, ...]:
    """Place, admin1, country, latitude, longitude and their precision, from the report that says it best."""
    placed = [each for each in events if each.place or each.admin1 or each.country]
    if not placed:
        return "", "", "", None, None, "none"
    best = min(placed, key=lambda each: (_rank(_PLACES, each.geo_precision), not each.place))
    return best[7:]


def _rank(order: Sequence[str], value: object) -> int:
    return order.index(value) if isinstance(value, str) and value in order else len(order)


_REPORTS = """
SELECT d.id, d.source_id, s.name, s.reliability, d.story_id, d.relation, coalesce(d.published_at, ''),
  d.superseded_by, d.title, substr(d.collected_at, 1, 10), substr(d.text, 1, 200)
FROM reports r JOIN documents d ON d.id = r.document_id JOIN sources s ON s.id = d.source_id
WHERE r.incident_id = ?
ORDER BY d.published_at IS NULL, d.published_at, d.id
"""

_EVENTS = """
SELECT e.document_id, e.type, e.status, e.headline, e.date_start, e.date_end, e.date_precision,
  e.place, e.admin1, e.country, e.latitude, e.longitude, e.geo_precision
FROM events e JOIN documents d ON d.id = e.document_id
WHERE e.incident_id = ? AND e.background = 0
ORDER BY d.published_at IS NULL, d.published_at, d.id, e.start, e.id
"""

_INCIDENT = """
INSERT INTO incidents(id, type, status, title, occurred_on, date_start, date_end, date_precision,
  place, admin1, country, latitude, longitude, geo_precision,
  killed_claimed, killed_low, killed_high, killed_top, injured_claimed, injured_low, injured_high, injured_top,
  documents, sources, source_names, grade, first_document_id, added_at, updated_at)
VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
ON CONFLICT(id) DO UPDATE SET
  type = excluded.type, status = excluded.status, title = excluded.title, occurred_on = excluded.occurred_on,
  date_start = excluded.date_start, date_end = excluded.date_end, date_precision = excluded.date_precision,
  place = excluded.place, admin1 = excluded.admin1, country = excluded.country, latitude = excluded.latitude,
  longitude = excluded.longitude, geo_precision = excluded.geo_precision,
  killed_claimed = excluded.killed_claimed, killed_low = excluded.killed_low, killed_high = excluded.killed_high,
  injured_claimed = excluded.injured_claimed, injured_low = excluded.injured_low, injured_high = excluded.injured_high,
  killed_top = excluded.killed_top, injured_top = excluded.injured_top,
  documents = excluded.documents, sources = excluded.sources, source_names = excluded.source_names,
  grade = excluded.grade, first_document_id = excluded.first_document_id, updated_at = excluded.updated_at
WHERE (type, status, title, occurred_on, date_start, date_end, date_precision, place, admin1, country,
    killed_claimed, killed_low, killed_high, killed_top, injured_claimed, injured_low, injured_high, injured_top,
    documents, sources, source_names, grade, first_document_id)
  IS NOT (excluded.type, excluded.status, excluded.title, excluded.occurred_on, excluded.date_start,
    excluded.date_end, excluded.date_precision, excluded.place, excluded.admin1, excluded.country,
    excluded.killed_claimed, excluded.killed_low, excluded.killed_high, excluded.killed_top, excluded.injured_claimed,
    excluded.injured_low, excluded.injured_high, excluded.injured_top, excluded.documents, excluded.sources, excluded.source_names,
    excluded.grade, excluded.first_document_id)
"""
