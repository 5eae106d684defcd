"""Filter expressions for the screens. The grammar is loaded when the first expression is read, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.store import named
from briefing_tui.store.views import View

if TYPE_CHECKING:
    from sqlite3 import Connection

    from briefing_tui.filters import Query

Wrong = tuple[int, str]
"""The column (code points) an expression is wrong at, and why."""


def parse(expression: str) -> tuple[Query | None, Wrong | None]:
    """(query, None), with None for an empty expression; or (None, what is wrong and where)."""
    if not expression.strip():
        return None, None
    from briefing_tui import filters

    try:
        return filters.parse(expression), None
    except filters.FilterError as error:
        return None, (error.column, error.message)


def meant(db: Connection, given: str) -> tuple[Query | None, Wrong | None]:
    """The same for what people give: an expression, or the name of a saved view, as on the command line."""
    expression = named.meant(db, given)
    query, wrong = parse(expression)
    if wrong is not None and expression != given:
        return None, (0, f"the saved view {given.strip()}, {expression}: {wrong[1]}")
    return query, wrong


def unread_only(view: View) -> View:
    """The part of a view that nobody has read: what "read all" may change."""
    from briefing_tui.filters import And, Query, Term

    query = view.query or Query()
    unread = Term("state", ("new",))
    root = unread if query.root is None else And((query.root, unread))
    return View(Query(query.expression, root, query.sort), view.show_dismissed, view.sort)
