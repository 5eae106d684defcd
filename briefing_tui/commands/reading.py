"""Opening the reader."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing_tui.commands.root import Settings


def open_reader(given: Settings, path: Path | None = None) -> int:
    """Open the reader on a store (the user's own by default) and return its exit code.

    Raises a click error where there is no terminal to draw on, or where a read-only store does not exist.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(
            "the reader needs a terminal; `briefing list`, `count` and `export` do without"
        )
    if given.expression:
        from briefing_tui.filters import parse

        parse(given.expression)  # a mistake is said before the screen is taken over
    path = path or (given.existing() if given.read_only else given.path())
    from briefing_tui import config
    from briefing_tui.reader import app

    return app.run(path, read_only=given.read_only, expression=given.expression, config=config.load())
