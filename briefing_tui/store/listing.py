"""Filtered or re-sorted views: evaluated once into a list of ids, which then stays as it is.

So rows keep their place while they are triaged, and any window, position or end of the view is a slice. One view a
store is kept, the one that is shown, for all connections of the process: a view left and come back to is evaluated
anew, and so is one that `View.refreshed` made. Counting a view that is not shown leaves the one that is alone. Of a long list only the first part is fetched at once, enough to
page through for a while, and counted; the rest when it is first asked for. A million ids are 8 MB.
"""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from threading import Lock

from briefing_tui.store.connection import path_of
from briefing_tui.store.selecting import Selected, select
from briefing_tui.store.views import View

FIRST = 50_000  # ids fetched at once


class Listing:
    """A view as evaluated: how many incidents it has and their ids; only the first of them while not `whole`."""

    __slots__ = ("count", "ids", "whole")

    def __init__(self, count: int, ids: array[int], whole: bool) -> None:
        self.count, self.ids, self.whole = count, ids, whole


_kept: dict[str, tuple[View, Listing]] = {}
_lock = Lock()


def count(db: sqlite3.Connection, view: View) -> int:
    """How many incidents the view holds: held when it was evaluated, if it is the one that is shown."""
    shown = _kept.get(_key(db))
    if shown is not None and shown[0] == view:
        return shown[1].count
    return _counted(db, select(view))


def is_shown(db: sqlite3.Connection, view: View) -> bool:
    """Whether the view is the one that has been evaluated."""
    shown = _kept.get(_key(db))
    return shown is not None and shown[0] == view


def window(db: sqlite3.Connection, view: View, offset: int, limit: int) -> array[int]:
    """The ids at positions offset ... offset + limit - 1."""
    listed = _listing(db, view)
    if offset + limit > len(listed.ids):
        _complete(db, view, listed)
    return listed.ids[offset : offset + limit]


def position(db: sqlite3.Connection, view: View, incident_id: int) -> int | None:
    """Where an incident stands in the view."""
    listed = _listing(db, view)
    if incident_id not in listed.ids:
        _complete(db, view, listed)
    return listed.ids.index(incident_id) if incident_id in listed.ids else None


def from_position(
    db: sqlite3.Connection, view: View, offset: int, direction: int
) -> Iterator[tuple[int, int]]:
    """(position, id) from `offset` on, downwards (1) or upwards (-1)."""
    listed = _listing(db, view)
    while 0 <= offset < listed.count:
        if offset >= len(listed.ids):
            _complete(db, view, listed)
            if offset >= len(listed.ids):
                return
        yield offset, listed.ids[offset]
        offset += direction


def keep(db: sqlite3.Connection, view: View, ids: Sequence[int]) -> None:
    """A view that has been evaluated on the way, whole."""
    with _lock:
        _kept[_key(db)] = view, Listing(len(ids), array("q", ids), True)


def forget() -> None:
    """Drop every evaluated view."""
    with _lock:
        _kept.clear()


def _listing(db: sqlite3.Connection, view: View) -> Listing:
    key = _key(db)
    with _lock:
        shown = _kept.get(key)
    if shown is not None and shown[0] == view:
        return shown[1]
    listed = _evaluated(db, view)
    with _lock:
        shown = _kept.get(key)
        if shown is not None and shown[0] == view:  # another thread was faster: both must see the same
            return shown[1]
        _kept[key] = view, listed
    return listed


def _key(db: sqlite3.Connection) -> str:
    return path_of(db) or str(id(db))


def _counted(db: sqlite3.Connection, selected: Selected) -> int:
    row = db.execute(f"SELECT count(*) FROM incidents WHERE {selected.condition}", selected.params).fetchone()
    return int(row[0])


def _evaluated(db: sqlite3.Connection, view: View) -> Listing:
    selected = select(view)
    found = _ids(db, selected)
    ids = array("q", islice(found, FIRST))
    more = next(found, None)
    if more is None:
        return Listing(len(ids), ids, True)
    if not selected.is_walk:  # all the work of finding them is done: fetching is the least of it
        ids.append(more)
        ids.extend(found)
        return Listing(len(ids), ids, True)
    return Listing(_counted(db, selected), ids, False)


def _complete(db: sqlite3.Connection, view: View, listed: Listing) -> None:
    """Fetch the rest. What was fetched before keeps its place, whatever has happened to it since."""
    if listed.whole:
        return
    known = frozenset(listed.ids)
    rest = array("q", (each for each in _ids(db, select(view)) if each not in known))
    with _lock:
        if not listed.whole:
            listed.ids.extend(rest)
            listed.count, listed.whole = len(listed.ids), True


def _ids(db: sqlite3.Connection, selected: Selected) -> Iterator[int]:
    return chain.from_iterable(
        db.execute(
            f"SELECT id FROM incidents WHERE {selected.condition} ORDER BY {selected.order}", selected.params
        )
    )
