"""The source pane: a document with its facts highlighted, opened at the sentence one came from."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing_tui.reader import source_text
from briefing_tui.reader.entries import Target, shown
from briefing_tui.reader.panes.following import REST
from briefing_tui.reader.source_text import Laid
from briefing_tui.reader.wording import origin
from briefing_tui.store import documents
from briefing_tui.store.rows import DocumentRow, FactSpan

if TYPE_CHECKING:
    from sqlite3 import Connection

    from textual.timer import Timer

    from briefing_tui.reader.reading import Reading

LONG = 50_000
"""Code points from which on a text is wrapped in a thread."""


def read(db: Connection, target: Target) -> tuple[DocumentRow, list[FactSpan]] | None:
    """The document of a target and its facts; None where the store has no such document."""
    document = documents.document(db, target.document_id)
    return None if document is None else (document, documents.facts(db, target.document_id))


class SourcePane(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows one document. `open` goes to a sentence at once, `follow` once no other was asked for."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "source--title",
        "source--quiet",
        "source--here",
        "source--here-margin",
        *(f"source--{kind}" for kind in source_text.LETTERS),
    }

    DEFAULT_CSS = """
    SourcePane {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 0;
        & > .source--title { text-style: bold; }
        & > .source--quiet { color: $text-muted; }
        & > .source--here { text-style: reverse; }
        & > .source--here-margin { color: $text-warning; text-style: bold; }
        & > .source--quote { color: $text-secondary; text-style: italic; }
        & > .source--casualty { color: $text-error; text-style: bold; }
        & > .source--damage { color: $text-warning; text-style: underline; }
        & > .source--munition { color: $text-accent; text-style: bold underline; }
        & > .source--responsibility { color: $text-success; text-style: italic underline; }
    }
    """

    explaining: var[bool] = var(False, init=False)
    """Whether the line under the text also says which rule found the fact."""

    class Opened(Message):
        """A document is shown."""

        def __init__(self, pane: SourcePane) -> None:
            super().__init__()
            self.pane = pane

        @property
        def control(self) -> SourcePane:
            return self.pane

    class Failed(Message):
        """The document could not be read: `error` says why."""

        def __init__(self, error: Exception) -> None:
            super().__init__()
            self.error = error

    def __init__(self, reading: Reading, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._reading = reading
        self.target: Target | None = None
        self.laid: Laid | None = None
        self._place: int | None = None
        self._resting: Timer | None = None
        self._strips: dict[int, Strip] = {}

    @property
    def document(self) -> DocumentRow | None:
        """The document that is shown."""
        return self.laid.document if self.laid is not None else None

    @property
    def fact(self) -> FactSpan | None:
        """The fact one has gone to."""
        if self.laid is None or self._place is None:
            return None
        return self.laid.facts[self._place]

    # Opening

    def on_mount(self) -> None:
        self._caption()

    def follow(self, target: Target | None) -> None:
        """Show a sentence once no other was asked for during `REST` seconds; None leaves what is shown."""
        self._stop_resting()
        if target is not None and target != self.target:
            self._resting = self.set_timer(REST, lambda: self.open(target))

    def open(self, target: Target, *, again: bool = False) -> None:
        """Show a sentence now. The document is read only if it is not the one shown (or `again`)."""
        self._stop_resting()
        self.target = target
        if self.laid is not None and self.laid.document.id == target.document_id and not again:
            self._go(target)
            return
        self.run_worker(self._load(target), group="read", exclusive=True, exit_on_error=False)

    def reread(self) -> None:
        """Read the document again: something changed in the store."""
        if self.target is not None:
            self.open(self.target, again=True)

    def _stop_resting(self) -> None:
        if self._resting is not None:
            self._resting.stop()
            self._resting = None

    async def _load(self, target: Target) -> None:
        width = self.size.width

        def work(db: Connection) -> Laid | None:
            found = read(db, target)
            return None if found is None else source_text.lay_out(*found, width)

        try:
            laid = await self._reading(work)
        except Exception as error:
            self.post_message(self.Failed(error))
            return
        if laid is None:
            self.post_message(self.Failed(LookupError("the document is not in the store")))
            return
        if laid.width != self.size.width and self.size.width:
            laid = source_text.lay_out(laid.document, laid.facts, self.size.width)
        self._show(laid)
        self._go(target, from_far=True)
        self.post_message(self.Opened(self))

    def _show(self, laid: Laid) -> None:
        self.laid = laid
        self._strips.clear()
        self.virtual_size = Size(1, laid.height)
        self.refresh()

    def _go(self, target: Target, *, from_far: bool = False) -> None:
        """Highlight a stretch and bring it in sight, a third from the top when it was far away."""
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
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if from_far or not (top <= lines.start and min(lines.stop, lines.start + height) <= top + height):
            at = lines.start - (height - min(height, len(lines))) // 3 if target.end else 0
            self.scroll_to(y=max(0, at), animate=False, force=True, immediate=True)
        self._caption()

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
            self._go(source_text.target_of(laid, place))
        return self.fact

    def watch_explaining(self) -> None:
        self._caption()

    def caption(self) -> str:
        """What the line under the text says: which fact, of how many, of what kind; explained: the rule too."""
        if self.laid is None:
            return ""
        if self._place is None:
            return f"{len(self.laid.facts):,} facts" if self.laid.facts else "no facts"
        return source_text.fact_words(self.laid, self._place, explained=self.explaining)

    def copy_text(self) -> str:
        """The highlighted words with their source, ready to paste; without any, title and address."""
        if self.laid is None:
            return ""
        document, target = self.laid.document, self.target
        where = origin(document.source, document.published)
        words = " ".join(document.text[target.start : target.end].split()) if target is not None else ""
        if words:
            return f"“{words}” ({where})"
        return " ".join(part for part in (document.title, f"({where})", document.url) if part)

    def _caption(self) -> None:
        document = self.document
        if document is None:
            self.border_title = Content("Source")
            self.border_subtitle = Content("")
            return
        title = shown(document.title) or "Source"
        self.border_title = Content(f"{title} · {shown(origin(document.source, document.published))}")
        self.border_subtitle = Content(shown(self.caption()))

    # Movement

    def move_by(self, steps: int) -> None:
        """Scroll by lines."""
        self.move_to(self.scroll_offset.y + steps if self.scroll_offset.y + steps > 0 else 0)

    def move_pages(self, pages: float) -> None:
        """Scroll by pages."""
        self.move_by(int(pages * max(1, self.size.height - 1)))

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
        if self.laid is None or number >= self.laid.height:
            return Strip.blank(width, base)
        strip = self._strips.get(number)
        if strip is None:
            if len(self._strips) > 500:
                self._strips.clear()
            here = self.target if self._lines_here() else None
            segments = [
                Segment(text, base + self._style(look))
                for text, look in source_text.line(self.laid, number, here)
            ]
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

    def on_resize(self, event: events.Resize) -> None:
        if self.laid is not None and self.size.width and self.laid.width != self.size.width:
            self.run_worker(self._lay_out_again(), group="read", exclusive=True, exit_on_error=False)

    async def _lay_out_again(self) -> None:
        laid, width = self.laid, self.size.width
        if laid is None:
            return
        top = laid.lines[max(0, self.scroll_offset.y - len(laid.head))][0] if laid.lines else 0
        if len(laid.document.text) > LONG:
            again = await asyncio.to_thread(source_text.lay_out, laid.document, laid.facts, width)
        else:
            again = source_text.lay_out(laid.document, laid.facts, width)
        at_head = self.scroll_offset.y < len(laid.head)
        self._show(again)
        self.move_to(0 if at_head else again.line_at(top))
