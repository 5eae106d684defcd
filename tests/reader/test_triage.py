"""Triage: every key is one committed, journalled step that can be taken back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import pytest
from rich.cells import cell_len

from briefing_tui import store
from briefing_tui.reader.screens.lists import History
from briefing_tui.reader.widgets.line_list import GUTTER
from briefing_tui.store import triage
from briefing_tui.store.rows import JournalRow
from briefing_tui.store.views import View
from tests.reader.desk import USER, opened


@pytest.mark.parametrize(
    ("action", "state"),
    [
        ("triage.toggle_read", "read"),
        ("triage.read", "read"),
        ("triage.dismiss", "dismissed"),
        ("triage.follow_up", "follow_up"),
        ("triage.relevant", "relevant"),
        ("triage.reported", "reported"),
    ],
)
async def test_a_state_is_in_the_store_and_the_journal_when_the_screen_says_so(
    path: Path, action: str, state: str
) -> None:
    async with opened(path) as desk:
        incident = desk.row.id
        await desk.do(action)
        assert desk.row_of(incident).state == state
        assert [(step.user, step.subjects) for step in desk.journal()] == [(USER, 1)]
        assert "undoes" in desk.said


async def test_the_same_key_again_takes_the_state_back(path: Path) -> None:
    async with opened(path) as desk:
        incident = desk.row.id
        await desk.do("triage.relevant")
        await desk.do("triage.relevant")
        assert desk.row_of(incident).state == "new"


async def test_read_leaves_what_was_decided_and_says_so(path: Path) -> None:
    async with opened(path) as desk:
        incident = desk.row.id
        await desk.press("+", "r")
        assert desk.row_of(incident).state == "relevant"
        assert "relevant already" in desk.said
        await desk.press("U")
        assert desk.row_of(incident).state == "new"


async def test_a_toggle_with_a_count_looks_at_all_of_its_rows(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("f", "0", "2", "f")
        assert [row.state for row in desk.rows()[:2]] == ["follow_up", "follow_up"]
        await desk.press("g", "0", "2", "f")
        assert [row.state for row in desk.rows()[:2]] == ["new", "new"]


async def test_explicit_read_and_unread_do_not_toggle(path: Path) -> None:
    async with opened(path) as desk:
        incident = desk.row.id
        await desk.do("triage.read")
        await desk.do("triage.read")
        assert desk.row_of(incident).state == "read"
        assert len(desk.journal()) == 1
        await desk.do("triage.unread")
        await desk.do("triage.unread")
        assert desk.row_of(incident).state == "new"


async def test_a_star_stands_apart_from_the_state(path: Path) -> None:
    async with opened(path) as desk:
        incident = desk.row.id
        await desk.do("triage.read")
        await desk.do("triage.star")
        row = desk.row_of(incident)
        assert (row.state, row.starred) == ("read", True)
        assert "★" in desk.shown()


async def test_a_dismissed_incident_leaves_the_feed_and_the_next_one_comes_under_the_cursor(
    path: Path,
) -> None:
    async with opened(path) as desk:
        rows = [desk.screen.feed.row(index) for index in range(3)]
        await desk.do("move.down")
        await desk.do("triage.dismiss")
        assert desk.screen.feed.count == 29
        assert desk.row == rows[2]


async def test_a_read_incident_keeps_its_place_in_a_filtered_view_until_it_is_refreshed(path: Path) -> None:
    async with opened(path, expression="is:unread") as desk:
        incident = desk.row.id
        await desk.do("triage.read")
        assert desk.row.id == incident
        assert desk.screen.feed.count == 30
        await desk.do("find.refresh")
        assert desk.screen.feed.count == 29
        assert desk.row.id != incident


async def test_marks_are_done_as_one_step(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("space", "space", "j", "space", "f")
        assert sum(row.state == "follow_up" for row in desk.rows()) == 3
        assert [step.subjects for step in desk.journal()] == [3]
        await desk.press("u")
        assert all(row.state == "new" for row in desk.rows())


async def test_a_range_is_done_as_one_step(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("j", "V", "j", "j", "s")
        assert [row.starred for row in desk.rows()[:5]] == [False, True, True, True, False]
        assert desk.screen.feed.range_from is None


async def test_a_range_takes_rows_that_were_never_on_the_screen(tmp_path: Path) -> None:
    from tests.reader.desk import made

    async with opened(made(tmp_path / "long.db", 2600)) as desk:
        await desk.press("V", "G", "r")
        assert all(row.state == "read" for row in desk.rows())
        assert [step.subjects for step in desk.journal()] == [2600]


async def test_a_count_takes_so_many_rows_from_here(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("5", "d")
        assert sum(row.state == "dismissed" for row in desk.rows()) == 5
        assert [step.subjects for step in desk.journal()] == [5]


async def test_a_count_that_begins_with_a_pane_number_is_written_with_a_zero(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("0", "1", "2", "j")
        assert desk.screen.feed.cursor == 12
        assert desk.screen.pane_name == "feed"


async def test_repeat_does_the_last_action_here(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("f", "j", ".", "j", "j", ".")
        assert [row.state for row in desk.rows()[:4]] == ["follow_up", "follow_up", "new", "follow_up"]


async def test_repeat_gives_the_same_tag_again(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("t", *"verify", "enter", "j", ".")
        assert [row.tags for row in desk.rows()[:3]] == [("verify",), ("verify",), ()]


async def test_all_read_leaves_decisions_alone_and_is_one_step(path: Path) -> None:
    async with opened(path) as desk:
        relevant = desk.row.id
        await desk.do("triage.relevant")
        await desk.do("triage.read_all")
        assert desk.row_of(relevant).state == "relevant"
        assert sum(row.state == "read" for row in desk.rows()) == 29
        await desk.do("triage.undo")
        assert sum(row.state == "new" for row in desk.rows()) == 29


async def test_all_read_means_the_filtered_view(path: Path) -> None:
    async with opened(path, expression="type:protest") as desk:
        await desk.do("triage.read_all")
        assert {row.type for row in desk.rows() if row.state == "read"} == {"protest"}
        assert {row.state for row in desk.rows() if row.type != "protest"} == {"new"}


async def test_a_command_acts_on_everything_an_expression_matches_as_one_step(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press(":", *"star type:shelling", "enter")
        rows = desk.rows()
        assert {row.starred for row in rows if row.type == "shelling"} == {True}
        assert not any(row.starred for row in rows if row.type != "shelling")
        number = sum(row.starred for row in rows)
        assert f"{number} incidents" in desk.said
        assert [step.subjects for step in desk.journal()] == [number]


async def test_undo_and_redo_go_on_after_a_restart(path: Path) -> None:
    async with opened(path) as desk:
        incident = desk.row.id
        await desk.do("triage.star")
        await desk.do("triage.relevant")
    async with opened(path) as desk:
        await desk.do("triage.undo", count=2)
        assert (desk.row_of(incident).state, desk.row_of(incident).starred) == ("new", False)
        await desk.do("triage.redo", count=2)
        assert (desk.row_of(incident).state, desk.row_of(incident).starred) == ("relevant", True)


async def test_with_nothing_to_undo_it_says_so(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("triage.undo")
        assert desk.said == "nothing to undo"


async def test_a_note_written_at_the_bottom_line_is_kept_and_shown(path: Path) -> None:
    async with opened(path) as desk:
        incident = desk.row.id
        await desk.press("a", *"call back", "enter")
        with closing(store.connect(path, read_only=True)) as db:
            note = triage.note_of(db, "incident", incident)
        assert note is not None
        assert note.text == "call back"
        assert desk.row.noted


async def test_coming_to_rest_on_a_noted_incident_shows_the_note(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("a", *"call back", "enter", "j", "j")
        await desk.pilot.pause(0.3)
        await desk.do("triage.star")
        await desk.press("g")
        await desk.pilot.pause(0.3)
        await desk.settle()
        assert desk.said == f"note by {USER}: call back"


async def test_a_note_written_in_the_editor_is_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing_tui.reader import editing

    monkeypatch.setattr(editing, "edit_text", lambda text: "two\nlines\n")
    async with opened(path) as desk:
        monkeypatch.setattr(desk.app, "suspend", lambda: closing(Nothing()))
        incident = desk.row.id
        await desk.do("triage.note_in_editor")
        with closing(store.connect(path, read_only=True)) as db:
            note = triage.note_of(db, "incident", incident)
        assert note is not None
        assert note.text == "two\nlines"


class Nothing:
    def close(self) -> None:
        pass


async def test_tags_are_completed_from_those_in_use(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("t", *"border", "enter", "j", "t", *"bo", "tab", "enter")
        assert desk.rows()[1].tags == ("border",)
        await desk.do("triage.untag", "border")
        assert desk.rows()[1].tags == ()


async def test_in_the_quotes_pane_triage_is_about_the_quotation(path: Path) -> None:
    async with opened(path) as desk:
        while (
            not desk.screen.quotes.entries
            or desk.screen.quotes.rows is None
            or not desk.screen.quotes.rows[2]
        ):
            await desk.do("move.down")
        await desk.press("2", "j")
        quote = desk.screen.quotes.quote
        assert quote is not None
        await desk.press("s")
        assert desk.said.startswith("starred: quotation")
        assert not any(row.starred for row in desk.rows())


async def test_a_store_open_for_reading_only_is_never_written(path: Path) -> None:
    before = path.read_bytes()
    async with opened(path, read_only=True) as desk:
        await desk.press("s", "d", "r", ".")
        assert "reading only" in desk.said
        assert desk.journal() == []
        await desk.press("q")
    assert path.read_bytes() == before


async def test_what_was_done_is_listed(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("triage.star")
        await desk.do("triage.history")
        assert "starred" in desk.shown()
        await desk.press("escape")
        assert desk.app.screen is desk.screen


async def test_unread_is_counted_as_it_is(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("r", "j", "r")
        assert "30 incidents, 28 unread" in desk.shown()
        assert View(None, True)


async def test_undo_and_history_name_what_they_are_about(path: Path) -> None:
    async with opened(path) as desk:
        title = desk.row.title
        await desk.press("s", "j", "u")
        assert desk.said == f"undone: starred: {title}"
        await desk.press("ctrl+r")
        assert desk.said == f"redone: starred: {title}"
        await desk.press("u", "H")
        shown = desk.shown()
        assert shown.count(f"starred: {title}") >= 3
        assert f"undo of starred: {title}" in shown


async def test_a_step_that_takes_long_says_that_it_is_at_work(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(path) as desk:
        write, free = desk.app.reading.write, asyncio.Event()

        async def slow(job: Callable[[Connection], Any]) -> Any:
            await free.wait()
            return await write(job)

        monkeypatch.setattr(desk.app.reading, "write", slow)
        pressed = asyncio.create_task(desk.press("s"))
        try:
            async with asyncio.timeout(30):
                while desk.said != "working …":
                    await asyncio.sleep(0.05)
        finally:
            free.set()
            await pressed
        assert desk.said.startswith("starred")


@pytest.mark.parametrize(("columns", "words"), [(40, 18), (60, 30), (80, 40), (120, 70)])
def test_the_history_has_room_for_what_was_done_at_every_width(columns: int, words: int) -> None:
    step = JournalRow(1, "2026-03-10T14:05:00Z", "somebody", "mark", "read", 1, False, "A bus was hit " * 9)
    width = min(110, columns) - 4 - GUTTER
    cells = [text for text, _ in History().cells(step, 0, width)]
    assert sum(map(cell_len, cells)) == width
    assert cells[-1].startswith("read: A bus was hit")
    assert cell_len(cells[-1]) >= words
    assert "03-10 14:05" in cells[0]
