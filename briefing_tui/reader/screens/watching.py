"""Other processes' changes, the place that is kept, and the end."""

from __future__ import annotations

from briefing_tui.reader.resting import Rest
from briefing_tui.reader.screens.base import Desk
from briefing_tui.reader.working import start
from briefing_tui.store import StoreError, changes, saved

POLL = 1.0
"""Seconds between two looks for writes of other processes; each costs microseconds and sends nothing."""
PLACE_REST = 3.0


class Watching(Desk):
    """Notices what others write, and remembers where one is."""

    _seen: changes.Seen | None = None
    _kept: dict[str, object] | None = None
    _place_rest: Rest | None = None
    _looking: bool = False

    def start_watching(self) -> None:
        """Look for changes from now on."""
        self.set_interval(POLL, self._look)

    def _look(self) -> None:
        if not self._looking:
            self._looking = True
            start(self, self.look_for_changes, "watch")

    async def look_for_changes(self) -> None:
        """Read the view anew if another process has written since the last look."""
        try:
            if self.rows_shown.range_from is not None:
                return  # Rows must not shift under a range; what changed is read when the range is done with.
            lane = "panes" if self.store_is_read_only else "write"
            before = self._seen
            self._seen, changed = await self.reader.reading(lambda db: changes.look(db, before), lane)  # type: ignore[arg-type]
            if changed:
                await self.reader.read_view_keys()
                await self.reread()
                self.quotes.reread()
                self.losses.reread()
        finally:
            self._looking = False

    # The place

    def place(self) -> dict[str, object]:
        """Where one is, as the store keeps it."""
        incident = self.selected_incident()
        return {
            "view": self.expression,
            "dismissed": self.view.show_dismissed,
            "incident": incident,
            "cursor": self.feed.cursor,
            "pane": self.pane_name if self.pane_name in ("feed", "quotes", "losses") else "feed",
            "follows": self.follows_selection,
            "theme": self.reader.chosen_theme,
            "recalled": {name: lines[-50:] for name, lines in self.reader.recalled.items() if lines},
        }

    def keep_place_soon(self) -> None:
        """Keep the place once nothing moved for some seconds."""
        if self._place_rest is None:
            self._place_rest = Rest(self, self._keep_place_now, lambda: PLACE_REST)
        self._place_rest.stir()

    def _keep_place_now(self) -> None:
        start(self, self.keep_place, "place", exclusive=True)

    async def keep_place(self) -> None:
        """Write the place down, if it is another than the one written last."""
        place = self.place()
        if self.store_is_read_only or place == self._kept:
            return
        user = self.reader.user
        try:
            await self.reader.reading.write(lambda db: saved.keep_place(db, user, place))
            self._kept = place
        except StoreError:
            pass  # The place is a comfort; a store that cannot be written says so at the next triage.

    async def leave(self, code: int = 0) -> None:
        """Quit: what was done is in the store already, the place follows."""
        await self.keep_place()
        self.app.exit(code)
