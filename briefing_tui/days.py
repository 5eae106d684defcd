"""How days are written for people: with or without their year, as days ago, no more exact than they are known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

__all__ = ["Dated", "dates", "day", "known_day", "parse_day", "relative_day", "rough_date"]

Dated = Callable[[str], str]
"""How an ISO date is written: `day` with its year, or what `dates` returns."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def parse_day(text: str) -> date | None:
    """The date an ISO string starts with, None for anything else."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def day(text: str, today: date | None = None) -> str:
    """An ISO date as "9 Jul 2021"; without the year when it is this year's. Other text comes back as it is.

    `today` None always writes the year.
    """
    parsed = parse_day(text)
    if parsed is None:
        return text
    short = f"{parsed.day} {_MONTHS[parsed.month - 1]}"
    return short if today is not None and today.year == parsed.year else f"{short} {parsed.year}"


def relative_day(text: str, today: date) -> str:
    """ "today", "yesterday", "3 days ago", "in 2 days"; beyond two weeks the date itself."""
    parsed = parse_day(text)
    if parsed is None:
        return text
    ago = (today - parsed).days
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}
    if ago in near:
        return near[ago]
    if 0 < ago <= 14:
        return f"{ago} days ago"
    if -14 <= ago < 0:
        return f"in {-ago} days"
    return day(text, today)


def known_day(text: str, precision: str, dated: Dated = lambda text: text[:10]) -> str:
    """The day of an incident, no more exact than it is known: "2026-W12", "2026-03"; "~2026-03-22" where no report
    states one, and the day is that of the first report (or, where that has none either, of its arrival)."""
    if precision in ("week", "month", "year"):
        return rough_date(text, precision)
    return f"~{dated(text)}" if precision == "unknown" else dated(text)


def rough_date(day: str, precision: str) -> str:
    """A week, a month or a year by its first day, as ISO 8601 writes them: "2026-W12", "2026-03", "2026".

    >>> rough_date("2026-03-16", "week"), rough_date("2026-03-01", "month"), rough_date("2026-01-01", "year")
    ('2026-W12', '2026-03', '2026')
    """
    if precision != "week":
        return day[: 7 if precision == "month" else 4]
    try:
        year, week, _ = date.fromisoformat(day[:10]).isocalendar()
    except ValueError:
        return day[:10]
    return f"{year}-W{week:02}"


def dates(today: date, *, relative: bool = False) -> Dated:
    """How dates are written today: the year left out where it is this one, or as days ago."""
    return lambda text: relative_day(text, today) if relative else day(text, today)
