"""Moving a cursor over lines: rows that belong together, rows one cannot land on, scrolling by half pages."""

from __future__ import annotations

from textual.reactive import var
from textual.scroll_view import ScrollView

from briefing_tui.reader.widgets.painting import Painting


class LineCursor(Painting, ScrollView, can_focus=True, inherit_bindings=False):
    """The cursor of a line list. It knows places, not rows."""

    cursor: var[int] = var(0, init=False)
    """The row the cursor is on, from 0."""
    range_from: var[int | None] = var(None, init=False)
    """Where a range selection began, or None."""

    @property
    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def came_to(self, index: int) -> None:
        """The cursor is on another row."""

    def span_of(self, index: int) -> range:
        """The lines that are highlighted and left together with `index`."""
        return range(index, index + 1)

    def can_land(self, index: int) -> bool:
        """Whether the cursor may rest on the row (False for headings)."""
        return True

    # Movement

    def move_by(self, steps: int) -> None:
        """Move the cursor over that many items; stops at the ends."""
        target = self.cursor
        for _ in range(min(abs(steps), self.count)) if self._has_spans else ():
            span = self.span_of(target)
            following = self._land(span.stop, 1) if steps > 0 else self._land(span.start - 1, -1)
            if following == target:
                break
            target = following
        self.cursor = self._land(target if self._has_spans else self.cursor + steps, 1 if steps > 0 else -1)

    def move_pages(self, pages: float) -> None:
        """Move the cursor by pages of what is in sight."""
        lines = max(1, int(abs(pages) * max(1, self.size.height - 1)))
        self.cursor = self._land(self.cursor + (lines if pages > 0 else -lines), 1 if pages > 0 else -1)

    def move_to(self, index: int) -> None:
        """Put the cursor on a row, counted from 0; -1 is the last."""
        last = self.count - 1
        self.cursor = self._land(last if index < 0 else index, -1 if index < 0 or index > last else 1)

    @property
    def _has_spans(self) -> bool:
        return type(self).span_of is not LineCursor.span_of or type(self).can_land is not LineCursor.can_land

    def _land(self, index: int, direction: int) -> int:
        """The nearest row at or after `index` in a direction where the cursor may rest, else the other way."""
        if not self.count:
            return 0
        index = max(0, min(index, self.count - 1))
        for step in (direction, -direction):
            place = index
            while 0 <= place < self.count:
                if self.can_land(place):
                    return self.span_of(place).start
                place += step
        return index

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, self.count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        first, last = min(old, new), max(old, new)
        if self.range_from is not None:
            self.refresh_lines(first, last - first + 1)
        else:
            for index in (old, new):
                span = self.span_of(index)
                self.refresh_lines(span.start, len(span))
        self._keep_cursor_in_sight()
        self.came_to(new)

    def watch_range_from(self) -> None:
        self.refresh()

    def _keep_cursor_in_sight(self) -> None:
        """Scroll by half a page when the cursor leaves: one repaint for many moves, which a slow line feels."""
        height = self.size.height
        if not height:
            return
        span, top = self.span_of(self.cursor), self.scroll_offset.y
        if top <= span.start and span.stop <= top + height:
            return
        far = span.start < top - height or span.stop > top + 2 * height
        above = far or span.start < top
        target = span.start - height // 2 if above else span.stop - (height - height // 2)
        self.scroll_to(y=max(0, min(target, self.count - height)), animate=False, force=True, immediate=True)

    @property
    def chosen_range(self) -> range:
        """The rows from where the range began to the cursor, both included; empty without a range."""
        if self.range_from is None:
            return range(0)
        return range(min(self.range_from, self.cursor), max(self.range_from, self.cursor) + 1)
