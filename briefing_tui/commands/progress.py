"""How far it is: a line that is painted over on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from typing import Any, Protocol

from briefing_tui.commands.messages import say

_EVERY = 30.0  # seconds between plain lines


class _Counts(Protocol):
    @property
    def total(self) -> int: ...


class Progress:
    """Shows what a tally counts while it grows. On a terminal it is gone afterwards."""

    def __init__(self, counts: _Counts) -> None:
        self.counts = counts
        self.bar: Any = None
        self.task: Any = None
        self.started = self.said = time.monotonic()

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress as Bar
            from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

            self.bar = Bar(
                SpinnerColumn("line"),
                TextColumn("{task.description}", markup=False),
                TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self.task = self.bar.add_task("starting", total=None)
            self.bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar:
            self.bar.stop()

    def step(self) -> None:
        """One more was counted."""
        now = time.monotonic()
        if self.bar:
            rate = self.counts.total / max(now - self.started, 0.001)
            self.bar.update(self.task, description=f"{self.counts} · {rate:.1f} documents/s")
        elif now - self.said >= _EVERY:
            self.said = now
            say(f"{self.counts} so far")
