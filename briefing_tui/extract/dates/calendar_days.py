"""Days and months of the calendar as texts write them: "3 March 2021", "March 3-5", "29-Mar-21", "the night of 5/6 May".

They are read by dateutil, called only on an expression that the patterns of `dates` have found.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, cast

from dateutil import easter

from briefing_tui.extract.dates import relative_days
from briefing_tui.extract.dates.relative_days import NOTHING, Answer
from briefing_tui.extract.parsing import header_shapes

_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)(?![\w])"
SHORT_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
YEAR = r"(?:(?:19|20)\d\d)"
# What makes a night of the day behind it: "the night of", "overnight on", "in the night from".
NIGHT = r"(?:(?:the\s+)?night\s+(?:of|from|between)\s+|overnight\s+(?:(?:on|of|from|between)\s+)?)"
_NIGHT = re.compile(rf"^{NIGHT}(?:the\s+)?")
_FEASTS = {"easter sunday": 0, "easter monday": 1, "good friday": -2, "holy thursday": -3, "maundy thursday": -3, "holy saturday": -1, "palm sunday": -7, "ash wednesday": -46}  # days from Easter Sunday  # fmt: skip
_D = header_shapes.DAY_NUMBER
_GROUP = re.compile(
    rf"^([0-3]\d)\d{{4}}\s?[a-z]?\s?({SHORT_MONTH})\s?"
)  # "211915CAUG17": day, hour, zone, month, year


def read(words: str, base: date | None) -> Answer:
    whole, words = words, _NIGHT.sub("", words)
    night = words != whole
    ends = re.match(rf"(?i)({_D})\s*(?:[-–/]|and|to)\s*({_D})\s+(.*)$", words) or re.match(
        rf"(?i)({MONTH})\s+({_D})\s*[-–]\s*({_D})(.*)$", words
    )
    if ends and not words[:4].isdigit():
        parts = ends.groups()
        if parts[0][0].isdigit():
            low, high = f"{parts[0]} {parts[2]}", f"{parts[1]} {parts[2]}"
        else:
            low, high = f"{parts[0]} {parts[1]}{parts[3]}", f"{parts[0]} {parts[2]}{parts[3]}"
        first, last = one_day(low, base), one_day(high, base)
        if not first or not last or first > last:
            return NOTHING
        return first, last, "overnight" if night and (last - first).days == 1 else "range"
    day = one_day(words, base)
    return (day, day, "overnight" if night else "day") if day else NOTHING


def is_feast(name: str, weekday: str, base: date | None) -> bool:
    """Whether the last such weekday up to a day was the feast: "Easter Sunday", of either calendar."""
    days = _FEASTS.get(f"{name} {weekday}")
    if days is None or base is None:
        return False
    told = base - timedelta(days=(base.weekday() - relative_days.WEEKDAYS[weekday]) % 7)
    return any(
        told == easter.easter(base.year, calendar_kind) + timedelta(days=days)
        for calendar_kind in (easter.EASTER_WESTERN, easter.EASTER_ORTHODOX)
    )


def one_day(words: str, base: date | None) -> date | None:
    """A day of the calendar. Without a year it is the last such day up to publication (a month of grace)."""
    words = words.replace(" of ", " ")
    words = _GROUP.sub(r"\1 \2 ", words)
    if not words[:4].isdigit():
        words = re.sub(
            r"(?<=\d)-?(?=[a-z]{3})(?!st|nd|rd|th)|(?<=[a-z])-?(?=\d)", " ", words
        )  # "29-Mar-2021", "29MAR21"
    for phrase, back in (("last year", 1), ("this year", 0)):
        if words.endswith(phrase):
            if base is None:
                return None
            words = words.removesuffix(phrase) + str(base.year - back)
    stated = bool(re.search(rf"{YEAR}", words)) or bool(
        re.search(rf"{MONTH}\s+\d\d$", words) and re.match(_D, words)
    )
    if not stated and base is None:
        return None
    parsed = _day_of_year(words if stated or base is None else f"{words} {base.year}")
    if parsed is None:
        return None
    if not stated and base is not None and parsed > base + timedelta(days=31):
        parsed = _day_of_year(f"{words} {base.year - 1}")
    return parsed


def of_month(words: str, told: date | None, base: date | None) -> Answer:
    """ "The 24th": of the month told last, or the last one up to publication; a day that lies ahead is a month older.

    >>> of_month("the 3rd", date(2021, 5, 2), date(2021, 7, 9))[0]
    datetime.date(2021, 5, 3)
    """
    around, number = told or base, re.search(r"\d+", words)
    if around is None or number is None:
        return NOTHING
    try:
        day = around.replace(day=int(number[0]))
        if base is not None and day > base:
            day = (day.replace(day=1) - timedelta(days=1)).replace(day=day.day)
    except ValueError:
        return NOTHING  # "the 31st" of a short month
    return day, day, "overnight" if "night" in words else "day"


@lru_cache(maxsize=4096)
def _day_of_year(words: str) -> date | None:
    """The day of "3rd march 2021", "march 3, 2021", "29 mar 21" or "2021-03-29"; None where there is none."""
    parser = _parser()
    try:
        return cast(
            "date",
            parser.parse(words, yearfirst=words[:4].isdigit(), dayfirst=not words[:4].isdigit()).date(),
        )
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=1)
def _parser() -> Any:
    from dateutil.parser import parser, parserinfo

    class Info(parserinfo):  # type: ignore[misc]
        """Years of two figures as POSIX strptime reads them, whatever the year is now."""

        def convertyear(self, year: int, century_specified: bool = False) -> int:
            return year if century_specified or year > 99 else year + (2000 if year < 69 else 1900)

    return parser(Info())


def month(words: str, base: date | None) -> Answer:
    name = next((w for w in re.findall(r"[a-z]+", words) if w in _MONTHS), "")
    if not name:
        return NOTHING
    number = _MONTHS[name]
    stated = re.search(YEAR, words)
    if stated:
        year = int(stated.group())
    elif base is None:
        return NOTHING
    elif "last year" in words:
        year = base.year - 1
    elif "this year" in words or words.startswith("this "):
        year = base.year
    else:
        year = base.year if number <= base.month else base.year - 1
        if words.startswith("last ") and number == base.month:
            year = base.year - 1
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]), "month"
