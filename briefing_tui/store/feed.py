"""The feed: windows over the incidents of a view, at any offset, fast at 1,000,000 rows.

The plain feed is read live: `days` holds how many incidents each day has, so a position is found by adding up days and
the window is one short walk of an index. Any other view is a `listing`.
"""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, Literal

from briefing_tui.store import beginning, listing
from briefing_tui.store.rows import DayRow, IncidentRow
from briefing_tui.store.selecting import hides_dismissed, is_plain, is_reversed, select
from briefing_tui.store.views import EVERYTHING, View

CHUNK = 500  # ids a statement
FEW = 20_000  # unread incidents that are looked up as a set instead of row by row

_COLUMNS = (
    "id, type, status, title, occurred_on, date_precision, place, country, killed_claimed, killed_low, killed_high, "
    "injured_claimed, injured_low, injured_high, documents, sources, source_names, grade, state, starred, tags, note <> '', "
    "killed_top, injured_top"
)


def count(db: sqlite3.Connection, view: View) -> int:
    """How many incidents the view holds."""
    if is_plain(view):
        return int(db.execute(f"SELECT coalesce(sum({_held(view)}), 0) FROM days").fetchone()[0])
    return listing.count(db, view)


def unread(db: sqlite3.Connection, view: View) -> int:
    """How many of them are still in state "new"."""
    if is_plain(view):
        return int(db.execute("SELECT coalesce(sum(unread), 0) FROM days").fetchone()[0])
    selected = select(view)
    # The index of states is the way only where few are unread: else it leads through the whole table.
    state = "state" if unread(db, EVERYTHING) <= FEW else "+state"
    return int(
        db.execute(
            f"SELECT count(*) FROM incidents WHERE ({selected.condition}) AND {state} = 'new'",
            selected.params,
        ).fetchone()[0]
    )


def window(db: sqlite3.Connection, view: View, offset: int, limit: int) -> list[IncidentRow]:
    """The rows at positions offset ... offset + limit - 1 of the view; fewer at its end."""
    offset, limit = max(0, offset), max(0, limit)
    if not is_plain(view):
        return incidents(db, listing.window(db, view, offset, limit))
    if not is_reversed(view):
        return _newest_first(db, view, offset, limit)
    end = count(db, view) - offset
    start = max(0, end - limit)
    return _newest_first(db, view, start, end - start)[::-1] if end > 0 else []


def top(db: sqlite3.Connection, view: View, limit: int) -> list[IncidentRow] | None:
    """The first `limit` rows of a view that takes its time to be evaluated, before it is; None: `window` has them as soon."""
    ids = beginning.top(db, view, limit)
    return None if ids is None else incidents(db, ids)


def holds(db: sqlite3.Connection, view: View, incident_id: int) -> bool:
    """Whether a filtered view holds an incident, without evaluating the rest of it."""
    return beginning.holds(db, view, incident_id)


def offset_of(db: sqlite3.Connection, view: View, incident_id: int) -> int | None:
    """The position of an incident in the view, or None where the view does not hold it."""
    if not is_plain(view):
        return listing.position(db, view, incident_id)
    row = db.execute("SELECT occurred_on, state FROM incidents WHERE id = ?", (incident_id,)).fetchone()
    if row is None or (row[1] == "dismissed" and hides_dismissed(view)):
        return None
    before = _newest_before(db, view, row[0], incident_id)
    return count(db, view) - 1 - before if is_reversed(view) else before


def next_unread(db: sqlite3.Connection, view: View, offset: int, direction: Literal[1, -1]) -> int | None:
    """The position of the nearest "new" incident after (1) or before (-1) `offset`, or None.

    `offset` -1 with direction 1 starts at the top.
    """
    if not is_plain(view):
        return _next_unread_listed(db, view, offset, direction)
    towards_older = (direction > 0) != is_reversed(view)
    row = None
    if offset >= 0:
        at = window(db, view, offset, 1)
        if not at and direction > 0:
            return None
        row = (at[0].occurred_on, at[0].id) if at else None
    if towards_older:
        bound, order = "(occurred_on, id) < (?, ?)", "occurred_on DESC, id DESC"
    else:
        bound, order = "(occurred_on, id) > (?, ?)", "occurred_on, id"
    found = db.execute(
        f"SELECT id FROM incidents WHERE state = 'new' AND {bound if row else '1'} ORDER BY {order} LIMIT 1",
        row or (),
    ).fetchone()
    return offset_of(db, view, found[0]) if found else None


