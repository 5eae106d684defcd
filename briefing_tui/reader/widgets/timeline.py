"""The timeline strip: incidents of the view by day, week or month, casualties as height, and a way to go there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.reader import calendar
from briefing_tui.reader.calendar import Chart, Column
from briefing_tui.reader.widgets.bars import columns as drawn
from briefing_tui.reader.widgets.cells import fit
from briefing_tui.reader.widgets.painting import Painting
from briefing_tui.reader.wording import counted
from briefing_tui.store.rows import DayRow

WORDS = 26
"""Cells of the text at the left; left out where the strip is too narrow for it."""
_NARROW = 60
_HEIGHT = 2
_WIDEST_COLUMN = 3


class Timeline(Painting, Widget):
    """Four lines: two of columns as high as people killed and injured, incidents counted, dates.

    At the left stands in words what the column of the feed's cursor holds. A click asks for that day.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "timeline--column",
        "timeline--count",
        "timeline--here",
        "timeline--quiet",
        "timeline--words",
    }

    DEFAULT_CSS = """
    Timeline {
        height: 4;
        display: none;
        padding: 0 1;
        &.-shown { display: block; }
        & > .timeline--column { color: $text-accent; }
        & > .timeline--count { color: $text-muted; }
        & > .timeline--here { text-style: bold reverse; }
        & > .timeline--quiet { color: $text-muted; }
        & > .timeline--words { text-style: bold; }
    }
    """

    class DayWanted(Message):
        """The reader wants the incidents of a day (ISO)."""

        def __init__(self, day: str) -> None:
            super().__init__()
            self.day = day

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._days: Sequence[DayRow] = ()
        self._chart = Chart("day", (), False)
        self._rows: list[str] = []
        self._cell = 1
        self._day = ""

    @property
    def chart(self) -> Chart:
        """The columns as drawn now."""
        return self._chart

    def show_days(self, days: Sequence[DayRow]) -> None:
        """Draw these days (any order, days without incidents left out)."""
        if list(days) != list(self._days):
            self._days = tuple(days)
            self._draw()

    def point_to(self, day: str) -> None:
        """Mark the column a day (ISO) falls in, and say in words what it holds. Paints only what changes."""
        old, new = self._chart.place_of(self._day), self._chart.place_of(day)
        self._day = day
        if old == new:
            return
        # One stretch of the line with the counts; apart from it only the words change.
        last = max(place for place in (old, new, 0) if place is not None)
        self.refresh(Region(0, _HEIGHT, self._left + (last + 1) * self._cell, 1))
        if self._left:
            self.refresh(Region(0, 0, WORDS, self.size.height))

    @property
    def _left(self) -> int:
        return WORDS + 1 if self.size.width >= _NARROW else 0

    def _draw(self) -> None:
        room = self.size.width - self._left
        self._chart = calendar.gather(self._days, max(0, room))
        number = len(self._chart.columns)
        self._cell = max(1, min(_WIDEST_COLUMN, room // number)) if number else 1
        self._rows = drawn([column.hurt for column in self._chart.columns], _HEIGHT)
        self.refresh()

    def on_resize(self) -> None:
        self._draw()

    def on_click(self, event: events.Click) -> None:
        place = (event.get_content_offset_capture(self).x - self._left) // self._cell
        if 0 <= place < len(self._chart.columns) and self._chart.columns[place].newest:
            self.post_message(self.DayWanted(self._chart.columns[place].newest))

    # Painting

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        width = self.size.width
        segments: list[Segment] = []
        if self._left:
            words = self._words()
            look = "timeline--words" if y == 0 else "timeline--quiet"
            segments.append(Segment(fit(words[y] if y < len(words) else "", WORDS), self._look(look)))
            segments.append(
                Segment("◂" if self._chart.earlier and y == 2 else " ", self._look("timeline--quiet"))
            )
        segments += self._line(y)
        return Strip(segments).adjust_cell_length(width, base)

    def _look(self, name: str) -> Style:
        return self.rich_style + self.get_component_rich_style(name, partial=True)

    def _line(self, y: int) -> list[Segment]:
        here = self._chart.place_of(self._day)
        if y == _HEIGHT + 1:
            return [Segment(calendar.ticks(self._chart, self._cell), self._look("timeline--quiet"))]
        look = self._look("timeline--column" if y < _HEIGHT else "timeline--count")
        gap = " " if self._cell > 1 else ""
        result = []
        for place, column in enumerate(self._chart.columns):
            mark = self._rows[y][place] if y < len(self._rows) else count_mark(column)
            text = (
                mark * (self._cell - len(gap)) if y < _HEIGHT else mark.ljust(self._cell - len(gap))
            ) + gap
            style = (
                look + self.get_component_rich_style("timeline--here", partial=True)
                if place == here and y == _HEIGHT
                else look
            )
            result.append(Segment(text, style))
        return result

    def _words(self) -> list[str]:
        place = self._chart.place_of(self._day)
        if place is None:
            total = sum(row.incidents for row in self._days)
            return [counted(total, "incident"), f"by {self._chart.unit}", "height: killed, injured", ""]
        column = self._chart.columns[place]
        return [
            calendar.named(column, self._chart.unit),
            f"{counted(column.incidents, 'incident')}, {column.unread:,} unread",
            f"killed: {f'at least {column.killed:,}' if column.killed else 'no figure'}",
            f"injured: {f'at least {column.injured:,}' if column.injured else 'no figure'}",
        ]


def count_mark(column: Column) -> str:
    """How many incidents, in one character: "·" for none, the number up to 9, "+" beyond."""
    if not column.incidents:
        return "·"
    return str(column.incidents) if column.incidents < 10 else "+"
