"""Date expressions and the days they mean, against the day of publication only.

Relative words ("on Tuesday", "last month") stay words without a publication date. Calendar dates are read by
dateutil, called only on an expression found by the patterns here. Precision is that of the words: a day, a week, a
month, a year, a night.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from briefing_tui.extract.dates import calendar_days, figures, filed, local_day, relative_days, told_days
from briefing_tui.extract.dates.relative_days import NOTHING, NUMBER, Answer
from briefing_tui.extract.grammar import sayings
from briefing_tui.extract.parsing import header_shapes, note_headers, wording
from briefing_tui.model import DatePrecision

_M, _ABBR, _Y, _N = calendar_days.MONTH, calendar_days.SHORT_MONTH, calendar_days.YEAR, calendar_days.NIGHT
_W = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_D = header_shapes.DAY_NUMBER
# "On the 3rd a patrol ...", but not "on the 3rd floor", "of the 3rd, 4th and 5th brigades".
_NTH_ENDS = r"\s*(?:[.;:)\n—–]|,(?!\s*(?:the\s+)?\d)|$)|\s+(?:an?|the|in|at|near|outside|when|while|but|after|before|by|with|as|from|[\d'‘“\"]+|one|two|three|four|several|some|many|dozens|hundreds|gunmen|armed|unknown|unidentified|suspected|soldiers|troops|police|rebels|militants|fighters)\b"
_PART = r"(?:\s+(?:early\s+)?(?:morning|afternoon|evening|night|noon|midday|lunchtime|dawn))?"
# The first word of an expression, so that at the others none of the many shapes is tried.
_OPENS = rf"""(?:[\d\s] | {_ABBR} | (?:mon|tue|wed|thu|fri|sat|sun) | earlier | later | between | yesterday | today | tonight | tomorrow | overnight
    | (?:an?|about|almost|around|at|by|during|early|from|in|just|last|late|mid|more|nearly|next|of|on|only|over|past|previous|since|some|night|same|that|the|this|until|within
        |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)[\s\d-])"""
# For a text in lower case: case-blind the pattern takes twice as long, and it goes over every word.
_PATTERN = re.compile(
    rf"""(?x)(?<![\w-])(?={_OPENS})(?:
      (?P<iso>{_Y}-\d\d-\d\d)
    | (?P<num>{figures.PATTERN})
    | (?P<short>{figures.SHORT})
    | (?:{_W},?\s+)?(?:on\s+)?(?P<md>{_N}?{_M}\s+{_D}(?![\d%]|:\d)(?:\s*[-–]\s*{_D}(?!\d))?(?:,?\s+(?:of\s+)?(?:{_Y}|last\s+year|this\s+year))?)
    | (?:{_W},?\s+)?(?P<dm>{_D}-{_M}-(?:{_Y}|\d\d(?!\d))|[0-3]\d{_ABBR}(?:{_Y}|\d\d)?(?![\w-])|[0-3]\d[0-2]\d[0-5]\d\s?[a-z]?\s?{_ABBR}\s?(?:20)?\d\d(?!\d)|(?:{_N}(?:the\s+)?)?{_D}(?:\s*[-–/]\s*{_D}|\s+and\s+{_D}|\s+to\s+{_D})?\s+(?:of\s+)?{_M}(?:,?\s+(?:{_Y}|(?<!\n)\d\d(?=\s*(?:[(\[,;]|[.:](?!\d))|\s*--|\s+(?:/|//|\||[–—])\s)|of\s+(?:last|this)\s+year|last\s+year|this\s+year))?)
    | (?P<my>(?:(?:in|since|during|until)\s+)?(?:(?:early|late|mid)[\s-]+(?:in\s+)?)?(?:last\s+|this\s+)?{_M}(?:,?\s+(?:of\s+)?(?:{_Y}|(?:last|this|that)\s+year)))
    | (?P<m>(?:in|since|during|last|this|the|early|late|mid|until|by|of)[\s-]+(?:early\s+|late\s+|mid-?\s*)?{_M}(?!\.?\s+\d))
    | (?P<nth>{_N}?the\s+{_D}(?<=[a-z]))(?={_NTH_ENDS})
    | (?P<ww>{_N}{_W}\s*(?:to|and|into|[-–/])\s*{_W})
    | (?P<into>{_N}?(?:overnight|in\s+the\s+night|during\s+the\s+night)\s+(?:in)?to\s+{_W})
    | (?P<wtow>(?:between\s+{_W}{_PART}\s+and|from\s+{_W}{_PART}\s+(?:to|until|through)|on\s+{_W}\s+and)\s+{_W}{_PART}(?!['’]))
    | (?P<w>(?:{_N}|the\s+(?:following|next|previous)\s+|that\s+(?:same\s+)?|last\s+|next\s+|this\s+(?:past\s+)?|early\s+|late\s+)?{_W}\b{_PART}(?:\s+(?:of\s+)?last\s+week|\s+overnight)?)
    | (?P<y>(?:in|since|during|late|early|of|from|until)\s+(?:early\s+|late\s+)?{_Y}(?![\d.,]*\d|\s*(?:people|troops|gmt)))
    | (?P<ago>(?:about|around|almost|nearly|some|just|only|more\s+than|over)?\s*{NUMBER}\s+(?:days?|nights?|weeks?|fortnights?|months?|years?|hours?|minutes?)\s+(?:ago|earlier|later|before))
    | (?P<hours>(?:in|during|over|within)\s+the\s+(?:past|last)\s+(?:(?:few|several|\d\d?|{NUMBER})\s+hours|{NUMBER}\s+days|week))
    | (?P<rel>(?:early\s+|late\s+|earlier\s+|later\s+)?(?:last|this|past|next|previous|that)\s+(?:night|morning|noon|midday|afternoon|evening|week(?:end)?|month|year|summer|winter|spring|autumn|fall)
        | (?:early\s+|late\s+)?(?:yesterday|today|tonight|tomorrow)\b{_PART} | (?:over|at|on|during)\s+the\s+(?:past\s+|last\s+)?weekend | the\s+(?:week|night)\s+before\s+last | (?:(?:early|earlier|late|later)\s+in|at\s+the\s+(?:start|beginning)\s+of)\s+the\s+(?:week|month)
        | overnight | since\s+(?:(?:the|this|early)\s+)?(?:morning|dawn|daybreak) | (?:early\s+)?at\s+dawn\s+today | the\s+day\s+before\s+yesterday
        | (?:(?:early|late|earlier|later)\s+)?(?:{told_days.PATTERN}))
    )(?![\w])"""
)
_MARKS = frozenset('"“”')
_NAME_OF = re.compile(
    r"(?i)\s+(?:movement|brigade|battalion|front|group|column|command|organization|revolution|square|street|bridge|university)\b"
)
_SURNAME = re.compile(r" [A-ZÀ-ÖØ-Þ][a-zß-ÿ]")
_FEAST = re.compile(r"\b(Easter|Palm|Good|Ash|Holy|Maundy|Bloody|Black|Super) $")
_NEAR = 1000  # code points after a month in which "on the 3rd" is of that month
_SPELL = re.compile(r"\b(?:in|of) the (?:week|month)$")
_MONTH_DAYS = 31
_CLAUSE = 100  # code points before a day that say what it is of
_TERM = re.compile(r"(?i)\b(?:unless|if|demand\w*|ultimatum|deadline|must)\b[^.;\n]*\b(?:by|until|before)\s$")
_BIRTH = re.compile(r"(?i)(?:\bborn|\bd\.?o\.?b\.?:?|\bdate of birth:?)\s+(?:on\s+)?$")
_ORDINAL = re.compile(
    r"(?i)\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b[^.;\n]*$"
)
# "On 25/8", "late evening 25/8,", "hit the station 25/8, ...": the figures stand for themselves.
_ON_DAY = re.compile(
    r"(?i)(?:\b(?:on|of|dated|evening|evng|eve|night|morning|afternoon|noon|am|pm|hrs|hours)|,)\s$"
)
_PADDED = re.compile(r"\d\d/\d\d")
_DAY_OVER = re.compile(r"\s*(?:[,;:.)]|$)")
_ON_NTH = re.compile(
    r"(?i)\b(?:on|since|until|(?:morning|afternoon|evening|events|attack|raid|strike) of)\s$"
)
_IN = re.compile(r"(?i)\b(?:in|since|during)\s$")
_HOURS_ON = re.compile(r"(?:hours?|minutes?) (?:later|earlier|before)$")


@dataclass(frozen=True, slots=True)
class When:
    """A date expression: its place in the text, and the days it means (None where it stays words)."""

    start: int
    end: int
    text: str
    first: date | None = None
    last: date | None = None
    precision: DatePrecision = "unknown"


def expressions(text: str, published: str | None, spoken: Callable[[When], bool] | None = None) -> list[When]:
    """Every date expression of a text, in order. `published` is an ISO date or None.

    `spoken` says whether a day is that of somebody's words, from which "the next day" does not count.
    """
    base = filed.day(text, published)
    found: list[When] = []
    matches = _matches(text)
    written = figures.order((match.group() for match in matches if match.lastgroup == "num"), base)
    for match in matches:
        kind = match.lastgroup or ""
        whole = text[match.start(kind) : match.end(kind)]
        words = whole.strip()
        start = match.start(kind) + (len(whole) - len(whole.lstrip()))
        if (
            kind == "md"
            and _IN.search(text, max(0, start - 6), start)
            and not re.search(_Y, words)
            and text[match.end(kind) : match.end(kind) + 1] != ","  # "since August 2, when 37 died"
        ):
            # "In May 17 policemen died": a day of the month takes "on"; the number counts something else.
            words, kind = words.split()[0], "m"
        feast = _FEAST.search(text, max(0, start - 8), start) if kind == "w" else None
        if feast is not None and not calendar_days.is_feast(feast[1].lower(), words.lower().split()[0], base):
            if feast[1] in {"Bloody", "Black"}:
                found.append(When(start, start + len(words), words))
            continue  # "the Easter Sunday bombings of 2019"
        if kind in {"md", "dm"} and _NAME_OF.match(text, start + len(words)):
            continue  # "the 19 April Movement"
        if text[start - 1 : start] in _MARKS and text[start + len(words) : start + len(words) + 1] in _MARKS:
            continue  # 'the "17 November" group'
        low = " ".join(words.lower().split())
        if kind == "m" and low.startswith("of ") and _SURNAME.match(text, start + len(words)):
            continue  # "the murder of June Alder"
        if kind == "short" and not _as_day(text, start, start + len(words), words, base):
            continue
        if kind == "nth":
            if (
                low.startswith("the ")
                and "night" not in low
                and not _ON_NTH.search(text, max(0, start - 15), start)
            ):
                continue
            answer: Answer = calendar_days.of_month(low, _told_last(found, start), base)
        elif kind in {"num", "short"}:
            day = figures.day(words, base, written) if kind == "num" else figures.short_day(words, base)
            answer = (day, day, "day") if day else NOTHING
        else:
            answer = _resolve(kind, low, base)
        if kind in {"rel", "ago", "w"} and answer == NOTHING:
            answer = told_days.day(text, low, start, found, spoken)
            if answer == NOTHING and _HOURS_ON.search(low):
                continue
        if _of_no_event(text, low, start):
            continue
        answer = local_day.of(text, start, answer)
        if _SPELL.search(low) and base is not None and _long_before(_told_last(found, start), base):
            answer = NOTHING
        found.append(When(start, start + len(words), words, *answer))
    return found


@lru_cache(maxsize=2)  # a text is read with its day of publication and without
def _matches(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_PATTERN.finditer(_lower(text)))


def _told_last(found: list[When], start: int) -> date | None:
    """The day, or the first day of the month, that a text has named last before an offset, and not long before."""
    return next(
        (
            one.first
            for one in reversed(found)
            if one.first and one.precision != "year" and start - one.end < _NEAR
        ),
        None,
    )


def _long_before(day: date | None, base: date) -> bool:
    """ "In May 2019 ... earlier in the week": not the week of the news, but that of what was told last."""
    return day is not None and (base - day).days > _MONTH_DAYS


def _lower(text: str) -> str:
    """The text in lower case, character for character: only "İ" would become two."""
    return text.replace("İ", "i").lower()


def _as_day(text: str, start: int, end: int, words: str, base: date | None) -> bool:
    """ "19/08" is a day in the header of a note ("19/08 Gori: ..."), and of the last days behind "on" or "evening"."""
    day = figures.short_day(words, base)
    if day is None:
        return False
    if note_headers.dated(text, start):
        return True
    return (
        "/" in words
        and figures.fresh(day, base)
        and (_PADDED.match(words) or _ON_DAY.search(text, max(0, start - 12), start)) is not None
        and _DAY_OVER.match(text, end) is not None
    )


def _of_no_event(text: str, words: str, start: int) -> bool:
    """ "Unless they are freed by Friday" sets a term, "the third kidnapping this year" counts, "born in 1988": none says when it was."""
    before = text[max(0, start - _CLAUSE) : start]
    if _BIRTH.search(before):
        return True
    if words.startswith("this ") and words.endswith(("year", "month", "week")):
        return _ORDINAL.search(before) is not None
    return words.rsplit(maxsplit=1)[-1].endswith("day") and _TERM.search(before) is not None


@lru_cache(maxsize=4096)
def _resolve(kind: str, words: str, base: date | None) -> Answer:
    try:
        if kind in {"iso", "md", "dm"}:
            return calendar_days.read(words, base)
        if kind in {"my", "m"}:
            return calendar_days.month(words, base)
        if kind == "y":
            year = int(words[-4:])
            return date(year, 1, 1), date(year, 12, 31), "year"
        if base is None:
            return NOTHING
        if kind == "wtow":
            return relative_days.days_between(words, base)
        if kind == "into":
            return relative_days.night_into(words, base)
        if kind == "ww":
            return relative_days.night_between(words, base)
        if kind == "w":
            # "The following Sunday" counts from what was told before, not from today.
            told = words.startswith(("the following", "the next", "the previous", "that "))
            return NOTHING if told else relative_days.weekday(words, base)
        if kind == "hours":
            return relative_days.last_hours(words, base)
        if kind == "ago":
            return relative_days.ago(words, base)
        return relative_days.relative(words, base)
    except (ValueError, OverflowError):
        return NOTHING


def of(doc: Any, published: str | None) -> list[When]:
    """`expressions` of a parsed document, kept with it."""
    key = ("dates", published)
    if key not in doc.user_data:
        doc.user_data[key] = expressions(
            wording.parsed(doc), published, lambda when: _spoken(doc, when.start, when.end)
        )
    kept: list[When] = doc.user_data[key]
    return kept


def within(doc: Any, published: str | None, start: int, end: int) -> list[When]:
    """Those of them that begin between two offsets."""
    whens = of(doc, published)
    first, last = (bisect_left(whens, offset, key=lambda one: one.start) for offset in (start, end))
    return whens[first:last]


def _spoken(doc: Any, start: int, end: int) -> bool:
    """Whether the day between two offsets is that of a saying: "police said on Friday that"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return span is not None and len(span) > 0 and sayings.of_saying(span.root, frozenset())
