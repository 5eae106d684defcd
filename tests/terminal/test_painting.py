"""What goes over the line for the screen to be what it should be: few bytes, and all that is needed."""

from __future__ import annotations

import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.terminal.line import Line, opened, ready

MOVE_BYTES = 450
HOLD_BYTES = 1000


def test_a_move_costs_few_bytes_and_a_held_key_no_more_than_the_line_bears(path: Path) -> None:
    with opened(path) as line:
        ready(line)
        costs = []
        for _ in range(5):
            before = len(line.raw)
            line.send("j")
            end = time.monotonic() + 0.09
            while time.monotonic() < end:
                line.read(0.01)
            costs.append(len(line.raw) - before)
            line.settle(0.4)
        assert sorted(costs)[2] <= MOVE_BYTES
        before = len(line.raw)
        for _ in range(60):
            line.send("j")
            end = time.monotonic() + 1 / 30
            while time.monotonic() < end:
                line.read(0.005)
        line.settle(0.5)
        assert (len(line.raw) - before) / 60 <= HOLD_BYTES


@pytest.mark.parametrize(
    ("keys", "shown"),
    [("\t", "1/300"), ("2", "1/300"), ("\\", "tab completes"), ("/", "/"), (":", ":"), (" ", "1 marked")],
    ids=["next pane", "a pane by number", "filter", "search", "command line", "mark"],
)
def test_what_changes_little_on_the_screen_costs_little(path: Path, keys: str, shown: str) -> None:
    with opened(path) as line:
        ready(line)
        line.settle(0.5)
        before = len(line.raw)
        line.send(keys)
        line.wait_for(shown)
        line.settle(0.4)
        assert 0 < len(line.raw) - before <= 1500


def test_nothing_is_sent_while_nothing_happens(path: Path) -> None:
    with opened(path) as line:
        ready(line)
        line.send("j")
        line.settle(0.6)
        assert line.settle(3.5, most=3.5) == 0


def test_what_came_in_parts_is_what_a_painting_anew_shows(path: Path, tmp_path: Path) -> None:
    """At four sizes, side by side as each mostly waits to be at rest."""
    with ExitStack() as stack:
        lines = []
        for columns, rows in ((120, 40), (80, 24), (200, 50), (40, 12)):
            store = Path(shutil.copyfile(path, tmp_path / f"{columns}.db"))
            lines.append(stack.enter_context(opened(store, columns=columns, lines=rows)))
        with ThreadPoolExecutor(len(lines)) as pool:
            for _ in pool.map(_painted_anew_it_is_the_same, lines):
                pass


def _painted_anew_it_is_the_same(line: Line) -> None:
    """After every few keys the screen, cell by cell with its style, is as it is when all of it is sent again."""
    ready(line)
    for keys in ("jjj", "2", "\t", "1\r", "nn", "q", "z", "z", "  s", "V", "\x04f", "?", "G", "q", "v", "h", ",",
                 "H", "q", "/bridge\r", "nn", "\x1b", "\\type:protest\r", "*", "thigh\r", "G", "\x14"):  # fmt: skip
        line.send(keys)
        line.rest()
        if keys in ("q", "\x1b"):
            continue  # A list may have the screen: ctrl+l is the panes'.
        before = line.cells
        line.send("\x0c")
        line.rest()
        assert line.cells == before, (line.screen.columns, keys)


def test_a_terminal_of_the_same_size_that_forgot_its_screen_is_painted_again(path: Path) -> None:
    with opened(path) as line:
        ready(line)
        before = line.text
        line.screen.erase_in_display(2)
        line.resize(120, 40)
        line.wait(lambda: line.text == before, "the screen to be painted anew")


def test_redraw_paints_what_something_else_wrote_over(path: Path) -> None:
    with opened(path) as line:
        ready(line)
        before = line.text
        line.screen.erase_in_display(2)
        line.send("\x0c")
        line.wait(lambda: line.text == before, "the screen to be painted anew")


def test_a_storm_of_resizes_ends_in_a_whole_screen(path: Path) -> None:
    with opened(path) as line:
        ready(line)
        for columns, lines in [(80, 24), (200, 50), (40, 12), (20, 5), (133, 43)] * 4:
            line.resize(columns, lines)
            line.read(0.01)
        line.resize(120, 40)
        line.settle(0.5)
        assert "1/300" in line.text
        line.send("G")
        line.wait_for("300/300")
