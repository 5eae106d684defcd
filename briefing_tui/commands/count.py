"""`briefing count`: one number, for status bars. Imports nothing that the number does not need."""

from __future__ import annotations


def count(store: str | None, expression: str | None) -> int:
    """How many incidents the feed shows, or how many match `expression`.

    A store that does not exist yet holds none. Raises StoreError, FilterError.
    """
    import os

    from briefing_tui.store.connection import connect, default_path

    path = store or str(default_path())
    query = None
    if expression and expression.strip():
        from briefing_tui.filters import parse

        query = parse(expression)
    if not os.path.exists(path):
        return 0
    from briefing_tui.store import feed
    from briefing_tui.store.views import View

    db = connect(path, read_only=True)
    try:
        return feed.count(db, View(query))
    finally:
        db.close()
