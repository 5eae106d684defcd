"""A program at the far end of a pseudo-terminal: keys go in, bytes come out and are painted by pyte."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte

ROOT = Path(__file__).resolve().parents[2]
FULL = 2048
"""Bytes from which on a reading may have been cut by the terminal's buffer."""
PATIENCE = 20.0
"""Seconds a test waits for something that should come at once: the machine may be busy."""


class Line:
    """One program on a terminal of its own. Use it as a context manager."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        columns: int = 120,
        lines: int = 40,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        self.arrived = 0.0
        """When the last bytes came: pyte takes a millisecond to paint what a move sends."""
        main, other = pty.openpty()
        self._main = main
        self._size(columns, lines)
        kept = ("PATH", "HOME", "LANG", "VIRTUAL_ENV", "PYTHONPATH")
        env = {name: os.environ[name] for name in kept if name in os.environ}
        env |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        env |= {"PYTHONPATH": str(ROOT)} | dict(environment or {})
        self.process = subprocess.Popen(
            list(arguments),
            stdin=other,
            stdout=other,
            stderr=other,
            env=env,
            cwd=ROOT,
            start_new_session=True,
            preexec_fn=_own_terminal,  # noqa: PLW1509
        )
        os.close(other)

    def __enter__(self) -> Line:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        with contextlib.suppress(OSError):
            os.close(self._main)

    # In

    def send(self, keys: str) -> None:
        """Press keys: characters, and escape sequences for the others."""
        os.write(self._main, keys.encode())

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self.process.send_signal(number)

    def resize(self, columns: int, lines: int) -> None:
        """Change the size of the terminal, as a window manager does."""
        self.screen.resize(lines, columns)
        self._size(columns, lines)
        self.process.send_signal(signal.SIGWINCH)

    def _size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._main, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def hang_up(self) -> None:
        """The line is lost: close our end."""
        os.close(self._main)

    # Out

    def read(self, seconds: float) -> bytes:
        """What comes within so many seconds; returns at the first that does."""
        ready, _, _ = select.select([self._main], [], [], seconds)
        if not ready:
            return b""
        data = b""
        with contextlib.suppress(OSError):
            # A terminal hands over a few KB at a time: all of a frame, before it is painted.
            while piece := os.read(self._main, 65536):
                data += piece
                if len(piece) < FULL or not select.select([self._main], [], [], 0.001)[0]:
                    break
        if not data:
            return b""
        self.arrived = time.monotonic()
        self.raw += data
        self._stream.feed(data)
        # Textual asks whether the terminal can update in one go; a real one answers.
        if b"\x1b[?2026$p" in data:
            os.write(self._main, b"\x1b[?2026;2$y")
        return data

    def wait(self, done: Callable[[], bool], what: str) -> None:
        """Read until something is so; fails with what is on the screen."""
        end = time.monotonic() + PATIENCE
        while not done():
            if time.monotonic() > end:
                raise AssertionError(f"waited for {what}; the screen shows:\n{self.text}")
            self.read(0.05)

    def wait_for(self, text: str) -> None:
        """Read until a text stands on the screen."""
        self.wait(lambda: text in self.text, repr(text))

    def settle(self, quiet: float = 0.25, most: float = PATIENCE) -> int:
        """Read until nothing came for `quiet` seconds; the number of bytes that did come."""
        before, end = len(self.raw), time.monotonic() + most
        while time.monotonic() < end and self.read(quiet):
            pass
        return len(self.raw) - before

    def rest(self) -> None:
        """Read until the program sends nothing and has nothing to do either, however slow the machine is."""
        end, worked = time.monotonic() + PATIENCE, -1.0
        while time.monotonic() < end:
            self.settle(0.2)
            before, worked = worked, self.processor
            if worked - before < 0.01:
                return

    @property
    def processor(self) -> float:
        """Seconds of processor time that all threads of the program have taken."""
        spent = 0
        for thread in Path(f"/proc/{self.process.pid}/task").iterdir():
            with contextlib.suppress(OSError):
                spent += int((thread / "schedstat").read_text().split()[0])
        return spent / 1e9

    def end(self) -> int:
        """Wait until the program has ended; its exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError(f"it did not end; the screen shows:\n{self.text}")
            self.read(0.05)
        while self.read(0.05):
            pass
        return self.process.returncode

    @property
    def cells(self) -> list[list[tuple[object, ...]]]:
        """Every cell of the screen as one sees it: of a blank only its background and what turns it round or underlines it."""
        return [
            [
                tuple(cell) if cell.data.strip() or cell.reverse or cell.underscore else (" ", cell.bg)
                for cell in (self.screen.buffer[y][x] for x in range(self.screen.columns))
            ]
            for y in range(self.screen.lines)
        ]

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)


def _own_terminal() -> None:
    """The terminal is the controlling one, so that ctrl+z and a hang-up do what they do to people."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def reader(store: Path | str, *arguments: str) -> list[str]:
    """The command that opens the reader on a store."""
    return [sys.executable, "-m", "briefing_tui", "--db", str(store), *arguments]


def opened(path: Path, **options: object) -> Line:
    return Line(reader(path), **options)  # type: ignore[arg-type]


def ready(line: Line) -> None:
    """The first screen is there and nothing more comes."""
    line.wait_for("? help")
    line.settle()


def left_clean(line: Line) -> None:
    """The terminal is as it was before: main screen, cursor shown, no mouse, no paste marks, no key protocol."""
    raw = bytes(line.raw)
    for on, off in (
        (b"\x1b[?1049h", b"\x1b[?1049l"),
        (b"\x1b[?25l", b"\x1b[?25h"),
        (b"\x1b[?1000h", b"\x1b[?1000l"),
        (b"\x1b[?2004h", b"\x1b[?2004l"),
        (b"\x1b[>", b"\x1b[<u"),
    ):
        assert raw.rfind(off) > raw.rfind(on), off
