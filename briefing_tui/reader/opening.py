"""What the first screen shows, read in one go while the rest of the program is still being loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.reader.expressions import parse
from briefing_tui.store import feed, named, saved
from briefing_tui.store.rows import DayRow, IncidentRow
from briefing_tui.store.views import EVERYTHING, View

if TYPE_CHECKING:
    from sqlite3 import Connection

AROUND = 64
"""Rows read on either side of the cursor."""


class Screenful(NamedTuple):
    """What one read brings: how many rows the view holds, and those around the cursor.

    `unread` is None where counting them would keep the screen waiting. Not `whole`: of a view that takes its time these
    are the first rows, and `count` counts no others.
    """

    count: int  # type: ignore[assignment]
    unread: int | None
    cursor: int
    offset: int
    rows: tuple[IncidentRow, ...]
    whole: bool = True


class Opening(NamedTuple):
    """Where one was, and what stands there now. `problem` says why the view is not the one asked for."""

    view: View
    screenful: Screenful
    days: Sequence[DayRow]
    place: Mapping[str, object] = MappingProxyType({})
    view_keys: Mapping[str, str] = MappingProxyType({})
    problem: str = ""


def read_around(db: Connection, view: View, keep: int | None, cursor: int) -> Screenful:
    """The rows around an incident (`keep`), or around a position where the view no longer holds it."""
    # The rows first: reading them evaluates a filtered view, and its count comes with that.
    found = feed.offset_of(db, view, keep) if keep is not None else None
    place = max(0, cursor if found is None else found)
    offset = max(0, place - AROUND)
    rows = tuple(feed.window(db, view, offset, 2 * AROUND))
    number = feed.count(db, view)
    if place >= number > 0:
        place, offset = number - 1, max(0, number - 1 - AROUND)
        rows = tuple(feed.window(db, view, offset, 2 * AROUND))
    unread = feed.unread(db, view) if view.query is None else None
    return Screenful(number, unread, min(place, max(0, number - 1)), offset, rows)


def read_top(db: Connection, view: View, keep: int | None, cursor: int) -> Screenful | None:
    """The first rows of a view before all of it is evaluated; None where that is soon done, or others are wanted."""
    if cursor > AROUND or (rows := feed.top(db, view, 2 * AROUND)) is None:
        return None
    place = next((place for place, row in enumerate(rows) if row.id == keep), None)
    if place is None and keep is not None and feed.holds(db, view, keep):
        return None
    return Screenful(len(rows), None, cursor if place is None else place, 0, tuple(rows), whole=False)


def read(db: Connection, user: str, expression: str | None, configured: str) -> Opening:
    """Where `user` was; `expression` (or else the place kept, or else the configured view) says what is shown.

    An expression that does not parse is a problem to be told, and everything is shown.
    """
    place = saved.place(db, user)
    views = saved.views(db)
    wanted = expression if expression is not None else str(place.get("view") or configured)
    wanted = named.meant(db, wanted)
    view, problem = EVERYTHING, ""
    if place.get("dismissed") is True and expression is None:
        view = View(None, True)
    query, wrong = parse(wanted)
    if wrong is not None:
        problem = f"filter {wanted}: {wrong[1]}"
    elif query is not None:
        view = View(query, view.show_dismissed)
    keep, cursor = place.get("incident"), place.get("cursor")
    there = (
        keep if isinstance(keep, int) else None,
        cursor if isinstance(cursor, int) and expression is None else 0,
    )
    screenful = read_top(db, view, *there) or read_around(db, view, *there)
    keys = {each.key: each.expression for each in views if each.key}
    days = feed.days(db, view) if view.query is None else ()
    return Opening(view, screenful, days, place, keys, problem)
