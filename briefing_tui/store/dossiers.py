"""Everything the store knows about an incident in one piece, incident by incident, for exports of any size."""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from briefing_tui.store import documents, losses, quotes, triage
from briefing_tui.store.rows import (
    DocumentListRow,
    LossRow,
    NoteRow,
    QuoteRow,
    ResponsibilityRow,
)
from briefing_tui.store.selecting import select
from briefing_tui.store.views import Scope, View

_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Detail:
    """The whole row of an incident, its place on the map and its note included. Dates are ISO; '' is not known."""

    id: int
    type: str
    status: str
    title: str
    occurred_on: str
    date_start: str
    date_end: str
    date_precision: str
    place: str
    admin1: str
    country: str
    latitude: float | None
    longitude: float | None
    geo_precision: str
    killed_claimed: bool
    killed_low: int | None
    killed_high: int | None
    injured_claimed: bool
    injured_low: int | None
    injured_high: int | None
    documents: int
    sources: int
    source_names: str
    grade: str
    state: str
    starred: bool
    tags: tuple[str, ...]
    note: str
    added_at: str
    updated_at: str
    killed_top: int = -1
    injured_top: int = -1


@dataclass(frozen=True, slots=True)
class Dossier:
    """An incident with what its documents say: claims, who is held responsible, who was there, who is quoted."""

    incident: Detail
    documents: tuple[DocumentListRow, ...]
    claims: tuple[LossRow, ...]
    responsibility: tuple[ResponsibilityRow, ...]
    roles: tuple[ResponsibilityRow, ...]
    quotes: tuple[QuoteRow, ...]
    note: NoteRow | None


_COLUMNS = (
    "id, type, status, title, occurred_on, coalesce(date_start, ''), coalesce(date_end, ''), date_precision, "
    "place, admin1, country, latitude, longitude, geo_precision, killed_claimed, killed_low, killed_high, "
    "injured_claimed, injured_low, injured_high, documents, sources, source_names, grade, state, starred, tags, note, "
    "added_at, updated_at, killed_top, injured_top"
)


def details(db: sqlite3.Connection, view: View, *, by_place: bool = False) -> Iterator[Detail]:
    """The incidents of a view as the store is now, in its order, one at a time.

    `by_place` orders them by day (newest first), country and place instead. The store may be written meanwhile:
    what is read stays as it was at the first.
    """
    selected = select(view)
    nowhere = "country = '' AND admin1 = '' AND place = ''"
    order = f"occurred_on DESC, {nowhere}, country, admin1, place, id" if by_place else selected.order
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM incidents WHERE {selected.condition} ORDER BY {order}", selected.params
    )
    for row in rows:
        values = list(row)
        for place in (14, 17, 25):
            values[place] = bool(values[place])
        values[26] = tuple(values[26].split())
        yield Detail(*values)


def dossier(db: sqlite3.Connection, incident: Detail) -> Dossier:
    """All that is known about one incident."""
    scope = Scope(incident.id)
    return Dossier(
        incident,
        tuple(documents.documents_of(db, incident.id)),
        tuple(losses.claims(db, scope, _ALL)),
        tuple(losses.responsibility(db, scope, _ALL)),
        tuple(losses.roles(db, incident.id)),
        tuple(quotes.quotes(db, scope, "any", 0, _ALL)),
        triage.note_of(db, "incident", incident.id) if incident.note else None,
    )
