"""The second figure of "at least 18, perhaps as many as 25": the upper end of the first, and no figure of its own.

It stands right behind the first (`behind`) or behind whom that counts (`raised`).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.extract.numbers.number_words import cardinal

if TYPE_CHECKING:
    from briefing_tui.extract.numbers.numbers import Quantity

_PERHAPS = frozenset({"perhaps", "possibly", "maybe"})
_NOUNS = 3  # words between the figure and the comma: "18 men and women, perhaps 25"
_OPEN = frozenset(
    {",", ".", ";", ")", "and", "in", "on", "at", "when", "as", "before", "after", "but", "while"}
)
_PEOPLE = frozenset({"people", "men", "women", "children"})
_ENDS = frozenset({",", ".", ";", ")"})
_SAYS = frozenset({"said", "says", "say", "told", "tell", "reported", "report", "added", "believe", "believed", "claimed", "claim", "estimated", "estimate", "feared", "fear", "confirmed", "confirm", "announced", "stated", "warned", "acknowledged", "conceded", "suggested", "indicated"})  # fmt: skip


def behind(words: Sequence[str], comma: int) -> tuple[int, int] | None:
    """(60, where it ends) of "at least 40, perhaps as many as 60, people", by the comma behind the 40; None for others."""
    k = comma + 1 + (words[comma + 1 : comma + 2] == ["and"])
    if k >= len(words) or words[k] not in _PERHAPS:
        return None
    k += 1
    for more in (("as", "many", "as"), ("up", "to"), ("even",)):
        k += len(more) if tuple(words[k : k + len(more)]) == more else 0
    most = cardinal(words, k) if k < len(words) else None
    if most is None or words[most[1] : most[1] + 1] == ["of"]:
        return None
    return most[0], most[1] + _counts_on(words, most[1])


def _counts_on(words: Sequence[str], comma: int) -> bool:
    """Whether a second comma parts the figure from whom it counts ("60, people"), and not from who says so ("eight, police said")."""
    if tuple(words[comma : comma + 1]) != (",",) or comma + 1 >= len(words):
        return False
    whom = words[comma + 1]
    clause = itertools.takewhile(lambda word: word not in _ENDS, words[comma + 1 :])
    return (whom.endswith("s") or whom in _PEOPLE) and not _SAYS & set(clause)


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
