"""The days of words that count from what was told before: "the next day", "the night before", "two days earlier", "that evening".

What they count from is the day told last, where that is one day: not the day somebody spoke ("police said on Friday"), the day
a dispatch was filed, or that since when a thing is so. After "last week" there is no such day, and the words stay words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefing_tui.extract.dates.relative_days import NOTHING, NUMBER, SMALL, WEEKDAYS, Answer
from briefing_tui.extract.parsing import datelines

if TYPE_CHECKING:
    from briefing_tui.extract.dates.dates import When

_PART = r"(?:day|date|night|morning|afternoon|evening)"
# What `day` reads, for the patterns of `dates`; in lower case.
PATTERN = rf"(?:the|that)\s+(?:very\s+)?(?:previous|same|next|following)\s+{_PART}|that\s+(?:very\s+)?(?:day|date)|same\s+{_PART}|the\s+{_PART}\s+(?:before|after)"
_SAME = re.compile(r"(?:(?:the|that) )?(?:very )?same ")
_TIME = re.compile(r"(?:early|late|earlier|later)\s+")
_BACK = re.compile(r"\b(?:previous|earlier|before)\b")
_ON = re.compile(r"\b(?:next|following|after)\b")
_COUNT = re.compile(rf"({NUMBER})\s+(day|week|hour|minute)s?\b")
_SAME_DAY = 6  # hours later that are still the day
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s")
_REACH = 500  # code points
_SPANS = re.compile(r"(?i)\b(?:since|until|till|by|before|for)\s$")
# What goes on behind "the night before", where that counts from no noun ("the night before the vote").
_STOPS = re.compile(r"\s*(?:[.,;:)\n–—]|$|(?:in|at|near|outside|around|when|while|and|but|during|by|that)\b)")


def day(
    text: str, words: str, start: int, told: Sequence[When], spoken: Callable[[When], bool] | None
) -> Answer:
    """The days that words at an offset mean by those `told` before them; NOTHING where they count from nothing sure.

    `spoken` says of a day whether it is only that of somebody's words.
    """
    words = _TIME.sub("", words, count=1) if _TIME.match(words) else words
    counts_on = words.startswith(("the ", "that ", "same ")) or words.endswith(("earlier", "later", "before"))
    if not counts_on or words == "the day before yesterday" or _of_a_noun(text, words, start):
        return NOTHING
    last = _told_last(text, start, told, spoken)
    if last is None and (_SAME.match(words) or _BACK.search(words)):
        last = _only_day(text, told, spoken)
    if last is None or last.first is None or last.last is None:
        return NOTHING
    if _BACK.search(words) and _BACK.search(last.text.casefold().replace("day before yesterday", "")):
        return NOTHING  # "the evening before ... The previous day": before the first, or before that evening
    return _from(words, last.first, last.last)


def _told_last(
    text: str, start: int, told: Sequence[When], spoken: Callable[[When], bool] | None
) -> When | None:
    """The day, or the night, told last before an offset; that of the words themselves at the head of a new paragraph.

    "Separately, police said on Wednesday that a mine had exploded the previous evening": on Tuesday.
    """
    said: When | None = None
    for when in reversed(told):
        if not _near(text, when.end, start) or (said is not None and "\n" in text[when.end : start]):
            break
        if _SPANS.search(text, max(0, when.start - 8), when.start) or _of_a_dateline(text, when):
            continue
        if spoken is not None and spoken(when):
            said = said or (when if _SENTENCE_END.search(text, when.end, start) is None else None)
            continue
        if when.first is None or when.last is None:
            return None
        one = when.first == when.last or when.precision == "overnight"
        return when if one and when.precision not in {"week", "month", "year"} else None
    return said if said is not None and said.precision == "day" else None


def _only_day(text: str, told: Sequence[When], spoken: Callable[[When], bool] | None) -> When | None:
    """The one day that all of a text up to here is of, however far above: what "on the same day" can mean alone."""
    days = [
        when
        for when in told
        if when.precision in {"day", "overnight"}
        and not _of_a_dateline(text, when)
        and not (spoken and spoken(when))
    ]
    return days[0] if len({when.first for when in days}) == 1 else None


def _near(text: str, start: int, end: int) -> bool:
    """Whether what stands at `end` can count from the day named before `start`: a few sentences, one paragraph end."""
    return end - start <= _REACH and len(re.findall(r"\n\s*\n", text[start:end])) <= 1


def _of_a_dateline(text: str, when: When) -> bool:
    first = text.rfind("\n", 0, when.start) + 1
    return datelines.end(text, first) >= when.end


def _of_a_noun(text: str, words: str, start: int) -> bool:
    """ "Two days before the vote" counts from the vote, whenever that was."""
    behind = text[start + len(words) : start + len(words) + 12]
    return words.endswith(("before", "after")) and _STOPS.match(behind) is None


def _from(words: str, first: date, last: date) -> Answer:
    """The days that words mean which count from a day, or from a night that began on `first`."""
    back = _BACK.search(words) is not None
    if number := _COUNT.search(words):
        count = int(number[1]) if number[1].isdigit() else SMALL[number[1]]
        return counted(first if back else last, -count if back else count, number[2])
    step: int | None = None
    told = first if back else last
    if name := next((w for w in words.split() if w in WEEKDAYS), None):
        ahead = (WEEKDAYS[name] - told.weekday()) % 7
        step = ahead - 7 if back else ahead or 7
        if words.startswith("that "):
            step = None if ahead else 0
    elif re.search(rf"\b{_PART}(?:\s+(?:before|after))?$", words):
        step = -1 if back else 1 if _ON.search(words) else 0
    if step is None:
        return NOTHING
    night = "night" in words
    if night and first != last:
        # After "overnight", "the next night" is the one after: each night has two days.
        return first + timedelta(days=step), last + timedelta(days=step), "overnight"
    if step > 0 and first != last:
        step = 0 if words.endswith(("morning", "day", "afternoon")) else 1  # "overnight ... The next morning"
    day = told + timedelta(days=step)
    return day, day, "overnight" if night else "day"


def counted(told: date, count: int, unit: str) -> Answer:
    """So many days, weeks, hours from a day, back where the count is negative; 0 is "several"."""
    if unit == "minute" or (unit == "hour" and 0 < abs(count) <= _SAME_DAY):
        return told, told, "day"
    if unit == "hour" or not count:
        return NOTHING
    if unit == "week":
        day = told + timedelta(days=7 * count)
        return day - timedelta(days=3), day + timedelta(days=3), "week"
    day = told + timedelta(days=count)
    return day, day, "day"
