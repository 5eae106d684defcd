"""Who tells of something is none of those it happened to, however the parser reads the list before the name.

"Troops seized rifles and cocaine, the minister, X, said": X was not seized. "X, who was wounded, said" is another matter:
there what happened to X stands outside what X said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeVar

from briefing_tui.model import Event, Quote

_E = TypeVar("_E", bound=Event)


class Tellers:
    """The attributions of the quotations of one document, looked up by where their words stand."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._quotes = sorted(quotes, key=lambda quote: quote.start)
        self._starts = [quote.start for quote in self._quotes]
        self._reach = list(accumulate((quote.end for quote in self._quotes), max))

    def tell(self, place: int, start: int, end: int) -> bool:
        """Whether the words at `start:end` stand in the attribution of a quotation that holds the offset `place`."""
        for k in range(bisect_right(self._starts, place) - 1, -1, -1):
            if self._reach[k] <= place:
                return False
            quote = self._quotes[k]
            parts = quote.parts or ((quote.start, quote.end),)
            if place < quote.end and any(first <= place < last for first, last in parts):
                low, high = _attribution(quote, parts)
                if low < end and start < high:
                    return True
        return False

    def without(self, event: _E) -> _E:
        """The event without targets that only tell of it."""
        kept = tuple(each for each in event.targets if not self.tell(event.start, each.start, each.end))
        return event if len(kept) == len(event.targets) else replace(event, targets=kept)


def _attribution(quote: Quote, parts: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Offsets of what stands between the parts of a quotation: "…, the minister, X, said" ; empty without a speaker."""
    if quote.speaker is None or quote.cue is None:
        return 0, 0
    low, high = min(quote.speaker.start, quote.cue.start), max(quote.speaker.end, quote.cue.end)
    before = [last for _, last in parts if last <= low]
    return (before[-1] if before else low), high
