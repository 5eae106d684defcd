"""How a row of ACLED or UCDP GED becomes a document with facts.

Columns and codes after the ACLED codebook (2023) and the UCDP GED codebook (version 23.1).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefing_tui.ingest.blob import UnreadableError
from briefing_tui.ingest.metadata import iso_date
from briefing_tui.model import (
    CasualtyClaim,
    Category,
    DatePrecision,
    Document,
    Event,
    Facts,
    GeoPrecision,
    Mention,
    Qualifier,
)
from briefing_tui.text import one_line

# Event types by sub-event; where a note names the weapon it decides among ours.
_ACLED_TYPES = {
    "armed clash": "armed_clash",
    "government regains territory": "armed_clash",
    "non-state actor overtakes territory": "armed_clash",
    "air/drone strike": "air_strike",
    "chemical weapon": "chemical_weapon",
    "grenade": "bombing",
    "remote explosive/landmine/ied": "bombing",
    "suicide bomb": "bombing",
    "shelling/artillery/missile attack": "shelling",
    "attack": "attack",
    "sexual violence": "attack",
    "abduction/forced disappearance": "abduction",
    "peaceful protest": "protest",
    "protest with intervention": "protest",
    "excessive force against protesters": "protest",
    "violent demonstration": "riot",
    "mob violence": "riot",
    "agreement": "agreement",
    "non-violent transfer of territory": "agreement",
    "arrests": "arrest",
    "disrupted weapons use": "arrest",
    "headquarters or base established": "mobilization",
    "looting/property destruction": "property_attack",
    "change to group/activity": "statement",
    "other": "statement",
}
_ACLED_EVENTS = {
    "battles": "armed_clash",
    "explosions/remote violence": "bombing",
    "violence against civilians": "attack",
    "protests": "protest",
    "riots": "riot",
    "strategic developments": "statement",
}
_BY_WEAPON = (
    ("air_strike", "drone_attack", re.compile(r"\bdrones?\b|\bUAVs?\b|\bunmanned\b", re.IGNORECASE)),
    ("shelling", "rocket_attack", re.compile(r"\brockets?\b|\bMLRS\b|\bGrads?\b", re.IGNORECASE)),
    ("shelling", "missile_attack", re.compile(r"\bmissiles?\b", re.IGNORECASE)),
)
_ACLED_DAYS: dict[str, DatePrecision] = {"1": "day", "2": "week", "3": "month"}
_ACLED_PLACES: dict[str, GeoPrecision] = {"1": "town", "2": "town", "3": "admin1"}
_UCDP_TYPES = {"1": "armed_clash", "2": "armed_clash", "3": "attack"}
_UCDP_DAYS: dict[str, DatePrecision] = {"1": "day", "2": "range", "3": "week", "4": "month", "5": "year"}
_UCDP_PLACES: dict[str, GeoPrecision] = {
    "1": "exact",
    "2": "town",
    "3": "admin1",
    "4": "admin1",
    "5": "admin1",
    "6": "country",
}
_UCDP_PARTS: tuple[tuple[str, str, Category], ...] = (
    ("deaths_a", "side A", "unknown"),
    ("deaths_b", "side B", "unknown"),
    ("deaths_civilians", "civilians", "civilian"),
    ("deaths_unknown", "unknown", "unknown"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an export: cells by column name (lower case), the id it gets, the hash of its cells."""

    cells: Mapping[str, str]
    id: str
    raw_sha256: str

    def text(self, name: str) -> str:
        """A cell as one clean line; "" where it is not there."""
        return one_line(self.cells.get(name) or "")

    def number(self, name: str) -> int | None:
        """A count; None for an empty cell. Raises UnreadableError for anything else."""
        written = self.text(name)
        if not written:
            return None
        try:
            value = float(written)
        except ValueError:
            raise UnreadableError(f"{name}: {written[:40]!r} is not a number") from None
        if not (value.is_integer() and 0 <= value < 10_000_000):
            raise UnreadableError(f"{name}: {written[:40]!r} is not a count")
        return int(value)

    def degrees(self, name: str, most: int) -> float | None:
        """A latitude or longitude; None where it is none."""
        try:
            value = float(self.text(name))
        except ValueError:
            return None
        return value if -most <= value <= most else None


@dataclass(frozen=True, slots=True)
class Coded:
    """A document that came with its facts."""

    document: Document
    facts: Facts


