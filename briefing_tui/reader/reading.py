"""Where the reader touches the store: reads run off the event loop, on connections of their own.

A pane never holds a connection. It asks, in a coroutine that a Textual worker runs::

    rows = await self.app.reading(lambda db: store.losses.claims(db, scope))

Each lane is one thread with one connection, so that a slow search (lane "search") never keeps the panes
waiting. `interrupt` stops what a lane is doing now.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from briefing_tui import store

if TYPE_CHECKING:
    from sqlite3 import Connection

Result = TypeVar("Result")
Lane = Literal["panes", "search"]


class Reading:
    """Reads of one store. Call it with a function of a connection; await the answer."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads: dict[Lane, ThreadPoolExecutor] = {}
        self._connections: dict[Lane, Connection] = {}

    async def __call__(self, read: Callable[[Connection], Result], lane: Lane = "panes") -> Result:
        """Run `read(db)` in the lane's thread. Raises what it raises."""
        thread = self._threads.get(lane)
        if thread is None:
            thread = self._threads[lane] = ThreadPoolExecutor(1, f"read-{lane}")
        return await asyncio.get_running_loop().run_in_executor(thread, self._run, lane, read)

    def _run(self, lane: Lane, read: Callable[[Connection], Result]) -> Result:
        db = self._connections.get(lane)
        if db is None:
            db = self._connections[lane] = store.connect(self._path, read_only=True)
        return read(db)

    def interrupt(self, lane: Lane) -> None:
        """Stop the read that runs in a lane now; its caller sees the store's error."""
        if (db := self._connections.get(lane)) is not None:
            db.interrupt()

    def close(self) -> None:
        """Stop all lanes and close their connections."""
        for lane, thread in self._threads.items():
            self.interrupt(lane)
            if (db := self._connections.pop(lane, None)) is not None:
                thread.submit(db.close)
            thread.shutdown(wait=True, cancel_futures=False)
        self._threads.clear()
