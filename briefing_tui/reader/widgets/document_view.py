"""A document painted line by line, with its facts told apart and one stretch highlighted. Knows no store."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing_tui.reader import source_text
from briefing_tui.reader.entries import Target
from briefing_tui.reader.source_text import Laid
from briefing_tui.reader.widgets.painting import Painting
from briefing_tui.reader.wrapping import folded
from briefing_tui.store.rows import FactSpan

LONG = 50_000
"""Code points from which on a text is wrapped in a thread."""
_KEPT_STRIPS = 500


class DocumentView(Painting, ScrollView, can_focus=True, inherit_bindings=False):
    """Scrolls through a laid-out document. The last line of the widget always says which fact is highlighted."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "source--title",
        "source--quiet",
        "source--caption",
        "source--here",
        "source--here-margin",
        *(f"source--{kind}" for kind in source_text.LETTERS),
    }

    # Kinds differ by letter in the margin and by text attribute; colour only repeats that.
    DEFAULT_CSS = """
    DocumentView {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 0;
        & > .source--title { text-style: bold; }
        & > .source--quiet { color: $text-muted; }
        & > .source--caption { color: $text-muted; background: $boost; }
        & > .source--here { text-style: reverse; }
        & > .source--here-margin { color: $text-warning; text-style: bold; }
        & > .source--quote { text-style: italic; }
        & > .source--casualty { color: $text-error; text-style: bold; }
        & > .source--damage { color: $text-warning; text-style: underline; }
        & > .source--munition { color: $text-accent; text-style: bold underline; }
        & > .source--responsibility { color: $text-success; text-style: italic underline; }
    }
    """

    explaining: var[bool] = var(False, init=False)
    """Whether the last line also says which rule found the fact."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.target: Target | None = None
        self.laid: Laid | None = None
        self._place: int | None = None
        self._brought_to: int | None = None
        self._strips: dict[int, Strip] = {}

    @property
    def fact(self) -> FactSpan | None:
        """The fact one has gone to."""
        if self.laid is None or self._place is None:
            return None
        return self.laid.facts[self._place]

    def show(self, laid: Laid, target: Target | None = None) -> None:
        """Show a document laid out for this width, at a stretch of its text or from its head."""
        self._set(laid)
        self.target, self._place = target, None
        if target is None or not target.end:
            self.move_to(0)
            return
        self.go(target, from_far=True)

    def clear(self) -> None:
        """Show nothing."""
        self.laid, self.target, self._place = None, None, None
        self._strips.clear()
        self.virtual_size = Size(1, 0)
        self.refresh()

    def _set(self, laid: Laid) -> None:
        self.laid = laid
        self._strips.clear()
        self.virtual_size = Size(1, laid.height + self._caption_lines)
        self.refresh()

    def go(self, target: Target, *, from_far: bool = False) -> None:
        """Highlight a stretch of the text shown; bring it in sight, a third from the top when it was far away."""
        laid = self.laid
        if laid is None:
            return
        for line in self._lines_here():
            self._forget(line)
        self.target = target
        self._place = source_text.place_of(laid, target)
        lines = self._lines_here()
        for line in lines:
            self._forget(line)
        top, height = self.scroll_offset.y, self._height
        if from_far or not (top <= lines.start and min(lines.stop, lines.start + height) <= top + height):
            self.move_to(max(0, lines.start - (height - min(height, len(lines))) // 3) if target.end else 0)
            self._brought_to = self.scroll_offset.y
        self._refresh_caption()

    def _lines_here(self) -> range:
        if self.laid is None or self.target is None or not self.target.end:
            return range(0)
        return self.laid.lines_of(self.target.start, self.target.end)

    def _forget(self, line: int) -> None:
        self._strips.pop(line, None)
        self.refresh_line(line)

    # Facts

    def next_fact(self, steps: int = 1) -> FactSpan | None:
        """Go that many facts on (negative: back), round at the ends; None where the document has no facts."""
        laid = self.laid
        if laid is None or not laid.facts:
            return None
        direction = 1 if steps > 0 else -1
        place = self._place
        for _ in range(abs(steps)):
            after = self.target.start if self.target is not None else 0
            place = source_text.next_place(laid, place, after, direction)
        if place is not None:
            self.go(source_text.target_of(laid, place))
        return self.fact

    def caption(self) -> str:
        """What the last line says: which fact, of how many, of what kind; explained: the rule too."""
        if self.laid is None:
            return ""
        return source_text.fact_words(self.laid, self._place, explained=self.explaining)

    def watch_explaining(self) -> None:
        if self.laid is not None:
            self._set(self.laid)
            self.move_to(
                self.scroll_offset.y
            )  # Nothing of the last lines stays hidden, nor is there room below them.

    @property
    def _caption_lines(self) -> int:
        """A rule in words takes more than one."""
        return 3 if self.explaining and self.size.height >= 3 * 2 else 1

    def _refresh_caption(self) -> None:
        lines = self._caption_lines
        self.refresh_lines(self.scroll_offset.y + self.size.height - lines, lines)

    # Movement

    @property
    def _height(self) -> int:
        """Lines of the document in sight."""
        return max(1, self.size.height - self._caption_lines)

    def move_by(self, steps: int) -> None:
        """Scroll by lines."""
        self.move_to(max(0, self.scroll_offset.y + steps))

    def move_pages(self, pages: float) -> None:
        """Scroll by pages."""
        self.move_by(int(pages * max(1, self._height - 1)))

    def move_to(self, index: int) -> None:
        """Scroll so that a line, counted from 0, is the first; -1 goes to the end."""
        last = max(0, self.virtual_size.height - self.size.height)
        y = last if index < 0 else min(index, last)
        self.scroll_to(y=y, animate=False, force=True, immediate=True)

    def select(self) -> None:
        """Enter: the next fact."""
        self.next_fact(1)

    # Painting

    def render_line(self, y: int) -> Strip:
        width, number = self.size.width, self.scroll_offset.y + y
        base = self.rich_style
        if self.laid is None:
            return Strip.blank(width, base)
        if y >= self._height and y > 0:
            style = base + self.get_component_rich_style("source--caption", partial=True)
            said = folded(self.caption(), width, self._caption_lines)
            text = said[y - self._height] if y - self._height < len(said) else ""
            return Strip([Segment(text, style)]).adjust_cell_length(width, style)
        if (strip := self._strips.get(number)) is not None:
            return strip
        if number >= self.laid.height:
            return Strip.blank(width, base)
        if len(self._strips) > _KEPT_STRIPS:
            self._strips.clear()
        here = self.target if self._lines_here() else None
        pieces = source_text.line(self.laid, number, here)
        segments = [Segment(text, base + self._style(look)) for text, look in pieces]
        strip = self._strips[number] = Strip(segments).adjust_cell_length(width, base).simplify()
        return strip

    def _style(self, look: str) -> Style:
        """All kinds of facts at a place at once: their text attributes add up."""
        style = Style.null()
        for name in look.split():
            style += self.get_component_rich_style(f"source--{name}", partial=True)
        return style

    def notify_style_update(self) -> None:
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        if self.laid is None or not self.size.width:
            return
        if self.laid.width != self.size.width:
            self.run_worker(self._lay_out_again(), group="lay out", exclusive=True)
        else:
            self._bring_again(self.scroll_offset.y)

    def _bring_again(self, top: int) -> bool:
        """In another size, what was brought in sight and not scrolled since stands where it would stand now."""
        if self.target is None or not self.target.end or top != self._brought_to:
            return False
        self.go(self.target, from_far=True)
        return True

    async def _lay_out_again(self) -> None:
        laid, width, top = self.laid, self.size.width, self.scroll_offset.y
        if laid is None:
            return
        if len(laid.document.text) > LONG:
            again = await asyncio.to_thread(source_text.lay_out, laid.document, laid.facts, width)
        else:
            again = source_text.lay_out(laid.document, laid.facts, width)
        if self.laid is not laid:
            return
        self._set(again)
        if not self._bring_again(top) and top >= len(laid.head) and laid.lines:
            place = min(top - len(laid.head), len(laid.lines) - 1)
            self.move_to(again.line_at(laid.lines[place][0]))
