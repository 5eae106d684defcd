"""The reader over a small made-up store, for tests of what its actions do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from unittest.mock import patch

from textual.events import Paste
from textual.pilot import Pilot
from textual.worker import Worker

from briefing_tui import store
from briefing_tui.config import Config
from briefing_tui.reader import opening, resting
from briefing_tui.reader.actions import Call
from briefing_tui.reader.application import BriefingApp
from briefing_tui.reader.reading import Reading
from briefing_tui.reader.screens.main import MainScreen
from briefing_tui.reader.widgets.status import StatusLine
from briefing_tui.store import feed, triage
from briefing_tui.store.rows import IncidentRow, JournalRow
from briefing_tui.store.views import View
from tests.bench import make_store

USER = "ann"
PATIENCE = 60.0
"""Seconds a test waits for the reader to have nothing left to do: the machine may be busy."""


class Desk:
    """A reader that is open, with words for what tests ask of it."""

    def __init__(self, app: BriefingApp, pilot: Pilot[int], path: Path) -> None:
        self.app = app
        self.pilot = pilot
        self.path = path

    @property
    def screen(self) -> MainScreen:
        return self.app.desk

    async def do(self, action: str, argument: str = "", count: int | None = None) -> None:
        """Run an action and let everything settle that follows from it."""
        await self.screen.do(action, Call(count, argument))
        await self.settle()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def paste(self, text: str) -> None:
        """What a terminal sends for a paste; a letter a key is slow."""
        assert self.app.focused is not None
        self.app.focused.post_message(Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Until nothing is being read and no pane waits for the cursor to rest. Fails, naming them, if that never comes."""
        busy: list[Worker[object]] = []
        try:
            async with asyncio.timeout(PATIENCE):
                while self.app.is_running:  # an error that ended the reader comes out where it is closed
                    await self.pilot.pause()
                    busy = [w for w in self.app.workers if not w.is_finished]
                    if busy:
                        await asyncio.gather(*(worker.wait() for worker in busy), return_exceptions=True)
                    elif not self.screen.is_resting:
                        await self.pilot.pause()
                        return
        except TimeoutError:
            raise AssertionError(f"not settled: {busy or 'the cursor never came to rest'}") from None

    @property
    def said(self) -> str:
        """What the status line says."""
        return self.screen.query_one(StatusLine).left

    @property
    def row(self) -> IncidentRow:
        """The incident under the cursor."""
        row = self.screen.feed.current
        assert row is not None
        return row

    def rows(self, view: View | None = None) -> list[IncidentRow]:
        """What the store holds now, as another process reads it."""
        with closing(store.connect(self.path, read_only=True)) as db:
            return feed.window(db, view or View(None, True), 0, 10_000)

    def row_of(self, incident: int) -> IncidentRow:
        """One incident as the store has it now."""
        return next(row for row in self.rows() if row.id == incident)

    def journal(self) -> list[JournalRow]:
        """What is journalled, newest first."""
        with closing(store.connect(self.path, read_only=True)) as db:
            return triage.history(db, 1000)

    def shown(self) -> str:
        """What stands on the screen."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def made(path: Path, incidents: int = 30) -> Path:
    """A store of made-up incidents."""
    make_store.make(incidents, path)
    return path


@asynccontextmanager
async def opened(
    path: Path,
    *,
    size: tuple[int, int] = (120, 40),
    expression: str | None = None,
    config: Config | None = None,
    read_only: bool = False,
) -> AsyncIterator[Desk]:
    """The reader on a store, its first screen settled."""
    config = config or Config()
    reading = Reading(path, read_only=read_only)
    try:
        first = reading.ahead(lambda db: opening.read(db, USER, expression, config.view))
        app = BriefingApp(reading, opening=first.result(), user=USER, config=config)
        # How long panes wait for the cursor to rest is not what is tested here.
        with patch.object(resting, "REST", 0.01):
            async with app.run_test(size=size) as pilot:
                desk = Desk(app, pilot, path)
                await desk.settle()
                yield desk
    finally:
        reading.close()
