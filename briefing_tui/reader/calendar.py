"""Days gathered into the columns of a timeline: by day, week, month or year, whichever fits the width."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from briefing_tui.reader.wording import day as written
from briefing_tui.reader.wording import parse_day
from briefing_tui.store.rows import DayRow

Unit = Literal["day", "week", "month", "year"]
UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")

IN_SIGHT = 0.9
"""The share of incidents that must fall in the columns shown; a few stray old dates do not coarsen the rest."""


class Column(NamedTuple):
    """What happened from `first` to `last`, both included; `newest` is the latest day with an incident (ISO)."""

    first: date
    last: date
    incidents: int = 0
    unread: int = 0
    killed: int = 0
    injured: int = 0
    newest: str = ""

    @property
    def hurt(self) -> int:
        """Killed and injured: the height of the column."""
        return self.killed + self.injured


class Chart(NamedTuple):
    """Columns from the oldest to the newest, one after the other without a gap in time."""

    unit: Unit
    columns: tuple[Column, ...]
    earlier: bool
    """Whether there are incidents before the first column."""

    def place_of(self, day: str) -> int | None:
        """The column a day (ISO) falls in, None outside."""
        when = parse_day(day)
        if when is None or not self.columns or when > self.columns[-1].last:
            return None
        place = bisect_right([column.first for column in self.columns], when) - 1
        return place if place >= 0 else None


def first_of(day: date, unit: Unit) -> date:
    """The first day of the week (Monday), month or year a day lies in."""
    if unit == "week":
        return day - timedelta(days=day.weekday())
    if unit == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if unit == "year" else day


def after(first: date, unit: Unit) -> date:
    """The first day of the next one."""
    if unit in ("day", "week"):
        return first + timedelta(days=1 if unit == "day" else 7)
    if unit == "year" or first.month == 12:
        return date(first.year + 1, 1, 1)
    return date(first.year, first.month + 1, 1)


def gather(days: Sequence[DayRow], most: int) -> Chart:
    """At most `most` columns over days in any order; the finest unit that keeps `IN_SIGHT` of the incidents."""
    if most < 1:
        return Chart(
            "day", (), False
        )  # not laid out yet: a store of ten years has thousands of days to look at
    # ISO dates are in order as text: only those in sight are made dates.
    listed = sorted(row for row in days if row.incidents and row.day[:4] < str(date.max.year))
    while listed and parse_day(listed[-1].day) is None:
        listed.pop()
    last = parse_day(listed[-1].day) if listed else None
    if last is None:
        return Chart("day", (), False)
    allowed = (1 - IN_SIGHT) * sum(row.incidents for row in listed)
    place = 0
    for unit in UNITS:
        place = bisect_left(listed, (_earliest(last, unit, most).isoformat(),))
        if sum(row.incidents for row in listed[:place]) <= allowed:
            break
    return _chart(listed[place:], last, unit, earlier=place > 0)


def _earliest(last: date, unit: Unit, most: int) -> date:
    """The first day of the first of `most` columns that end with the one of `last`."""
    end = first_of(last, unit)
    if unit in ("day", "week"):
        days = (most - 1) * (1 if unit == "day" else 7)
        return end - timedelta(days=days) if days < end.toordinal() else date.min
    months = end.year * 12 + end.month - 1 - (most - 1) * (12 if unit == "year" else 1)
    return date(months // 12, months % 12 + 1, 1) if months >= 12 else date.min


def _chart(listed: Sequence[DayRow], last: date, unit: Unit, *, earlier: bool) -> Chart:
    start, end = first_of(parse_day(listed[0].day) or last, unit), first_of(last, unit)
    firsts = [start]
    while firsts[-1] < end:
        firsts.append(after(firsts[-1], unit))
    sums: dict[str, list[DayRow]] = {}
    for row in listed:
        sums.setdefault(_key(row.day, unit), []).append(row)
    return Chart(
        unit,
        tuple(_column(first, unit, sums.get(_key(first.isoformat(), unit), [])) for first in firsts),
        earlier,
    )


def _key(day: str, unit: Unit) -> str:
    """The same text for all days (ISO) of one column."""
    if unit == "week":
        when = parse_day(day)
        return "" if when is None else first_of(when, unit).isoformat()
    return day[: {"day": 10, "month": 7, "year": 4}[unit]]


def _column(first: date, unit: Unit, rows: Sequence[DayRow]) -> Column:
    return Column(
        first,
        after(first, unit) - timedelta(days=1),
        sum(row.incidents for row in rows),
        sum(row.unread for row in rows),
        sum(row.killed for row in rows),
        sum(row.injured for row in rows),
        max((row.day for row in rows), default=""),
    )


def named(column: Column, unit: Unit) -> str:
    """ "10 Mar 2026", "week of 9 Mar 2026", "Mar 2026", "2026"."""
    words = written(column.first.isoformat())
    if unit == "week":
        return f"week of {words}"
    if unit == "month":
        return words.split(" ", 1)[1]
    return str(column.first.year) if unit == "year" else words


def ticks(chart: Chart, cell: int) -> str:
    """Dates under the columns (`cell` cells each), as many as fit without touching."""
    line = ""
    previous: Column | None = None
    for place, column in enumerate(chart.columns):
        label = _tick(column, previous, chart.unit, chart.columns[-1].last.year)
        if label and (not line or place * cell > len(line) + 1):
            if place * cell + len(label) > len(chart.columns) * cell:
                break
            line = line.ljust(place * cell) + label
            previous = column
    return line


def _tick(column: Column, previous: Column | None, unit: Unit, newest: int) -> str:
    """A date short enough; its year where it is not that of the label before (the first: not the newest year)."""
    if unit == "year":
        return str(column.first.year)
    day, month, year = written(column.first.isoformat()).split()
    new_year = column.first.year != (previous.first.year if previous is not None else newest)
    if unit == "month":
        return f"{month} {year}" if new_year or previous is None else month
    return f"{day} {month}" + (f" {year}" if new_year else "")
