"""The program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.reader.actions.registry import Call, action

if TYPE_CHECKING:
    from briefing_tui.reader.screens.main import MainScreen


@action(
    "program.command",
    ":",
    "command",
    "The command line; tab completes, up recalls.",
    group="Program",
    footer=70,
)
async def command(desk: MainScreen, call: Call) -> None:
    await desk.open_command_line(call.argument)


@action("program.palette", "ctrl+p", "palette", "Every action by name.", group="Program")
async def palette(desk: MainScreen, call: Call) -> None:
    desk.app.action_command_palette()


@action("program.help", "? f1", "help", "Keys of this pane, and all others.", group="Program", footer=99)
async def help_screen(desk: MainScreen, call: Call) -> None:
    desk.show_help()


@action("program.theme", "ctrl+t", "theme", "Next theme, or the one named.", group="Program", takes="theme")
async def theme(desk: MainScreen, call: Call) -> None:
    desk.change_theme(call.argument)


@action("program.redraw", "ctrl+l", "redraw", "Paint the whole screen anew.", group="Program")
async def redraw(desk: MainScreen, call: Call) -> None:
    desk.redraw()


@action("program.suspend", "ctrl+z", "suspend", "Back to the shell; fg returns.", group="Program")
async def suspend(desk: MainScreen, call: Call) -> None:
    desk.app.action_suspend_process()


@action("program.quit", "ctrl+q", "quit", "Quit; the place is kept.", group="Program")
async def quit_program(desk: MainScreen, call: Call) -> None:
    await desk.leave()
