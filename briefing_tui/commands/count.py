"""`briefing count`: one number, for status bars. Imports nothing that the number does not need."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # importing typing would cost 5 ms

if TYPE_CHECKING:
    from briefing_tui.filters import Query


def count(path: str | None, *given: str | None) -> int:
    """How many incidents the feed shows, or how many match all that is `given`: expressions, names of saved views.

    A store that does not exist yet holds none. Raises StoreError, FilterError.
    """
    path = os.path.expanduser(path or os.environ.get("BRIEFING_DB") or _default())
    filters = [each for each in given if each and each.strip()]
    if not os.path.exists(path):
        _query(filters, filters)  # a mistake is said all the same
        return 0
    from briefing_tui.store import quick

    number = _quickly(path, filters) if filters else quick.shown(path)
    if number is not None:
        return number
    from briefing_tui.store import feed, named
    from briefing_tui.store.connection import connect
    from briefing_tui.store.views import View

    db = connect(path, read_only=True)
    try:
        return feed.count(db, View(_query(filters, [named.meant(db, each) for each in filters])))
    finally:
        db.close()


def _quickly(path: str, filters: list[str]) -> int | None:
    """The number without opening the store the usual way; None where it has to be."""
    from briefing_tui.store import quick

    meanings = quick.meanings(path, filters)
    if meanings is None:
        return None
    query = _query(filters, meanings)
    if query is None:
        return quick.shown(path)
    from briefing_tui.store.selecting import select
    from briefing_tui.store.views import View

    selected = select(View(query))
    return quick.matching(path, selected.condition, selected.params)


def _query(filters: list[str], meanings: list[str]) -> Query | None:
    if not filters:
        return None
    from briefing_tui.commands.views import both, parsed

    return both([parsed(given, meaning) for given, meaning in zip(filters, meanings, strict=True)])


def _default() -> str:
    """`connection.default_path`, found on Linux without the 15 ms that importing it takes; a test holds them together."""
    if sys.platform == "linux":
        data = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")
        return os.path.join(data, "briefing", "briefing.db")
    from briefing_tui.store.connection import default_path

    return str(default_path())
