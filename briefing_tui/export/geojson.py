"""Incidents for a map (RFC 7946). What has no coordinates is there with an empty geometry, not left out."""

from __future__ import annotations

import json
import sqlite3
from typing import TextIO

from briefing_tui.export.table import flat
from briefing_tui.store import dossiers
from briefing_tui.store.views import View
from briefing_tui.text import json_text


def write(db: sqlite3.Connection, view: View, out: TextIO) -> int:
    """A FeatureCollection, one feature a line. `geo_precision` says whether a point is the place or only its region."""
    out.write('{"type": "FeatureCollection", "features": [')
    written = 0
    for incident in dossiers.details(db, view):
        row = flat(db, incident)
        longitude, latitude = row.pop("longitude"), row.pop("latitude")
        known = longitude is not None and latitude is not None
        feature = {
            "type": "Feature",
            "id": row.pop("id"),
            "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if known else None,
            "properties": row,
        }
        out.write(("," if written else "") + "\n" + json_text(json.dumps(feature, ensure_ascii=False)))
        written += 1
    out.write("\n]}\n")
    return written