class _Written:
    """Text put together piece by piece, each piece's span known."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, piece: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += piece
        return start, len(self.text)

    def mention(self, label: str, names: list[str]) -> tuple[Mention, ...]:
        """A line "label: a; b." with a mention of each name."""
        names = [name for name in names if name]
        found = []
        for i, name in enumerate(names):
            self.add("; " if i else f"\n{label}: ")
            found.append(Mention(name, *self.add(name)))
        return tuple(found)


def acled(row: Row) -> Coded:
    """A row of an ACLED export. Raises UnreadableError without id or date, or for a figure that is none."""
    code, day = row.text("event_id_cnty"), iso_date(row.text("event_date"))
    if not code or not day:
        raise UnreadableError(
            "no event id" if not code else f"event_date: {row.text('event_date')[:40]!r} is not a date"
        )
    note, sub_event = row.text("notes"), row.text("sub_event_type")
    kind = _ACLED_TYPES.get(sub_event.lower()) or _ACLED_EVENTS.get(row.text("event_type").lower(), "attack")
    kind = next((ours for theirs, ours, weapon in _BY_WEAPON if theirs == kind and weapon.search(note)), kind)
    place = row.text("location")
    written = _Written()
    span = written.add(note or f"{sub_event or row.text('event_type')} in {place}, {row.text('country')}.")
    written.add("\n")
    actors = written.mention("Actors", [row.text("actor1"), row.text("assoc_actor_1")])
    targets = written.mention("Against", [row.text("actor2"), row.text("assoc_actor_2")])
    killed = row.number("fatalities")
    claims: tuple[CasualtyClaim, ...] = ()
    if killed:  # ACLED writes 0 where nothing is known, too
        written.add("\n")
        claims = (_killed(written, f"Fatalities: {killed}", killed, killed),)
    written.mention("Reported by", [row.text("source")])
    written.add(f"\nACLED event {code}.")
    event = Event(
        kind,
        *span,
        date_start=day,
        date_end=day,
        date_precision=_ACLED_DAYS.get(row.text("time_precision"), "day"),
        location=place or None,
        admin1=row.text("admin1") or None,
        country=row.text("country") or None,
        latitude=row.degrees("latitude", 90),
        longitude=row.degrees("longitude", 180),
        geo_precision=_ACLED_PLACES.get(row.text("geo_precision"), "town"),
        actors=actors,
        targets=targets,
        casualties=claims,
        rule="ACLED",
    )
    # The row's own code tells two shellings of one village apart, in the list as in the store.
    title = f"{sub_event or row.text('event_type')}: {place}, {row.text('country')} ({code})"
    return _coded(
        row,
        written.text,
        event,
        source="ACLED",
        code=code,
        title=title,
        published=_stamp(row.text("timestamp")) or day,
    )


def ucdp(row: Row) -> Coded:
    """A row of UCDP GED. Raises UnreadableError without id or date, or for a figure that is none."""
    code, start = row.text("id") or row.text("relid"), iso_date(row.text("date_start"))
    end = iso_date(row.text("date_end")) or start
    if not code or not start:
        raise UnreadableError(
            "no id" if not code else f"date_start: {row.text('date_start')[:40]!r} is not a date"
        )
    place = row.text("where_coordinates") or row.text("where_description")
    written = _Written()
    headline = row.text("source_headline")
    span = written.add(
        headline or f"{row.text('conflict_name') or 'Violence'} in {place}, {row.text('country')}."
    )
    written.add("\n")
    actors = written.mention("Side A", [row.text("side_a")])
    targets = written.mention("Side B", [row.text("side_b")])
    best, low, high = row.number("best"), row.number("low"), row.number("high")
    claims: list[CasualtyClaim] = []
    if best is not None:
        low, high = min(low if low is not None else best, best), max(high if high is not None else best, best)
        exact = low == high
        words = f"Deaths: {best}" if exact else f"Deaths: {best} ({low} to {high})"
        written.add("\n")
        claims.append(_killed(written, words, low, high))
        for column, who, category in _UCDP_PARTS:
            if part := row.number(column):
                written.add("; ")
                claim = _killed(written, f"{who}: {part}", part, part)
                total = (claims[0].start, claims[0].end)
                claims.append(replace(claim, who=who, category=category, part_of=total))
    written.mention("Reported by", [row.text("source_article") or row.text("source_office")])
    written.add(f"\nUCDP GED event {code}.")
    event = Event(
        _UCDP_TYPES.get(row.text("type_of_violence"), "armed_clash"),
        *span,
        date_start=start,
        date_end=end,
        date_precision=_UCDP_DAYS.get(row.text("date_prec"), "day"),
        location=place or None,
        admin1=row.text("adm_1") or None,
        country=row.text("country") or None,
        latitude=row.degrees("latitude", 90),
        longitude=row.degrees("longitude", 180),
        geo_precision=_UCDP_PLACES.get(row.text("where_prec"), "town"),
        actors=actors,
        targets=targets,
        casualties=tuple(claims),
        rule="UCDP GED",
    )
    title = f"{headline or row.text('dyad_name') or row.text('conflict_name')}: {place} (GED{code})"
    return _coded(
        row,
        written.text,
        event,
        source="UCDP GED",
        code=code,
        title=title,
        published=iso_date(row.text("source_date")) or start,
    )


def _killed(written: _Written, words: str, low: int, high: int) -> CasualtyClaim:
    """A claim of `low` to `high` deaths whose words ("Deaths: 5") are written down here."""
    qualifier: Qualifier = "none" if high == 0 else "exact" if low == high else "range"
    value = words.partition(": ")[2]
    return CasualtyClaim(
        "killed", None, "unknown", low, high, qualifier, value, *written.add(words), rule="coded"
    )


def _coded(row: Row, text: str, event: Event, *, source: str, code: str, title: str, published: str) -> Coded:
    document = Document(
        text,
        id=row.id,
        title=title,
        published=published,
        # Names the row for good: a later export of it is a new version, another row never is.
        url=f"urn:{source.lower().replace(' ', '-')}:{code}",
        source=source,
        source_kind="ngo",
        language="en",
        raw_sha256=row.raw_sha256,
    )
    return Coded(document, Facts(events=(event,), extractor_version=f"{source} columns"))


def _stamp(seconds: str) -> str | None:
    try:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return None
