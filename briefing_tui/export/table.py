"""Incidents as flat rows: the CSV table, and the properties of the map."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Sequence
from typing import TextIO

from briefing_tui import event_types, wording
from briefing_tui.store import dossiers, losses
from briefing_tui.store.dossiers import Detail
from briefing_tui.store.rows import LossRow, ResponsibilityRow
from briefing_tui.store.views import Scope, View
from briefing_tui.text import csv_cell, one_line

Value = str | int | float | bool | None

COLUMNS = (
    "id",
    "date",
    "date_start",
    "date_end",
    "date_precision",
    "type",
    "status",
    "title",
    "place",
    "admin1",
    "country",
    "latitude",
    "longitude",
    "geo_precision",
    "killed_low",
    "killed_high",
    "killed_by_claimant",
    "injured_low",
    "injured_high",
    "injured_by_claimant",
    "actors",
    "targets",
    "claimed_by",
    "denied_by",
    "blamed",
    "documents",
    "sources",
    "source_names",
    "grade",
    "state",
    "starred",
    "tags",
    "note",
    "acled_event_type",
    "acled_sub_event_type",
    "plover_event",
    "plover_mode",
    "gtd_attack_type",
)
_ROLES = {
    "actors": "actor",
    "targets": "target",
    "claimed_by": "claimed_by",
    "denied_by": "denied_by",
    "blamed": "blamed",
}


def write(db: sqlite3.Connection, view: View, out: TextIO) -> int:
    """A CSV table with a header line (RFC 4180); cells that a spreadsheet would take for formulas are neutralised."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    written = 0
    for incident in dossiers.details(db, view):
        row = flat(db, incident)
        writer.writerow([csv_cell(row[column]) for column in COLUMNS])
        written += 1
    return written


def flat(db: sqlite3.Connection, incident: Detail) -> dict[str, Value]:
    """An incident as a row of `COLUMNS`. Figures of several claimants stand side by side in one cell, never added."""
    scope = Scope(incident.id)
    claims = [each for each in losses.claims(db, scope) if each.family == "casualty" and not each.background]
    roles = [*losses.roles(db, incident.id), *losses.responsibility(db, scope)]
    return {
        "id": incident.id,
        "date": incident.occurred_on,
        "date_start": incident.date_start,
        "date_end": incident.date_end,
        "date_precision": incident.date_precision,
        "type": incident.type,
        "status": incident.status,
        "title": one_line(incident.title),
        "place": one_line(incident.place),
        "admin1": one_line(incident.admin1),
        "country": one_line(incident.country),
        "latitude": incident.latitude,
        "longitude": incident.longitude,
        "geo_precision": incident.geo_precision,
        "killed_low": incident.killed_low,
        "killed_high": incident.killed_high,
        "killed_by_claimant": _by_claimant(claims, "killed"),
        "injured_low": incident.injured_low,
        "injured_high": incident.injured_high,
        "injured_by_claimant": _by_claimant(claims, "injured"),
        **{column: _names(roles, role) for column, role in _ROLES.items()},
        "documents": incident.documents,
        "sources": incident.sources,
        "source_names": one_line(incident.source_names),
        "grade": incident.grade,
        "state": incident.state,
        "starred": incident.starred,
        "tags": one_line(" ".join(incident.tags)),
        "note": one_line(incident.note),
        **codes(incident.type),
    }


def codes(name: str) -> dict[str, Value]:
    """What ACLED, PLOVER and GTD call an event type; '' where they have no place for it."""
    found = event_types.all_types().get(name)
    return {
        "acled_event_type": found.acled_event if found else "",
        "acled_sub_event_type": found.acled_sub_event if found else "",
        "plover_event": found.plover if found else "",
        "plover_mode": found.plover_mode if found else "",
        "gtd_attack_type": found.gtd if found else "",
    }


def _by_claimant(claims: Sequence[LossRow], kind: str) -> str:
    """ "at least 9 (the governor, Wire); 14 (doctors, Herald)"; corrected figures and parts of others left out."""
    said = [
        f"{wording.figure(each.low, each.high, each.qualifier, each.value_text)} "
        f"({', '.join(filter(None, (each.claimant, each.source)))})"
        for each in claims
        if each.extent == kind and not (each.superseded or each.is_part or each.of_wounded)
    ]
    return one_line("; ".join(dict.fromkeys(said)))


def _names(roles: Sequence[ResponsibilityRow], role: str) -> str:
    return one_line("; ".join(dict.fromkeys(each.name for each in roles if each.role == role)))
