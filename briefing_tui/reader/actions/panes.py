"""Going between panes and levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.reader.actions.registry import Call, action

if TYPE_CHECKING:
    from briefing_tui.reader.screens.main import MainScreen


@action(
    "pane.open",
    "enter",
    "source",
    "Open the source at the sentence.",
    group="Panes",
    footer=1,
    command="sentence",
)
async def open_source(desk: MainScreen, call: Call) -> None:
    await desk.enter()


@action(
    "pane.back",
    "escape",
    "back",
    "Back one level: prompt, marks, search, source, zoom.",
    group="Panes",
)
async def back(desk: MainScreen, call: Call) -> None:
    await desk.go_back(quit_at_root=False)


@action("pane.close", "q", "back", "Back one level; at the root, quit.", group="Panes", footer=90)
async def close(desk: MainScreen, call: Call) -> None:
    await desk.go_back(quit_at_root=True)


@action("pane.next", "tab", "next pane", "Next pane.", group="Panes", footer=50)
async def next_pane(desk: MainScreen, call: Call) -> None:
    desk.turn_pane(1)


@action("pane.previous", "shift+tab", "previous pane", "Previous pane.", group="Panes")
async def previous_pane(desk: MainScreen, call: Call) -> None:
    desk.turn_pane(-1)


@action("pane.feed", "1", "incidents", "The incidents.", group="Panes")
async def feed(desk: MainScreen, call: Call) -> None:
    desk.show_pane("feed")


@action("pane.quotes", "2", "quotes", "What was said, by speaker.", group="Panes")
async def quotes(desk: MainScreen, call: Call) -> None:
    desk.show_pane("quotes")


@action("pane.losses", "3", "losses", "Casualties, damage and munitions.", group="Panes")
async def losses(desk: MainScreen, call: Call) -> None:
    desk.show_pane("losses")


@action("pane.source", "4", "source", "The source of what is selected.", group="Panes", command="source")
async def source(desk: MainScreen, call: Call) -> None:
    await desk.show_source_pane()


@action("pane.zoom", "z", "zoom", "The pane alone on the screen, and back.", group="Panes", footer=60)
async def zoom(desk: MainScreen, call: Call) -> None:
    desk.toggle_zoom()


@action(
    "pane.scope",
    "v",
    "scope",
    "Quotes and losses of the selected incident, or of everything in the view.",
    group="Panes",
    footer=55,
)
async def scope(desk: MainScreen, call: Call) -> None:
    desk.toggle_scope()
