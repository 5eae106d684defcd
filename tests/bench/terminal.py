"""What the reader costs at a terminal: `python -m tests.bench.terminal [INCIDENTS ...]`.

For each size (1,000 and 1,000,000 unless others are named) a store is made in BRIEFING_BENCH or the system's temporary
folder, kept there, and opened through a real pseudo-terminal of 120 by 40 beside a bare Textual app: one widget that
says a word. Start is from the first byte asked for to the last byte of the first screen, in pairs, bare and reader
alternating, so that what else the machine does weighs on both; the ratio is the median of the pairs' ratios. newsboat,
where it is installed, is opened in the same run.
"""

from __future__ import annotations

import contextlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench import newsboat
from tests.terminal.line import Line, reader

PAIRS = 7
BARE = """
from textual.app import App, ComposeResult
from textual.widgets import Static

class Bare(App):
    def compose(self) -> ComposeResult:
        yield Static("a bare app")
    def key_q(self) -> None:
        self.exit()

Bare().run()
"""


@dataclass(frozen=True)
class Started:
    """A start: seconds from process to settled screen, seconds from first byte to that, processor seconds, bytes."""

    seconds: float
    painting: float
    processor: float
    bytes: int


def start(arguments: Sequence[str], mark: str, home: Path) -> Started:
    """Start a program and wait until its screen has settled."""
    began = time.monotonic()
    with Line(arguments, environment={"HOME": str(home)}) as line:
        first = last = 0.0
        while True:
            seen = bool(last) and mark in line.text
            if not line.read(0.35 if seen else 10):
                break
            last = time.monotonic()
            first = first or last
        return Started(last - began, last - first, line.processor, len(line.raw))


def starts(store: Path, home: Path) -> None:
    """Print what starting costs, beside the bare app."""
    bare_command = [sys.executable, "-c", BARE]
    pairs = []
    for number in range(PAIRS + 1):
        pair = start(bare_command, "a bare app", home), start(reader(store), "? help", home)
        if number:  # the first pair warms the disk
            pairs.append(pair)

    def ratio(of: Callable[[Started], float]) -> str:
        return f"{statistics.median(of(mine) / of(bare) for bare, mine in pairs):.2f}"

    seconds = statistics.median(mine.seconds for _, mine in pairs)
    print(f"  start                {seconds * 1000:6.0f} ms   {ratio(lambda s: s.seconds)} x bare Textual")
    print(f"    processor time     {statistics.median(m.processor for _, m in pairs) * 1000:6.0f} ms   "
          f"{ratio(lambda s: s.processor)} x")  # fmt: skip
    print(f"    bytes              {pairs[0][1].bytes:6,}      {ratio(lambda s: s.bytes)} x")


def moves(line: Line) -> str:
    """What one move down costs: milliseconds to the first byte (and of the processor), bytes of the move alone."""
    spent, worked, sent = [], [], []
    for _ in range(12):
        before, began, processor = len(line.raw), time.monotonic(), line.processor
        line.send("j")
        line.read(2)
        spent.append(line.arrived - began)
        worked.append(line.processor - processor)
        end = began + 0.1
        while time.monotonic() < end:
            line.read(0.01)
        sent.append(len(line.raw) - before)
        line.settle(0.35)
    clock, processor = statistics.median(spent) * 1000, statistics.median(worked) * 1000
    return f"{clock:6.1f} ms   {processor:.1f} ms of processor time   {statistics.median(sent):,.0f} bytes"


