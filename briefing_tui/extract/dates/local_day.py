"""The day where it happened, of one that is given in Greenwich time: "at 19.50 (0050 GMT 18 October)" is the 17th there."""

from __future__ import annotations

import re
from datetime import timedelta

from briefing_tui.extract.dates.relative_days import Answer

_HOUR = r"(\d{1,2})[:.]?([0-5]\d)"
_BOTH = re.compile(
    rf"(?i)\b{_HOUR}\s*(?:hours|hrs|h|[ap]\.?m\.?)?\s*(?:local(?: time)?\s*)?[(\[]\s*{_HOUR}\s*(?:GMT|UTC|Z)\s*,?\s*(?:on\s+)?$"
)
_REACH = 50  # code points of "1950 local time (0050 GMT on "
_HALF_A_DAY = 12  # hours by which no two clocks differ, where both show the same day


def of(text: str, start: int, answer: Answer) -> Answer:
    """The `answer` for the day that stands at `start`, moved to the day that the local clock beside it shows."""
    first, last, precision = answer
    clocks = _BOTH.search(text, max(0, start - _REACH), start)
    if clocks is None or first is None or last is None or precision != "day":
        return answer
    apart = int(clocks[1]) - int(clocks[3])
    if abs(apart) <= _HALF_A_DAY:
        return answer
    move = timedelta(days=-1 if apart > 0 else 1)
    return first + move, last + move, precision
