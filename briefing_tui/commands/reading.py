"""Opening the reader."""

from __future__ import annotations

from pathlib import Path

from briefing_tui.commands.root import Settings


def open_reader(given: Settings, path: Path | None = None) -> int:
    """Open the reader on a store (the user's own by default) and return its exit code.

    Raises a click error where a read-only store does not exist. Without a terminal to draw on the reader says one
    line and the code is 1.
    """
    if given.expression:
        from briefing_tui.filters import parse

        parse(given.expression)  # a mistake is said before the screen is taken over
    path = path or (given.existing() if given.read_only else given.path())
    from briefing_tui import config
    from briefing_tui.reader import app, terminal
    from briefing_tui.reader.actions import ACTIONS

    settings = config.load(themes=terminal.THEMES, actions=ACTIONS)
    return app.run(path, read_only=given.read_only, expression=given.expression, config=settings)
