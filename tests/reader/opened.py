"""The whole reader over a throwaway store, driven by its actions."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from briefing_tui import store
from briefing_tui.config import Config
from briefing_tui.incidents import link
from briefing_tui.reader import opening
from briefing_tui.reader.application import BriefingApp
from briefing_tui.reader.reading import Reading
from briefing_tui.store import writing
from tests.unit.reporting import Report

READS = ("read", "rows", "days", "source", "start", "lay out")
"""Groups of workers that end by themselves."""


def fill(path: Path, reports: Iterable[Report]) -> None:
    """Put reports into a new store."""
    db = store.connect(path)
    for report in reports:
        writing.add(db, *report.made, link)
    db.close()


@asynccontextmanager
async def reader(
    path: Path, size: tuple[int, int] = (140, 40), expression: str | None = None
) -> AsyncIterator[tuple[BriefingApp, Pilot[int]]]:
    """The reader on a store, its first screen settled."""
    reading = Reading(path)
    first = reading.ahead(lambda db: opening.read(db, "ann", expression, ""))
    app = BriefingApp(reading, opening=first.result(), user="ann", config=Config())
    try:
        async with app.run_test(size=size) as pilot:
            await settled(app, pilot)
            yield app, pilot
    finally:
        reading.close()


async def settled(app: BriefingApp, pilot: Pilot[int]) -> None:
    """Until nothing is being read any more and no pane waits for the cursor to rest."""
    desk = app.desk
    while True:
        await pilot.pause()
        reads = [w for w in app.workers if w.group in READS and not w.is_finished]
        if reads:
            await asyncio.gather(*(worker.wait() for worker in reads), return_exceptions=True)
        elif not any(pane.is_resting for pane in (desk.quotes, desk.losses, desk.source)):
            await pilot.pause()
            return
