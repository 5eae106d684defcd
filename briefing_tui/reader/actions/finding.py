"""Search, filter, saved views, and what the feed shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.reader.actions.registry import Call, action
from briefing_tui.reader.actions.when import writable

if TYPE_CHECKING:
    from briefing_tui.reader.screens.main import MainScreen


@action(
    "find.search",
    "/",
    "search",
    "Search incidents, quotations and documents; read and dismissed ones too.",
    group="Find",
    footer=30,
    takes="text",
)
async def search(desk: MainScreen, call: Call) -> None:
    await desk.search(call.argument)


@action(
    "find.filter",
    "\\",
    "filter",
    "Show only what matches: type:protest killed>=5 since:7d.",
    group="Find",
    footer=31,
    takes="expression",
)
async def filter_view(desk: MainScreen, call: Call) -> None:
    await desk.filter(call.argument)


@action("find.everything", "*", "everything", "Take the filter away.", group="Find")
async def everything(desk: MainScreen, call: Call) -> None:
    await desk.show_everything()


@action(
    "find.dismissed",
    "D",
    "show dismissed",
    "Show dismissed incidents in the feed too, or hide them again.",
    group="Find",
)
async def dismissed(desk: MainScreen, call: Call) -> None:
    await desk.toggle_dismissed()


@action(
    "find.views",
    "b",
    "views",
    "Saved views, with how many each holds.",
    group="Find",
    takes="view",
    command="view",
)
async def views(desk: MainScreen, call: Call) -> None:
    await desk.choose_view(call.argument)


@action(
    "find.save_view",
    "B",
    "save view",
    "Save the filter as a view: NAME, or NAME KEY.",
    group="Find",
    applies=writable,
    takes="view",
)
async def save_view(desk: MainScreen, call: Call) -> None:
    await desk.save_view(call.argument)


@action(
    "find.delete_view",
    "",
    "delete view",
    "Forget a saved view.",
    group="Find",
    applies=writable,
    takes="view",
)
async def delete_view(desk: MainScreen, call: Call) -> None:
    await desk.delete_view(call.argument)


@action(
    "find.refresh",
    "f5",
    "refresh",
    "Evaluate the view anew; what no longer matches leaves it.",
    group="Find",
)
async def refresh(desk: MainScreen, call: Call) -> None:
    await desk.refresh_view()


@action("find.timeline", "h", "timeline", "The timeline: incidents and casualties a day.", group="Find")
async def timeline(desk: MainScreen, call: Call) -> None:
    desk.toggle_timeline()


@action("find.dates", ",", "dates", "Dates as dates, or as days ago.", group="Find")
async def dates(desk: MainScreen, call: Call) -> None:
    desk.toggle_dates()
