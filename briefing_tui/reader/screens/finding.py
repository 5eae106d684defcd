"""Search, filter, going to a place."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from briefing_tui.reader.asking import Ask
from briefing_tui.reader.expressions import Wrong, meant, parse
from briefing_tui.reader.screens.saved_views import SavedViews
from briefing_tui.reader.widgets.status import StatusLine
from briefing_tui.reader.wording import counted, parse_day
from briefing_tui.reader.working import start
from briefing_tui.store import feed
from briefing_tui.store.views import View

if TYPE_CHECKING:
    from briefing_tui.filters import Query


ENDS = "(esc ends)"
"""What stands in the status line as long as a search lasts."""


class Finding(SavedViews):
    """What the find actions and the longer moves do."""

    # The view

    async def show_view(self, view: View, *, keep: int | None = None, cursor: int = 0) -> None:
        """Show another view of the incidents; the cursor stays on its incident where the view holds it."""
        await self.feed.begin(view, keep=keep, cursor=cursor)
        self.view = view
        self.refresh_header()
        self.refresh_position()
        self.follow()
        if self.feed.whole:
            self.refresh_overview()
        else:
            self.show_rest()

    def show_rest(self) -> None:
        """All of a view of which the first rows are shown, once they are painted; nothing waits for it."""
        begun = self.feed.begun

        def begin() -> None:
            start(self, lambda: self._show_rest(begun), "views", exclusive=True)

        self.call_after_refresh(begin)

    async def _show_rest(self, begun: int) -> None:
        if await self.feed.complete(begun):
            self.refresh_header()
            self.refresh_position()
            self.refresh_overview()
            self.say(self._matching)

    @property
    def _matching(self) -> str:
        number = counted(self.feed.count, "incident")
        return f"{number} match" if self.feed.whole else "the first that match; finding the rest"

    async def reread(self) -> None:
        """The same view as the store is now; nothing moves."""
        await self.feed.reread()
        if self.search_text:
            await self.found.reread()
        self.refresh_header()
        self.refresh_position()
        self.refresh_overview()

    async def refresh_view(self) -> None:
        """Evaluate the view anew."""
        await self.show_view(self.view.refreshed(), keep=self.selected_incident(), cursor=self.feed.cursor)
        for pane in (self.quotes, self.losses):
            pane.reread()
        self.say("refreshed")

    async def filter(self, expression: str) -> None:
        """Show what matches; without an expression ask for one, beginning with the one that is on."""
        if expression:
            if (wrong := await self._filter(expression)) is not None:
                self.say(f"filter: {wrong[1]} (at {wrong[0] + 1})", problem=True)
            return
        ask = Ask(
            "\\",
            self._filter,
            self.expression and f"{self.expression} ",
            self.reader.completion.expression,
            "filter",
            "tab completes fields, values and views: type:protest place: source: tag: is:unread killed>=5 since:7d sort:",
            self.reader.recall("filter"),
        )
        await self.ask(ask)
        # While one types, what reading an expression needs is loaded.
        start(self, self._load_filters, "filters", exclusive=True)

    async def _load_filters(self) -> None:
        await self.reader.reading(lambda db: feed.top(db, View(parse("is:unread")[0]), 1))

    async def _filter(self, given: str) -> Wrong | None:
        """Show what an expression or a saved view of that name matches; what is wrong where there is neither."""
        query, wrong = await self.reader.reading(lambda db: meant(db, given))
        if wrong is None:
            await self._show_query(query)
        return wrong

    async def show_expression(self, expression: str) -> None:
        """Show what an expression matches; nothing in it is the name of a view."""
        query, wrong = parse(expression)
        if wrong is not None:
            self.say(f"filter {expression}: {wrong[1]}", problem=True)
        else:
            await self._show_query(query)

    async def _show_query(self, query: Query | None) -> None:
        if self.search_text:
            self.end_search()
        await self.show_view(View(query, self.view.show_dismissed), keep=self.selected_incident())
        self.say(self._matching if query else "no filter")

    async def show_everything(self) -> None:
        """No filter."""
        await self._show_query(None)

    async def toggle_dismissed(self) -> None:
        """Dismissed incidents too, or not."""
        shown = not self.view.show_dismissed
        view = View(self.view.query, shown, self.view.sort, self.view.serial + 1)
        await self.show_view(view, keep=self.selected_incident(), cursor=self.feed.cursor)
        self.say("dismissed incidents are shown" if shown else "dismissed incidents are hidden")

    # Search

    async def search(self, text: str) -> None:
        """Search everything; without words ask for them."""
        if text:
            await self._search(text)
            return
        await self.ask(Ask("/", self._search, "", None, "search", "", self.reader.recall("search")))
        # While one types, the pane for what will be found is made.
        start(self, self._make_found, "found", exclusive=True)

    async def _make_found(self) -> None:
        if not self.found.is_attached:
            self.found.display = False
            await self.query_one("#left").mount(self.found)
            await self.found.get_ready()

    async def _search(self, text: str) -> tuple[int, str] | None:
        if not text.strip():
            return None
        await self._make_found()
        await self.found.search(text)
        if not self.found.count:
            self.say(f"nothing matches {text}", problem=True)
            return None
        self.search_text = text
        self.show_pane("search", follow=False)
        self.refresh_position()
        self._say_found()
        self.call_after_refresh(self._follow_found)
        return None

    def _follow_found(self) -> None:
        """What follows a search, once its first page is painted: the other panes, and how many hits there are in all."""
        if self.search_text:
            self.follow(at_once=True)
            if not self.found.whole:
                start(self, self._count_found, "found", exclusive=True)

    async def _count_found(self) -> None:
        """All hits of a search whose first page is shown."""
        if await self.found.complete() and self.search_text:
            self.refresh_position()
            self._say_found()

    def _say_found(self) -> None:
        counts = self.found.counts
        kinds = ", ".join(
            counted(number, word)
            for number, word in (
                (counts.incidents, "incident"),
                (counts.quotes, "quotation"),
                (counts.documents, "report"),
            )
            if number
        )
        found = kinds if self.found.whole else f"the first {self.found.count:,} hits; counting the rest"
        self.say(f"{found}   {ENDS}, read and dismissed ones too")

    def end_search(self) -> None:
        """Back from the results to the feed."""
        self.search_text = ""
        if ENDS in self.query_one(StatusLine).left:
            self.say("")
        self.show_pane("feed")
        self.refresh_position()

    async def step_match(self, steps: int) -> None:
        """The next search result; in the source pane the next fact."""
        if self.pane_name == "source":
            if self.source.next_fact(steps) is None:
                self.say("no facts in this document", problem=True)
            return
        if self.search_text:
            self.found.move_by(steps)
            return
        if not (typed := self.reader.recall("search")):
            self.say("no search yet: / starts one", problem=True)
            return
        await self._search(typed[-1])

    # Going places

    async def go_unread(self, direction: int, times: int) -> None:
        """The next (1) or previous (-1) unread incident."""
        view, place = self.view, self.feed.cursor
        for _ in range(times):
            start = place
            found = await self.reader.reading(
                lambda db, start=start: feed.next_unread(db, view, start, 1 if direction > 0 else -1)  # type: ignore[misc]
            )
            if found is None:
                where = "below" if direction > 0 else "above"
                self.say(f"nothing unread {where}" if self.feed.unread else "everything is read")
                break
            place = found
        if self.search_text:
            self.end_search()
        if self.pane_name not in ("feed", "search"):
            self.feed.move_to(place)
            return
        self.feed.move_to(place)

    async def go_to_place(self, text: str) -> None:
        """A row by number or an incident by date; without one ask."""
        if not text:
            await self.ask(
                Ask("go to", self._go_to, "", None, "", "a row (120), a date (2021-07-09), a month (2021-07)")
            )
            return
        if (wrong := await self._go_to(text)) is not None:
            self.say(wrong[1], problem=True)

    async def _go_to(self, text: str) -> tuple[int, str] | None:
        text = text.strip()
        if not text:
            return None
        if text.isdigit() and len(text) != 4:
            self.feed.move_to(int(text) - 1)
            return None
        padded = text + "0000-12-31"[len(text) :] if len(text) in (4, 7) else text
        day = parse_day(padded) or parse_day(padded[:8] + "28")
        if day is None:
            return 0, "a row number or a date like 2021-07-09"
        await self.go_to_day(padded[:10])
        return None

    async def go_to_day(self, day: str) -> None:
        """The first incident of a day, or of the next day in the feed's order that has one."""
        days = await self._days()
        if days is None:
            return
        oldest_first = len(days) > 1 and days[0][0] < days[-1][0]
        place = sum(number for other, number in days if (other < day if oldest_first else other > day))
        if self.search_text:
            self.end_search()
        self.feed.move_to(min(place, self.feed.count - 1))

    async def step_day(self, direction: int, times: int) -> None:
        """The first incident of the next later (1) or earlier (-1) day."""
        days = await self._days()
        if not days:
            return
        starts = [0, *accumulate(number for _, number in days)][:-1]
        here = max(i for i, first in enumerate(starts) if first <= self.feed.cursor)
        newest_first = days[0][0] > days[-1][0]
        target = here - direction * times if newest_first else here + direction * times
        if 0 <= target < len(starts):
            self.feed.move_to(starts[target])
        else:
            self.say("no later day" if direction > 0 else "no earlier day")

    async def _days(self) -> list[tuple[str, int]] | None:
        """Days with their number of incidents in the order of the feed; None, and said so, in any other order."""
        view = self.view
        sort = view.query.sort if view.query is not None else None
        if sort is not None and sort.field != "date":
            self.say(f"sorted by {sort.field}: days stand in no order here", problem=True)
            return None
        rows = await self.reader.reading(lambda db: feed.days(db, view))
        days = [(row.day, row.incidents) for row in rows]
        return days[::-1] if sort is not None and sort.reverse else days

    # Offered by other parts

    def refresh_position(self) -> None:
        raise NotImplementedError
