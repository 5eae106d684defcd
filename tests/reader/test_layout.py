"""Which panes stand where, at every size, and what follows the cursor."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection
from unittest.mock import patch

import pytest
from textual.events import Key

from briefing_tui import store
from briefing_tui.reader.screens import main
from briefing_tui.reader.widgets.status import Position
from briefing_tui.store import saved, triage
from briefing_tui.store.views import Scope
from tests.reader.desk import opened


@pytest.mark.parametrize("size", [(120, 40), (160, 50), (200, 50)])
async def test_wide_screens_show_the_panes_side_by_side(path: Path, size: tuple[int, int]) -> None:
    async with opened(path, size=size) as desk:
        screen = desk.screen
        assert screen.feed.region.x == 0
        assert screen.quotes.region.x > screen.feed.region.x
        assert screen.losses.region.y > screen.quotes.region.y
        await desk.press("enter")
        if size[0] >= 170:
            assert screen.source.region.x > screen.quotes.region.x
        else:
            assert screen.source.region.y > screen.losses.region.y


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (40, 20)])
async def test_narrow_screens_show_one_pane_at_a_time_under_the_same_keys(
    path: Path, size: tuple[int, int]
) -> None:
    async with opened(path, size=size) as desk:
        screen = desk.screen
        for key, pane in (("2", screen.quotes), ("3", screen.losses), ("1", screen.feed)):
            await desk.press(key)
            assert pane.region.width == size[0] - (0 if pane is screen.feed else pane.region.x)
            assert (
                sum(p.display and p.region.area > 0 for p in (screen.feed, screen.quotes, screen.losses)) <= 2
            )
        await desk.press("enter")
        assert screen.source.region.height >= size[1] - 6
        await desk.press("q")
        assert screen.pane_name == "feed"


@pytest.mark.parametrize("size", [(40, 12), (20, 6), (10, 3)])
async def test_tiny_terminals_are_borne(path: Path, size: tuple[int, int]) -> None:
    async with opened(path, size=size) as desk:
        await desk.press("j", "2", "enter", "?", "escape", "q", "\\", *"type:protest", "enter")
        assert desk.screen.feed.count < 30


async def test_tab_goes_round_the_panes(path: Path) -> None:
    async with opened(path) as desk:
        seen = []
        for _ in range(3):
            await desk.press("tab")
            seen.append(desk.screen.pane_name)
        assert seen == ["quotes", "losses", "feed"]
        await desk.press("shift+tab")
        assert desk.screen.pane_name == "losses"


async def test_zoom_gives_a_pane_the_whole_screen_and_back(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("3", "z")
        assert desk.screen.losses.region.width >= 118
        assert not desk.screen.feed.region.area or not desk.screen.query_one("#left").display
        await desk.press("escape")
        assert desk.screen.feed.region.width > 40


async def test_the_panes_follow_the_selection_or_show_the_whole_view(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("move.down")
        scope = desk.screen.losses.scope
        assert scope is not None
        assert scope.incident_id == desk.row.id
        await desk.do("pane.scope")
        scope = desk.screen.losses.scope
        assert scope is not None
        assert scope.incident_id is None
        assert "all in view" in desk.shown()


async def test_enter_opens_the_source_at_the_sentence_and_n_walks_its_facts(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("j", "enter")
        source = desk.screen.source
        assert source.document is not None
        assert source.target is not None
        words = source.document.text[source.target.start : source.target.end]
        assert words.split()[0] in desk.row.title
        before = source.fact
        await desk.press("n")
        assert source.fact != before
        await desk.press("N")
        assert source.fact == before


async def test_an_open_source_follows_the_feed(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("enter", "1", "j", "j", "j", "j", "j", "j")
        source = desk.screen.source
        for _ in range(100):
            target, document = source.target, source.document
            if (
                target is not None
                and document is not None
                and document.text[target.start :][:9] in desk.row.title
            ):
                break
            await desk.pilot.pause(0.02)
        else:
            pytest.fail("the source stayed where it was")


async def test_back_leaves_one_level_at_a_time_and_quits_at_the_root(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("/", *"bridge", "enter", "enter")
        await desk.press("1", "space")
        assert desk.screen.found.marked
        await desk.press("q")
        assert not desk.screen.found.marked
        await desk.press("q")
        assert not desk.screen.source_is_open
        await desk.press("q")
        assert not desk.screen.search_text
        await desk.press("escape")
        assert desk.app.is_running
        await desk.press("q")
        assert desk.app.return_value == 0


async def test_a_resize_keeps_the_cursor_in_sight(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("G")
        for size in ((80, 24), (200, 50), (40, 10), (120, 40)):
            await desk.pilot.resize_terminal(*size)
            await desk.settle()
            feed = desk.screen.feed
            assert feed.scroll_offset.y <= feed.cursor < feed.scroll_offset.y + feed.size.height


async def test_the_timeline_can_be_put_away_and_its_days_gone_to(path: Path) -> None:
    from briefing_tui.reader.widgets.timeline import Timeline

    async with opened(path) as desk:
        timeline = desk.screen.query_one(Timeline)
        assert timeline.display
        await desk.do("find.timeline")
        assert not timeline.display
        day = desk.rows()[-1].occurred_on
        timeline.post_message(Timeline.DayWanted(day))
        await desk.settle()
        assert desk.row.occurred_on == day


async def test_dates_can_be_days_ago(path: Path) -> None:
    from datetime import date, timedelta

    async with opened(path) as desk:
        desk.screen.feed.today = date.fromisoformat(desk.row.occurred_on) + timedelta(days=3)
        await desk.do("find.dates")
        assert "3 days ago" in desk.shown()


async def test_panes_that_a_wider_screen_brings_show_the_selected_incident(path: Path) -> None:
    async with opened(path, size=(80, 24)) as desk:
        await desk.press("j", "j")
        await desk.pilot.resize_terminal(120, 40)
        await desk.settle()
        assert desk.screen.quotes.display
        for pane in (desk.screen.quotes, desk.screen.losses):
            assert pane.scope is not None
            assert pane.scope.incident_id == desk.row.id
            assert pane.rows is not None


async def test_another_readers_place_is_no_change_and_another_readers_work_is(path: Path) -> None:
    async with opened(path) as desk:
        await desk.screen.look_for_changes()
        with (
            closing(store.connect(path)) as db,
            patch.object(desk.screen, "reread", wraps=desk.screen.reread) as reread,
        ):
            saved.keep_place(db, "bob", {"cursor": 3})
            await desk.screen.look_for_changes()
            assert not reread.called
            triage.mark(db, "incident", [desk.row.id], starred=True, user="bob")
            saved.save_view(db, "stars", "is:starred", "f9")
            await desk.screen.look_for_changes()
            await desk.settle()
            assert reread.called
        assert desk.row.starred
        await desk.press("f9")
        assert desk.screen.feed.count == 1


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_first_paint_waits_for_nothing_that_is_not_shown(
    path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main, "FIRST_PAINT", 600.0)
    async with opened(path, size=size) as desk:
        assert desk.screen.is_painted


async def test_a_held_key_shows_its_place_at_once_and_reads_when_it_rests(path: Path) -> None:
    async with opened(path) as desk:
        asked = []
        read = desk.screen.quotes.query_store

        def counted(db: Connection, scope: Scope) -> object:
            asked.append(scope.incident_id)
            return read(db, scope)

        with patch.object(desk.screen.quotes, "query_store", counted):
            for number in range(2, 9):
                await desk.app.on_event(Key("j", "j"))
                assert desk.screen.query_one(Position).text == f"{number}/30"
            assert asked == []
            await desk.settle()
        assert asked == [desk.row.id]
