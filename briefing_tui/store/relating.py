"""Which incident each main event of a document belongs to."""

# ruff: noqa: S608 - what varies in the statements is named in this file; values are parameters

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Any

from briefing_tui.model import CasualtyClaim, Document, Event, Mention, MunitionClaim
from briefing_tui.store.linking import Candidate, Linking
from briefing_tui.store.versions import Arrival

DAYS_AROUND = 2
DAYS_BEFORE_PUBLICATION = 4  # an undated event is looked for from here to the day of publication
SCANNED = 2000
CANDIDATES = 40
AROUND = 160  # characters on either side of an event that tell what it is about
OPENING = 240  # characters that tell what a document is about
NEAR_OPENING = 800


def incidents_for(
    arrival: Arrival, main: Sequence[Event], known: Sequence[int | None] = (), own: Sequence[int] = ()
) -> list[int]:
    """The incident of each main event, in their order; of a document without one, the one incident that stands for it.

    Ids that are not in the table yet are new incidents: `figures.settle` writes them. Versions and copies of one story
    tell of the same incidents; apart from them two events of one document are never one incident.

    Of a document that was here before, `known` are the incidents found by `still` and `own` all that it reported.
    """
    db, document, link = arrival.db, arrival.document, arrival.link
    family = _family(db, arrival.id)
    if not main:
        return [*own[:1], *family[:1]][:1] or [_next_id(db)]
    found: list[int | None] = list(known) or [None] * len(main)
    left = _candidates(db, [each for each in family if each not in own])
    same_text = arrival.version.relation in ("update", "wire_copy")
    for place, event in enumerate(main):
        if found[place] is not None:
            continue
        same = link(event, _told(document, event), left)
        chosen = next((each for each in left if each.id == same), None)
        if chosen is None and same_text:
            chosen = _same_kind(event, left)
        if chosen is not None:
            found[place] = chosen.id
            left = [each for each in left if each.id != chosen.id]
    if arrival.version.relation == "update" and found == [None] and len(family) == 1:
        found = [family[0]]
    used = {each for each in found if each is not None} | set(family) | set(own)
    for place, event in enumerate(main):
        if found[place] is None:
            same = link(
                event, _told(document, event), _candidates(db, _around(db, event, document, used, link))
            )
            if same is not None:
                found[place] = same
                used.add(same)
    return _homes(db, main, found, link)


def still(arrival: Arrival, main: Sequence[Event], own: Sequence[int]) -> list[int | None]:
    """Which of the incidents that a document reported (`own`) each of its events is, now that it is read anew.

    What only its own story reports is also known by its place in the text, or by being the only one of its kind.
    """
    db, link = arrival.db, arrival.link
    left = {each.id: each for each in _candidates(db, own)}
    spans = _spans(db, arrival.id)
    apart = _told_by_others(db, arrival.id)
    found: list[int | None] = [None] * len(main)

    def judged(event: Event, candidates: Sequence[Candidate]) -> int | None:
        return link(event, _told(arrival.document, event), candidates)

    def overlapping(event: Event, candidates: Sequence[Candidate]) -> int | None:
        there = (each for each, start, end in spans if start < event.end and event.start < end)
        return next((each for each in there if any(each == known.id for known in candidates)), None)

    def kindred(event: Event, candidates: Sequence[Candidate]) -> int | None:
        same = _same_kind(event, candidates)
        return same.id if same is not None else None

    for tell in (judged, overlapping, kindred):
        for place, event in enumerate(main):
            if found[place] is None:
                open_to = [each for each in left.values() if tell is judged or each.id not in apart]
                found[place] = tell(event, open_to)
                left.pop(found[place] or 0, None)
    if main and not any(found) and len(own) == 1 and own[0] not in apart:
        found[0] = own[0]
    return found


