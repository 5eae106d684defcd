"""Promises of the actions that move, show, find and end."""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.reader.screens.help import HelpScreen
from briefing_tui.reader.screens.lists import ViewsScreen
from tests.reader.desk import Desk
from tests.reader.promises import PROMISES, Promise, promise

LATER = "left_curly_bracket"


def moves(start: int, lands: Callable[[Desk], int]) -> Promise:
    async def kept(desk: Desk, key: str) -> None:
        desk.screen.feed.move_to(start)
        await desk.settle()
        await desk.press(key)
        assert desk.screen.feed.cursor == lands(desk) != start

    return kept


def page(desk: Desk) -> int:
    return desk.screen.feed.size.height - 1


def day_of(desk: Desk, place: int) -> str:
    row = desk.screen.feed.row(place)
    assert row is not None
    return row.occurred_on


PROMISES.update(
    {
        "move.down": moves(3, lambda desk: 4),
        "move.up": moves(3, lambda desk: 2),
        "move.top": moves(3, lambda desk: 0),
        "move.bottom": moves(3, lambda desk: 29),
        "move.half_page_down": moves(0, lambda desk: page(desk) // 2),
        "move.half_page_up": moves(29, lambda desk: 29 - page(desk) // 2),
        "move.page_down": moves(0, lambda desk: min(29, page(desk))),
        "move.page_up": moves(29, lambda desk: max(0, 29 - page(desk))),
        "move.next_unread": moves(3, lambda desk: 4),
        "move.previous_unread": moves(3, lambda desk: 2),
    }
)


@promise("move.later_day", "move.earlier_day")
async def another_day(desk: Desk, key: str) -> None:
    desk.screen.feed.move_to(12)
    await desk.settle()
    before = desk.row.occurred_on
    await desk.press(key)
    after, place = desk.row.occurred_on, desk.screen.feed.cursor
    assert after > before if key == LATER else after < before
    assert day_of(desk, place - 1) > after


@promise("move.goto")
async def goto(desk: Desk, key: str) -> None:
    await desk.press(key, *"17", "enter")
    assert desk.screen.feed.cursor == 16


@promise("move.next_match", "move.previous_match")
async def matches(desk: Desk, key: str) -> None:
    await desk.press("/", *"notes", "enter")
    desk.screen.found.move_to(1)
    await desk.press(key)
    assert desk.screen.found.cursor == (2 if key == "n" else 0)


@promise("find.search")
async def search(desk: Desk, key: str) -> None:
    await desk.press(key, *"notes", "enter")
    assert desk.screen.pane_name == "search"
    assert desk.screen.found.count > 0


@promise("find.filter")
async def filtered(desk: Desk, key: str) -> None:
    await desk.press(key, *"type:protest", "enter")
    assert {row.type for row in desk.rows(desk.screen.view)} == {"protest"}
    assert desk.screen.feed.count < 30


@promise("find.everything")
async def everything(desk: Desk, key: str) -> None:
    await desk.do("find.filter", "type:protest")
    await desk.press(key)
    assert desk.screen.feed.count == 30


@promise("find.dismissed")
async def dismissed_shown(desk: Desk, key: str) -> None:
    await desk.press("d", "f5")
    assert desk.screen.feed.count == 29
    await desk.press(key)
    assert desk.screen.feed.count == 30


@promise("find.save_view", "find.views", "find.delete_view")
async def views(desk: Desk, key: str) -> None:
    await desk.do("find.filter", "type:protest")
    await desk.press("B", *"crowds", "enter")
    await desk.press("b")
    assert isinstance(desk.app.screen, ViewsScreen)
    assert "crowds" in desk.shown()
    await desk.press("escape")
    if key.startswith(":"):
        await desk.press("colon", *key[1:], "space", *"crowds", "enter")
        await desk.press("b")
        assert "no saved views" in desk.said


@promise("find.refresh")
async def refreshed(desk: Desk, key: str) -> None:
    await desk.do("find.filter", "is:unread")
    await desk.press("r")
    assert desk.screen.feed.count == 30
    await desk.press(key)
    assert desk.screen.feed.count == 29


@promise("find.timeline")
async def timeline(desk: Desk, key: str) -> None:
    assert "killed:" in desk.shown()
    await desk.press(key)
    assert "killed:" not in desk.shown()


@promise("find.dates")
async def dates(desk: Desk, key: str) -> None:
    day = desk.row.occurred_on
    assert day in desk.shown()
    await desk.press(key)
    assert day not in desk.shown()


@promise("pane.open", "pane.source")
async def source(desk: Desk, key: str) -> None:
    await desk.press(key)
    assert desk.screen.pane_name == "source"
    assert desk.screen.source.document is not None
    assert desk.screen.source.target is not None


@promise("pane.back", "pane.close")
async def back(desk: Desk, key: str) -> None:
    await desk.press("enter", key)
    assert desk.screen.pane_name == "feed"
    assert not desk.screen.source_is_open
    await desk.press(key)
    assert desk.app.is_running == (key == "escape")


@promise("pane.next", "pane.previous", "pane.feed", "pane.quotes", "pane.losses")
async def panes(desk: Desk, key: str) -> None:
    lands = {"tab": "losses", "shift+tab": "feed", "1": "feed", "2": "quotes", "3": "losses"}
    desk.screen.show_pane("losses" if key == "2" else "quotes")
    await desk.press(key)
    assert desk.screen.pane_name == lands[key]
    assert desk.screen.focused is desk.screen.pane_widget(lands[key])


@promise("pane.zoom")
async def zoom(desk: Desk, key: str) -> None:
    await desk.press(key)
    assert (desk.screen.feed.display, desk.screen.quotes.display) == (True, False)
    await desk.press(key)
    assert desk.screen.quotes.display


@promise("pane.scope")
async def scope(desk: Desk, key: str) -> None:
    await desk.press(key)
    assert desk.screen.quotes.scope is not None
    assert desk.screen.quotes.scope.incident_id is None
    assert "all in view" in desk.shown()


@promise("program.command")
async def command(desk: Desk, key: str) -> None:
    await desk.press(key, *"star", "enter")
    assert desk.row.starred


@promise("program.palette")
async def palette(desk: Desk, key: str) -> None:
    await desk.press(key)
    assert type(desk.app.screen).__name__ == "CommandPalette"


@promise("program.help")
async def shows_help(desk: Desk, key: str) -> None:
    await desk.press(key)
    assert isinstance(desk.app.screen, HelpScreen)
    assert "Follow up" in desk.shown() or "follow up" in desk.shown()


@promise("program.theme")
async def theme(desk: Desk, key: str) -> None:
    before = desk.app.theme
    await desk.press(key)
    assert desk.app.theme != before
    assert desk.app.theme in desk.said


@promise("program.redraw")
async def redraw(desk: Desk, key: str) -> None:
    """That the terminal then shows what it should is proved at a terminal."""
    forgotten: list[bool] = []
    desk.app.canvas.forget = lambda: forgotten.append(True)  # type: ignore[method-assign]
    await desk.press(key)
    assert forgotten


@promise("program.suspend")
async def suspend(desk: Desk, key: str) -> None:
    """That it comes back is proved at a terminal; here there is none to give back."""
    asked: list[bool] = []
    desk.app.action_suspend_process = lambda: asked.append(True)  # type: ignore[method-assign]
    await desk.press(key)
    assert asked


@promise("program.quit")
async def leaves(desk: Desk, key: str) -> None:
    await desk.press("enter", key)
    assert not desk.app.is_running
