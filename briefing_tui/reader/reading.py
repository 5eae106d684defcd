"""Where the reader touches the store: everything runs off the event loop, on connections of its own.

A pane never holds a connection. It asks, in a coroutine that a Textual worker runs::

    rows = await self.app.reading(lambda db: losses.claims(db, scope))

Each lane is one thread with one connection, so that a slow search (lane "search") never keeps the panes
waiting. `interrupt` stops what a lane is doing now. Only the lane "write" may write; each write is committed
before its await returns.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar, cast

from briefing_tui import store
from briefing_tui.store.errors import explain

if TYPE_CHECKING:
    import sqlite3

Result = TypeVar("Result")
Lane = Literal["panes", "search", "views", "counts", "write"]


class Reading:
    """Reads (and writes) of one store. Call it with a function of a connection; await the answer.

    Whatever SQLite raises comes out as `store.StoreError` with one clear line.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._threads: dict[Lane, ThreadPoolExecutor] = {}
        self._connections: dict[Lane, sqlite3.Connection] = {}

    async def __call__(self, read: Callable[[sqlite3.Connection], Result], lane: Lane = "panes") -> Result:
        """Run `read(db)` in the lane's thread. Raises what it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._thread(lane), self._run, lane, read)

    def ahead(self, read: Callable[[sqlite3.Connection], Result]) -> Future[Result]:
        """Begin to read before there is an event loop; the future has the answer."""
        return self._thread("panes").submit(self._run, "panes", read)

    async def write(self, write: Callable[[sqlite3.Connection], Result]) -> Result:
        """Run `write(db)` in the writing lane; one after the other, in the order asked for."""
        return await self(write, "write")

    def _thread(self, lane: Lane) -> ThreadPoolExecutor:
        if (thread := self._threads.get(lane)) is None:
            thread = self._threads[lane] = ThreadPoolExecutor(1, f"store-{lane}")
        return thread

    def _run(self, lane: Lane, read: Callable[[sqlite3.Connection], Result]) -> Result:
        try:
            if (db := self._connections.get(lane)) is None:
                read_only = lane != "write" or self.read_only
                db = self._connections[lane] = store.connect(self.path, read_only=read_only)
            return read(db)
        except Exception as error:
            # By name, because nothing here may import sqlite3.
            if type(error).__module__ == "sqlite3":
                raise explain(cast("sqlite3.Error", error), self.path.name) from error
            raise

    def interrupt(self, lane: Lane) -> None:
        """Stop the read that runs in a lane now; its caller sees a `StoreError`."""
        if (db := self._connections.get(lane)) is not None:
            db.interrupt()

    def close(self) -> None:
        """Finish the writes that were asked for, stop the reads, close the connections."""
        for lane, thread in self._threads.items():
            db = self._connections.pop(lane, None)
            if db is not None:
                if lane != "write":
                    db.interrupt()
                thread.submit(db.close)
            thread.shutdown(wait=True, cancel_futures=False)
        self._threads.clear()
