"""What the terminal shows, remembered, so that only the cells that change go over the line.

Textual sends a widget whole when anything about it may have changed, and the screen whole when its layout has: 10 to
35 KB for a prompt that opens or a pane that takes the focus, seconds on a bad line. Here each row that is to be
painted is compared with what stands there already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rich.console import Console
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Size
from textual.strip import Strip

from briefing_tui.reader.compositing import Piece, Pieces
from briefing_tui.reader.thrift import PLAIN, Look, after

# Characters whose width all terminals agree about: one cell, nothing that joins its neighbours ...
_NARROW = (
    "\\x20-\\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0557\u05d0-\u05ea\u0621-\u063a\u0641-\u064a"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2193\u2500-\u25ff\u2605\u2713\u270e"
)
# ... or two.
_WIDE = "\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
_ALL_NARROW = re.compile(f"[{_NARROW}]*")
_STEADY = re.compile(f"[{_NARROW}{_WIDE}]*")
_LINES = ("4", "7", "9", "21", "53")
_GAP = 8
"""Cells that stayed the same are sent along where going over them would cost about as much."""

Cell = tuple[str, str]
"""A character and the sequence that sets its style; the second cell of a wide character holds none."""


class Ready(CompositorUpdate):
    """An update that is written out already."""

    def __init__(self, sequence: str) -> None:
        self.sequence = sequence

    def render_segments(self, console: Console) -> str:
        return self.sequence


class Canvas:
    """The rows of one terminal as they were last painted."""

    def __init__(self) -> None:
        self._size = Size(0, 0)
        self._rows: dict[int, Strip] = {}
        self._cells: dict[int, list[Cell] | None] = {}

    def forget(self) -> None:
        """Nothing is known of what the terminal shows: the next painting goes out whole."""
        self._rows.clear()
        self._cells.clear()

    def changes(self, update: LayoutUpdate | ChopsUpdate | Pieces, console: Console) -> str:
        """What to send so that the terminal shows the update; "" where it does already."""
        if not isinstance(update, LayoutUpdate):
            pieces = update.pieces if isinstance(update, Pieces) else _pieces(update)
            return "".join([self._piece_changes(piece, console) for piece in pieces])
        if update.region.size != self._size:
            self.forget()
            self._size = update.region.size
        rows = enumerate((Strip.join(chops) for chops in update.strips), update.region.y)
        return "".join([self._row_changes(y, row, console) for y, row in rows])

    def _piece_changes(self, piece: Piece, console: Console) -> str:
        y, x, strip = piece
        row = self._rows.get(y)
        if row is None:
            return f"\x1b[{y + 1};{x + 1}H{strip.render(console)}"
        end = x + strip.cell_length
        whole = Strip.join([row.crop(0, x), strip, row.crop(end)])
        old, new = self._cells.get(y), _cells(strip, console)
        if old is None or new is None or _torn(old, x) or _torn(old, end):
            return self._row_changes(y, whole, console)
        self._rows[y], self._cells[y] = whole, [*old[:x], *new, *old[end:]]
        return _difference(y, x, old[x:end], new)

    def _row_changes(self, y: int, row: Strip, console: Console) -> str:
        known = self._rows.get(y)
        if known is not None and known == row:
            return ""
        old, new = self._cells.get(y), _cells(row, console)
        self._rows[y], self._cells[y] = row, new
        if new is None or old is None or len(new) != len(old):
            return _whole(y, row, console)
        return _difference(y, 0, old, new)


def _pieces(update: ChopsUpdate) -> Iterator[Piece]:
    """Everything a partial update of Textual's own compositor paints: lists and help stand on screens of their own."""
    for y, first, last in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x <= last and end > first:
                yield y, x, strip if end <= last else strip.crop(0, last - x)


def _torn(row: list[Cell], place: int) -> bool:
    """Whether a row cut at that place would be cut through a wide character."""
    return place < len(row) and not row[place][0]


def _difference(y: int, x: int, old: list[Cell], new: list[Cell]) -> str:
    return "".join([_run(y, x + start, new[start:end]) for start, end in _runs(old, new)])


def _cells(row: Strip, console: Console) -> list[Cell] | None:
    """A row cell by cell; None where it holds characters that take more or fewer cells on one terminal or another."""
    cells: list[Cell] = []
    for text, style, _ in row:
        look = _look(style, console._color_system)
        if _ALL_NARROW.fullmatch(text):
            cells += [(char, look) for char in text]
        elif _STEADY.fullmatch(text):
            for char in text:
                cells.append((char, look))
                if not _ALL_NARROW.fullmatch(char):
                    cells.append(("", look))
        else:
            return None
    return cells


@lru_cache(maxsize=2048)
def _look(style: Style | None, colours: object) -> str:
    return "" if style is None else style.render(" ", color_system=colours).partition(" ")[0]  # type: ignore[arg-type]


@lru_cache(maxsize=2048)
def _ground(look: str) -> Look:
    """What of a style is seen on a blank: its background; with a line or turned round, its foreground too."""
    seen = after(PLAIN, look.removeprefix("\x1b[").removesuffix("m"))
    lines = tuple(each for each in seen.attributes if each in _LINES)
    return Look(seen.foreground if lines else "", seen.background, lines)


def _runs(old: list[Cell], new: list[Cell]) -> Iterator[tuple[int, int]]:
    """Stretches of cells that differ; a wide character is never torn."""
    start = end = -1
    for place, (was, now) in enumerate(zip(old, new, strict=True)):
        if was == now or (was[0] == now[0] == " " and _ground(was[1]) == _ground(now[1])):
            continue
        if start < 0 or place - end > _GAP:
            if start >= 0:
                yield start, end
            start = place
            while start > 0 and not (old[start][0] and new[start][0]):
                start -= 1
        end = place + 1
        while end < len(new) and not (old[end][0] and new[end][0]):
            end += 1
    if start >= 0:
        yield start, end


def _run(y: int, x: int, cells: list[Cell]) -> str:
    parts, look = [f"\x1b[{y + 1};{x + 1}H"], ""
    for char, wanted in cells:
        if wanted != look:
            parts.append(wanted if not look else f"\x1b[0m{wanted}")
            look = wanted
        parts.append(char)
    return "".join(parts) + ("\x1b[0m" if look else "")


def _whole(y: int, row: Strip, console: Console) -> str:
    """A row from its beginning. After text of doubtful width the column is named, so that what follows stands in its own."""
    parts, x, sure = [f"\x1b[{y + 1}H"], 0, True
    for segment in row:
        if not sure:
            parts.append(f"\x1b[{x + 1}G")
        parts.append(Strip([segment]).render(console))
        x += segment.cell_length
        sure = _STEADY.fullmatch(segment.text) is not None
    return "".join(parts)
