"""Incidents with all that is known of them, one JSON object a line."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from typing import Any, TextIO

from briefing_tui.export.table import codes
from briefing_tui.store import dossiers
from briefing_tui.store.dossiers import Dossier
from briefing_tui.store.rows import with_stated_tops
from briefing_tui.store.views import View
from briefing_tui.text import json_text


def write(db: sqlite3.Connection, view: View, out: TextIO) -> int:
    """One line an incident. `start` and `end` are code points into the text of the document of that id."""
    written = 0
    for incident in dossiers.details(db, view):
        found = _object(dossiers.dossier(db, incident))
        out.write(json_text(json.dumps(found, ensure_ascii=False)) + "\n")
        written += 1
    return written


def _object(dossier: Dossier) -> dict[str, Any]:
    note = dossier.note
    return {
        **with_stated_tops(dataclasses.asdict(dossier.incident)),
        "note": None if note is None else note._asdict(),
        "codes": codes(dossier.incident.type),
        "reports": [each._asdict() for each in dossier.documents],
        "claims": [each._asdict() for each in dossier.claims],
        "roles": [each._asdict() for each in dossier.roles],
        "responsibility": [each._asdict() for each in dossier.responsibility],
        "quotes": [each._asdict() for each in dossier.quotes],
    }
