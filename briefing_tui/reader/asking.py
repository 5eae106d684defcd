"""What the line at the bottom asks for, and what is done with the answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple

Complete = Callable[[str, int], Awaitable[tuple[int, Sequence[str]]]]
"""Given the text and the cursor: from where on a candidate replaces up to the cursor, and the candidates."""


class Ask(NamedTuple):
    """What to ask and what to do with the answer.

    `then(text)` returns None when it took the answer, else (column, what is wrong): the line stays open with the
    message under the place. `history` names the list `recalled`, which up and down recall from.
    """

    label: str
    then: Callable[[str], Awaitable[tuple[int, str] | None]]
    text: str = ""
    complete: Complete | None = None
    history: str = ""
    hint: str = ""
    recalled: list[str] | None = None
