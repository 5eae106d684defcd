"""The view as a whole: the timeline, and how many incidents are unread. Both may take a while, so nothing waits."""

from __future__ import annotations

from briefing_tui.reader.screens.base import Desk
from briefing_tui.reader.widgets.timeline import Timeline
from briefing_tui.reader.working import start
from briefing_tui.store import StoreError, feed

TALL = 34
"""Lines from which the timeline is shown unless it was put away."""


class Overview(Desk):
    """What the strip shows and the header counts."""

    _timeline_wanted: bool | None = None

    @property
    def shows_timeline(self) -> bool:
        """Whether the strip has its place on the screen."""
        if self._timeline_wanted is not None:
            return self._timeline_wanted
        return self.size.height >= TALL and not self.zoomed

    def toggle_timeline(self) -> None:
        """The timeline, or the room it takes."""
        self._timeline_wanted = not self.shows_timeline
        self.lay_out_panes()
        self.refresh_overview()

    def refresh_overview(self) -> None:
        """Count the view anew, in a lane of its own; a count still under way is given up."""
        self.reader.reading.interrupt("counts")
        start(self, self._read_counts, "counts", exclusive=True)

    async def _read_counts(self) -> None:
        view = self.view
        try:
            unread = await self.reader.reading(lambda db: feed.unread(db, view), "counts")
            if view != self.view:
                return
            self.feed.unread = unread
            self.refresh_header()
            if self.shows_timeline:
                days = await self.reader.reading(lambda db: feed.days(db, view), "counts")
                if view == self.view:
                    self.query_one(Timeline).show_days(days)
                    self.refresh_position()
        except StoreError:
            pass  # Given up for a newer count, which says the same.

    def count_unread(self, before: tuple[str, ...], after: str) -> None:
        """Unread ones after a state was set, without asking the store: triage must not wait for a count."""
        if self.feed.unread is not None:
            was = sum(state == "new" for state in before)
            self.feed.unread += (len(before) if after == "new" else 0) - was
        self.refresh_header()

    async def on_timeline_day_wanted(self, event: Timeline.DayWanted) -> None:
        await self.go_to_day(event.day)
