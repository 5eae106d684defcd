"""One casualty, damage or munition claim as an entry: figure, bar, what it counts; who claims it; which source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.reader import wording
from briefing_tui.reader.entries import Entry, Piece, Pieces, length, origin, shown, spread
from briefing_tui.reader.widgets.bars import parts_bar, span_bar
from briefing_tui.reader.wording import Dated
from briefing_tui.store.rows import LossRow

ONE_LINE = 70
"""From that many cells on, figure, claimant and source stand in one line where nothing would be cut."""
BARS_FROM = 44
INDENT: Piece = ("      ", "")
_BAR = 8
_PARTS_BAR = 12
_FIGURE = range(4, 15)


class Layout(NamedTuple):
    """What the claims of a pane share: widths in cells, how dates are written, rounds fired.

    `fired` is how many rounds of a weapon (document, claimant, weapon) the same claimant counts, for the bars of
    claims that only say how many hit. `scale` is what the bars of a block are measured against (0: no bars).
    """

    width: int
    dated: Dated
    with_kind: bool
    figure: int
    fired: Mapping[tuple[int, str, str], int]
    scale: int = 0


def layout_for(rows: Sequence[LossRow], width: int, dated: Dated, *, with_kind: bool = False) -> Layout:
    """The layout of all claims that stand in one pane; `with_kind` says in each line what is counted."""
    fired: dict[tuple[int, str, str], int] = {}
    for row in rows:
        if row.fired is not None:
            fired[_salvo(row)] = max(row.fired, fired.get(_salvo(row), 0))
    return Layout(width, dated, with_kind, _room(rows), fired)


def _room(rows: Sequence[LossRow]) -> int:
    """Cells of the figures' column, for claims that stand under each other."""
    longest = max((cell_len(_figure(row)) for row in rows), default=0)
    return max(_FIGURE.start, min(_FIGURE.stop - 1, longest))


def block(rows: Sequence[LossRow], layout: Layout) -> Layout:
    """The layout for claims that are compared with each other: with bars, where there is something to compare."""
    counts = [n for r in rows if r.family == "casualty" for n in (r.low, r.high) if n is not None]
    counted = [r for r in rows if r.family == "casualty" and (r.low, r.high) != (None, None)]
    bars = not layout.with_kind and layout.width >= BARS_FROM and len(counted) > 1
    # Claims of other incidents are not compared with these: a long figure there takes no room here.
    figure = _room(rows) if layout.with_kind else layout.figure
    return layout._replace(scale=max(counts) if bars else 0, figure=figure)


class _Sides(NamedTuple):
    """What stands left and right of the claimants' column, and who claims it; lengths in cells."""

    left: Pieces
    said: Pieces
    source: Pieces
    begins: int
    room: int


def entries(rows: Sequence[tuple[LossRow, bool, Layout]]) -> list[Entry]:
    """An entry a claim, each with whether it is part of the one before, and its block's layout.

    Each claim stands in one line where nothing is cut, else in two, with a long claimant in three; the claimants'
    column begins where most claims have one line.
    """
    sides = [_sides(row, is_part, layout) for row, is_part, layout in rows]
    width = rows[0][2].width if rows else 0
    column = _column(sides, width)
    return [Entry(_lines(side, column, width), row) for (row, _, _), side in zip(rows, sides, strict=True)]


def _column(sides: Sequence[_Sides], width: int) -> int:
    least = width * 2 // 5
    places = sorted({least, *(side.begins for side in sides if side.begins > least)})

    def aligned(place: int) -> int:
        return sum(side.begins <= place <= width - side.room for side in sides)

    return max(places, key=lambda place: (aligned(place), -place))


def _lines(side: _Sides, column: int, width: int) -> tuple[Pieces, ...]:
    column = max(side.begins, min(column, width - side.room))
    if width >= ONE_LINE and column + side.room <= width:
        right = spread(side.said, side.source, width - column)
        return ((*spread(side.left, (), column - 1), (" ", ""), *right),)
    first = spread(side.left, (), width)
    if length((INDENT,)) + side.room <= width:
        return first, spread((INDENT, *side.said), side.source, width)
    return first, spread((INDENT, *side.said), (), width), spread((INDENT,), side.source, width)


def _sides(row: LossRow, is_part: bool, layout: Layout) -> _Sides:
    look = "old" if row.superseded else ""
    left = _munition(row, look, layout) if row.family == "munition" else _counted(row, look, layout, is_part)
    notes = []
    if row.superseded:
        notes.append("superseded")
    if row.credibility != 6:
        notes.append(f"{row.credibility}, {wording.CREDIBILITY.get(row.credibility, '')}")
    said: list[Piece] = [(" · ".join(notes) + " · ", "warning")] if notes else []
    said.append((shown(wording.claimant(row)), look or "name"))
    source = origin(row.source, row.published, layout.dated, look or "quiet")
    return _Sides(left, tuple(said), source, length(left) + 2, length(said) + length(source) + 1)


def _figure(row: LossRow) -> str:
    if row.family == "casualty":
        return shown(wording.figure(row.low, row.high, row.qualifier, row.value_text))
    return shown(wording.damage(row)) if row.family == "damage" else ""


def _counted(row: LossRow, look: str, layout: Layout, is_part: bool) -> Pieces:
    """Figure, bar, who or what: of a casualty or damage claim."""
    number = _figure(row)
    filled = " " * max(0, layout.figure - cell_len(number)) + number
    pieces: list[Piece] = [("  ", ""), (filled, look or "figure"), (" ", "")]
    if row.family == "damage":
        return (*pieces, *_damaged(row, look))
    if layout.scale:
        pieces += [(span_bar(row.low, row.high, layout.scale, _BAR), look or "bar"), (" ", "")]
    if is_part or row.of_wounded:
        pieces.append((wording.share(row), look or "quiet"))
    if layout.with_kind:
        pieces.append((f"{shown(wording.kind_words(row.extent))}: ", look or "name"))
    what = shown(row.what)
    pieces.append((what or shown(wording.counted_people(row)), look))
    if what and row.category != "unknown" and row.category.rstrip("s")[:5] not in what.lower():
        category = "child" if row.category == "children" else wording.type_words(row.category)
        pieces.append((f" ({shown(category)})", look or "quiet"))
    if names := [shown(name) for name in row.names if name not in row.what]:
        pieces.append((f": {', '.join(names)}", look))
    return tuple(pieces)


def _damaged(row: LossRow, look: str) -> Pieces:
    pieces: list[Piece] = [(f"{shown(row.what)} ", look), (shown(wording.extent(row)), look or "warning")]
    if row.category not in ("", "other", "part") and row.category not in row.what.lower():
        pieces.append((f" ({shown(wording.type_words(row.category))})", look or "quiet"))
    return tuple(pieces)


def _salvo(row: LossRow) -> tuple[int, str, str]:
    return row.document_id, row.claimant, row.what.lower()


def _munition(row: LossRow, look: str, layout: Layout) -> Pieces:
    words = wording.munitions(row) or "no figure"
    pieces: list[Piece] = [("  ", ""), (shown(row.what) + "  ", look or "name"), (words, look or "figure")]
    parts = [(row.impacted, "━"), (row.intercepted, "╍"), (row.failed, "·")]
    fired = row.fired or layout.fired.get(_salvo(row), 0)
    if layout.width >= BARS_FROM and fired and any(number for number, _ in parts):
        pieces += [("  ", ""), (parts_bar(fired, parts, _PARTS_BAR), look or "bar")]
    return tuple(pieces)
