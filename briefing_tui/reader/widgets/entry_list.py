"""A cursor over entries of one or more lines (`briefing_tui.reader.entries`), folded anew when the width changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import ClassVar

from textual.message import Message

from briefing_tui.reader.entries import LOOKS, Entry, Pieces, Target, crop
from briefing_tui.reader.widgets.line_list import GUTTER, LineList
from briefing_tui.text import display

_MARGIN = 1
"""Cells left free at the right."""


class Line:
    """Which entry a line belongs to, and what stands in it. Equal where the same would be painted."""

    __slots__ = ("entry", "pieces")

    def __init__(self, entry: int, pieces: Pieces) -> None:
        self.entry, self.pieces = entry, pieces

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Line) and self.pieces == other.pieces

    def __hash__(self) -> int:
        return hash(self.pieces)


class EntryList(LineList[Line]):
    """Shows entries made by a function of the width, so that a resize folds them again and reads nothing."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"entry--{look}" for look in LOOKS}

    DEFAULT_CSS = """
    EntryList {
        & > .entry--heading { color: $text-secondary; text-style: bold; }
        & > .entry--name { text-style: bold; }
        & > .entry--figure { color: $text-accent; text-style: bold; }
        & > .entry--bar { color: $text-accent; }
        & > .entry--quiet { color: $text-muted; }
        & > .entry--warning { color: $text-warning; }
        & > .entry--old { color: $text-muted; text-style: dim; }
    }
    """

    class SourceWanted(Message):
        """The reader wants to see where this stands."""

        def __init__(self, target: Target) -> None:
            super().__init__()
            self.target = target

    class TargetChanged(Message):
        """The list has the focus and the cursor is on something that stands elsewhere: a source view may follow."""

        def __init__(self, target: Target | None) -> None:
            super().__init__()
            self.target = target

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, EntryList.TargetChanged)

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._entries: Sequence[Entry] = ()
        self._spans: list[range] = []
        self._make: Callable[[int], Sequence[Entry]] = lambda width: ()
        self._made_for = -1

    def show_entries(self, make: Callable[[int], Sequence[Entry]], *, keep: bool = True) -> None:
        """Show what `make(width)` returns. The cursor stays on the same thing if that is still there."""
        self._make = make
        self._fold(keep)

    def _fold(self, keep: bool) -> None:
        width = self.size.width - GUTTER - _MARGIN
        if width <= 0:
            self._made_for = -1
            return
        before = self.entry
        self._made_for = width
        self._entries = self._make(width)
        lines: list[Line] = []
        spans: list[range] = []
        for number, entry in enumerate(self._entries):
            first = len(lines)
            lines += [Line(number, pieces) for pieces in entry.lines]
            spans += [range(first, len(lines))] * len(entry.lines)
        self._spans = spans
        cursor = self._place_of(before, lines) if keep and before is not None else 0
        self.show_rows(lines, cursor)
        if not keep:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
            self._keep_cursor_in_sight()

    def _place_of(self, entry: Entry, lines: Sequence[Line]) -> int:
        for index, line in enumerate(lines):
            other = self._entries[line.entry]
            if other.subject is not None and other.key == entry.key:
                return index
        return min(self.cursor, max(0, len(lines) - 1))

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor; None where nothing is shown."""
        line = self.current
        if line is None or line.entry >= len(self._entries):
            return None
        entry = self._entries[line.entry]
        return entry if entry.subject is not None else None

    @property
    def entries(self) -> Sequence[Entry]:
        """All entries as shown now."""
        return self._entries

    def land_on(self, key: Hashable) -> bool:
        """Put the cursor on the entry with that key; False where there is none."""
        first = 0
        for entry in self._entries:
            if entry.subject is not None and entry.key == key:
                self.move_to(first)
                return True
            first += len(entry.lines)
        return False

    # What the list asks about its rows

    def cells(self, row: Line, index: int, width: int) -> Iterable[tuple[str, str]]:
        for text, look in crop(row.pieces, max(0, width - _MARGIN)):
            yield display(text), f"entry--{look}" if look else ""

    def key_of(self, row: Line) -> Hashable:
        return self._entries[row.entry].key

    def span_of(self, index: int) -> range:
        return self._spans[index] if 0 <= index < len(self._spans) else range(index, index + 1)

    def can_land(self, index: int) -> bool:
        row = self.row(index)
        return row is not None and self._entries[row.entry].subject is not None

    def _keep_cursor_in_sight(self) -> None:
        """As for any list; on the first entry the headings above it are shown too."""
        super()._keep_cursor_in_sight()
        top = self.scroll_offset.y
        if 0 < top <= self.cursor < self.size.height and self.cursor == self._land(0, 1):
            self.scroll_to(y=0, animate=False, force=True, immediate=True)

    # What happens to it

    def on_resize(self) -> None:
        if self.size.width - GUTTER - _MARGIN != self._made_for:
            self._fold(keep=True)

    def on_focus(self) -> None:
        self._tell_target()

    def on_line_list_highlighted(self, event: LineList.Highlighted) -> None:
        if event.line_list is self and not isinstance(event, LineList.Selected) and self.has_focus:
            self._tell_target()

    def _tell_target(self) -> None:
        entry = self.entry
        self.post_message(self.TargetChanged(entry.target if entry is not None else None))

    def on_line_list_selected(self, event: LineList.Selected) -> None:
        if event.line_list is self and (entry := self.entry) is not None:
            event.stop()
            self.choose(entry)

    def choose(self, entry: Entry) -> None:
        """What enter does: by default it asks for the sentence."""
        if entry.target is not None:
            self.post_message(self.SourceWanted(entry.target))
