"""How far it is: a line that is painted over on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from typing import Any, Protocol

from briefing_tui.commands.messages import say

_EVERY = 30.0  # seconds between plain lines
_SETTLED = 3.0  # seconds before the time left is worth showing


class _Counts(Protocol):
    @property
    def total(self) -> int: ...


class Progress:
    """Shows what a tally counts while it grows, with rate and time left. On a terminal it is gone afterwards.

    `bytes_in_all` is the size of what is to come in, 0 where nobody knows; `bytes_taken` what is done of it.
    """

    def __init__(self, counts: _Counts, bytes_in_all: int = 0) -> None:
        self.counts = counts
        self.bytes_in_all = bytes_in_all
        self.bytes_taken = 0
        self._bar: Any = None
        self._started = self._said = time.monotonic()

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            self._bar = _bar(self)
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def step(self) -> None:
        """One more was counted."""
        now = time.monotonic()
        if self._bar is None and now - self._said >= _EVERY:
            self._said = now
            say(self.now())

    def took(self, size: int) -> None:
        """So many bytes more are done with."""
        self.bytes_taken += size

    def now(self) -> str:
        """The line for this moment."""
        return self.line(time.monotonic() - self._started)

    def line(self, elapsed: float) -> str:
        """What is shown after `elapsed` seconds: counts, documents a second, time left where it can be told."""
        parts = [str(self.counts), f"{self.counts.total / max(elapsed, 0.001):.1f} documents/s"]
        if self.bytes_in_all and self.bytes_taken and elapsed >= _SETTLED:
            share = min(self.bytes_taken / self.bytes_in_all, 0.99)
            parts.append(f"{share:.0%}, about {_spoken(elapsed / share - elapsed)} left")
        return " · ".join(parts)


def _bar(progress: Progress) -> Any:
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import ProgressColumn, SpinnerColumn, Task
    from rich.text import Text

    class Line(ProgressColumn):
        """The line as it is at each refresh, so that rate and time left move while nothing is finished."""

        max_refresh = 0.5

        def render(self, task: Task) -> Text:
            """The line as plain text."""
            return Text(progress.now(), no_wrap=True, overflow="ellipsis")

    bar = Bar(
        SpinnerColumn("line"),
        Line(),
        console=Console(stderr=True),
        transient=True,
        refresh_per_second=4,
        expand=True,
    )
    bar.add_task("", total=None)
    return bar


def weigh(paths: Iterable[str]) -> int:
    """Bytes of the files under the paths; links and what cannot be read weigh nothing."""
    total = 0
    for path in paths:
        if os.path.isfile(path):
            total += os.path.getsize(path)
        for here, _, names in os.walk(path):
            for name in names:
                try:
                    total += os.lstat(os.path.join(here, name)).st_size
                except OSError:
                    continue
    return total


def _spoken(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"
