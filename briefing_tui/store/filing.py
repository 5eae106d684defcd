"""Putting the facts of one document into the tables, and its events to incidents."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from briefing_tui.model import Document, Event, Facts, Quote
from briefing_tui.store import claims, figures, headlines, relating
from briefing_tui.store.roll import Roll
from briefing_tui.store.versions import Arrival, carry_triage

NO_QUOTES: Mapping[Quote, int] = MappingProxyType({})


def file(arrival: Arrival, facts: Facts) -> None:
    """Write quotations, events and claims of a document just stored, and settle every incident they touch."""
    db = arrival.db
    facts = sound(arrival.document, facts)
    incident_ids = relating.incidents_for(arrival, main_events(facts))
    write(arrival, facts, incident_ids)
    touched = dict.fromkeys(incident_ids)
    if arrival.version.predecessor is not None:
        touched |= dict.fromkeys(relating.reported_by(db, arrival.version.predecessor))
        carry_triage(db, arrival.version.predecessor, arrival.id)
    for incident_id in touched:
        figures.settle(db, incident_id, arrival.at, naming=arrival.naming)


def sound(document: Document, facts: Facts) -> Facts:
    """The facts whose span is inside the text."""
    length = len(document.text)
    return replace(
        facts,
        quotes=tuple(each for each in facts.quotes if _inside(each.start, each.end, length)),
        events=tuple(each for each in facts.events if _inside(each.start, each.end, length)),
    )


def main_events(facts: Facts) -> list[Event]:
    """Those that the document is about; the rest is background."""
    return [each for each in facts.events if not each.background]


def write(
    arrival: Arrival, facts: Facts, incident_ids: Sequence[int], known: Mapping[Quote, int] = NO_QUOTES
) -> None:
    """Write sound facts, with the incident of each main event (or the one that stands for the document).

    `known` are the ids of quotations that have a row already: it is written anew.
    """
    db, document = arrival.db, arrival.document
    length = len(document.text)
    quotes, events, main = facts.quotes, facts.events, main_events(facts)
    speakers = Roll(db, document, arrival.link)
    for quote, quote_id in known.items():
        speakers.keep(quote, quote_id)
    quote_ids = _quotes(arrival, quotes, speakers, known)
    db.executemany(
        "INSERT INTO reports(incident_id, document_id) VALUES (?, ?)",
        [(each, arrival.id) for each in dict.fromkeys(incident_ids)],
    )
    homes = dict(zip(map(id, main), incident_ids, strict=False))
    used: set[str] = set()
    for event in events:
        title = document.title if main and event is main[0] and _title_tells(document, main) else ""
        home = homes.get(id(event), incident_ids[0])
        event_id = _event(arrival, event, title or _own_headline(document, event, quotes, used), home)
        used.add(title.rstrip("."))
        claims.file(db, event_id, event, length, speakers)
        _quotes_about(db, event_id, event, list(zip(quote_ids, quotes, strict=True)))


def _title_tells(document: Document, main: Sequence[Event]) -> bool:
    """Whether the document's title tells of its first event; every other is told by its own sentence.

    The title of a note on many incidents ("Situation update no. 14") shares no words with any of them.
    """
    if len(main) < 2:
        return True
    return headlines.shared_words(document.title, document, main[0]) >= 2


def _own_headline(document: Document, event: Event, quotes: Sequence[Quote], used: set[str]) -> str:
    """The sentence of an event; what it says from the event's own words on, where another event has the sentence already.

    "Gunmen took 34 people and burned a clinic" heads the abduction, "… burned a clinic" the fire. Adds to `used`.
    """
    told = headlines.told(document, event, quotes)
    own = headlines.told(document, event, whole=False)
    if told in used and own != told:
        told = f"… {own}"
    used.add(told)
    return told


def _inside(start: int, end: int, length: int) -> bool:
    return 0 <= start < end <= length


def _quotes(
    arrival: Arrival, quotes: Iterable[Quote], speakers: Roll, known: Mapping[Quote, int]
) -> list[int]:
    db, document_id, document, version = arrival.db, arrival.id, arrival.document, arrival.version
    live = version.relation != "wire_copy" and version.successor is None
    told = _told_by_siblings(db, document_id) if version.relation == "near_duplicate" else frozenset()
    written = []
    for quote in quotes:
        cursor = db.execute(
            _QUOTE,
            (
                known.get(quote),
                document_id,
                speakers.of_quote(quote),
                quote.speaker_name or "",
                quote.speaker.text if quote.speaker else "",
                quote.type,
                quote.text,
                quote.cue.text if quote.cue else "",
                quote.cue.start if quote.cue else None,
                quote.cue.end if quote.cue else None,
                quote.speaker.start if quote.speaker else None,
                quote.speaker.end if quote.speaker else None,
                json.dumps(quote.parts),
                document.published or "",
                int(live and _plain(quote.text) not in told),
                quote.rule,
                quote.start,
                quote.end,
            ),
        )
        written.append(known.get(quote) or int(cursor.lastrowid or 0))
    return written


_QUOTE = """
INSERT INTO quotes(id, document_id, speaker_id, speaker_name, speaker_as_written, type, text, cue, cue_start,
  cue_end, speaker_start, speaker_end, parts, published_at, live, rule, start, "end")
VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
ON CONFLICT(id) DO UPDATE SET
  speaker_id = excluded.speaker_id, speaker_name = excluded.speaker_name,
  speaker_as_written = excluded.speaker_as_written, type = excluded.type, text = excluded.text, cue = excluded.cue,
  cue_start = excluded.cue_start, cue_end = excluded.cue_end, speaker_start = excluded.speaker_start,
  speaker_end = excluded.speaker_end, parts = excluded.parts, live = excluded.live, rule = excluded.rule,
  start = excluded.start, "end" = excluded."end"
"""


def _told_by_siblings(db: sqlite3.Connection, document_id: int) -> frozenset[str]:
    rows = db.execute(
        "SELECT q.text FROM documents me JOIN documents d ON d.story_id = me.story_id AND d.id <> me.id "
        "JOIN quotes q ON q.document_id = d.id AND q.live = 1 WHERE me.id = ?",
        (document_id,),
    )
    return frozenset(_plain(text) for (text,) in rows)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _event(arrival: Arrival, event: Event, title: str, incident_id: int) -> int:
    written = arrival.db.execute(
        "INSERT INTO events(document_id, incident_id, type, headline, date_start, date_end, date_precision, date_text, "
        "place, admin1, country, latitude, longitude, geo_precision, weapons, background, status, rule, start, "
        '"end") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)',
        (
            arrival.id,
            incident_id,
            event.type,
            title,
            event.date_start,
            event.date_end,
            event.date_precision,
            event.date_text or "",
            event.location or "",
            event.admin1 or "",
            event.country or "",
            event.latitude,
            event.longitude,
            event.geo_precision,
            json.dumps(event.weapons, ensure_ascii=False) if event.weapons else "[]",
            int(event.background),
            event.status,
            event.rule,
            event.start,
            event.end,
        ),
    )
    return int(written.lastrowid or 0)


def _quotes_about(
    db: sqlite3.Connection, event_id: int, event: Event, quotes: Iterable[tuple[int, Quote]]
) -> None:
    """A quotation that states a claim of the event is about the event."""
    stated = [(each.start, each.end) for each in event.casualties]
    stated += [(each.start, each.end) for each in event.damage]
    stated += [(each.start, each.end) for each in event.munitions]
    about = [
        (event_id, quote_id)
        for quote_id, quote in quotes
        if any(quote.start <= start and end <= quote.end for start, end in stated)
    ]
    if about:
        db.executemany("UPDATE quotes SET event_id = ? WHERE id = ? AND event_id IS NULL", about)
