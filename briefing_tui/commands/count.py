"""`briefing count`: one number, for status bars. Imports nothing that the number does not need."""

from __future__ import annotations

import os
import sys


def count(path: str | None, expression: str | None) -> int:
    """How many incidents the feed shows, or how many match `expression`.

    A store that does not exist yet holds none. Raises StoreError, FilterError.
    """
    path = path or os.environ.get("BRIEFING_DB") or _default()
    query = None
    if expression and expression.strip():
        from briefing_tui.filters import parse

        query = parse(expression)
    path = os.path.expanduser(path)
    if not os.path.exists(path):
        return 0
    from briefing_tui.store import quick

    if query is None:
        number = quick.shown(path)
    else:
        from briefing_tui.store.selecting import select
        from briefing_tui.store.views import View

        selected = select(View(query))
        number = quick.matching(path, selected.condition, selected.params)
    if number is not None:
        return number
    from briefing_tui.store import feed
    from briefing_tui.store.connection import connect
    from briefing_tui.store.views import View

    db = connect(path, read_only=True)
    try:
        return feed.count(db, View(query))
    finally:
        db.close()


def _default() -> str:
    """`connection.default_path`, found on Linux without the 15 ms that importing it takes; a test holds them together."""
    if sys.platform == "linux":
        data = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")
        return os.path.join(data, "briefing", "briefing.db")
    from briefing_tui.store.connection import default_path

    return str(default_path())
