"""Days that stand over what is told: "14 August 2023: Warplanes ...", "On Aug. 8" above a list of strikes.

A day that opens a paragraph and is parted from it is that of the paragraph. A line that is nothing but a day is that
of everything down to the next such line, and one that ends in a colon that of the list under it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import timedelta
from typing import Any

from briefing_tui.extract.dates import dates, days_inside
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.dates.relative_days import WEEKDAYS
from briefing_tui.extract.parsing import (
    datelines,
    land_heads,
    line_marks,
    live_blogs,
    note_headers,
    paragraphs,
    pipeline,
    wording,
)

_BEFORE = re.compile(
    r"(?i)[*_]{0,2}[(\[]?\s*(?:(?:on|as of|(?:event |incident )?date(?: of (?:the )?(?:event|incident|attack))?:)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?$"
)
_PARTED = re.compile(
    r"[)\]]?(?:,? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?| ?hrs| hours)?)?\s*(?:[:.]|[-–—]{1,2})\s+(?=\S)|[)\]]\s+(?=[A-Z])"
)
_ALONE = re.compile(r"[)\]]?\s*[:.]?[*_]{0,2}$")
# What stands before a day that closes a note: "... were hurt. (3 May 2019)", "Event dated 3 May 2019."
_CLOSES = re.compile(
    r"(?i)[.!?)\]\"”]\s+(?:[(\[]|(?:event|incident|attack|date)(?:\s+(?:dated|date|of))?:?\s)\s*$"
)
_CLOSED = re.compile(r"\s*[)\]]?\s*\.?\s*$")
_HEAD = 60  # code points before the day that a head of a note has at most
_STOP = re.compile(r"\.\s+(?=[A-Z\d])")
_STOPS = re.compile(r"[.!?:;\n]\s|[.!?:;]$|\b(?:since|until|by|from)\s*$")
_TITLE = 90  # code points
TITLE = "title"
"""Where a document's title is kept beside the parse of its text."""
_DISPATCH = timedelta(days=3)  # that it is filed at most after what it tells
_TIMED = 2  # sentences that open with an hour make a log
_OF_A_DAY = frozenset({"day", "overnight", "range"})
_KEY = "day headings"


def over(doc: Any, published: str | None, offset: int) -> When | None:
    """The day that a heading or the opening of its paragraph gives to what stands at an offset, or None."""
    key = (_KEY, published)
    if key not in doc.user_data:
        found = _find(doc, published)
        doc.user_data[key] = ([start for start, _, _ in found], found)
    starts, zones = doc.user_data[key]
    at = bisect_right(starts, offset) - 1
    if at < 0:
        return None
    _, end, when = zones[at]
    return when if offset < end else None


def _of_the_bulletin(
    text: str,
    spans: tuple[tuple[int, int], ...],
    by_paragraph: dict[int, list[When]],
    headed: dict[int, When],
) -> None:
    """Give lists whose headings name no day ("In the north:") the day that a paragraph above them opens with."""
    day: When | None = None
    for number, (start, end) in enumerate(spans[:-1]):
        if line_marks.opens_entry(text, start):
            continue
        whens = by_paragraph.get(number, [])
        first = datelines.end(text, start)
        opened = next((when for when in whens if when.start >= first and when.precision == "day"), None)
        if opened is not None and _BEFORE.match(text[first : opened.start]):
            day = opened
        if day and not whens and text[end - 1] in ":." and line_marks.opens_entry(text, spans[number + 1][0]):
            headed[number] = day


def _filed_after(head: When, told: list[When]) -> bool:
    """ "Orva, Oct 17: Gunmen robbed a shop on Wednesday night": the weekday is that of the deed, and the head that of the dispatch."""
    return any(
        when.first is not None
        and head.first is not None
        and timedelta() < head.first - when.first <= _DISPATCH
        and when.text.casefold().removeprefix("late ").removeprefix("early ").split()[0] in WEEKDAYS
        for when in told
    )


def _closing(text: str, start: int, end: int, last: When, published: str | None) -> When | None:
    """The day that closes a paragraph and hangs on no word of it, unless it may be the day the note came out."""
    return (
        last
        if last.precision in _OF_A_DAY
        and str(last.first) != (published or "")[:10]
        and _CLOSED.match(text[last.end : end])
        and _CLOSES.search(text[start : last.start])
        else None
    )


def _head(doc: Any, text: str, start: int, first: When, published: str | None) -> bool:
    """ "Conflict desk, Dalar, 8 March. Gunmen ...": words without a verb, and a day before that on which the note came out."""
    if first.precision != "day" or str(first.first) >= (published or "")[:10] or first.start - start > _HEAD:
        return False
    if not _STOP.match(text, first.end) or _STOPS.search(text[start : first.start]):
        return False
    span = doc.char_span(start, first.start, alignment_mode="contract")
    return span is not None and len(span) > 1 and not any(one.pos_ in {"VERB", "AUX"} for one in span)


