"""The second figure of "at least 18 people, perhaps as many as 25": the upper end of the first, and no figure of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.extract.numbers.numbers import Quantity

_PERHAPS = frozenset({"perhaps", "possibly", "maybe"})
_NOUNS = 3  # words between the figure and the comma: "18 men and women, perhaps 25"
_OPEN = frozenset(
    {",", ".", ";", ")", "and", "in", "on", "at", "when", "as", "before", "after", "but", "while"}
)


def raised(words: Sequence[str], first: Quantity, more: Quantity) -> Quantity | None:
    """`first` with its upper end, where `more` is that end; None where it counts something else.

    "at least 18 people, perhaps as many as 25, and torching" is 18 to 25 people;
    "killed 18 people, perhaps 25 soldiers among them" stays two figures.
    """
    comma = next(
        (k for k in range(first.end, min(first.end + _NOUNS + 1, more.start)) if words[k] == ","), None
    )
    if comma is None or comma == first.end or first.low is None or more.high is None:
        return None
    start = comma + 1 + (words[comma + 1] in ("and", "or"))
    if words[start] not in _PERHAPS or start + 1 + (words[start + 1] == "even") < more.start:
        return None
    ends = more.end == len(words) or words[more.end] in _OPEN
    return replace(first, high=more.high, qualifier="range") if ends and more.high > first.low else None
