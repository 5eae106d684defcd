"""A raid that is told behind what was done in it: "took 12 people hostage in a raid on Orva".

In: the mentions of a deed, and the one that may be the raid. Out: whether the deed was done in that raid.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_IN = frozenset({"in", "during"})
_UP = 3  # steps from the raid to the verb of the deed


def took(layout: Layout, deed: Sequence[Event], raid: Event) -> bool:
    """Whether a noun for an attack hangs on the verb of an abduction by "in" or "during"."""
    noun = layout.word_at(getattr(raid, "at", -1))
    if noun is None or noun.dep_ != "pobj" or noun.head.lower_ not in _IN:
        return False
    at = {getattr(mention, "at", -1) for mention in deed if mention.type == "abduction"}
    up = noun.head
    for _ in range(_UP):
        up = up.head
        if up.idx in at:
            return True
    return False
