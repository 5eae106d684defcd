"""Waiting until something has been quiet for a while: what follows the cursor reads when the cursor rests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.message_pump import MessagePump

REST = 0.12
"""Seconds the cursor must rest before what follows it reads (a held key would send 46 KB otherwise)."""


def after(node: MessagePump, seconds: float, then: Callable[[], object]) -> asyncio.TimerHandle:
    """Call `then` in a widget's turn after so many seconds.

    Textual's `set_timer` calls nothing at all when its time has passed before it begins to wait, as happens to short
    waits on a busy machine.
    """
    return asyncio.get_running_loop().call_later(seconds, node.call_next, then)


class Rest:
    """Calls `then` once nothing has stirred for `seconds` (`REST` where none are given).

    One timer for any number of moves: a timer each, begun and stopped, is a good part of what a move costs.
    """

    def __init__(
        self, node: MessagePump, then: Callable[[], object], seconds: Callable[[], float] = lambda: REST
    ) -> None:
        self._node = node
        self._then = then
        self._seconds = seconds
        self._stirred = 0.0
        self._timer: asyncio.TimerHandle | None = None

    @property
    def is_awaited(self) -> bool:
        """Whether something has stirred and `then` has not been called since."""
        return self._timer is not None

    def stir(self) -> None:
        """Wait from now on."""
        self._stirred = monotonic()
        if self._timer is None:
            self._timer = after(self._node, self._seconds(), self._look)

    def end(self) -> None:
        """Wait no more, and call nothing."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        if self._timer is None:
            return  # ended between its time and its turn
        left = self._stirred + self._seconds() - monotonic()
        if left > 0:
            self._timer = after(self._node, left, self._look)
        else:
            self._timer = None
            self._then()
