"""What must be known about the terminal before Textual is imported, and how the program goes when told to."""

from __future__ import annotations

import os
from collections.abc import Iterable, MutableMapping
from typing import TextIO

THEMES = ("briefing-dark", "briefing-light", "briefing-contrast", "briefing-16")
"""The themes' names, known here because whoever reads the settings must not import Textual yet."""

REFUSAL = (
    "briefing: this is not a terminal one can read in ({why}); `briefing list incidents` prints the same"
)


def refusal(streams: Iterable[TextIO], environ: MutableMapping[str, str]) -> str:
    """One line saying why the reader cannot open here; "" when it can.

    `streams` are standard input, output and error: Textual reads the first and paints on the last.
    """
    if environ.get("TERM", "") in ("dumb", "unknown"):
        return REFUSAL.format(why=f"TERM={environ['TERM']}")
    if not all(_is_terminal(stream) for stream in streams):
        return REFUSAL.format(why="no tty")
    return ""


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


def prepare(environ: MutableMapping[str, str], *, economical: bool) -> None:
    """Set what Textual reads when it is imported: no animation, no smooth scroll, fewer frames on a slow line."""
    environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    environ.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")
    environ.setdefault("TEXTUAL_FPS", "15" if economical else "60")
    if environ.get("NO_COLOR", None) == "":
        # The convention (no-color.org) counts a non-empty value only; Textual any.
        del environ["NO_COLOR"]


def terminal_size() -> os.terminal_size:
    """Columns and lines now."""
    return os.get_terminal_size()
