"""The way into the reader. Nothing here imports Textual until the environment is ready for it."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from briefing_tui import store
from briefing_tui.config import Config
from briefing_tui.reader import opening, terminal
from briefing_tui.reader.reading import Reading


def account() -> str:
    """The account's name for the journal; "reader" where the system knows none."""
    for variable in ("LOGNAME", "USER", "USERNAME"):
        if name := os.environ.get(variable):
            return name
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (KeyError, OSError, ImportError):
        return "reader"


def run(
    path: Path | str,
    *,
    read_only: bool = False,
    expression: str | None = None,
    config: Config | None = None,
) -> int:
    """Open the reader on a store and return its exit code.

    `expression` is a filter, or the name of a saved view, to begin with; None goes to where one was. Without a
    terminal, or with a store that cannot be opened, it prints one line and returns 1.
    """
    config = config or Config()
    if why := terminal.refusal((sys.stdin, sys.stdout, sys.stderr), os.environ):
        print(why, file=sys.stderr)
        return 1
    # Imports and the first screen make many objects that stay: looking for cycles among them is time lost.
    gc.disable()
    terminal.prepare(os.environ, economical=config.economical)
    user = config.user or account()
    reading = Reading(Path(path), read_only=read_only)
    try:
        if not read_only:
            # Made or brought up to date here, where what is wrong can still be said on the plain terminal.
            store.connect(path).close()
        first = reading.ahead(lambda db: opening.read(db, user, expression, config.view))
        from briefing_tui.reader.application import BriefingApp

        app = BriefingApp(reading, opening=first.result(), user=user, config=config)
        app.run(mouse=config.mouse)
        return app.return_value if app.return_value is not None else app.return_code or 0
    except store.StoreError as error:
        print(f"briefing: {error}", file=sys.stderr)
        return 1
    finally:
        reading.close()
