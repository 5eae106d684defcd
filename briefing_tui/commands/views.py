"""--filter: what a command is asked about, an expression or a saved view by its name."""

from __future__ import annotations

TYPE_CHECKING = False  # `briefing count` pays for every import

if TYPE_CHECKING:
    from sqlite3 import Connection

    from briefing_tui.filters import Query
    from briefing_tui.store.views import View


def view(db: Connection, given: str | None) -> View:
    """The view that --filter asks for; everything without it. Raises FilterError."""
    from briefing_tui.store.named import meant
    from briefing_tui.store.views import View

    return View(parsed(given, meant(db, given)) if given else None)


def parsed(given: str, expression: str) -> Query | None:
    """The query of what was given and found to mean `expression`; None for everything.

    Raises FilterError, which names the saved view where the expression is one's.
    """
    if not expression.strip():
        return None
    from briefing_tui.filters import FilterError, parse

    try:
        return parse(expression)
    except FilterError as error:
        if expression == given:
            raise
        raise FilterError(f"the saved view {given}, {expression}: {error.message}", error.column) from None


def both(queries: list[Query | None]) -> Query | None:
    """What all of them match."""
    asked = [query for query in queries if query is not None]
    if len(asked) < 2:
        return asked[0] if asked else None
    from briefing_tui.filters import And, Query

    return Query(
        " ".join(f"({query.expression})" for query in asked),
        And(tuple(query.root for query in asked if query.root is not None)),
    )
