"""Starting a coroutine as a Textual worker."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from textual.dom import DOMNode
from textual.message import Message

from briefing_tui.store import StoreError


class StoreFailed(Message):
    """The store could not do what a worker asked of it; `error` is one clear line."""

    def __init__(self, error: StoreError) -> None:
        super().__init__()
        self.error = error


def start(
    node: DOMNode, work: Callable[[], Coroutine[Any, Any, None]], group: str, *, exclusive: bool = False
) -> None:
    """Run `work()` beside everything else. `exclusive` stops what runs in the same group.

    What the store refuses becomes a `StoreFailed` for the screen to say; anything else is a defect and ends the
    program loudly (nothing is lost: every write was committed).
    """

    async def guarded() -> None:
        try:
            await work()
        except StoreError as error:
            node.post_message(StoreFailed(error))

    node.run_worker(guarded, group=group, exclusive=exclusive)  # type: ignore[arg-type]
