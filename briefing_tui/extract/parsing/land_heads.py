"""Round-ups that go from country to country: "SOMALIA: Bomb at a market", "MALI. Gunmen stopped a bus".

What stands under one country is no news of another: neither its day nor its incident is that of the paragraph above.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from briefing_tui.extract.parsing import line_marks, paragraphs
from briefing_tui.extract.vocabulary import gazetteer

_HEAD = re.compile(r"(?P<name>[A-Z][\w’'-]*(?: [\w’'-]+){0,4})(?:(?:[:.]|\s?[-–—])(?=\s|$)|$)")
_FEWEST = 2  # countries that a round-up goes through at least


@lru_cache(maxsize=64)
def over(text: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """(where paragraphs headed by a country begin, ISO codes of those countries), nothing in a text that is no round-up.

    >>> over("MALI. Gunmen stopped a bus.\\n\\nNIGER. Two soldiers were killed.")
    ((0, 29), ('ML', 'NE'))
    """
    found = []
    for start, end in paragraphs.spans(text):
        head = _HEAD.match(text, line_marks.behind(text, start), end)
        land = gazetteer.country(head["name"]) if head is not None else None
        if land is not None:
            found.append((start, land))
    lands = [land for _, land in found]
    if len(lands) < _FEWEST or len(set(lands)) < len(
        lands
    ):  # those who speak in a record speak more than once
        return (), ()
    return tuple(start for start, _ in found), tuple(lands)


def at(text: str, offset: int) -> str | None:
    """ISO code of the country under whose head an offset stands, None above the first and in other texts."""
    starts, lands = over(text)
    number = bisect_right(starts, offset) - 1
    return lands[number] if number >= 0 else None
