"""What leaves the program: copies, links, exports, pipes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.reader.actions.registry import Call, action
from briefing_tui.reader.actions.when import selected

if TYPE_CHECKING:
    from briefing_tui.reader.screens.main import MainScreen


@action(
    "share.copy",
    "y",
    "copy",
    "Copy what is selected, with its citation.",
    group="Share",
    applies=selected,
    footer=40,
)
async def copy(desk: MainScreen, call: Call) -> None:
    await desk.copy_selection()


@action(
    "share.open_link",
    "o",
    "open link",
    "Open the document's link; over SSH, show and copy it.",
    group="Share",
    applies=selected,
    command="open",
)
async def open_link(desk: MainScreen, call: Call) -> None:
    await desk.open_link()


@action(
    "share.export",
    "e",
    "export",
    "Export the view: sitrep, csv, jsonl, geojson or html, and a file.",
    group="Share",
    takes="format",
)
async def export(desk: MainScreen, call: Call) -> None:
    await desk.export(call.argument)


@action(
    "share.pipe",
    "|",
    "pipe",
    "Pipe the selection to a command (no shell); --json first sends JSON.",
    group="Share",
    applies=selected,
    takes="text",
)
async def pipe(desk: MainScreen, call: Call) -> None:
    await desk.pipe(call.argument)
