"""Where paragraphs begin and end.

A blank line always ends a paragraph, and so does a line that begins with the mark of a list. A single line end does where the line before it is finished (ends in closing
punctuation or a colon) or is short or begins with an hour, as a heading is; otherwise the text is taken to be wrapped at a column.
"""

from __future__ import annotations

import re
from functools import lru_cache

_BREAK = re.compile(r"[^\S\n]*\n\s*")
_FINISHED = re.compile(r"[.!?…:;][\"”»’')\]]*$|[\"”»]$|_$")
_ENTRY = re.compile(r"[-–—•*·▪‣○●] (?=\S)")
_TIMED = re.compile(
    r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)? ?[-–—|] ?\S"
)  # the heading of an entry of a live blog
# A line that begins with an hour, behind another that does: the next entry.
_HOUR = re.compile(
    r"[(\[]?(?:(?:[01]?\d|2[0-3])[:.][0-5]\d[)\]]?(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC))?[ \t]*[-–—|:,.]?"
    r"|(?:0\d|1[0-8]|2[1-3])[0-5]\d(?:Z|L| ?hrs?)? ?[-–—:])[ \t]+(?=[A-Za-z\"“])"
)
_HEADING_LENGTH = 50  # a line this short that is not wrapped text is a heading or a caption


@lru_cache(maxsize=8)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every paragraph, in code points, without the white space around it."""
    found: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    line_start = start
    for match in _BREAK.finditer(text, start):
        line = text[line_start : match.start()]
        parted = match.group().count("\n") > 1 or _ENTRY.match(text, match.end()) is not None
        parted = parted or (line_start == start and _TIMED.match(line) is not None)
        parted = parted or (
            _HOUR.match(text, match.end()) is not None and _HOUR.match(text, start) is not None
        )
        if parted or _FINISHED.search(line[-4:]) or len(line) < _HEADING_LENGTH:
            if match.start() > start:
                found.append((start, match.start()))
            start = match.end()
        line_start = match.end()
    end = len(text.rstrip())
    if end > start:
        found.append((start, end))
    return tuple(found)
