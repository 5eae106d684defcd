"""The day a dispatch was filed, by its dateline: "DORBA, 12 Nov 89 (Radio Orva) -- ...", "KARVEL, May 3 - ...".

A dispatch may come out days later than it was filed. Its "today", "last night" and "on Tuesday" count from its own day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing_tui.extract.dates import calendar_days
from briefing_tui.extract.parsing import header_shapes

_D, _M, _Y = header_shapes.DAY_NUMBER, calendar_days.MONTH, calendar_days.YEAR
_DATELINE = re.compile(
    rf"""(?xi)\s*\(?(?-i:[^\W\d_])[\w\ .'’/-]{{2,40}}(?:\ ?\([^()\n]{{2,30}}\)|,\ ?[^\W\d_][\w\ .'’-]{{2,30}}){{0,2}}
    (?:,\s|\s(?=\())\(?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?
    (?P<day>{_D}\s{_M}(?:,?\s(?:{_Y}|\d\d(?=\s?[(\[]|\s?-)))?|{_M}\s{_D}(?!\d)(?:,?\s{_Y})?)
    (?=\s?(?:[(\[)]|--|[-–—:]|\.(?:\s\D|$)))"""
)
# "A shell hit a mill in Karvel, Sulen, on Tuesday (19 June), ...": the sentence tells its own day.
_TOLD = re.compile(r"\b(?:on|since|until|by) ")
# By which a dispatch has come out, unless it names its year; older days are of what it tells.
_LATE = timedelta(days=10)


def day(text: str, published: str | None) -> date | None:
    """The day that relative words of a text count from: that of its dateline, else that of publication.

    >>> day("DORBA, 12 Nov 89 (Radio Orva) -- A bomb went off today.", "1989-11-13")
    datetime.date(1989, 11, 12)
    """
    out = iso(published)
    found = _DATELINE.match(text)
    if found is None or _TOLD.search(text, 0, found.start("day")):
        return out
    filed = calendar_days.one_day(" ".join(found["day"].lower().split()), out)
    if filed is None or out is None:
        return filed or out
    stated = re.search(r"\d\d$", found["day"]) is not None and len(found["day"].split()) > 2
    return filed if timedelta() <= out - filed <= (timedelta.max if stated else _LATE) else out


def iso(published: str | None) -> date | None:
    """The day of an ISO date or time, None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
