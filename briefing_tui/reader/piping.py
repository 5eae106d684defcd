"""Sending a selection to a command: its arguments as given, no shell."""

from __future__ import annotations

import shlex
import subprocess
from dataclasses import dataclass

LIMIT = 30
"""Seconds a command may take."""


@dataclass(frozen=True, slots=True)
class Piped:
    """What a command said: its exit code and its output, at most a screenful of it."""

    code: int
    output: str


def words(text: str) -> list[str]:
    """A command line as arguments, quotes as in a shell but nothing expanded. Raises `ValueError` on open quotes."""
    return shlex.split(text)


def run(arguments: list[str], text: str) -> Piped:
    """Run a command with `text` on its standard input. Raises `OSError` where it cannot be started."""
    try:
        done = subprocess.run(
            arguments,
            input=text.encode("utf-8", errors="replace"),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=LIMIT,
            check=False,
            start_new_session=True,  # without our terminal: what it prints is caught, not painted over the screen
        )
    except subprocess.TimeoutExpired:
        return Piped(124, f"still running after {LIMIT} seconds; stopped")
    return Piped(done.returncode, done.stdout.decode("utf-8", errors="replace"))
