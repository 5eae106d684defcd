"""The row of an incident: what its documents say, put together. Recomputed whole, so that it can always be repaired."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing_tui.store import names

# Best first.
_DATES = ("day", "overnight", "range", "week", "month", "year", "unknown")
_PLACES = ("exact", "town", "admin1", "country", "none")


@dataclass(frozen=True, slots=True)
class Figure:
    """A main casualty claim, as far as the range of its incident needs it."""

    id: int
    kind: str
    category: str
    low: int | None
    high: int | None
    claimant: tuple[str, int | str]
    document_id: int
    published: str
    credibility: int
    superseded_by: int | None


@dataclass(frozen=True, slots=True)
class Range:
    """Lowest and highest figure of all claimants; both None where all is words ("dozens")."""

    claimed: int
    low: int | None
    high: int | None


def settle(db: sqlite3.Connection, incident_id: int, at: str, *, naming: bool = True) -> None:
    """Write the row of an incident anew from its documents, events and claims (`at`: now, ISO). Its triage stays.

    Without `naming` the names that filters ask for are left to `names.settle_all`.
    """
    documents = db.execute(_DOCUMENTS, (incident_id,)).fetchall()
    live = [each for each in documents if each[7] is None] or documents
    if not live:
        return
    ids = {each[0] for each in live}
    events = [each for each in db.execute(_EVENTS, (incident_id,)) if each[0] in ids]
    claims = [each for each in main_claims(db, incident_id) if each.document_id in ids]
    claims = _superseded(db, claims)
    killed = spread([each for each in claims if each.kind == "killed"])
    injured = spread([each for each in claims if each.kind == "injured"])
    stories = {each[4]: each for each in reversed(live) if each[5] in ("original", "update")}
    voices = sorted(stories.values(), key=lambda each: (each[6], each[0])) or live[:1]
    outlets = dict.fromkeys(each[2] for each in (*voices, *live))
    reliability = min(each[3] for each in live)
    credibility = min((each.credibility for each in claims), default=6)
    first = live[0]
    db.execute(
        _INCIDENT,
        (
            incident_id,
            *_what(events, first),
            *_when(events, first),
            *_where(events),
            killed.claimed,
            killed.low,
            killed.high,
            injured.claimed,
            injured.low,
            injured.high,
            len(live),
            len({each[1] for each in voices}),
            ", ".join(outlets),
            f"{reliability}{credibility}",
            first[0],
            at,
            at,
        ),
    )
    if naming:
        names.settle(db, incident_id)


def spread(claims: Sequence[Figure]) -> Range:
    """The range over claimants. One claimant counts once, with the largest of what they say: nothing is added up."""
    if not claims:
        return Range(0, None, None)
    by_claimant: dict[tuple[str, int | str], Figure] = {}
    for claim in claims:
        best = by_claimant.get(claim.claimant)
        if best is None or _size(claim) > _size(best):
            by_claimant[claim.claimant] = claim
    counted = [each for each in by_claimant.values() if each.low is not None or each.high is not None]
    if not counted:
        return Range(1, None, None)
    tops = [each.high for each in counted if each.high is not None]
    open_ended = [each.low for each in counted if each.high is None and each.low is not None]
    at_least = max(open_ended, default=-1)
    bounded = [
        each.low for each in counted if each.low is not None
    ]  # "up to 30" says nothing about the least
    low = min(bounded) if bounded else None
    return Range(1, low, None if not tops or at_least >= max(tops) else max(tops))


def main_claims(db: sqlite3.Connection, incident_id: int) -> list[Figure]:
    """The casualty claims that speak of the incident itself: no background, no parts, none its own text corrects.

    A claimant known as a speaker is that speaker; an institution or a person by name is its words; "residents",
    "officials" and the outlet's own voice are those of that outlet's story.
    """
    found = []
    for row in db.execute(_CLAIMS, (incident_id,)):
        (
            id_,
            kind,
            category,
            low,
            high,
            speaker,
            claimant,
            source,
            document,
            published,
            credibility,
            superseded,
        ) = row
        who = claimant.removeprefix("the ").removeprefix("The ")
        key: tuple[str, int | str]
        if speaker is not None:
            key = ("speaker", speaker)
        elif who and who != who.lower():
            key = ("name", who.casefold())
        else:
            key = (f"source {source}", who)
        found.append(
            Figure(id_, kind, category, low, high, key, document, published, credibility, superseded)
        )
    return found


def _superseded(db: sqlite3.Connection, claims: Iterable[Figure]) -> list[Figure]:
    """Of one claimant's figures for one thing in several documents only the latest document's stand; the rest stay, marked."""

    def group(claim: Figure) -> tuple[str, str, str, str]:
        return claim.kind, claim.category, claim.claimant[0], str(claim.claimant[1])

    standing: list[Figure] = []
    changes: list[tuple[int | None, int]] = []
    for _, same in groupby(sorted(claims, key=group), group):
        ordered = sorted(same, key=lambda claim: (claim.published, claim.document_id, claim.id))
        last = [claim for claim in ordered if claim.document_id == ordered[-1].document_id]
        newest = max(last, key=_size)
        standing += last
        for claim in ordered:
            by = None if claim in last else newest.id
            if by != claim.superseded_by:
                changes.append((by, claim.id))
    if changes:
        db.executemany("UPDATE casualty_claims SET superseded_by = ? WHERE id = ?", changes)
    return standing


def _size(claim: Figure) -> tuple[int, int]:
    largest = max(-1 if claim.low is None else claim.low, -1 if claim.high is None else claim.high)
    return largest, 1 if claim.high is None else 0


def _what(events: Sequence[tuple[object, ...]], first: tuple[object, ...]) -> tuple[object, ...]:
    if not events:
        return "statement", "happened", first[8] or "(untitled)"
    # Its name comes from the first report; its kind from the first that also tells when and where.
    kind = min(events, key=lambda each: (not each[4], _rank(_PLACES, each[12])))[1]
    statuses = [each[2] for each in events]
    status = "happened" if "happened" in statuses else statuses[0]
    return kind, status, events[0][3] or first[8] or "(untitled)"


def _when(events: Sequence[tuple[object, ...]], first: tuple[object, ...]) -> tuple[object, ...]:
    dated = [each for each in events if each[4]]
    if not dated:
        return first[6] or first[9], None, None, "unknown"
    best = min(dated, key=lambda each: _rank(_DATES, each[6]))
    return best[4], best[4], best[5], best[6]


def _where(events: Sequence[tuple[object, ...]]) -> tuple[object, ...]:
    placed = [each for each in events if each[7] or each[8] or each[9]]
    if not placed:
        return "", "", "", None, None, "none"
    best = min(placed, key=lambda each: (_rank(_PLACES, each[12]), not each[7]))
    return best[7:13]


def _rank(order: Sequence[str], value: object) -> int:
    return order.index(value) if isinstance(value, str) and value in order else len(order)


_DOCUMENTS = """
SELECT d.id, d.source_id, s.name, s.reliability, d.story_id, d.relation, coalesce(d.published_at, ''),
  d.superseded_by, d.title, substr(d.collected_at, 1, 10)
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

