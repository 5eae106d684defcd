"""When two reports date what they tell."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing_tui.model import Event

_DAY = frozenset({"day", "overnight", "range"})
_LATE = 2  # days after which a report of what followed may be dated for the thing itself
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ANEW = re.compile(
    r"\b(?:another|second|third|fourth|further|fresh|renewed|again|more than once)\b", re.IGNORECASE
)
# "a second strike on the port", "another car bomb": not the one that was reported before.
_ONE_MORE = re.compile(
    r"\b(?:another|second|third|fourth|fresh|renewed)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:(?:air|rocket|missile|drone)?\s?(?:strike|attack|raid|barrage)|shelling|bomb|bombing|blast|explosion|ambush|shooting|"
    r"clash|assault|abduction|kidnapping|protest)s?\b",
    re.IGNORECASE,
)


def agreement(event: Event, other: Event) -> float:
    """1 for the same day, 0.5 where that may be so, 0 where it is not."""
    first, second = _interval(event), _interval(other)
    if first is None or second is None:
        return 0.5  # candidates are of about the time of publication
    gap = max((first[0] - second[1]).days, (second[0] - first[1]).days)
    exact = event.date_precision in _DAY and other.date_precision in _DAY
    if gap <= 0:
        return 1.0 if exact else 0.5
    # One day apart: the night between, or two time zones.
    return 0.5 if gap == 1 and exact else 0


def one_more(told: str) -> bool:
    """Whether the words tell of one more of what was reported before."""
    return _ONE_MORE.search(told) is not None


def _interval(event: Event) -> tuple[date, date] | None:
    if not event.date_start:
        return None
    try:
        first = date.fromisoformat(event.date_start)
        last = date.fromisoformat(event.date_end or event.date_start)
    except ValueError:
        return None
    if event.date_precision == "month" and not event.date_end:
        last = first + timedelta(days=30)
    return first, max(first, last)


def may_be_of(event: Event, other: Event, told: str, others_told: str) -> bool:
    """Whether the later of two reports names the weekday on which the earlier has it happen.

    So where somebody claims, denies or corrects on Thursday what happened on Tuesday, and Thursday was taken for the
    day of it. Not where it says that it happened again.
    """
    first, second = _interval(event), _interval(other)
    if first is None or second is None or not {event.date_precision, other.date_precision} <= _DAY:
        return False
    gap = (first[0] - second[0]).days
    words, day = (told, second[0]) if gap > 0 else (others_told, first[0])
    named = re.search(rf"\b{_WEEK[day.weekday()]}\b", words) is not None
    return 0 < abs(gap) <= _LATE and named and not _ANEW.search(words)


def told_apart(event: Event, other: Event) -> bool:
    """Whether one document gives the two different days: what it tells of Friday is no detail of what it tells of Thursday."""
    return (
        event.date_precision == other.date_precision == "day"
        and event.date_start is not None
        and other.date_start is not None
        and event.date_start != other.date_start
    )
