"""Pictures of the main screen at its two usual sizes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing_tui.config import Config
from briefing_tui.reader import opening, resting
from briefing_tui.reader.application import BriefingApp
from briefing_tui.reader.reading import Reading
from tests.reader.desk import Desk

Compare = Callable[..., bool]


@pytest.mark.parametrize(
    ("size", "keys"), [((120, 40), ("j", "s", "j", "r", "enter")), ((80, 24), ("j", "f", "V", "j"))]
)
def test_the_main_screen(
    path: Path,
    snap_compare: Compare,
    size: tuple[int, int],
    keys: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(resting, "REST", 0.01)
    reading = Reading(path)
    first = reading.ahead(lambda db: opening.read(db, "ann", None, "")).result()
    app = BriefingApp(reading, opening=first, user="ann", config=Config())
    app.store_name = "store.db"

    async def press(pilot: object) -> None:
        desk = Desk(app, pilot, path)  # type: ignore[arg-type]
        today = date(2024, 12, 20)
        desk.screen.feed.today = desk.screen.quotes.today = desk.screen.losses.today = today
        await desk.settle()
        await desk.press(*keys)
        before = ""
        while before != (now := desk.shown()) or desk.screen.is_resting:
            before = now
            await desk.settle()

    try:
        assert snap_compare(app, terminal_size=size, run_before=press)
    finally:
        reading.close()
