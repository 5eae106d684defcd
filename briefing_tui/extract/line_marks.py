"""What stands before the words of an entry and is none of them: list marks, clock times, an agency's "[TEXT]"."""

from __future__ import annotations

import re
from typing import Any

_MARKS = frozenset("-–—•*·▪‣")
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_LONGEST = 8  # tokens that may stand before the words


def after(doc: Any, first: int, last: int) -> int:
    """The token at which the words of `first:last` begin."""
    for _ in range(_LONGEST):
        text = doc[first].text
        editorial = text == "[" and first + 2 < last and doc[first + 2].text == "]"
        step = 3 if editorial else 1 if text in _MARKS or text.isspace() or _CLOCK.fullmatch(text) else 0
        if not step or first + step >= last:
            break
        first += step
    return first
