"""Opening the reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.commands.options import Settings
    from briefing_tui.config import Config


def open_reader(given: Settings, path: Path | None = None) -> int:
    """Open the reader on a store (the user's own by default) and return its exit code.

    Raises a click error where a read-only store does not exist. Without a terminal to draw on the reader says one
    line and the code is 1.
    """
    path = path or (given.existing() if given.read_only else given.path())
    return open_plainly(path, given.expression, read_only=given.read_only)


def open_plainly(path: Path | str | None, expression: str | None, *, read_only: bool = False) -> int:
    """The same without a command line parser, whose import would be felt at every start."""
    if expression:
        _check(path, expression)
    from briefing_tui.reader import app
    from briefing_tui.store.connection import default_path

    return app.run(
        path or default_path(), read_only=read_only, expression=expression, config=settings_in_force()
    )


def settings_in_force() -> Config:
    """The settings, with every theme and action that the reader does not know among their problems."""
    from briefing_tui import config
    from briefing_tui.reader import terminal
    from briefing_tui.reader.actions import ACTIONS

    return config.load(themes=terminal.THEMES, actions=ACTIONS)


def _check(path: Path | str | None, given: str) -> None:
    """Say a mistake in an expression before the screen is taken over. The reader itself finds what a name means."""
    from briefing_tui.filters import FilterError, parse

    try:
        parse(given)
    except FilterError:
        from briefing_tui.store import quick
        from briefing_tui.store.connection import default_path

        if quick.meanings(str(path or default_path()), [given]) in (None, [given]):
            raise
