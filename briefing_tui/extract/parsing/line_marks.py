"""What stands before the words of an entry and is none of them: list marks, clock times, an agency's "[TEXT]"."""

from __future__ import annotations

import re
from typing import Any

_MARKS = frozenset("-–—•*·▪‣")
_CLOCK = re.compile(r"\d{1,2}:\d\d|[012]\d\.[0-5]\d")
_LONGEST = 8  # tokens that may stand before the words


def after(doc: Any, first: int, last: int) -> int:
    """The token at which the words of `first:last` begin."""
    for _ in range(_LONGEST):
        text = doc[first].text
        editorial = text == "[" and first + 2 < last and doc[first + 2].text == "]"
        step = 3 if editorial else 1 if text in _MARKS or text.isspace() or _CLOCK.fullmatch(text) else 0
        if not step or first + step >= last:
            break
        first += step
    return first


# "0615:", "0930 hrs -"; not "2015:", which heads a year of a chronology.
_FOUR = r"(?:0\d|1[0-8]|2[1-3])(?=[0-5]\d(?:(?:Z|L| ?hrs?)?(?::| [-–—] [a-z\d])))"
_TIME = rf"[(\[]?(?P<hour>\d{{1,2}}(?=:|\.\d\d ?[ap]\.?m)|[012]\d(?=\.)|{_FOUR})[:.]?(?P<minute>[0-5]\d)[)\]]?(?:Z|L)?(?: ?(?:[ap]\.?m\.?|GMT|UTC|hrs?|[A-Z]{{2,4}}T))?(?: ?[-–—:,.])?"
_ENTRY = re.compile(rf"(?:[-–—•*·▪‣○●]+|\(?\d{{1,2}}[.)]|\(?[a-z]\)|{_TIME})[ \t]+(?=\S)")
# "At 0615 in Dalar, ...", "At about 14:30 hrs gunmen ...": an hour that opens a line in running words.
_AT = re.compile(
    r"At (?:about |around |approximately |approx\.? )?(?P<hour>[01]\d|2[0-3]|\d(?=[:.h]))[:.h]?(?P<minute>[0-5]\d)(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:hrs?|hours|h|Z|GMT|UTC))?(?: local(?: time)?)?,?[ \t]+(?=\S)"
)

_HRS = re.compile(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?hrs? [-–—] ")  # "0930 hrs - Armed men ..."


def opens_entry(text: str, start: int) -> bool:
    """Does the line that begins at an offset begin with the mark of a list?

    >>> opens_entry("- Two were killed.", 0), opens_entry("Two were killed.", 0)
    (True, False)
    """
    return _ENTRY.match(text, start) is not None


def clock(text: str, start: int) -> int | None:
    """The minute of the day with which a line begins: 14:20 is 860, and so is "At 14:20".

    >>> clock("14:20 Two were killed.", 0), clock("- Two were killed.", 0), clock("At 1420 two were killed.", 0)
    (860, None, 860)
    """
    found = _ENTRY.match(text, start) or _AT.match(text, start) or _HRS.match(text, start)
    if found is None or found["hour"] is None:
        return None
    return int(found["hour"]) * 60 + int(found["minute"])


def behind(text: str, start: int) -> int:
    """Where the words of a line begin, behind its mark.

    >>> behind("- Two were killed.", 0)
    2
    """
    found = _ENTRY.match(text, start)
    return found.end() if found else start


def begins(token: Any) -> bool:
    """Is a token the first word of its sentence, the mark of a list left aside?"""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    return before.text in _MARKS and (before.i == 0 or before.is_sent_start)
