"""Moving in the pane that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.reader.actions.registry import Call, action

if TYPE_CHECKING:
    from briefing_tui.reader.screens.main import MainScreen


@action("move.down", "j down", "down", "Next row; 5j moves five.", group="Move")
async def down(desk: MainScreen, call: Call) -> None:
    desk.pane.move_by(call.times)


@action("move.up", "k up", "up", "Previous row.", group="Move")
async def up(desk: MainScreen, call: Call) -> None:
    desk.pane.move_by(-call.times)


@action("move.top", "g home", "top", "First row; with a count, that row.", group="Move")
async def top(desk: MainScreen, call: Call) -> None:
    desk.pane.move_to(call.times - 1)


@action("move.bottom", "G end", "bottom", "Last row; with a count, that row.", group="Move")
async def bottom(desk: MainScreen, call: Call) -> None:
    desk.pane.move_to(-1 if call.count is None else call.times - 1)


@action("move.half_page_down", "ctrl+d", "half page down", "Half a page down.", group="Move")
async def half_down(desk: MainScreen, call: Call) -> None:
    desk.pane.move_pages(0.5 * call.times)


@action("move.half_page_up", "ctrl+u", "half page up", "Half a page up.", group="Move")
async def half_up(desk: MainScreen, call: Call) -> None:
    desk.pane.move_pages(-0.5 * call.times)


@action("move.page_down", "ctrl+f pagedown", "page down", "A page down.", group="Move")
async def page_down(desk: MainScreen, call: Call) -> None:
    desk.pane.move_pages(call.times)


@action("move.page_up", "ctrl+b pageup", "page up", "A page up.", group="Move")
async def page_up(desk: MainScreen, call: Call) -> None:
    desk.pane.move_pages(-call.times)


@action("move.next_unread", "]", "next unread", "Next incident nobody has read.", group="Move", footer=2)
async def next_unread(desk: MainScreen, call: Call) -> None:
    await desk.go_unread(1, call.times)


@action("move.previous_unread", "[", "previous unread", "Previous incident nobody has read.", group="Move")
async def previous_unread(desk: MainScreen, call: Call) -> None:
    await desk.go_unread(-1, call.times)


@action(
    "move.next_match",
    "n",
    "next match",
    "Next search result; in the source, the next fact of the document.",
    group="Move",
)
async def next_match(desk: MainScreen, call: Call) -> None:
    await desk.step_match(call.times)


@action("move.previous_match", "N", "previous match", "Previous search result or fact.", group="Move")
async def previous_match(desk: MainScreen, call: Call) -> None:
    await desk.step_match(-call.times)


@action("move.later_day", "{", "later day", "First incident of the next later day.", group="Move")
async def later_day(desk: MainScreen, call: Call) -> None:
    await desk.step_day(1, call.times)


@action("move.earlier_day", "}", "earlier day", "First incident of the next earlier day.", group="Move")
async def earlier_day(desk: MainScreen, call: Call) -> None:
    await desk.step_day(-1, call.times)


@action(
    "move.goto",
    "J",
    "go to",
    "Go to a row or a date: 120, 2021-07-09.",
    group="Move",
    takes="place",
)
async def goto(desk: MainScreen, call: Call) -> None:
    await desk.go_to_place(call.argument)
