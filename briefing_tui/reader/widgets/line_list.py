"""A list that paints lines, not widgets: a million rows cost what ten do, and one move repaints two lines.

How to build a list on it::

    class ClaimList(LineList[LossRow]):
        COMPONENT_CLASSES = {"claims--figure", "claims--source"}      # styled in CSS as usual

        def cells(self, row, index, width):                           # one row → (text, component class) pieces
            yield fit(row.source, 12), "claims--source"
            yield fit(row.value_text, width - 12), ""

        def key_of(self, row):                                        # what a row *is*, across refreshes
            return row.id

`cells` gets the width left of the gutter and may yield less; the rest is filled. Text is painted as it is (never
parsed as markup) but must be one safe line: pass text of others through `text.display` first.

Rows come either all at once (`show_rows(rows)`), or in windows (`show_source(fetch, count)`) where `fetch(offset,
limit)` is a coroutine; the list asks for the pages it shows and one page either side, and paints a quiet
placeholder for rows that are on their way.

Rows that belong together (a quotation wrapped over three lines) say so with `span_of(index)`; rows one cannot
land on (headings) with `can_land(index)`.

Messages: `Highlighted` when the cursor comes to rest on another row (they coalesce: a held key sends few) and
`Selected` on enter or a second click. `LoadFailed` carries what a fetch raised.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from briefing_tui.reader.widgets.cells import fit
from briefing_tui.reader.widgets.line_cursor import LineCursor
from briefing_tui.reader.widgets.line_marks import LineMarks
from briefing_tui.reader.widgets.line_rows import LineRows
from briefing_tui.reader.widgets.rows import Pages

Row = TypeVar("Row")
Fetch = Callable[[int, int], Awaitable[Sequence[Row]]]

GUTTER = 2


class LineList(LineRows[Row], LineMarks[Row], Generic[Row], can_focus=True, inherit_bindings=False):
    """A cursor over rows, painted line by line. See the module's text for how to subclass."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line-list--cursor",
        "line-list--cursor-blurred",
        "line-list--mark",
        "line-list--range",
        "line-list--waiting",
        "line-list--empty",
    }

    DEFAULT_CSS = """
    LineList {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 0;
        & > .line-list--cursor { background: $primary; color: $text; text-style: bold; }
        & > .line-list--cursor-blurred { background: $boost; }
        & > .line-list--mark { color: $warning; text-style: bold; }
        & > .line-list--range { background: $surface-lighten-2; }
        & > .line-list--waiting { color: $text-disabled; }
        & > .line-list--empty { color: $text-muted; }
        &:nocolor > .line-list--cursor { text-style: reverse bold; }
        &:nocolor > .line-list--range { text-style: underline; }
    }
    """

    class Highlighted(Message):
        """The cursor is on another row. Only the latest of several unhandled ones is delivered."""

        def __init__(self, line_list: LineList[Any], index: int) -> None:
            super().__init__()
            self.line_list = line_list
            self.index = index

        @property
        def control(self) -> LineList[Any]:
            return self.line_list

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, LineList.Highlighted) and message.line_list is self.line_list

    class Selected(Highlighted):
        """Enter, or a click on the row the cursor is on."""

        def can_replace(self, message: Message) -> bool:
            return False

    class LoadFailed(Message):
        """A fetch raised; the rows stay placeholders."""

        def __init__(self, error: Exception) -> None:
            super().__init__()
            self.error = error

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._pages = Pages()
        self._strips: dict[tuple[int, int, str], Strip] = {}

    # What a subclass says about its rows

    def cells(self, row: Row, index: int, width: int) -> Iterable[tuple[str, str]]:
        """The pieces of a row: (text, component class name or ''), left to right, in `width` cells."""
        raise NotImplementedError

    @property
    def if_empty(self) -> Sequence[str]:
        """The lines that stand in the list where there are no rows."""
        return ()

    # Rows in

    def show_rows(self, rows: Sequence[Row], cursor: int = 0) -> None:
        """Show rows that are all here already."""
        self._show(Pages.of(rows), cursor)

    def show_source(
        self, fetch: Fetch[Row], count: int, cursor: int = 0, offset: int = 0, rows: Sequence[Row] = ()
    ) -> None:
        """Show `count` rows read in windows by `fetch(offset, limit)`; `rows` from `offset` are here already."""
        pages: Pages[Row] = Pages(fetch, count)
        pages.put(offset, rows)
        self._show(pages, cursor)

    def _show(self, pages: Pages[Row], cursor: int) -> None:
        top, before = self.scroll_offset.y, self._in_sight()
        kept_row = self.cursor - top
        same_size = pages.count == self._pages.count
        self._pages = pages
        self._strips.clear()
        self.range_from = None
        if not same_size:
            # Not through the reactive: that would lay out and paint the whole screen anew.
            self.set_reactive(LineCursor.virtual_size, Size(1, pages.count))
        self.set_reactive(LineCursor.cursor, self._land(max(0, min(cursor, pages.count - 1)), 1))
        if pages.count:
            # The cursor stays on its line of the screen; a list that showed its top goes on showing it.
            at = 0 if not top and self.cursor < self.size.height else max(0, self.cursor - kept_row)
            if at != top:
                self.scroll_to(y=at, animate=False, force=True, immediate=True)
            self._keep_cursor_in_sight()
        self._paint_changes(top, before)
        self.post_message(self.Highlighted(self, self.cursor))

    def _in_sight(self) -> list[tuple[Row | None, str]]:
        """The rows on the screen and how they look, from top to bottom."""
        first = self.scroll_offset.y
        rows = [(index, self.row(index)) for index in range(first, first + self.size.height)]
        return [(row, "" if row is None else self._look_of(index, row)) for index, row in rows]

    def _paint_changes(self, top: int, before: list[tuple[Row | None, str]]) -> None:
        """Paint what stands on the screen now and did not before: an ingest next door costs a few lines only."""
        now = self._in_sight()
        if self.scroll_offset.y != top or len(now) != len(before):
            self.refresh()
            return
        for line, (old, new) in enumerate(zip(before, now, strict=True)):
            loads = new[0] is None and (self._pages.windowed or top + line < self.count)
            if old != new or loads:
                self.refresh_line(top + line)

    def replace_row(self, index: int, row: Row) -> None:
        """Paint a row anew after it changed, without asking the source."""
        self._pages.replace(index, row)
        self.forget_strips(index)
        self.refresh_line(index)

    def forget_strips(self, index: int | None = None) -> None:
        """Paint anew: one row, or all of them."""
        if index is None:
            self._strips.clear()
            self.refresh()
            return
        for key in [key for key in self._strips if key[0] == index]:
            del self._strips[key]

    def select(self) -> None:
        """What enter does."""
        if self.count:
            self.post_message(self.Selected(self, self.cursor))

    def came_to(self, index: int) -> None:
        self.post_message(self.Highlighted(self, index))

    def load_failed(self, error: Exception) -> None:
        self.post_message(self.LoadFailed(error))

    # Painting

    def render_line(self, y: int) -> Strip:
        index, width = self.scroll_offset.y + y, self.size.width
        if index >= self.count:
            said = self.if_empty[y] if not self.count and y < len(self.if_empty) else ""
            style = self.get_component_rich_style("line-list--empty") if said else self.rich_style
            return (
                Strip([Segment(" " * GUTTER + fit(said, width - GUTTER), style)])
                if said
                else Strip.blank(width, style)
            )
        row = self._pages.get(index)
        if row is None:
            self._load_soon()
            waiting = self.get_component_rich_style("line-list--waiting")
            return Strip([Segment("  ·", waiting)]).adjust_cell_length(width, self.rich_style)
        look = self._look_of(index, row)
        key = (index, width, look)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > 4 * max(self.size.height, 16):
                self._strips.clear()
            strip = self._strips[key] = self._paint(row, index, width, look)
        return strip

    def _look_of(self, index: int, row: Row) -> str:
        mark = "*" if self.marked and self.key_of(row) in self.marked else ""
        if index in self.span_of(self.cursor):
            return mark + ("cursor" if self.has_focus else "cursor-blurred")
        return mark + ("range" if index in self.chosen_range else "")

    def _paint(self, row: Row, index: int, width: int, look: str) -> Strip:
        base = self.rich_style
        name = look.lstrip("*")
        over = self.get_component_rich_style(f"line-list--{name}", partial=True) if name else Style.null()
        plain = base + over
        arrow = "▸" if name.startswith("cursor") and index == self.cursor else " "
        segments = [Segment(arrow, plain)]
        if look.startswith("*"):
            mark = base + self.get_component_rich_style("line-list--mark", partial=True) + over
            segments.append(Segment("●", mark))
        else:
            segments.append(Segment(" ", plain))
        for text, component in self.cells(row, index, max(0, width - GUTTER)):
            style = base + self.get_component_rich_style(component, partial=True) if component else base
            # The cursor's row is one style from end to end: easier to see, and few bytes.
            segments.append(Segment(text, plain if name == "cursor" else style + over))
        return Strip(segments).adjust_cell_length(width, plain).simplify()

    def notify_style_update(self) -> None:
        self._strips.clear()
        super().notify_style_update()

    # Mouse and focus

    def on_click(self, event: events.Click) -> None:
        index = self.scroll_offset.y + event.y
        if index < self.count and self.can_land(index):
            if index in self.span_of(self.cursor):
                self.select()
            else:
                self.move_to(index)

    def on_focus(self) -> None:
        self._repaint_cursor()

    def on_blur(self) -> None:
        self._repaint_cursor()

    def on_resize(self) -> None:
        self._keep_cursor_in_sight()

    def _repaint_cursor(self) -> None:
        span = self.span_of(self.cursor)
        self.refresh(Region(0, span.start - self.scroll_offset.y, self.size.width, len(span)))
