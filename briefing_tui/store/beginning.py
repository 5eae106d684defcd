"""The first rows of a filtered view, before all of it has been evaluated.

What a filter finds among a million incidents may be hundreds of thousands of ids, to be gathered, perhaps sorted. The
first page of it is found by looking at the first incidents of the feed only: what is common is among them.
"""

# ruff: noqa: S608 - what varies in the statements is chosen in selecting.py; values are parameters

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from briefing_tui.store import listing
from briefing_tui.store.selecting import hides_dismissed, is_plain, select
from briefing_tui.store.views import View

if TYPE_CHECKING:
    from briefing_tui.store.where import Among

LOOKED_AT = (
    2_000,
    6_000,
    20_000,
)  # incidents; beyond that the whole view is evaluated sooner than its beginning


def top(db: sqlite3.Connection, view: View, limit: int) -> list[int] | None:
    """The first `limit` ids of the view; None where evaluating the view is the way to have them.

    That is so where all of it is at hand or soon found (as in a small store), where no index has its order, and where
    the first incidents of the feed hold too few.
    """
    if is_plain(view) or listing.is_shown(db, view):
        return None
    selected = select(view)
    if not selected.is_ordered:
        return None
    held = db.execute("SELECT coalesce(sum(shown + dismissed), 0) FROM days").fetchone()[0]
    if held <= LOOKED_AT[0]:
        return None
    hidden = "WHERE state <> 'dismissed'" if hides_dismissed(view) else ""
    for number in LOOKED_AT:
        first = f"SELECT id FROM incidents {hidden} ORDER BY {selected.order} LIMIT ?"
        among = _among(db, first, (number,))
        if among is None:
            return None
        part = select(view, among)
        found = db.execute(
            # CROSS: from these incidents, whatever other index SQLite thinks would be shorter.
            f"WITH first(looked_at) AS MATERIALIZED ({first}) SELECT id FROM first CROSS JOIN incidents "
            f"ON id = looked_at WHERE {part.condition} ORDER BY {part.order} LIMIT ?",
            (number, *part.params, limit),
        ).fetchall()
        if len(found) == limit:
            return [row[0] for row in found]
    return None


def holds(db: sqlite3.Connection, view: View, incident_id: int) -> bool:
    """Whether the view, evaluated now, holds an incident."""
    among = _among(db, "SELECT ? AS id", (incident_id,))
    if among is None:
        return False
    selected = select(view, among)
    row = db.execute(
        f"SELECT EXISTS (SELECT 1 FROM incidents WHERE id = ? AND ({selected.condition}))",
        (incident_id, *selected.params),
    ).fetchone()
    return bool(row[0])


def _among(db: sqlite3.Connection, ids: str, params: tuple[int, ...]) -> Among | None:
    """The incidents of a subquery and the documents that report them; None where there are none."""
    from briefing_tui.store.where import Among

    row = db.execute(
        "SELECT min(incident_id), max(incident_id), min(document_id), max(document_id) FROM reports "
        f"WHERE incident_id IN ({ids})",
        params,
    ).fetchone()
    return None if row[0] is None else Among(*row)