def keys(store: Path, home: Path) -> None:
    """Print what keys cost: one move, a key held down, nothing at all; and searching and filtering."""
    with Line(reader(store), environment={"HOME": str(home)}) as line:
        line.wait_for("? help")
        line.send("g*")
        line.settle(0.6)
        print(f"  move                 {moves(line)}")
        before = len(line.raw)
        for _ in range(60):
            line.send("j")
            end = time.monotonic() + 1 / 30
            while time.monotonic() < end:
                line.read(0.005)
        line.settle(0.5)
        print(
            f"  60 keys held         {(len(line.raw) - before) / 60:6,.0f} bytes a key, all panes following"
        )
        print(f"  idle                 {line.settle(5.0, most=5.0):6} bytes in five seconds")
        for name, typed in (
            ("next pane", "2"),
            ("first source", chr(13)),
            ("source closed", "q"),
            ("prompt", "/"),
        ):
            before = len(line.raw)
            line.send(typed)
            line.settle(0.6)
            print(f"  {name:20} {len(line.raw) - before:6,} bytes")
        for key in ("\x1b", "1"):
            line.send(key)
            line.settle(0.5)
        print(f"  end of the list      {_until(line, 'G', lambda: _last(line))}")
        line.send("g")
        line.settle(0.5)
        print(f"  search               {_until(line, '/bridge' + chr(13), lambda: '(esc ends)' in _status(line))} to its first page")  # fmt: skip
        line.send("\x1b")
        line.settle(0.5)
        print(f"  filter               {_until(line, chr(92) + 'type:protest killed>=3' + chr(13), lambda: 'match' in _status(line))} to its first page")  # fmt: skip
        began = time.monotonic()
        line.wait(lambda: "incidents match" in line.text, "the rest of the filter")
        print(f"    the rest           {(time.monotonic() - began) * 1000:6.1f} ms later")
        line.settle(0.5)
        print(f"  memory               {_resident(line):6.0f} MB resident")


def beside_newsboat(home: Path) -> None:
    """Print the same of newsboat, which shows a thousand articles of one feed."""
    command = newsboat.ready(1000, home)
    if command is None:
        print("newsboat is not installed: nothing to compare with")
        return
    print("newsboat, 1,000 articles")
    runs = [start(command, newsboat.SHOWN, home) for _ in range(3)]
    print(f"  start                {statistics.median(run.seconds for run in runs) * 1000:6.0f} ms")
    with Line(command, environment={"HOME": str(home)}) as line:
        line.wait_for(newsboat.SHOWN)
        line.send(chr(13))
        line.settle(0.6)
        print(f"  move                 {moves(line)}")
        print(f"  idle                 {line.settle(5.0, most=5.0):6} bytes in five seconds")
        print(f"  memory               {_resident(line):6.0f} MB resident")


def _resident(line: Line) -> float:
    status = Path(f"/proc/{line.process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def _status(line: Line) -> str:
    return line.text.splitlines()[-2]


def _last(line: Line) -> bool:
    here, _, of = _status(line).split()[-1].partition("/")
    return bool(of) and here == of


def _until(line: Line, typed: str, done: Callable[[], bool]) -> str:
    """Milliseconds from the last key to what is waited for; what is typed before is not counted."""
    if len(typed) > 1:
        line.send(typed[:-1])
        line.settle(0.3)
    began, processor = time.monotonic(), line.processor
    line.send(typed[-1])
    while not done():
        if time.monotonic() - began > 30:
            raise AssertionError(f"waited in vain; the screen shows:\n{line.text}")
        line.read(0.002)
    worked = line.processor - processor
    return f"{(line.arrived - began) * 1000:6.1f} ms   {worked * 1000:.1f} ms of processor time"


def main() -> None:
    """Make what stores are missing and print the figures."""
    from briefing_tui.reader.app import account
    from briefing_tui.store import connect, saved
    from tests.bench import make_store

    folder = Path(os.environ.get("BRIEFING_BENCH", tempfile.gettempdir()))
    sizes = [int(size) for size in sys.argv[1:]] or [1_000, 1_000_000]
    with tempfile.TemporaryDirectory() as home:
        for size in sizes:
            store = folder / f"briefing-bench-{size}.db"
            if not store.exists():
                make_store.make(size, store)
            # A store of an older version is brought up to date before anything is measured, and nobody was there before.
            with contextlib.closing(connect(store)) as db:
                saved.keep_place(db, account(), {})
            print(f"{size:,} incidents")
            starts(store, Path(home))
            keys(store, Path(home))
        beside_newsboat(Path(home))


if __name__ == "__main__":
    main()
