"""Promises of waiting for the cursor to rest: what waits is always called, however busy the machine is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from textual.app import App

from briefing_tui.reader.resting import Rest, after

PATIENCE = 20.0


async def come(begin: Callable[[App[None], Callable[[], object]], object]) -> bool:
    """Whether something begun with an app calls back."""
    called = asyncio.Event()
    app: App[None] = App()
    async with app.run_test():
        begin(app, called.set)
        async with asyncio.timeout(PATIENCE):
            await called.wait()
    return called.is_set()


# A wait that has passed before it begins is what a busy machine makes of a short one.
@pytest.mark.parametrize("seconds", [0.0, 1e-9, 0.01])
async def test_what_waits_is_called_even_if_the_time_has_passed_by_the_time_it_begins_to_wait(
    seconds: float,
) -> None:
    assert await come(lambda app, then: Rest(app, then, lambda: seconds).stir())
    assert await come(lambda app, then: after(app, seconds, then))


async def test_what_has_ended_calls_nothing() -> None:
    called: list[int] = []
    app: App[None] = App()
    async with app.run_test() as pilot:
        rest = Rest(app, lambda: called.append(1), lambda: 0.0)
        rest.stir()
        assert rest.is_awaited
        rest.end()
        assert not rest.is_awaited
        await pilot.pause()
        rest.stir()
        while rest.is_awaited:
            await pilot.pause()
    assert called == [1]