# A claim that its own document corrects is out; one that another document supersedes is judged anew.
_CLAIMS = """
SELECT c.id, c.kind, c.category, c.low, c.high,
  (SELECT coalesce(p.merged_into, p.id) FROM speakers p WHERE p.id = c.claimant_id AND p.kind <> 'anonymous'),
  c.claimant, (SELECT o.source_id FROM documents o WHERE o.story_id = d.story_id ORDER BY o.id LIMIT 1),
  d.id, coalesce(d.published_at, ''), c.credibility, c.superseded_by
FROM events e JOIN casualty_claims c ON c.event_id = e.id JOIN documents d ON d.id = e.document_id
WHERE e.incident_id = ? AND e.background = 0 AND e.status <> 'denied' AND c.background = 0 AND c.part_of IS NULL
  AND d.relation <> 'wire_copy'
  AND NOT EXISTS (
    SELECT 1 FROM casualty_claims n JOIN events m ON m.id = n.event_id
    WHERE n.id = c.superseded_by AND m.document_id = d.id)
"""

_INCIDENT = """
INSERT INTO incidents(id, type, status, title, occurred_on, date_start, date_end, date_precision,
  place, admin1, country, latitude, longitude, geo_precision,
  killed_claimed, killed_low, killed_high, injured_claimed, injured_low, injured_high,
  documents, sources, source_names, grade, first_document_id, added_at, updated_at)
VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
ON CONFLICT(id) DO UPDATE SET
  type = excluded.type, status = excluded.status, title = excluded.title, occurred_on = excluded.occurred_on,
  date_start = excluded.date_start, date_end = excluded.date_end, date_precision = excluded.date_precision,
  place = excluded.place, admin1 = excluded.admin1, country = excluded.country, latitude = excluded.latitude,
  longitude = excluded.longitude, geo_precision = excluded.geo_precision,
  killed_claimed = excluded.killed_claimed, killed_low = excluded.killed_low, killed_high = excluded.killed_high,
  injured_claimed = excluded.injured_claimed, injured_low = excluded.injured_low, injured_high = excluded.injured_high,
  documents = excluded.documents, sources = excluded.sources, source_names = excluded.source_names,
  grade = excluded.grade, first_document_id = excluded.first_document_id, updated_at = excluded.updated_at
WHERE (type, status, title, occurred_on, date_start, date_end, date_precision, place, admin1, country,
    killed_claimed, killed_low, killed_high, injured_claimed, injured_low, injured_high,
    documents, sources, source_names, grade, first_document_id)
  IS NOT (excluded.type, excluded.status, excluded.title, excluded.occurred_on, excluded.date_start,
    excluded.date_end, excluded.date_precision, excluded.place, excluded.admin1, excluded.country,
    excluded.killed_claimed, excluded.killed_low, excluded.killed_high, excluded.injured_claimed,
    excluded.injured_low, excluded.injured_high, excluded.documents, excluded.sources, excluded.source_names,
    excluded.grade, excluded.first_document_id)
"""
