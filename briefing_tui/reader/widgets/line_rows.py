"""The rows of a line list: here already, or read in windows as they come into sight."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from typing import TYPE_CHECKING, Generic, TypeVar

from briefing_tui.reader.widgets.rows import Pages
from briefing_tui.reader.working import start

if TYPE_CHECKING:
    from briefing_tui.reader.widgets.line_marks import LineMarks

Row = TypeVar("Row")

if TYPE_CHECKING:
    Base = LineMarks[Row]
else:
    # Not a widget by itself: each class of widgets is felt at the start of the program.
    Base = Generic


class LineRows(Base[Row]):
    """Holds the pages of a list and reads those that are missing."""

    _pages: Pages[Row]
    _loading = False

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._pages.count

    def row(self, index: int) -> Row | None:
        """A row that has been read, or None."""
        return self._pages.get(index)

    def rows_in_memory(self) -> Iterable[tuple[int, Row]]:
        """The rows that have been read, with their places."""
        return self._pages.items()

    async def each(self, places: range) -> AsyncIterator[Row]:
        """The rows at these places, read as far as they are not here; any number, a chunk at a time."""
        async for row in self._pages.each(places):
            yield row

    def load_failed(self, error: Exception) -> None:
        """A fetch raised; the rows stay placeholders."""
        raise NotImplementedError

    def _load_soon(self) -> None:
        if not self._loading and self._pages.windowed:
            self._loading = True
            start(self, self._load, "rows")

    async def _load(self) -> None:
        """Read the pages in sight, then one either side; whatever was scrolled past meanwhile is skipped."""
        try:
            while (page := self._pages.next_missing(self.scroll_offset.y, self.size.height)) is not None:
                pages = self._pages
                await pages.load(page)
                if pages is not self._pages:
                    continue
                self.refresh_lines(page, pages.size)
                if self.cursor in range(page, page + pages.size):
                    self.came_to(self.cursor)
        except Exception as error:
            self._pages.windowed = False
            self.load_failed(error)
        finally:
            self._loading = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if self._pages.next_missing(self.scroll_offset.y, self.size.height) is not None:
            self._load_soon()
