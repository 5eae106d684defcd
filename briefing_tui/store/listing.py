"""Filtered or re-sorted views: evaluated once into a list of ids, which then stays as it is.

So rows keep their place while they are triaged, and any window, position or end of the view is a slice. A million
ids are 8 MB; the last few views are kept, for all connections of the process.
"""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import sqlite3
from array import array
from collections import OrderedDict
from itertools import chain
from threading import Lock

from briefing_tui.store.connection import path_of
from briefing_tui.store.selecting import select
from briefing_tui.store.views import View

KEPT = 4

_kept: OrderedDict[tuple[str, View], array[int]] = OrderedDict()
_lock = Lock()


def ids(db: sqlite3.Connection, view: View) -> array[int]:
    """The ids of the view's incidents in its order. Not to be changed by the caller."""
    key = (path_of(db) or str(id(db)), view)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    selected = select(view)
    rows = db.execute(
        f"SELECT id FROM incidents WHERE {selected.condition} ORDER BY {selected.order}",
        selected.params,
    )
    found = array("q", chain.from_iterable(rows))
    with _lock:
        _kept[key] = found
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return found


def forget() -> None:
    """Drop every evaluated view."""
    with _lock:
        _kept.clear()
