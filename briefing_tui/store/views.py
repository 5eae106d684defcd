"""What the feed shows (`View`) and what the other panes follow (`Scope`). Both frozen and hashable."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing_tui.filters import Query, Sort


class View(NamedTuple):
    """What the feed shows.

    `query` None shows everything that is not dismissed (`show_dismissed` shows that too), newest first. `sort`
    overrides the query's own.

    A view without query and sort is live: each read sees the store as it is. Any other view is evaluated once and
    then stays as evaluated, so that rows keep their place while they are triaged; `refreshed()` is the same view to
    be evaluated anew.
    """

    query: Query | None = None
    show_dismissed: bool = False
    sort: Sort | None = None
    serial: int = 0

    def refreshed(self) -> View:
        """The same view, to be evaluated anew at the next read."""
        return View(self.query, self.show_dismissed, self.sort, self.serial + 1)


EVERYTHING = View()


class Scope(NamedTuple):
    """What quotes and losses show: the selected incident, or (incident_id None) everything in the view."""

    incident_id: int | None = None
    view: View = EVERYTHING


class SavedView(NamedTuple):
    """A named filter expression kept in the store, on a key if it has one."""

    name: str
    expression: str
    key: str
    position: int
