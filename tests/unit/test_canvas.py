"""Only what changed goes to the terminal, and the terminal shows what it would have shown."""

from __future__ import annotations

from collections.abc import Callable

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from briefing_tui.reader.canvas import Canvas
from briefing_tui.reader.compositing import Pieces

WIDTH, HEIGHT = 24, 5
CONSOLE = Console(color_system="truecolor", force_terminal=True, width=WIDTH)
STYLES = st.sampled_from(
    [
        Style.parse(s)
        for s in ("none", "bold #ff0000", "#00ff00 on #000020", "on #202020", "underline", "reverse")
    ]
)
PIECES = st.tuples(
    st.sampled_from(["fire", " ", "a b", "警報", "e\u0301", "שלום", "x • ▸", "      "]), STYLES
)
ROWS = st.lists(PIECES, max_size=8).map(
    lambda pieces: Strip([Segment(text, style) for text, style in pieces]).adjust_cell_length(WIDTH)
)
SCREENS = st.lists(ROWS, min_size=HEIGHT, max_size=HEIGHT)


def layout(rows: list[Strip], width: int = WIDTH) -> LayoutUpdate:
    return LayoutUpdate([[row] for row in rows], Region(0, 0, width, len(rows)))


def part(y: int, x: int, strip: Strip) -> Pieces:
    """A piece of one row, as the compositor of the main screen describes it."""
    return Pieces([(y, x, strip)])


def chop(y: int, x: int, strip: Strip) -> ChopsUpdate:
    """The same, as Textual's own describes it."""
    end = x + strip.cell_length
    chops: list[dict[int, Strip | None]] = [{} for _ in range(HEIGHT)]
    chops[y] = {0: None, x: strip} if x else {x: strip}
    ends = [[WIDTH] for _ in range(HEIGHT)]
    ends[y] = [x, end] if x else [end]
    return ChopsUpdate(chops, [(y, x, end)], ends)


class Terminal:
    def __init__(self) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.Stream(self.screen)
        self.stream.feed("\x1b[?7l")  # as in the reader: nothing goes on at the next line

    @property
    def shows(self) -> list[list[tuple[object, ...]]]:
        """Every cell; of a blank only what can be seen of its style."""
        rows = []
        for y in range(HEIGHT):
            cells = [self.screen.buffer[y][x] for x in range(WIDTH)]
            rows.append(
                [
                    tuple(cell) if cell.data != " " or cell.underscore or cell.reverse else (" ", cell.bg)
                    for cell in cells
                ]
            )
        return rows


@given(st.lists(SCREENS, min_size=1, max_size=4))
@settings(max_examples=75, deadline=None)
def test_a_screen_painted_over_another_is_that_screen(screens: list[list[Strip]]) -> None:
    canvas, kept = Canvas(), Terminal()
    for rows in screens:
        kept.stream.feed(canvas.changes(layout(rows), CONSOLE))
        anew = Terminal()
        anew.stream.feed(Canvas().changes(layout(rows), CONSOLE))
        assert kept.shows == anew.shows


@given(
    SCREENS,
    st.integers(0, HEIGHT - 1),
    st.integers(0, WIDTH - 6),
    st.tuples(st.sampled_from(["ash", "      ", "fire"]), STYLES).map(lambda piece: Segment(*piece)),
    st.sampled_from([part, chop]),
)
@settings(max_examples=75, deadline=None)
def test_a_part_painted_over_a_screen_stands_where_it_belongs(
    rows: list[Strip],
    y: int,
    x: int,
    piece: Segment,
    described: Callable[[int, int, Strip], Pieces | ChopsUpdate],
) -> None:
    strip = Strip([piece])
    canvas, kept = Canvas(), Terminal()
    for update in (layout(rows), described(y, x, strip)):
        kept.stream.feed(canvas.changes(update, CONSOLE))
    rows[y] = Strip.join([rows[y].crop(0, x), strip, rows[y].crop(x + strip.cell_length)])
    anew = Terminal()
    anew.stream.feed(Canvas().changes(layout(rows), CONSOLE))
    assert kept.shows == anew.shows


@given(SCREENS)
@settings(max_examples=50, deadline=None)
def test_what_stands_there_already_costs_nothing(rows: list[Strip]) -> None:
    canvas = Canvas()
    canvas.changes(layout(rows), CONSOLE)
    assert canvas.changes(layout(rows), CONSOLE) == ""
    canvas.forget()
    assert canvas.changes(layout(rows), CONSOLE) == Canvas().changes(layout(rows), CONSOLE)


def plain(text: str) -> list[Strip]:
    return [Strip([Segment(text, Style.parse("#aaaaaa"))]).adjust_cell_length(WIDTH)] * HEIGHT


def test_a_changed_word_is_all_that_is_sent() -> None:
    canvas = Canvas()
    canvas.changes(layout(plain("the market burned")), CONSOLE)
    sent = canvas.changes(layout([*plain("the market burned")[1:], *plain("the bridge burned")[:1]]), CONSOLE)
    assert "bridge" in sent
    assert "burned" not in sent
    assert sent.startswith(f"\x1b[{HEIGHT};5H")


def test_a_part_of_a_row_nobody_knows_leaves_the_rest_of_it_alone() -> None:
    canvas, terminal = Canvas(), Terminal()
    terminal.stream.feed(canvas.changes(layout(plain("the market burned")), CONSOLE))
    canvas.forget()
    terminal.stream.feed(canvas.changes(part(1, 4, Strip([Segment("BRIDGE")])), CONSOLE))
    assert terminal.screen.display[1].rstrip() == "the BRIDGE burned"


def test_another_size_is_another_terminal() -> None:
    canvas = Canvas()
    canvas.changes(layout(plain("smoke")), CONSOLE)
    narrower = [row.crop(0, 20) for row in plain("smoke")]
    assert canvas.changes(layout(narrower, 20), CONSOLE).count("smoke") == HEIGHT


@pytest.mark.parametrize("text", ["e\u0301clair", "🏚 ruins", "👩‍👩‍👧 three"])
def test_after_text_of_doubtful_width_the_column_is_named(text: str) -> None:
    row = Strip([Segment(text), Segment("|right")]).adjust_cell_length(WIDTH)
    sent = Canvas().changes(layout([row] * HEIGHT), CONSOLE)
    assert f"\x1b[{Segment(text).cell_length + 1}G|right" in sent
