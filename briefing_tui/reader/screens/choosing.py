"""What an action is about: marks, else the range, else what is under the cursor."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, NamedTuple

from briefing_tui.reader.actions import Call
from briefing_tui.reader.screens.base import Desk
from briefing_tui.reader.widgets.line_list import LineList
from briefing_tui.reader.wording import counted
from briefing_tui.store import feed
from briefing_tui.store.rows import Hit, IncidentRow, SubjectKind


class Chosen(NamedTuple):
    """Subjects of one kind, with the state and the star each has on the screen, and what they are called."""

    kind: SubjectKind
    ids: tuple[int, ...]
    states: tuple[str, ...]
    stars: tuple[bool, ...]
    name: str

    def only(self, states: tuple[str, ...]) -> Chosen:
        """Those in one of these states."""
        kept = [place for place, state in enumerate(self.states) if state in states]
        if len(kept) == len(self.ids):
            return self
        name = counted(len(kept), "incident") if self.kind == "incident" else self.name
        pick = [(self.ids[place], self.states[place], self.stars[place]) for place in kept]
        ids, found, stars = zip(*pick, strict=True) if pick else ((), (), ())
        return Chosen(self.kind, ids, found, stars, name)


class Choosing(Desk):
    """Knows what is selected, wherever one is."""

    def something_selected(self) -> bool:
        """Whether there is anything to act on, without reading it."""
        if self.pane_name in ("feed", "search"):
            return bool(self.rows_shown.marked) or self.rows_shown.current is not None
        if self.pane_name == "quotes" and self.quotes.quote is not None:
            return True
        return self.selected_incident() is not None

    async def chosen(self, call: Call | None = None) -> Chosen:
        """What is selected, read whole: a range may hold rows that were never on the screen.

        A count takes so many rows from the cursor down. In the quotes pane it is the quotation; everywhere else
        incidents.
        """
        if self.pane_name == "quotes" and (quote := self.quotes.quote) is not None:
            return Chosen("quote", (quote.id,), (quote.state,), (quote.starred,), "quotation")
        if self.pane_name not in ("feed", "search"):
            row = await self._incident_under_way()
            return self._of({} if row is None else {row.id: row})
        rows: dict[int, IncidentRow | Hit] = {}
        async for found in self._rows(call.count if call is not None else None):
            number = found.incident_id if isinstance(found, Hit) else found.id
            if number is not None:
                rows.setdefault(number, found)
        return self._of(rows)

    async def chosen_rows(self) -> list[IncidentRow]:
        """The incidents that are selected in the feed."""
        return [row async for row in self._rows(None) if isinstance(row, IncidentRow)]

    def _of(self, rows: dict[int, IncidentRow | Hit]) -> Chosen:
        one = next(iter(rows.values()), None)
        name = counted(len(rows), "incident") if len(rows) != 1 or one is None else one.title or "incident"
        states = tuple(row.state for row in rows.values())
        stars = tuple(isinstance(row, IncidentRow) and row.starred for row in rows.values())
        return Chosen("incident", tuple(rows), states, stars, name)

    async def _rows(self, count: int | None) -> AsyncIterator[IncidentRow | Hit]:
        shown: LineList[Any] = self.rows_shown
        if shown.marked:
            for marked in list(shown.marked.values()):
                yield marked
            return
        places = shown.chosen_range
        if not places:
            places = range(shown.cursor, min(shown.count, shown.cursor + (count or 1)))
        async for row in shown.each(places):
            yield row

    async def _incident_under_way(self) -> IncidentRow | None:
        if not self.search_text:
            return self.feed.current
        number = self.selected_incident()
        return None if number is None else await self.reader.reading(lambda db: feed.incident(db, number))
