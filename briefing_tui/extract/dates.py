"""Date expressions and the days they mean, against the day of publication only.

Relative words ("on Tuesday", "last month") stay words without a publication date. Calendar dates are read by
dateparser, called only on an expression found by the patterns here, with the language fixed and the answer
kept. Precision is that of the words: a day, a week, a month, a year, a night.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from briefing_tui.extract import wording
from briefing_tui.model import DatePrecision

_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_WEEKDAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
_NUMBER_WORDS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_SMALL = {word: number for number, word in enumerate(_NUMBER_WORDS)}
_SMALL |= {"a": 1, "an": 1, "several": 0, "some": 0, "few": 0, "a few": 0}

_M = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)(?![\w])"
_W = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_Y = r"(?:(?:19|20)\d\d)"
_PART = r"(?:\s+(?:early\s+)?(?:morning|afternoon|evening|night|noon|midday|dawn))?"
_N = r"(?:\d{1,3}|a\s+few|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some)"
_PATTERN = re.compile(
    rf"""(?ix)(?<![\w-])(?:
      (?P<iso>{_Y}-\d\d-\d\d)
    | (?:{_W},?\s+)?(?:on\s+)?(?P<md>(?:the\s+night\s+of\s+)?{_M}\s+{_D}(?![\d:%])(?:\s*[-–]\s*{_D}(?!\d))?(?:,?\s+(?:of\s+)?(?:{_Y}|last\s+year|this\s+year))?)
    | (?:{_W},?\s+)?(?P<dm>(?:the\s+night\s+of\s+)?{_D}(?:\s*[-–]\s*{_D}|\s+and\s+{_D}|\s+to\s+{_D})?\s+(?:of\s+)?{_M}(?:,?\s+(?:{_Y}|\d\d(?=\s*[(\[,.]|\s*--)|of\s+(?:last|this)\s+year|last\s+year|this\s+year))?)
    | (?P<my>(?:(?:in|since|during|until)\s+)?(?:(?:early|late|mid)[\s-]+(?:in\s+)?)?(?:last\s+|this\s+)?{_M}(?:,?\s+(?:of\s+)?(?:{_Y}|(?:last|this|that)\s+year)))
    | (?P<m>(?:in|since|during|last|this|the|early|late|mid|until|by|of)[\s-]+(?:early\s+|late\s+|mid-?\s*)?{_M}(?!\s+\d))
    | (?P<w>(?:the\s+night\s+of\s+|the\s+(?:following|next|previous)\s+|that\s+(?:same\s+)?|last\s+|next\s+|this\s+(?:past\s+)?|early\s+|late\s+)?{_W}\b{_PART})
    | (?P<y>(?:in|since|during|late|early|of|from|until)\s+(?:early\s+|late\s+)?{_Y}(?![\d.,]*\d|\s*(?:people|troops|gmt)))
    | (?P<ago>(?:about|around|almost|nearly|some|just|only|more\s+than|over)?\s*{_N}\s+(?:days?|weeks?|months?|years?|hours?|minutes?)\s+(?:ago|earlier|before))
    | (?P<hours>(?:in|during|over|within)\s+the\s+(?:past|last)\s+(?:few|several|\d\d?|{_N})\s+hours)
    | (?P<rel>(?:early\s+|late\s+|earlier\s+|later\s+)?(?:last|this|past|next|previous|that)\s+(?:night|morning|afternoon|evening|week(?:end)?|month|year|summer|winter|spring|autumn|fall)
        | (?:early\s+|late\s+)?(?:yesterday|today|tonight|tomorrow)\b{_PART} | overnight | the\s+(?:previous|same|next|following)\s+(?:day|night)
        | (?:early\s+)?at\s+dawn\s+today | the\s+day\s+before\s+yesterday)
    )(?![\w])"""
)
_NAME_OF = re.compile(
    r"(?i)\s+(?:movement|brigade|battalion|front|group|column|command|organization|revolution|square|street|bridge|university)\b"
)
_IN = re.compile(r"(?i)\b(?:in|since|during)\s$")


@dataclass(frozen=True, slots=True)
class When:
    """A date expression: its place in the text, and the days it means (None where it stays words)."""

    start: int
    end: int
    text: str
    first: date | None = None
    last: date | None = None
    precision: DatePrecision = "unknown"


def expressions(text: str, published: str | None) -> list[When]:
    """Every date expression of a text, in order. `published` is an ISO date or None."""
    base = _iso(published)
    found = []
    for match in _PATTERN.finditer(text):
        kind = match.lastgroup or ""
        whole = match.group(kind)
        words = whole.strip()
        start = match.start(kind) + (len(whole) - len(whole.lstrip()))
        if kind == "md" and _IN.search(text, max(0, start - 6), start) and not re.search(_Y, words):
            # "In May 17 policemen died": a day of the month takes "on"; the number counts something else.
            words, kind = words.split()[0], "m"
        if kind in {"md", "dm"} and _NAME_OF.match(text, start + len(words)):
            continue  # "the 19 April Movement"
        first, last, precision = _resolve(kind, " ".join(words.lower().split()), base)
        found.append(When(start, start + len(words), words, first, last, precision))
    return found


def _iso(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


_Answer = tuple[date | None, date | None, DatePrecision]
_NOTHING: _Answer = (None, None, "unknown")


@lru_cache(maxsize=4096)
def _resolve(kind: str, words: str, base: date | None) -> _Answer:
    try:
        if kind in {"iso", "md", "dm"}:
            return _calendar_day(words, base)
        if kind in {"my", "m"}:
            return _month(words, base)
        if kind == "y":
            year = int(words[-4:])
            return date(year, 1, 1), date(year, 12, 31), "year"
        if base is None:
            return _NOTHING
        if kind == "w":
            # "The following Sunday" counts from what was told before, not from today.
            told = words.startswith(("the following", "the next", "the previous", "that "))
            return _NOTHING if told else _weekday(words, base)
        if kind == "hours":
            return _last_hours(words, base)
        if kind == "ago":
            return _ago(words, base)
        return _relative(words, base)
    except (ValueError, OverflowError):
        return _NOTHING


def _last_hours(words: str, base: date) -> _Answer:
    """ "In the past few hours" is today; the last twenty-four began yesterday."""
    number = re.search(r"\d+", words)
    if "few" in words or "several" in words or (number is not None and int(number.group()) <= 12):
        return base, base, "day"
    return base - timedelta(days=1), base, "range"


def _calendar_day(words: str, base: date | None) -> _Answer:
    night = words.startswith("the night of ")
    words = words.removeprefix("the night of ")
    ends = re.match(rf"(?i)({_D})\s*(?:[-–]|and|to)\s*({_D})\s+(.*)$", words) or re.match(
        rf"(?i)({_M})\s+({_D})\s*[-–]\s*({_D})(.*)$", words
    )
    if ends and not words[:4].isdigit():
        parts = ends.groups()
        if parts[0][0].isdigit():
            low, high = f"{parts[0]} {parts[2]}", f"{parts[1]} {parts[2]}"
        else:
            low, high = f"{parts[0]} {parts[1]}{parts[3]}", f"{parts[0]} {parts[2]}{parts[3]}"
        first, last = _one_day(low, base), _one_day(high, base)
        return (first, last, "range") if first and last and first <= last else _NOTHING
    day = _one_day(words, base)
    return (day, day, "overnight" if night else "day") if day else _NOTHING


def _one_day(words: str, base: date | None) -> date | None:
    """A day of the calendar. Without a year it is the last such day up to publication (a month of grace)."""
    words = words.replace(" of ", " ")
    for phrase, back in (("last year", 1), ("this year", 0)):
        if words.endswith(phrase):
            if base is None:
                return None
            words = words.removesuffix(phrase) + str(base.year - back)
    stated = bool(re.search(rf"{_Y}", words)) or bool(
        re.search(rf"{_M}\s+\d\d$", words) and re.match(_D, words)
    )
    if not stated and base is None:
        return None
    parsed = _library(words if stated or base is None else f"{words} {base.year}")
    if parsed is None:
        return None
    if not stated and base is not None and parsed > base + timedelta(days=31):
        parsed = _library(f"{words} {base.year - 1}")
    return parsed


@lru_cache(maxsize=4096)
def _library(words: str) -> date | None:
    import dateparser

    order = "YMD" if words[:4].isdigit() else "DMY"
    parsed = dateparser.parse(
        words,
        languages=["en"],
        settings={"DATE_ORDER": order, "STRICT_PARSING": True, "PARSERS": ["absolute-time"]},
    )
    return parsed.date() if parsed else None


def _month(words: str, base: date | None) -> _Answer:
    name = next((w for w in re.findall(r"[a-z]+", words) if w in _MONTHS), "")
    if not name:
        return _NOTHING
    number = _MONTHS[name]
    stated = re.search(_Y, words)
    if stated:
        year = int(stated.group())
    elif base is None:
        return _NOTHING
    elif "last year" in words:
        year = base.year - 1
    elif "this year" in words or words.startswith("this "):
        year = base.year
    else:
        year = base.year if number <= base.month else base.year - 1
        if words.startswith("last ") and number == base.month:
            year = base.year - 1
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]), "month"


def _weekday(words: str, base: date) -> _Answer:
    name = next(w for w in words.split() if w in _WEEKDAYS)
    back = (base.weekday() - _WEEKDAYS[name]) % 7
    if words.startswith("next "):
        day = base + timedelta(days=7 - back)
    else:
        day = base - timedelta(days=7 if words.startswith("last ") and back == 0 else back)
    return day, day, "overnight" if words.startswith("the night of") else "day"


def _ago(words: str, base: date) -> _Answer:
    match = re.search(rf"({_N})\s+(day|week|month|year|hour|minute)s?", words)
    if not match:
        return _NOTHING
    number = int(match[1]) if match[1].isdigit() else _SMALL[match[1]]
    unit = match[2]
    if unit == "minute" and words.endswith("ago"):
        return base, base, "day"
    # "Two days earlier" counts from another event, not from today.
    if not number or not words.endswith("ago"):
        return _NOTHING
    if unit in {"hour", "minute"}:
        return (
            (base, base, "day")
            if unit == "minute" or number <= 12
            else (base - timedelta(days=1), base, "range")
        )
    if unit == "day":
        day = base - timedelta(days=number)
        return day, day, "day"
    if unit == "week":
        day = base - timedelta(days=7 * number)
        return day - timedelta(days=3), day + timedelta(days=3), "week"
    if unit == "month":
        year, month = divmod(base.year * 12 + base.month - 1 - number, 12)
        return (
            date(year, month + 1, 1),
            date(year, month + 1, calendar.monthrange(year, month + 1)[1]),
            "month",
        )
    return date(base.year - number, 1, 1), date(base.year - number, 12, 31), "year"


def _relative(words: str, base: date) -> _Answer:
    one = timedelta(days=1)
    if words == "the day before yesterday":
        return base - 2 * one, base - 2 * one, "day"
    if "yesterday" in words:
        return base - one, base - one, "overnight" if words.endswith("night") else "day"
    if "tomorrow" in words:
        return base + one, base + one, "day"
    if (
        "today" in words
        or ("this " in words and words.endswith(("morning", "afternoon", "evening")))
        or "tonight" in words
    ):
        return base, base, "day"
    if words == "overnight":
        return base - one, base, "overnight"
    if words.endswith("last night"):
        return base - one, base - one, "overnight"
    if words.startswith(("the ", "that ")):
        return _NOTHING
    monday = base - timedelta(days=base.weekday())
    if "weekend" in words:
        back = 7 if "last" in words and base.weekday() >= 5 else 0
        saturday = monday - 2 * one if base.weekday() < 5 else monday + 5 * one - timedelta(days=back)
        return saturday, saturday + one, "range"
    sign = -1 if re.search(r"\b(?:last|past|previous)\b", words) else 1 if "next" in words else 0
    if words.endswith("week"):
        first = monday + timedelta(days=7 * sign)
        return first, first + 6 * one, "week"
    if words.endswith("month"):
        year, month = divmod(base.year * 12 + base.month - 1 + sign, 12)
        return (
            date(year, month + 1, 1),
            date(year, month + 1, calendar.monthrange(year, month + 1)[1]),
            "month",
        )
    if words.endswith("year"):
        return date(base.year + sign, 1, 1), date(base.year + sign, 12, 31), "year"
    return _NOTHING


def of(doc: Any, published: str | None) -> list[When]:
    """`expressions` of a parsed document, kept with it."""
    key = ("dates", published)
    if key not in doc.user_data:
        doc.user_data[key] = expressions(wording.parsed(doc), published)
    kept: list[When] = doc.user_data[key]
    return kept