def incident(db: sqlite3.Connection, incident_id: int) -> IncidentRow | None:
    """One incident, whether a view shows it or not."""
    found = incidents(db, [incident_id])
    return found[0] if found else None


def incidents(db: sqlite3.Connection, ids: Sequence[int]) -> list[IncidentRow]:
    """The incidents of these ids, in the order of the ids; unknown ids are left out."""
    rows: dict[int, IncidentRow] = {}
    for part in (ids[i : i + CHUNK] for i in range(0, len(ids), CHUNK)):
        marks = ",".join("?" * len(part))
        for row in db.execute(f"SELECT {_COLUMNS} FROM incidents WHERE id IN ({marks})", tuple(part)):
            rows[row[0]] = _row(row)
    return [rows[id_] for id_ in ids if id_ in rows]


def days(db: sqlite3.Connection, view: View) -> list[DayRow]:
    """Incidents and casualties a day, newest day first, for the timeline."""
    if is_plain(view):
        rows: Iterable[tuple[str, int, int, int, int]] = db.execute(
            f"SELECT day, {_held(view)}, unread, killed, injured FROM days WHERE {_held(view)} > 0 ORDER BY day DESC"
        )
    else:
        selected = select(view)
        rows = db.execute(
            "SELECT occurred_on, count(*), sum(state = 'new'), sum(coalesce(killed_low, 0)), "
            f"sum(coalesce(injured_low, 0)) FROM incidents WHERE {selected.condition} "
            "GROUP BY occurred_on ORDER BY occurred_on DESC",
            selected.params,
        )
    return [DayRow(*row) for row in rows]


def _held(view: View) -> str:
    return "shown" if hides_dismissed(view) else "shown + dismissed"


def _newest_first(db: sqlite3.Connection, view: View, offset: int, limit: int) -> list[IncidentRow]:
    before, first = 0, ""
    for day, held in db.execute(f"SELECT day, {_held(view)} FROM days ORDER BY day DESC"):
        if before + held > offset:
            first = day
            break
        before += held
    hidden = "AND state <> 'dismissed'" if hides_dismissed(view) else ""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM incidents WHERE id IN ("
        f"SELECT id FROM incidents INDEXED BY incidents_walk WHERE occurred_on <= ? {hidden} "
        "ORDER BY occurred_on DESC, id DESC LIMIT ? OFFSET ?) ORDER BY occurred_on DESC, id DESC",
        (first, limit, offset - before),
    )
    return [_row(row) for row in rows]


def _newest_before(db: sqlite3.Connection, view: View, day: str, incident_id: int) -> int:
    hidden = "AND state <> 'dismissed'" if hides_dismissed(view) else ""
    newer = db.execute(f"SELECT coalesce(sum({_held(view)}), 0) FROM days WHERE day > ?", (day,)).fetchone()[
        0
    ]
    same = db.execute(
        f"SELECT count(*) FROM incidents INDEXED BY incidents_walk WHERE occurred_on = ? AND id > ? {hidden}",
        (day, incident_id),
    ).fetchone()[0]
    return int(newer + same)


def _next_unread_listed(db: sqlite3.Connection, view: View, offset: int, direction: int) -> int | None:
    places = listing.from_position(db, view, offset + direction, direction)
    total = db.execute("SELECT coalesce(sum(unread), 0) FROM days").fetchone()[0]
    if total <= FEW:
        new = {row[0] for row in db.execute("SELECT id FROM incidents WHERE state = 'new'")}
        return next((place for place, id_ in places if id_ in new), None)
    while part := list(islice(places, CHUNK)):
        marks = ",".join("?" * len(part))
        rows = db.execute(
            f"SELECT id FROM incidents WHERE state = 'new' AND id IN ({marks})", [id_ for _, id_ in part]
        )
        new = {row[0] for row in rows}
        if (found := next((place for place, id_ in part if id_ in new), None)) is not None:
            return found
    return None


def _row(row: tuple[Any, ...]) -> IncidentRow:
    killed = (row[9], row[10]) if row[8] else None
    injured = (row[12], row[13]) if row[11] else None
    starred, tags, noted, *tops = row[19:]
    return IncidentRow(
        *(*row[:8], killed, injured, *row[14:19], bool(starred), tuple(tags.split()), bool(noted), *tops)
    )
