"""Days written in figures: "10/30/1988", "30.10.1988", "2021/03/29", "03/12/2014".

Where one number is above 12, or the year comes first, the day is certain, and dots put the day first. Else the
figures mean one day here and another there, and only the rest of the text can say which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

Order = Literal["day first", "month first"]

_N = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_Y = r"(?:(?:19|20)\d\d)"
PATTERN = rf"(?:{_N}/{_N}/{_Y}|{_N}-{_N}-{_Y}|{_N}\.{_M}\.{_Y}|{_Y}/{_M}/{_N}|[0-3]?\d/[0-3]?\d/\d\d(?![\d/])|[0-3]\d\.[01]\d\.\d\d(?![\d.]*\d))"

# "19/08" without a year: a fraction and a score as well, so that only its place in a text makes a day of it.
SHORT = r"(?<![/.\d])(?:(?:3[01]|[12]\d|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])|(?:3[01]|2[5-9])\.(?:1[0-2]|0[1-9]))(?![\d/.]*\d)"
_NO_DAYS = frozenset({"24/7", "9/11", "7/7", "26/11"})  # figures that are a name or a saying

_EITHER = re.compile(r"\d\d?[/-]\d\d?[/-]")  # the form in which either may come first
_FRESH = timedelta(
    days=14
)  # what is reported so soon is not what the other reading says: that is weeks older


def day(words: str, base: date | None, order: Order | None = None) -> date | None:
    """The day that figures mean, None where they can be read two ways and nothing says which.

    `order` is how the text writes other days, if that is known. Otherwise the day of publication decides: of two
    readings, one that lies after it is not meant, and one of the two weeks up to it is meant sooner than one that
    is older still ("03/04/2016" in a note of 6 April 2016 is 3 April). Without a publication date they stay words.
    """
    readings = _readings(words, base)
    if order in readings:
        return readings[order]
    days = set(readings.values())
    if len(days) > 1:
        days = {one for one in days if base is not None and one <= base}
    if len(days) > 1 and base is not None:
        newest = max(days)
        days = {newest} if base - newest <= _FRESH else set()
    return days.pop() if days else None


def short_day(words: str, base: date | None) -> date | None:
    """The last day up to publication that "19/08" or "30.11" can mean, None where nothing says which it is.

    Of two readings that of the two weeks up to publication is meant, and none where both are older.
    """
    if base is None or words in _NO_DAYS:
        return None
    one, two = (int(part) for part in re.split(r"[/.]", words))
    days = {day for day in (_last(two, one, base), "." not in words and _last(one, two, base)) if day}
    if len(days) > 1:
        days = {day for day in days if base - day <= _FRESH}
    return days.pop() if len(days) == 1 else None


def fresh(found: date, base: date | None) -> bool:
    """Whether a day lies in the two weeks up to publication."""
    return base is not None and timedelta(0) <= base - found <= _FRESH


def _last(month: int, number: int, base: date) -> date | None:
    """The last such day of the calendar up to publication."""
    years = [year for year in (base.year, base.year - 1) if _is_day(year, month, number)]
    return next((day for year in years if (day := date(year, month, number)) <= base), None)


def order(every: Iterable[str], base: date | None) -> Order | None:
    """How a text writes its days, by those that can be read in one way only; None where it does both or neither."""
    listed = [(words, _readings(words, base)) for words in every if _EITHER.match(words)]
    certain = {next(iter(found)) for _, found in listed if len(found) == 1}
    if not certain:
        meant = [(found, day(words, base)) for words, found in listed if len(set(found.values())) == 2]
        certain = {name for found, chosen in meant for name, one in found.items() if one == chosen}
    return certain.pop() if len(certain) == 1 else None


def _readings(words: str, base: date | None) -> dict[Order, date]:
    """The days that figures may be, by which of month and day comes first."""
    parts = [int(part) for part in re.split(r"[/.-]", words)]
    if parts[0] > 31:
        return {"month first": date(*parts)} if _is_day(*parts) else {}
    one, two, year = parts
    if year < 100:
        # "14/09/21": a ratio or a score as well as a day, unless it is one of the last years.
        if base is None or not 0 <= base.year - (year + base.year // 100 * 100) <= 2:
            return {}
        year += base.year // 100 * 100
    found: dict[Order, date] = {}
    if _is_day(year, two, one):
        found["day first"] = date(year, two, one)
    if "." not in words and _is_day(year, one, two):
        found["month first"] = date(year, one, two)
    return found


def _is_day(year: int, month: int, number: int) -> bool:
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True
