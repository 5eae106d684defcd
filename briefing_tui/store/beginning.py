"""The first rows of a filtered view, before all of it has been evaluated.

What a filter finds among a million incidents may be hundreds of thousands of ids, to be gathered, perhaps sorted. The
first page of it is found by looking at the first incidents of the feed only: what is common is among them.
"""

# ruff: noqa: S608 - what varies in the statements is chosen in selecting.py; values are parameters

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from briefing_tui.store import listing
from briefing_tui.store.selecting import BY_DAY, Selected, hides_dismissed, is_plain, select, select_plainly
from briefing_tui.store.views import EVERYTHING, View

if TYPE_CHECKING:
    from briefing_tui.store.where import Among

LOOKED_AT = (
    2_000,
    6_000,
    20_000,
)  # incidents; beyond that the whole view is evaluated sooner than its beginning


def top(db: sqlite3.Connection, view: View, limit: int) -> list[int] | None:
    """The first `limit` ids of the view; None where evaluating the view is the way to have them.

    That is so where all of it is at hand or soon found (as in a small store), and where the first incidents hold too few
    and the rest is a matter of full text.
    """
    if is_plain(view) or listing.is_shown(db, view):
        return None
    held = db.execute("SELECT coalesce(sum(shown + dismissed), 0) FROM days").fetchone()[0]
    if held <= LOOKED_AT[0]:
        return None
    selected = select(view)
    for number in LOOKED_AT if selected.is_ordered else ():
        found, is_all = _among_the_first(db, view, selected, number, limit)
        if len(found) == limit:
            return found
        if is_all:
            listing.keep(db, view, found)
            return None
    if not selected.is_of_columns:
        return None
    # In one pass, which never keeps more than `limit` in order.
    found = _ids(
        db, f"SELECT id FROM incidents WHERE {selected.condition} ORDER BY {selected.order} LIMIT ?",
        (*selected.params, limit),
    )  # fmt: skip
    if len(found) == limit:
        return found
    listing.keep(db, view, found)
    return None


def _among_the_first(
    db: sqlite3.Connection, view: View, selected: Selected, number: int, limit: int
) -> tuple[list[int], bool]:
    """The first ids of the view, as far as the first `number` incidents go; and whether those are all there are.

    Of a view that asks for full text as well as for what incidents say themselves (a type, a year), the first incidents
    are those of that type or year.
    """
    likely = select_plainly(EVERYTHING if selected.is_of_columns else view)
    hidden = "AND state <> 'dismissed'" if hides_dismissed(view) else ""
    walk = "INDEXED BY incidents_walk" if selected.order in BY_DAY else ""
    candidates = _ids(
        db, f"SELECT id FROM incidents {walk} WHERE {likely.condition} {hidden} ORDER BY {selected.order} LIMIT ?",
        (*likely.params, number),
    )  # fmt: skip
    listed = str(candidates)  # as JSON writes it
    among = _among(db, "SELECT value FROM json_each(?)", (listed,))
    if among is None:
        return [], True
    part = select(view, among)
    found = _ids(
        db,
        # CROSS: from these incidents, whatever other index SQLite thinks would be shorter.
        "WITH first(looked_at) AS MATERIALIZED (SELECT value FROM json_each(?)) "
        "SELECT id FROM first CROSS JOIN incidents ON id = looked_at "
        f"WHERE {part.condition} ORDER BY {part.order} LIMIT ?",
        (listed, *part.params, limit),
    )
    return found, len(candidates) < number


def _ids(db: sqlite3.Connection, statement: str, params: tuple[Any, ...]) -> list[int]:
    return [row[0] for row in db.execute(statement, params)]


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


def _among(db: sqlite3.Connection, ids: str, params: tuple[Any, ...]) -> Among | None:
    """The incidents of a subquery and the documents that report them; None where there are none."""
    from briefing_tui.store.where import Among

    row = db.execute(
        "SELECT min(incident_id), max(incident_id), min(document_id), max(document_id) FROM reports "
        f"WHERE incident_id IN ({ids})",
        params,
    ).fetchone()
    return None if row[0] is None else Among(*row)
