"""What a pane answers to so that the movement keys of the registry work in it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable


@runtime_checkable
class Movable(Protocol):
    """Anything with a place one can move: a list with a cursor, or a text that scrolls."""

    def move_by(self, steps: int) -> None:
        """Move that many rows or lines; negative is up. Stops at the ends."""

    def move_pages(self, pages: float) -> None:
        """Move by pages: 1 is one page down, -0.5 half a page up."""

    def move_to(self, index: int) -> None:
        """Go to a row or line counted from 0; -1 is the last one."""

    def select(self) -> None:
        """What enter does."""
