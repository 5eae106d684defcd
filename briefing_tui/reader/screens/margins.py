"""The lines around the panes: what is shown, where the cursor is, which keys matter."""

from __future__ import annotations

from briefing_tui.reader.screens.base import Desk
from briefing_tui.reader.widgets.status import HeaderLine, KeyHints, Position
from briefing_tui.reader.wording import counted
from briefing_tui.text import display


class Margins(Desk):
    """Keeps them up to date."""

    def show_position(self) -> None:
        """Say where the cursor is."""
        shown = self.rows_shown
        marks = f"{len(shown.marked)} marked  " if shown.marked else ""
        more = "" if shown.whole else "+"
        self.query_one(Position).text = f"{marks}{min(shown.cursor + 1, shown.count):,}/{shown.count:,}{more}"

    def refresh_position(self) -> None:
        """The same, with what else depends on it."""
        self.show_position()

    def refresh_header(self) -> None:
        """Say what is shown."""
        parts = [self.reader.store_name]
        if self.store_is_read_only:
            parts.append("read only")
        if self.search_text:
            parts.append(f"search: {display(self.search_text)}")
        parts.append(display(self.expression) or "everything")
        unread = "" if self.feed.unread is None else f", {self.feed.unread:,} unread"
        first = "" if self.feed.whole else "first "
        parts.append(f"{first}{counted(self.feed.count, 'incident')}{unread}")
        if self.view.show_dismissed:
            parts.append("dismissed shown")
        line = self.query_one(HeaderLine)
        line.left = "  ·  ".join(parts)
        line.right = self._pane_words()

    def _pane_words(self) -> str:
        scope = "selected incident" if self.follows_selection else "all in view"
        if not self.single:
            return f"panes show: {scope}"
        words = {
            "feed": "1 feed",
            "search": "1 search",
            "quotes": "2 quotes",
            "losses": "3 losses",
            "source": "4 source",
        }
        return " ".join(
            f"[{w}]" if n == self.pane_name else w for n, w in words.items() if n in self.pane_names
        )

    def refresh_hints(self) -> None:
        """The keys of the pane with the focus."""
        self.query_one(KeyHints).hints = self.reader.hints(self.pane_name)
