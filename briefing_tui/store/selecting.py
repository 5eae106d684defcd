"""A view as SQL: which incidents, in which order."""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from briefing_tui.store.views import EVERYTHING, Scope, View

if TYPE_CHECKING:
    from briefing_tui.filters import Node
    from briefing_tui.store.where import Among

# By the sorts of the filter language; the second is the order turned round. Ties are broken by the feed's own order.
# Figures are the highest any source gives; without one (-1) they come last either way.
_ORDERS = {
    "date": ("occurred_on DESC, id DESC", "occurred_on, id"),
    "killed": ("killed_top DESC", "killed_top < 0, killed_top"),
    "injured": ("injured_top DESC", "injured_top < 0, injured_top"),
    "sources": ("sources DESC", "sources"),
    "documents": ("documents DESC", "documents"),
    "grade": ("grade", "grade DESC"),
}
_DEFAULT = "occurred_on DESC, id DESC"
BY_DAY = (_DEFAULT, "occurred_on, id")
_WALKS = (
    *BY_DAY,
    f"killed_top DESC, {_DEFAULT}",
    f"injured_top DESC, {_DEFAULT}",
)


class Selected(NamedTuple):
    """SQL over `incidents`: a condition with its parameters, and an order. Nothing of the user's is in the text.

    `is_walk`: the rows come one by one as the index is walked, instead of after all have been found or sorted.
    """

    condition: str
    params: tuple[Any, ...]
    order: str

    @property
    def is_walk(self) -> bool:
        """Whether the first rows are there long before the last."""
        return self.is_of_columns and self.is_ordered

    @property
    def is_of_columns(self) -> bool:
        """Whether the columns of an incident answer the condition, without a look into full text, tags or notes."""
        return "SELECT" not in self.condition

    @property
    def is_ordered(self) -> bool:
        """Whether an index has all incidents in this order."""
        return self.order in _WALKS


def select(view: View, among: Among | None = None) -> Selected:
    """What a view selects (`among`: of those incidents only). Raises what `store.where` raises for a query that it does
    not know.
    """
    condition, params = "1", tuple[Any, ...]()
    if view.query is not None and view.query.root is not None:
        from briefing_tui.store import where

        condition, params = where.compile(view.query, among=among)
    if hides_dismissed(view):
        condition = f"({condition}) AND state <> 'dismissed'"
    return Selected(condition, tuple(params), _order(view))


def select_plainly(view: View) -> Selected:
    """What of a view's query the index of the feed decides: all that `select` selects, and perhaps more."""
    condition, params = "1", tuple[Any, ...]()
    if view.query is not None:
        from briefing_tui.store import where

        condition, params = where.compile_plain(view.query)
    return Selected(condition, params, _order(view))


def is_plain(view: View) -> bool:
    """Whether the view is the feed in its own order (or that turned round), so that `days` knows every position."""
    sort = _sort(view)
    return (view.query is None or view.query.root is None) and (sort is None or sort.field == "date")


def is_reversed(view: View) -> bool:
    """Whether a plain view runs from the oldest to the newest."""
    sort = _sort(view)
    return sort is not None and sort.reverse


def hides_dismissed(view: View) -> bool:
    """Dismissed incidents are hidden unless the view says otherwise or its query asks for their state."""
    if view.show_dismissed:
        return False
    return view.query is None or not _asks_for_dismissed(view.query.root)


# Documents all of whose incidents are dismissed. Found from the dismissed incidents: there are never many of them.
HIDDEN = """
SELECT r.document_id FROM incidents i INDEXED BY incidents_state JOIN reports r ON r.incident_id = i.id
WHERE i.state = 'dismissed' AND NOT EXISTS (
  SELECT 1 FROM reports o JOIN incidents k ON k.id = o.incident_id
  WHERE o.document_id = r.document_id AND k.state <> 'dismissed')
"""


def documents_in(scope: Scope, column: str = "document_id") -> tuple[str, tuple[Any, ...]]:
    """The documents of a scope, as a condition on the column that holds their id; "1" for all of them."""
    if scope.incident_id is not None:
        return f"{column} IN (SELECT document_id FROM reports WHERE incident_id = ?)", (scope.incident_id,)
    if is_everything(scope.view):
        return (f"{column} NOT IN ({HIDDEN})" if hides_dismissed(scope.view) else "1"), ()
    selected = select(scope.view)
    return (
        f"{column} IN (SELECT document_id FROM reports WHERE incident_id IN "
        f"(SELECT id FROM incidents WHERE {selected.condition}))",
        selected.params,
    )


def is_everything(view: View) -> bool:
    """Whether the view has no filter, whatever its order."""
    return view.query is None or view.query.root is None


def newest(scope: Scope, limit: int) -> tuple[str, tuple[Any, ...]]:
    """The incidents of a scope as a subquery of ids: the selected one, or the first `limit` of the view."""
    if scope.incident_id is not None:
        return "SELECT ? AS id", (scope.incident_id,)
    selected = select(scope.view)
    return (
        f"SELECT id FROM incidents WHERE {selected.condition} ORDER BY {selected.order} LIMIT ?",
        (*selected.params, limit),
    )


def _sort(view: View) -> Any:
    return view.sort or (view.query.sort if view.query else None)


def _order(view: View) -> str:
    sort = _sort(view)
    if sort is None or sort.field not in _ORDERS:
        return _DEFAULT
    order = _ORDERS[sort.field][sort.reverse]
    return order if sort.field == "date" else f"{order}, {_DEFAULT}"


def _asks_for_dismissed(node: Node | None) -> bool:
    if node is None:
        return False
    for inner in getattr(node, "parts", ()) or filter(None, [getattr(node, "part", None)]):
        if _asks_for_dismissed(inner):
            return True
    return getattr(node, "field", "") in ("state", "is") and "dismissed" in getattr(node, "values", ())


__all__ = [
    "EVERYTHING",
    "Selected",
    "documents_in",
    "hides_dismissed",
    "is_everything",
    "is_plain",
    "newest",
    "select",
]