def _of_the_list(
    text: str, spans: tuple[tuple[int, int], ...], whens: list[When], published: str | None
) -> When | None:
    """The day of "Situation report, 14 August 2023" over entries that open with an hour; None where that is none.

    A day before that on which it came out also stands over a round-up of countries: "Conflicts on Monday, 14 August".
    """
    if not spans or len(whens) != 1 or whens[0].precision != "day":
        return None
    start, end = spans[0]
    if text[end - 1] in ".!?" or end - start > _TITLE:
        return None  # a sentence
    if land_heads.over(text)[0] and str(whens[0].first) < (published or "")[:10]:
        return whens[0]
    timed = sum(line_marks.clock(text, one) is not None for one, _ in spans[1:])
    return whens[0] if timed > 1 else None


def _of_the_title(doc: Any, published: str | None) -> When | None:
    """The day of a log whose title an ingested file keeps apart from its text: "SITREP, 14 AUG 2023"."""
    title, text = doc.user_data.get(TITLE, ""), wording.parsed(doc)
    if len(title) > _TITLE or not any(letter.isdigit() for letter in title):
        return None
    if sum(line_marks.clock(text, one.start_char) is not None for one in doc.sents) < _TIMED:
        return None
    whens = dates.of(pipeline.parse(title), published)
    return whens[0] if len(whens) == 1 and whens[0].precision == "day" else None


def _find(doc: Any, published: str | None) -> list[tuple[int, int, When]]:
    """(start, end, day) of each stretch of the text that is of a day, in order and without overlap."""
    text = wording.parsed(doc)
    spans = paragraphs.spans(text)
    by_paragraph: dict[int, list[When]] = {}
    begins = [start for start, _ in spans]
    for when in dates.of(doc, published):
        by_paragraph.setdefault(bisect_right(begins, when.start) - 1, []).append(when)
    opened: list[tuple[int, When, bool]] = []  # paragraph, its day, whether it is nothing but the day
    headed: dict[int, When] = {}
    for number, (start, end) in enumerate(spans):
        whens = by_paragraph.get(number, [])
        if not whens or whens[0].precision not in _OF_A_DAY | {"unknown"}:
            continue
        first, rest = whens[0], text[whens[0].end : end]
        header = note_headers.read(text, start, end)
        if header is not None and first.start < header.end:
            if header.pieces[0].kind != "place" or not _filed_after(first, whens[1:]):
                opened.append((number, first, False))
            continue
        listed = number + 1 < len(spans) and line_marks.opens_entry(text, spans[number + 1][0])
        if _BEFORE.match(text[line_marks.behind(text, start) : first.start]):
            if _ALONE.match(rest):
                opened.append((number, first, True))
                continue
            if _PARTED.match(rest):
                opened.append((number, first, False))
                continue
        if _head(doc, text, start, first, published):
            opened.append((number, first, False))
            continue
        if listed and text[end - 1] == ":" and len(whens) == 1:
            headed[number] = first
        elif closing := _closing(text, start, end, whens[-1], published):
            opened.append((number, closing, False))
    _of_the_bulletin(text, spans, by_paragraph, headed)
    if title := _of_the_list(text, spans, by_paragraph.get(0, []), published):
        opened = [(0, title, True), *((number, when, alone) for number, when, alone in opened if number)]
    elif title := _of_the_title(doc, published):
        opened = [(0, title, True), *opened]
    lines = [number for number, _, alone in opened if alone]
    edges = [*sorted([*lines, *headed]), len(spans)]
    zones: dict[int, When] = {}
    for number, when, alone in opened:
        if not alone:
            zones[number] = when
            continue
        listed = number + 1 < len(spans) and line_marks.opens_entry(text, spans[number + 1][0])
        timed = number + 1 < len(spans) and live_blogs.entry(text, spans[number + 1][0]) is not None
        if len(lines) < 2 and not listed and not timed and title is None:
            continue  # the day a report came out
        stop = edges[bisect_right(edges, number)]
        for under in range(number, stop):
            zones.setdefault(under, when)
    for number, when in headed.items():
        zones[number] = when
        under = number + 1
        while under < len(spans) and line_marks.opens_entry(text, spans[under][0]):
            zones[under] = when
            under += 1
    found = [(*spans[number], when) for number, when in zones.items()]
    for number in by_paragraph.keys() - zones.keys() - {-1}:
        found += days_inside.inside(doc, spans[number], by_paragraph[number], published)
    return sorted(found, key=lambda one: one[0])
