"""What each action promises: what is on the screen or in the store after its key was pressed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from tests.reader.desk import Desk

Promise = Callable[[Desk, str], Awaitable[None]]
PROMISES: dict[str, Promise] = {}


def promise(*ids: str) -> Callable[[Promise], Promise]:
    """The function is the promise of these actions; it is given the desk and the key to press."""

    def kept(function: Promise) -> Promise:
        PROMISES.update(dict.fromkeys(ids, function))
        return function

    return kept
