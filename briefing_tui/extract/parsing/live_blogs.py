"""Live blogs: pages of entries that open with the hour at which they were written, the newest as a rule first.

"22:58 That's all from us tonight.", "**5.30am** - Calm has come back to Velda.", an hour in a line of its own. The
timetable of a meeting looks the same, but tells of what is to be.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import paragraphs

_CLOCK = re.compile(
    r"(?:[-–—•*·▪‣○●][ \t]+)?[*_]{0,2}[(\[]?(?:(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?: ?(?P<half>[ap])\.?m\.?)?"
    r"|(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)(?=Z|L| ?hrs?\b| (?:GMT|UTC))"
    r"|(?P<only>1[0-2]|[1-9]) ?(?P<part>[ap])\.?m\.?)"
    r"(?:[ZL]| ?hrs?\b)?(?: ?(?:GMT|UTC|[A-Z]{2,4}T))?[)\]]?[*_]{0,2}(?:[ \t]*[-–—:|,.])?[*_]{0,2}(?:[ \t]+(?=[A-Z\"“‘'(*_\d])|[ \t]*(?:\n|$))"
)
_COMING = re.compile(r"\b(?:will|(?:is|are) (?:due |expected |set |scheduled )?to)\b")
_QUARTER = 15  # minutes on which what is planned begins
_FEWEST = 3  # entries of a live blog
_PROGRAMME = 2  # entries of a timetable that say so
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a live blog: where it begins and ends, and the minute of the day over it."""

    start: int
    end: int
    minute: int


@lru_cache(maxsize=16)
def entries(text: str) -> tuple[Entry, ...]:
    """The entries of a live blog in order of the text, each down to the next; none in any other text.

    >>> [one.minute for one in entries("9.15pm Over.\\n\\n14:20 Two killed.\\n\\n0615Z Shots heard.")]
    [1275, 860, 375]
    """
    opened = [
        (start, minute) for start, _ in paragraphs.spans(text) if (minute := _minute(text, start)) is not None
    ]
    if len(opened) < _FEWEST:
        return ()
    ends = [start for start, _ in opened[1:]] + [len(text)]
    found = tuple(Entry(start, end, minute) for (start, minute), end in zip(opened, ends, strict=True))
    return () if _timetable(text, found) else found


def entry(text: str, offset: int) -> Entry | None:
    """The entry of a live blog in which an offset stands."""
    found = entries(text)
    at = bisect_right(found, offset, key=lambda one: one.start) - 1
    return found[at] if at >= 0 else None


@lru_cache(maxsize=16)
def of_one_day(text: str) -> bool:
    """Whether the hours run one way, as they do where no midnight lies between."""
    minutes = [one.minute for one in entries(text)]
    return minutes in (sorted(minutes), sorted(minutes, reverse=True))


def timetable(text: str) -> bool:
    """Whether a text is a programme by the hour: "09:00 Welcome", "12:30 Lunch"."""
    opened = [start for start, _ in paragraphs.spans(text) if _minute(text, start) is not None]
    return len(opened) >= _FEWEST and not entries(text)


def _minute(text: str, start: int) -> int | None:
    found = _CLOCK.match(text, start)
    if found is None:
        return None
    hour = int(found["hour"] or found["hours"] or found["only"])
    half = found["half"] or found["part"]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour * 60 + int(found["minute"] or found["minutes"] or 0)) % _DAY


def _timetable(text: str, found: tuple[Entry, ...]) -> bool:
    words = vocabulary.words("topics", "programme")
    minutes = [one.minute for one in found]
    if minutes != sorted(minutes):
        return False
    if not any(minute % _QUARTER for minute in minutes) and _COMING.search(text, found[0].start):
        return True
    said = 0
    for one in found:
        clock = _CLOCK.match(text, one.start)
        head = text[clock.end() if clock else one.start : one.end].split("\n", 1)[0].casefold()
        first = head.split(maxsplit=1)[0].strip("*_:,.;-") if head.split() else ""
        said += first in words
    return said >= _PROGRAMME
