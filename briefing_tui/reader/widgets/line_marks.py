"""Marks on rows: they belong to the row, not to its place, and outlive a reading anew."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

from briefing_tui.reader.widgets.line_cursor import LineCursor

Row = TypeVar("Row")


class LineMarks(LineCursor, Generic[Row], can_focus=True, inherit_bindings=False):
    """A cursor over rows that can be marked."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.marked: dict[Hashable, Row] = {}

    @property
    def current(self) -> Row | None:
        """The row under the cursor, or None while it loads or where there is none."""
        return self.row(self.cursor)

    def row(self, index: int) -> Row | None:
        """A row that has been read, or None."""
        raise NotImplementedError

    def key_of(self, row: Row) -> Hashable:
        """What makes two readings of a row the same thing, for marks and for keeping the cursor's place."""
        return row

    def toggle_mark(self) -> None:
        """Mark the row under the cursor, or take its mark away."""
        if (row := self.current) is None:
            return
        key = self.key_of(row)
        if self.marked.pop(key, None) is None:
            self.marked[key] = row
        self.refresh_line(self.cursor)

    def clear_marks(self) -> None:
        """Take all marks and the range away."""
        if self.marked or self.range_from is not None:
            self.marked.clear()
            self.range_from = None
            self.refresh()