def _spans(db: sqlite3.Connection, document_id: int) -> list[tuple[int, int, int]]:
    """(incident, start, end) of a document's main events."""
    return db.execute(
        'SELECT incident_id, start, "end" FROM events WHERE document_id = ? AND background = 0 ORDER BY start, id',
        (document_id,),
    ).fetchall()


def _told_by_others(db: sqlite3.Connection, document_id: int) -> frozenset[int]:
    """The incidents of a document that another story reports too."""
    rows = db.execute(
        "SELECT r.incident_id FROM documents me JOIN reports r ON r.document_id = me.id "
        "JOIN reports o ON o.incident_id = r.incident_id JOIN documents d ON d.id = o.document_id "
        "WHERE me.id = ? AND d.story_id <> me.story_id",
        (document_id,),
    )
    return frozenset(row[0] for row in rows)


def _homes(
    db: sqlite3.Connection, main: Sequence[Event], found: Sequence[int | None], link: Linking
) -> list[int]:
    """Each event's incident: the one found, that of an event it only adds to, or a new one."""
    fresh = _next_id(db)
    homes: dict[int, int] = {place: known for place, known in enumerate(found) if known is not None}
    left = [place for place in range(len(main)) if place not in homes]
    adding = {place: _whole(place, main, link) for place in left}
    for place in left:
        if adding[place] is None:
            homes[place] = fresh
            fresh += 1
    for place in left:
        if (whole := adding[place]) is not None:
            if whole not in homes:  # it only adds to one that only adds to it
                homes[whole] = fresh
                fresh += 1
            homes.setdefault(place, homes[whole])
    return [homes[place] for place in range(len(main))]


def _whole(place: int, main: Sequence[Event], link: Linking) -> int | None:
    """The event that one only adds to: the nearest before it, else the nearest after it."""
    others = [*range(place - 1, -1, -1), *range(place + 1, len(main))]
    return next((other for other in others if link.is_detail(main[place], main[other])), None)


def _told(document: Document, event: Event) -> str:
    """The document's title, its opening where the event stands near it, and the words around the event."""
    opening = document.text[:OPENING] if event.start < NEAR_OPENING else ""
    around = document.text[max(0, event.start - AROUND) : event.end + AROUND]
    return f"{document.title}\n{opening}\n{around}"


def reported_by(db: sqlite3.Connection, document_id: int) -> list[int]:
    """The incidents a document reports, in the order it was written."""
    rows = db.execute(
        "SELECT incident_id FROM reports WHERE document_id = ? ORDER BY incident_id", (document_id,)
    )
    return [row[0] for row in rows]


