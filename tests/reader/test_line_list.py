"""The list that paints lines: what is read, what is painted, where the cursor may rest."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.geometry import Region

from briefing_tui.reader.widgets.cells import clip, fit
from briefing_tui.reader.widgets.line_list import LineList
from briefing_tui.reader.widgets.rows import PAGE, Pages


class Names(LineList[str]):
    def cells(self, row: str, index: int, width: int) -> Iterable[tuple[str, str]]:
        yield fit(row, width), ""


class Blocks(Names):
    """Headings and entries of two lines: "#" begins a heading, lines with the same letter belong together."""

    def can_land(self, index: int) -> bool:
        return not (self.row(index) or "").startswith("#")

    def span_of(self, index: int) -> range:
        row = self.row(index)
        start = index
        while start > 0 and self.row(start - 1) == row:
            start -= 1
        stop = index + 1
        while stop < self.count and self.row(stop) == row:
            stop += 1
        return range(start, stop)


class ListApp(App[None]):
    def __init__(self, lines: LineList[Any]) -> None:
        super().__init__()
        self.lines = lines
        self.highlighted: list[int] = []
        self.selected: list[int] = []

    def compose(self) -> ComposeResult:
        yield self.lines

    def on_line_list_highlighted(self, event: LineList.Highlighted) -> None:
        self.highlighted.append(event.index)

    def on_line_list_selected(self, event: LineList.Selected) -> None:
        self.selected.append(event.index)


def shown(lines: LineList[Any]) -> list[str]:
    return [lines.render_line(y).text.rstrip() for y in range(lines.size.height)]


class Source:
    """Rows by number, counting what is asked for."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.asked: list[tuple[int, int]] = []

    async def __call__(self, offset: int, limit: int) -> Sequence[str]:
        self.asked.append((offset, limit))
        return [f"row {number}" for number in range(offset, min(self.count, offset + limit))]


async def test_a_million_rows_are_read_in_a_few_windows_around_the_cursor() -> None:
    source = Source(1_000_000)
    app = ListApp(Names())
    async with app.run_test(size=(40, 20)) as pilot:
        app.lines.show_source(source, source.count)
        await pilot.pause()
        app.lines.move_to(-1)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert shown(app.lines)[-1] == "▸ row 999999"
        assert len(source.asked) <= 6
        assert all(limit == PAGE for _, limit in source.asked)


async def test_a_page_filled_in_part_is_read_once() -> None:
    source = Source(1000)
    pages: Pages[str] = Pages(source, 1000)
    pages.put(0, [f"row {number}" for number in range(PAGE + 7)])
    while (missing := pages.next_missing(0, 30)) is not None:
        await pages.load(missing)
    assert source.asked == [(PAGE, PAGE)]


async def test_few_pages_stay_in_memory() -> None:
    source = Source(1_000_000)
    pages: Pages[str] = Pages(source, source.count)
    for index in range(0, 200 * PAGE, PAGE):
        await pages.load(index)
    assert len(pages.items()) <= 24 * PAGE


async def test_rows_that_vanished_since_the_count_are_not_asked_for_again() -> None:
    source = Source(70)
    pages: Pages[str] = Pages(source, 500)
    for _ in range(20):
        if (missing := pages.next_missing(0, 100)) is None:
            break
        await pages.load(missing)
    assert pages.count == 70


async def test_a_row_on_its_way_is_a_placeholder_that_becomes_the_row() -> None:
    gate = asyncio.Event()

    async def slow(offset: int, limit: int) -> Sequence[str]:
        await gate.wait()
        return [f"row {number}" for number in range(offset, offset + limit)]

    app = ListApp(Names())
    async with app.run_test(size=(40, 5)) as pilot:
        app.lines.show_source(slow, 1000)
        await pilot.pause()
        assert shown(app.lines)[1] == "  ·"
        gate.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert shown(app.lines)[1] == "  row 1"


