"""Painting only what has to be painted: a move of the cursor touches two lines of one widget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console
from textual._compositor import Compositor, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

Span = tuple[int, int]
Piece = tuple[int, int, Strip]
"""Row and column on the screen, and what stands there from that column on."""


class Pieces(CompositorUpdate):
    """An update of parts of rows."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces

    def render_segments(self, console: Console) -> str:
        return "".join(f"\x1b[{y + 1};{x + 1}H{strip.render(console)}" for y, x, strip in self.pieces)


class SparingCompositor(Compositor):
    """Textual's own renders every widget that meets the rectangle around all changes, and all widgets under it.

    This one renders from the front: the lines in question, and of what lies behind only where it is seen.
    """

    def render_partial_update(self) -> Pieces | None:  # type: ignore[override]
        screen = self.size.region
        regions = [seen for region in self._dirty_regions if (seen := region.intersection(screen))]
        self._dirty_regions.clear()
        if not regions:
            return None
        wanted: dict[int, list[Span]] = {}
        for y, first, last in self._regions_to_spans(regions):
            wanted.setdefault(y, []).append((first, last))
        return Pieces(list(self._pieces(wanted)))

    def render_full_update(self, simplify: bool = False) -> LayoutUpdate:
        screen = self.size.region
        self._dirty_regions.clear()
        rows: list[dict[int, Strip]] = [{} for _ in range(screen.height)]
        for y, x, strip in self._pieces({y: [(0, screen.width)] for y in range(screen.height)}):
            rows[y][x] = strip
        strips: list[Iterable[Strip]] = [[row[x] for x in sorted(row)] for row in rows]
        if simplify:  # for a picture
            strips = [[Strip.join(row).simplify().discard_meta()] for row in strips]
        return LayoutUpdate(strips, screen)

    def _pieces(self, wanted: dict[int, list[Span]]) -> Iterator[Piece]:
        """What is seen at these spans of these rows; they are taken out of `wanted` as they are found."""
        for widget, (region, clip) in self.visible_widgets.items():
            if not wanted:
                return
            x, y, width, height = region.intersection(clip)
            end = x + width
            touched = [
                row
                for row in wanted
                if y <= row < y + height and any(first < end and x < last for first, last in wanted[row])
            ]
            for first_row, rows in _runs(sorted(touched)):
                lines = widget.render_lines(Region(x - region.x, first_row - region.y, width, rows))
                for row, line in enumerate(lines, first_row):
                    left: list[Span] = []
                    for first, last in wanted.pop(row):
                        start, stop = max(first, x), min(last, end)
                        if start >= stop:
                            left.append((first, last))
                            continue
                        yield (
                            row,
                            start,
                            line if (start, stop) == (x, end) else line.crop(start - x, stop - x),
                        )
                        left += [span for span in ((first, start), (stop, last)) if span[0] < span[1]]
                    if left:
                        wanted[row] = left


def _runs(rows: Iterable[int]) -> Iterator[Span]:
    """First row and number of rows, for rows that follow each other."""
    for _, run in groupby(enumerate(rows), lambda each: each[1] - each[0]):
        numbers = [row for _, row in run]
        yield numbers[0], len(numbers)
