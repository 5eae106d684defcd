"""Text measured in terminal cells, for everything that has columns.

A `str` has code points, a terminal has cells: "警報" is two code points and four cells, "é" may be two code
points and one cell. Whatever cuts or pads text for a column goes through here. Right-to-left text is kept in
its logical order and measured like any other; putting it in visual order is the terminal's work.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from rich.cells import cell_len, split_graphemes

ELLIPSIS = "…"


@lru_cache(maxsize=2048)
def fit(text: str, width: int, align: Literal["left", "right"] = "left") -> str:
    """`text` in exactly `width` cells: cut with an ellipsis between graphemes, or padded with spaces."""
    if width <= 0:
        return ""
    cut = clip(text, width)
    padding = " " * (width - cell_len(cut))
    return cut + padding if align == "left" else padding + cut


def clip(text: str, width: int) -> str:
    """`text` in at most `width` cells, an ellipsis in place of what does not fit; never half a character."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    spans, _ = split_graphemes(text)
    used, end = 0, 0
    for _, stop, cells in spans:
        if used + cells > width - 1:
            break
        used, end = used + cells, stop
    return text[:end].rstrip() + ELLIPSIS