def _next_id(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT coalesce(max(id), 0) + 1 FROM incidents").fetchone()[0])


def _family(db: sqlite3.Connection, document_id: int) -> list[int]:
    """Incidents of the other documents of this document's story."""
    rows = db.execute(
        "SELECT DISTINCT r.incident_id FROM documents me JOIN documents d ON d.story_id = me.story_id AND d.id <> me.id "
        "JOIN reports r ON r.document_id = d.id WHERE me.id = ? ORDER BY r.incident_id",
        (document_id,),
    )
    return [row[0] for row in rows]


def _same_kind(event: Event, candidates: Sequence[Candidate]) -> Candidate | None:
    for each in candidates:
        if any(other.type == event.type and other.status == event.status for other in each.events):
            return each
    return None


def _around(
    db: sqlite3.Connection, event: Event, document: Document, used: set[int], link: Linking
) -> list[int]:
    """Incidents of about that time and country whose type and place do not rule them out, newest first."""
    span, kinds, country = _days(event, document), link.kinds(event.type), event.country or ""
    if span is None or not kinds:
        return []
    rows = db.execute(
        "SELECT id, place, latitude, longitude FROM incidents INDEXED BY incidents_walk WHERE occurred_on BETWEEN ? AND ? "
        "AND type IN (SELECT value FROM json_each(?)) AND (? = '' OR country = '' OR country = ? COLLATE NOCASE) "
        "ORDER BY occurred_on DESC, id DESC LIMIT ?",
        (*span, json.dumps(kinds), country, country, SCANNED),
    )
    told = _told(document, event)
    near = (
        id_
        for id_, place, lat, lon in rows
        if id_ not in used and link.may_be_near(event, told, place, (lat, lon))
    )
    return list(islice(near, CANDIDATES))


def _days(event: Event, document: Document) -> tuple[str, str] | None:
    try:
        if event.date_start:
            first = date.fromisoformat(event.date_start)
            last = date.fromisoformat(event.date_end or event.date_start)
            around = timedelta(days=DAYS_AROUND)
            return (first - around).isoformat(), (last + around).isoformat()
        if document.published:
            last = date.fromisoformat(document.published[:10])
            return (last - timedelta(days=DAYS_BEFORE_PUBLICATION)).isoformat(), last.isoformat()
    except (ValueError, OverflowError):
        pass
    return None


def _candidates(db: sqlite3.Connection, incident_ids: Sequence[int]) -> list[Candidate]:
    """The incidents with the main events that report them, as far as a judgement needs them."""
    found = []
    for incident_id in incident_ids:
        rows = db.execute(_EVENTS, {"incident": incident_id}).fetchall()
        events = tuple(_event(db, row[1:]) for row in rows)
        found.append(Candidate(incident_id, "\n".join(row[0] for row in rows), events))
    return found


def _event(db: sqlite3.Connection, row: tuple[object, ...]) -> Event:
    event_id, *columns, weapons = row
    roles = db.execute(
        "SELECT role, name, start, \"end\" FROM event_roles WHERE event_id = ? AND role IN ('actor', 'target')",
        (event_id,),
    ).fetchall()
    casualties = db.execute(
        'SELECT kind, who, category, low, high, qualifier, value_text, start, "end", names FROM casualty_claims '
        "WHERE event_id = ? AND background = 0",
        (event_id,),
    ).fetchall()
    munitions = db.execute(
        'SELECT weapon, fired, impacted, intercepted, start, "end" FROM munition_claims WHERE event_id = ?',
        (event_id,),
    ).fetchall()
    names = (
        "type", "start", "end", "date_start", "date_end", "date_precision", "location", "admin1", "country",
        "latitude", "longitude", "geo_precision", "status",
    )  # fmt: skip
    return Event(
        **dict(zip(names, columns, strict=True)),  # type: ignore[arg-type]  # columns stand in the order of the names
        weapons=tuple(json.loads(str(weapons))),
        actors=tuple(Mention(name, start, end) for role, name, start, end in roles if role == "actor"),
        targets=tuple(Mention(name, start, end) for role, name, start, end in roles if role == "target"),
        casualties=tuple(_casualty(each) for each in casualties),
        munitions=tuple(MunitionClaim(*each) for each in munitions),
    )


def _casualty(row: tuple[Any, ...]) -> CasualtyClaim:
    kind, who, category, low, high, qualifier, value_text, start, end, names = row
    return CasualtyClaim(
        kind, who, category, low, high, qualifier, value_text, start, end, names=tuple(json.loads(names))
    )


# The first column is `_told` of the document and the event.
_EVENTS = f"""
SELECT d.title || char(10) || iif(e.start < {NEAR_OPENING}, substr(d.text, 1, {OPENING}), '') || char(10)
  || substr(d.text, max(1, e.start + 1 - {AROUND}), e."end" - e.start + 2 * {AROUND}),
  e.id, e.type, e.start, e."end", e.date_start, e.date_end, e.date_precision, e.place, e.admin1, e.country,
  e.latitude, e.longitude, e.geo_precision, e.status, e.weapons
FROM events e JOIN documents d ON d.id = e.document_id
WHERE e.incident_id = :incident AND e.background = 0 AND d.relation <> 'wire_copy' ORDER BY e.id DESC LIMIT 8
"""