async def test_a_move_repaints_two_lines_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    app = ListApp(Names())
    async with app.run_test(size=(40, 20)) as pilot:
        app.lines.show_rows([f"row {number}" for number in range(100)])
        await pilot.pause()
        painted: list[Region] = []
        monkeypatch.setattr(app.lines, "refresh", lambda *regions, **_: painted.extend(regions))
        app.lines.move_by(1)
        assert [(region.y, region.height) for region in painted] == [(0, 1), (1, 1)]


async def test_leaving_the_window_scrolls_by_half_a_page() -> None:
    app = ListApp(Names())
    async with app.run_test(size=(40, 20)) as pilot:
        app.lines.show_rows([f"row {number}" for number in range(100)])
        await pilot.pause()
        app.lines.move_by(20)
        assert app.lines.scroll_offset.y == 11
        app.lines.move_by(-10)
        assert app.lines.scroll_offset.y == 0


async def test_moves_stop_at_the_ends_and_say_where_they_came_to() -> None:
    app = ListApp(Names())
    async with app.run_test(size=(40, 20)) as pilot:
        app.lines.show_rows(["a", "b", "c"])
        await pilot.pause()
        app.lines.move_by(-5)
        assert app.lines.cursor == 0
        app.lines.move_by(99)
        await pilot.pause()
        assert app.lines.cursor == 2
        assert app.highlighted[-1] == 2
        app.lines.select()
        await pilot.pause()
        assert app.selected == [2]


async def test_many_moves_at_once_are_told_once() -> None:
    app = ListApp(Names())
    async with app.run_test(size=(40, 20)) as pilot:
        app.lines.show_rows([str(number) for number in range(100)])
        await pilot.pause()
        app.highlighted.clear()
        for _ in range(50):
            app.lines.move_by(1)
        await pilot.pause()
        assert app.highlighted[-1] == 50
        assert len(app.highlighted) < 10


async def test_the_cursor_passes_headings_and_takes_entries_whole() -> None:
    app = ListApp(Blocks())
    async with app.run_test(size=(40, 20)) as pilot:
        app.lines.show_rows(["# one", "a", "a", "# two", "b", "c", "c"])
        await pilot.pause()
        places = [app.lines.cursor]
        for _ in range(3):
            app.lines.move_by(1)
            places.append(app.lines.cursor)
        assert places == [1, 4, 5, 5]
        app.lines.move_by(-2)
        assert app.lines.cursor == 1


async def test_empty_lists_bear_every_move() -> None:
    app = ListApp(Names())
    async with app.run_test(size=(40, 5)) as pilot:
        app.lines.show_rows([])
        await pilot.pause()
        app.lines.move_by(1)
        app.lines.move_pages(-0.5)
        app.lines.move_to(-1)
        app.lines.select()
        assert app.lines.current is None


async def test_what_a_fetch_raises_is_told_and_the_list_stays() -> None:
    failed: list[Exception] = []

    async def broken(offset: int, limit: int) -> Sequence[str]:
        raise LookupError("the store is gone")

    class Failing(ListApp):
        def on_line_list_load_failed(self, event: LineList.LoadFailed) -> None:
            failed.append(event.error)

    app = Failing(Names())
    async with app.run_test(size=(40, 5)) as pilot:
        app.lines.show_source(broken, 10)
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
    assert [str(error) for error in failed] == ["the store is gone"]


@pytest.mark.parametrize(
    "text",
    [
        "警報が鳴った市場で",
        "e\u0301te\u0301 a\u0300 la gare",
        "👩‍👩‍👧 family of three, 🇺🇦 flag",
        "قصفت الطائرات السوق صباح اليوم",
        "תקיפה אווירית בצפון",
        "[/b] [TODO] [@click=app.quit()]",
    ],
)
@pytest.mark.parametrize("width", [1, 2, 7, 12, 40])
def test_columns_hold_in_every_script_and_no_letter_is_torn(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width
    cut = clip(text, width)
    assert cell_len(cut) <= width
    assert text.startswith(cut.removesuffix("…").rstrip()) or cut == text
