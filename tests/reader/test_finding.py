"""Search, filter, saved views and going to a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection
from threading import Event
from unittest.mock import patch

import pytest

from briefing_tui import store
from briefing_tui.reader import opening
from briefing_tui.reader.actions import Call
from briefing_tui.reader.panes import search as search_pane
from briefing_tui.store import beginning, listing, saved, search, triage
from briefing_tui.store.rows import HitCounts
from briefing_tui.store.views import View
from tests.reader.desk import USER, opened


async def test_a_filter_shows_what_matches_and_keeps_the_cursor_on_its_incident(path: Path) -> None:
    async with opened(path) as desk:
        while desk.row.type != "shelling":
            await desk.do("move.down")
        incident = desk.row.id
        await desk.press("\\", *"type:shelling", "enter")
        assert desk.row.id == incident
        assert desk.screen.feed.count == sum(row.type == "shelling" for row in desk.rows())
        assert "type:shelling" in desk.shown()


async def test_a_wrong_filter_leaves_the_view_and_points_at_the_place(path: Path) -> None:
    async with opened(path, expression="type:shelling") as desk:
        count = desk.screen.feed.count
        await desk.press("\\", "end", *" colour:red", "enter")
        assert desk.screen.feed.count == count
        assert desk.screen.view.query is not None
        assert desk.screen.view.query.expression == "type:shelling"
        lines = desk.shown().splitlines()
        line = next(line for line in lines if line.lstrip().startswith("\\ type:shelling"))
        pointer = next(line for line in lines if line.lstrip().startswith("^"))
        assert line[pointer.index("^")] == "c"


async def test_a_filter_is_completed_with_fields_and_values_that_exist(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("\\", *"coun", "tab")
        assert "\\ country:" in desk.shown()
        await desk.press(*"hal", "tab")
        assert "\\ country:Halvard" in desk.shown()
        await desk.press("enter")
        assert {row.country for row in desk.rows(desk.screen.view)} == {"Halvard"}


@contextmanager
def held() -> Iterator[Callable[[], None]]:
    """No view is evaluated until the function is called; the first four rows of a view come before that."""
    go, evaluate = Event(), listing._evaluated

    def evaluated(db: Connection, view: View) -> listing.Listing:
        assert go.wait(20)
        return evaluate(db, view)

    with (
        patch.object(listing, "_evaluated", evaluated),
        patch.object(opening, "AROUND", 2),
        patch.object(beginning, "LOOKED_AT", (12, 24)),
    ):
        try:
            yield go.set
        finally:
            go.set()


async def test_the_first_page_of_a_common_word_is_there_while_the_rest_is_found(path: Path) -> None:
    async with opened(path) as desk:
        with held() as let_go:
            await desk.screen.do("find.filter", Call(None, "notes killed>=0"))
            await desk.pilot.pause()
            assert desk.screen.feed.count == 4
            assert "first 4 incidents" in desk.shown()
            assert "/4+" in desk.shown()
            await desk.screen.do("move.down")
            here = desk.row
            let_go()
            await desk.settle()
        assert desk.row == here
        assert desk.screen.feed.count == len(desk.rows(desk.screen.view)) > 4
        assert f"{desk.screen.feed.count} incidents match" in desk.said


async def test_another_filter_does_not_wait_for_the_one_before(path: Path) -> None:
    async with opened(path) as desk:
        with held() as let_go:
            await desk.screen.do("find.filter", Call(None, "notes"))
            await desk.screen.do("find.everything")
            await desk.pilot.pause()
            assert desk.screen.feed.count == 30
            let_go()
            await desk.settle()
        assert desk.screen.feed.count == 30
        assert desk.said == "no filter"


async def test_the_reader_opens_with_the_first_page_too(path: Path) -> None:
    with held(), closing(store.connect(path, read_only=True)) as db:
        first = opening.read(db, USER, "notes", "").screenful
    assert (first.whole, first.count, first.cursor) == (False, 4, 0)
    with patch.object(opening, "AROUND", 2):
        async with opened(path, expression="notes") as desk:
            assert (desk.screen.feed.whole, desk.screen.feed.count) == (True, 30)
            assert "30 incidents" in desk.shown()


async def test_everything_takes_the_filter_away(path: Path) -> None:
    async with opened(path, expression="type:shelling") as desk:
        await desk.do("find.everything")
        assert desk.screen.feed.count == 30
        assert desk.screen.view.query is None


async def test_search_finds_what_the_filter_hides_and_says_so(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("triage.dismiss")
        dismissed = next(row for row in desk.rows() if row.state == "dismissed")
        word = dismissed.title.split()[0].lower()
        await desk.press("\\", *"is:starred", "enter", "/", *word, "enter")
        found = [hit for _, hit in desk.screen.found.rows_in_memory()]
        assert dismissed.id in {hit.incident_id for hit in found}
        assert "read and dismissed ones too" in desk.said


async def test_matches_are_marked_and_stepped_through(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("/", *"bridge", "enter")
        found = desk.screen.found
        assert all(
            hit.text[start:end].lower() == "bridge"
            for _, hit in found.rows_in_memory()
            for start, end in hit.marks
        )
        await desk.press("n", "n", "N")
        assert found.cursor == 1
        await desk.press("escape")
        assert desk.screen.pane_name == "feed"
        await desk.press("n")
        assert desk.screen.pane_name == "search"


async def test_any_text_can_be_searched_for(path: Path) -> None:
    async with opened(path) as desk:
        for text in ('"', "al-Asad", "NEAR(", "* OR", "[/b]", "\\"):
            await desk.do("find.search", text)
        assert desk.screen.is_current


async def test_triage_in_the_results_is_about_the_incident(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("/", *"bridge", "enter", "s")
        hit = desk.screen.found.current
        assert hit is not None
        assert hit.incident_id is not None
        assert desk.row_of(hit.incident_id).starred


async def test_unread_incidents_are_gone_through_one_by_one(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("j", "r", "j", "r", "g", "]")
        assert desk.screen.feed.cursor == 3
        await desk.press("[")
        assert desk.screen.feed.cursor == 0
        await desk.do("triage.read_all")
        await desk.press("]")
        assert "everything is read" in desk.said


async def test_places_are_rows_dates_and_days(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press(":", *"12", "enter")
        assert desk.screen.feed.cursor == 11
        day = desk.rows()[20].occurred_on
        await desk.press("J", *day, "enter")
        assert desk.row.occurred_on == day
        before = desk.row.occurred_on
        await desk.press("}")
        assert desk.row.occurred_on < before
        await desk.press("{")
        assert desk.row.occurred_on == before
        await desk.press("J", *"nowhere", "enter")
        assert "a row number or a date" in desk.shown()


async def test_days_are_gone_to_in_the_order_of_the_feed(path: Path) -> None:
    async with opened(path, expression="sort:date-") as desk:
        day = desk.rows()[10].occurred_on
        await desk.do("move.goto", day)
        assert desk.row.occurred_on == day
        await desk.press("{")
        assert desk.row.occurred_on > day
        await desk.do("find.filter", "sort:killed")
        await desk.press("{")
        assert "sorted by killed" in desk.said


async def test_a_saved_view_has_a_name_a_count_and_a_key(path: Path) -> None:
    async with opened(path, expression="type:protest") as desk:
        number = desk.screen.feed.count
        await desk.press("B", *"crowds f9", "enter")
        await desk.do("find.everything")
        await desk.press("f9")
        assert desk.screen.feed.count == number
        await desk.press("b")
        assert f"{number}" in desk.shown()
        assert "crowds" in desk.shown()
        await desk.press("escape")
        await desk.do("find.views", "crowds")
        assert desk.screen.feed.count == number
        await desk.do("find.delete_view", "crowds")
        await desk.do("find.views", "crowds")
        assert "no view is called crowds" in desk.said


async def test_a_saved_view_is_meant_by_its_name_wherever_an_expression_is(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("find.filter", "type:protest")
        protests = desk.screen.feed.count
        await desk.press("B", *"crowds", "enter", "*", "\\", *"crow", "tab", "enter")
        assert desk.screen.feed.count == protests
        assert "type:protest" in desk.shown().splitlines()[0]
        await desk.press("*", ":", *"star cro", "tab", "enter")
        assert f"starred: {protests} incidents matching crowds" in desk.said
        assert {row.starred for row in desk.rows() if row.type == "protest"} == {True}
        assert [step.subjects for step in desk.journal()] == [protests]
        await desk.press("*", "\\", *'"crowds"', "enter")
        assert '"crowds"' in desk.shown().splitlines()[0]


async def test_a_saved_view_that_no_longer_parses_says_which_one_it_is(path: Path) -> None:
    with closing(store.connect(path)) as db:
        saved.save_view(db, "old", "colour:red")
    async with opened(path) as desk:
        await desk.press("\\", *"old", "enter")
        assert "the saved view old, colour:red" in desk.shown()
        assert desk.screen.feed.count == 30


async def test_a_filter_that_is_on_is_gone_on_with(path: Path) -> None:
    async with opened(path, expression="type:protest") as desk:
        await desk.press("\\", *"killed>=0", "enter")
        assert "type:protest killed>=0" in desk.shown().splitlines()[0]


async def test_a_saved_views_key_may_not_take_an_actions_key(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("B", *"mine d", "enter")
        assert "triage.dismiss already" in desk.shown()


async def test_dismissed_incidents_can_be_shown(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("triage.dismiss")
        assert desk.screen.feed.count == 29
        await desk.do("find.dismissed")
        assert desk.screen.feed.count == 30
        assert "×" in desk.shown()


async def test_the_place_is_kept_across_runs(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("\\", *"killed>=0", "enter", "j", "j")
        incident, count = desk.row.id, desk.screen.feed.count
        await desk.press("v", "ctrl+t")
        theme = desk.app.theme
        await desk.press("q")
    async with opened(path) as desk:
        assert (desk.row.id, desk.screen.feed.count) == (incident, count)
        assert not desk.screen.follows_selection
        assert desk.app.theme == theme
        await desk.press("\\", "up", "enter")
        assert desk.screen.feed.count == count


async def test_what_others_write_appears_and_the_cursor_stays_on_its_incident(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("j", "j", "j")
        await desk.screen.look_for_changes()
        here, line = desk.row.id, desk.screen.feed.cursor - desk.screen.feed.scroll_offset.y
        above = desk.rows()[1].id
        with closing(store.connect(path)) as db:
            triage.mark(db, "incident", [above], state="dismissed", user="bob")
            triage.mark(db, "incident", [here], starred=True, user="bob")
        await desk.screen.look_for_changes()
        await desk.settle()
        assert desk.row.id == here
        assert desk.row.starred
        assert desk.screen.feed.count == 29
        assert desk.screen.feed.cursor - desk.screen.feed.scroll_offset.y in (line, line - 1)


async def test_undo_of_what_somebody_else_changed_since_is_refused_in_words(path: Path) -> None:
    async with opened(path) as desk:
        incident = desk.row.id
        await desk.do("triage.star")
        with closing(store.connect(path)) as db:
            triage.mark(db, "incident", [incident], starred=False, user="bob")
        await desk.do("triage.undo")
        assert "bob" in desk.said
        assert USER != "bob"


async def test_the_first_page_of_a_search_is_there_before_its_hits_are_counted(path: Path) -> None:
    go, count = Event(), search.counts

    def counted(db: Connection, text: str) -> HitCounts:
        assert go.wait(20)
        return count(db, text)

    async with opened(path) as desk:
        with patch.object(search, "counts", counted), patch.object(search_pane, "FIRST", 4):
            await desk.screen.do("find.search", Call(None, "notes"))
            await desk.pilot.pause()
            assert desk.screen.found.count == 4
            assert "/4+" in desk.shown()
            assert "first 4 hits" in desk.said
            await desk.screen.do("move.down")
            here = desk.screen.found.current
            go.set()
            await desk.settle()
        assert desk.screen.found.current == here
        assert desk.screen.found.count == desk.screen.found.counts.total > 4
        assert "report" in desk.said


async def test_another_search_does_not_wait_for_the_one_before_to_be_counted(path: Path) -> None:
    async with opened(path) as desk:
        with patch.object(search_pane, "FIRST", 4):
            await desk.screen.do("find.search", Call(None, "notes"))
            await desk.screen.do("find.search", Call(None, "bridge"))
            await desk.settle()
        assert desk.screen.found.text == "bridge"
        assert desk.screen.found.whole
        assert "notes" not in desk.said


async def test_what_was_found_is_no_longer_said_when_the_search_has_ended(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("find.search", "notes")
        assert "(esc ends)" in desk.said
        await desk.press("escape")
        assert desk.said == ""
        await desk.do("find.search", "notes")
        await desk.do("triage.read_all")
        await desk.do("move.next_unread")
        assert not desk.screen.search_text
        assert desk.said == "everything is read"


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_an_error_points_at_its_place_or_is_read_whole(path: Path, width: int) -> None:
    expression = "type:bombing killed>=3 place:velm source:herald since:2021-01-01 kiled>=2"
    async with opened(path, size=(width, 24)) as desk:
        await desk.press("\\")
        await desk.paste(expression)
        await desk.press("enter")
        line, hint = desk.shown().splitlines()[-2:]
        assert 'no field is called "kiled"; did you mean killed' in hint
        if "^" in hint:
            assert line[hint.index("^") :].startswith("kiled")


async def test_a_view_is_not_saved_on_a_word_that_is_no_key(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press("B")
        await desk.paste("night watch")
        await desk.press("enter")
        assert "watch is no key" in desk.shown()
        await desk.press("ctrl+k")
        await desk.paste("f6")
        await desk.press("enter")
        with closing(store.connect(path, read_only=True)) as db:
            assert [(view.name, view.key) for view in saved.views(db)] == [("night", "f6")]
