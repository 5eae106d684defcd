"""Where the present tense tells what has just happened: headlines, entries with an hour, the days of a chronology.

"14:05 A drone hits a fuel depot in Velm, the mayor says." Elsewhere the present tense speaks of how things are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from briefing_tui.extract.dates import day_headings
from briefing_tui.extract.parsing import line_marks, live_blogs, note_headers, paragraphs, wording

_KEY = "told in the present tense"
_CLOCK_ALONE = re.compile(
    r"[(\[]?\d{1,2}[:.][0-5]\d[)\]]?(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|[A-Z]{2,4}T))?[:.]?$"
)
_STOPS = frozenset(".!?:;,…")
_WORDS = (4, 20)  # that a headline has
_MARKS = frozenset({'"', "“", "”", "''", "``"})


def tells(token: Any) -> bool:
    """Whether the present tense of a token's sentence tells of one thing that happened."""
    return live(token) or (day_headings.over(token.doc, None, token.idx) is not None and not _quoted(token))


def live(token: Any) -> bool:
    """The same, and it may be happening still: "14:20 Police are firing at the crowd"."""
    doc = token.doc
    if _KEY not in doc.user_data:
        found = _found(doc)
        doc.user_data[_KEY] = ([start for start, _ in found], found)
    starts, zones = doc.user_data[_KEY]
    at = bisect_right(starts, token.idx) - 1
    return at >= 0 and bool(token.idx < zones[at][1]) and not _quoted(token)


def _found(doc: Any) -> list[tuple[int, int]]:
    """(start, end) of the entries with an hour and of the headlines between paragraphs, in order of the text."""
    text = wording.parsed(doc)
    spans = paragraphs.spans(text)
    timed = (
        set()
        if live_blogs.timetable(text)
        else {number for number, (start, end) in enumerate(spans) if _at_an_hour(text, start, end)}
    )
    many = len(timed) > 1
    found = []
    timing = False
    for number, (start, end) in enumerate(spans):
        timing = number in timed or (timing and many)
        if timing or (number and _is_headline(text, start, end)):
            found.append((start, end))
    return found


def _at_an_hour(text: str, start: int, end: int) -> bool:
    if line_marks.clock(text, start) is not None:
        return True
    if not text[start].isdigit() and text[start] not in "([":
        header = note_headers.read(text, start, end)
        return header is not None and any(piece.kind == "hour" for piece in header.pieces)
    return _CLOCK_ALONE.match(text[start:end]) is not None


def _is_headline(text: str, start: int, end: int) -> bool:
    """A line of its own without a stop, and no entry of a list, which may be of things in general."""
    line = text[start:end]
    fewest, most = _WORDS
    return (
        line[-1] not in _STOPS
        and line[-2:] not in {'."', ".”", '?"', "?”"}
        and line[0].isupper()
        and "\n" not in line
        and fewest <= len(line.split()) <= most
    )


def _quoted(token: Any) -> bool:
    """Within quotation marks: somebody speaks of how things are."""
    return sum(one.text in _MARKS for one in token.doc[wording.sentence(token).start : token.i]) % 2 == 1
