"""The wordings of a period: patterns over the lower-case text of a sentence, and what "since" opens."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_LONG = r"(?:weeks|months?|quarters?|years?|decades?|century|centuries)"
_PAST = r"(?:past|last|previous|preceding|recent|first|latest)"
_OVER = r"(?:in|over|during|within|for|throughout|across|through)"
_ABOUT = (
    r"(?:(?:less|more|little|under|just|only|nearly|almost|about|some|barely|than|over|the|these|those) )*"
)
_MANY_DAYS = 5  # as many days, and more, see more than one incident
_SINCE = 20  # tokens after "since" that may belong to it
_AGES = re.compile(r"(?:18|19|20)\d\d(?:s)?$")
_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DIGITS = re.compile(r"\d+")
_UNITS = frozenset({"year", "month", "decade", "century"})
_TO_POINT = frozenset({"the", "this", "last", "start", "beginning", "end", "middle", "turn", "of"})
_BEGINNINGS = frozenset(
    {"begin", "start", "erupt", "break", "launch", "invade", "take", "come", "seize", "flare"}
)


@dataclass(frozen=True, slots=True)
class Period:
    """Tokens `first:last` that name a stretch of time: `short` where it is one of days, `open` where it still runs."""

    first: int
    last: int
    short: bool = False
    open: bool = False


@lru_cache(maxsize=1)
def shapes() -> tuple[tuple[tuple[str, ...], re.Pattern[str], bool, bool], ...]:
    """(words of which it has one, what names a period, whether it is one of days, whether it still runs).

    Most sentences have no such word, and to look for it costs little beside the pattern.
    """
    months = "|".join(re.escape(word) for word in sorted(words("numbers", "months"), key=len, reverse=True))
    strife = "|".join(
        sorted(words("periods", "strife") | words("periods", "fighting"), key=len, reverse=True)
    )
    number = rf"(?:\d[\d,.]*|{'|'.join(sorted(words('periods', 'numbers'), key=len, reverse=True))})"
    some = rf"(?:{number} )?(?:(?:or|to) {number} )?"
    point = rf"(?:early |late |mid-)?(?:the )?(?:start of |end of )?(?:(?:{months})(?![a-z])|(?:18|19|20)\d\d)(?:,? (?:of )?(?:this year|last year|(?:19|20)\d\d))?"
    day = rf"\d{{1,2}} (?:{months})(?![a-z])(?: \d{{4}})?|(?:{months}) \d{{1,2}}(?!\d)(?:, \d{{4}})?"
    found = (
        # "over the past three weeks", "in recent months", "in the first five months of the year"
        ("week month quarter year decade centur", rf"{_OVER} {_ABOUT}(?:this |their |its )?{_PAST} {some}(?:calendar )?{_LONG}\b", False, False),
        ("week fortnight", rf"{_OVER} {_ABOUT}{_PAST} (?:week|fortnight)\b", True, False),
        ("days", rf"{_OVER} {_ABOUT}{_PAST} {some}days\b", True, False),
        ("days", rf"{_OVER} {_ABOUT}{number} days\b", True, False),
        # "over the years", "in two months", "in a month"
        ("weeks months years decades", r"(?:over|through|throughout|down) the (?:weeks|months|years|decades)\b", False, False),
        ("weeks months years decades", rf"(?:in|over|within|during) {_ABOUT}{number} (?:or {number} )?(?:weeks|months|years|decades)\b(?! (?:ago|later|earlier|before|old|in (?:prison|jail)))", False, False),
        ("month year decade", rf"(?:in|within) {_ABOUT}an? (?:month|year|decade)\b", False, False),
        # "so far this year", "in this decade", "this month"
        ("year decade century season spring summer autumn winter", r"(?<!earlier )(?<!later )(?<!early )(?<!late )(?:in |during |over )?(?:this|the current|the present) (?:year|decade|century|season|spring|summer|autumn|winter)\b", False, True),
        ("this", r"(?<!earlier )(?<!later )(?<!early )(?<!late )(?:in |during )?this (?:month|week)\b", True, True),
        ("alone", rf"(?:\b(?:{months})(?: \d{{4}})?|years?|months?|decade|week) alone\b", False, False),
        ("0s", r"in the (?:early |late |mid-)?(?:18|19|20)?\d0s\b", False, False),
        ("quarter half", r"(?:in|during) the (?:first|second|third|fourth|last) (?:quarter|half) of\b", False, False),
        ("quarter", r"(?:in|during) the (?:first|second|third|fourth) quarter\b", False, False),
        # "between January and May", "from 2011 to 2019"
        ("between", rf"between {point} and {point}", False, False),
        ("from", rf"from {point} (?:to|until|till|through) {point}", False, False),
        # "between 1 January and 30 April 2026", no "between 31 January and 2 February"
        ("between from", rf"(?:between|from) (?:{day}) (?:and|to|until|through) (?:{day})", False, False),
        ("and", rf"in (?:{months})(?![a-z])(?:, (?:{months})(?![a-z]))*,? and (?:in )?(?:{months})(?![a-z])", False, False),
        # "in the same period", after a sentence that gave it
        ("same", r"(?:in|over|during|throughout|within) the same (?:period|time|span|weeks|months|year|years)\b", False, False),
        # "each year", "500 people a year"
        ("each every per", r"(?:each|every|per) (?:single )?(?:day|week|month|year)\b", False, False),
        ("year month week day", r"(?<=[a-z]s )an? (?:day|week|month|year)\b", False, False),
        ("year month week day", r"(?<=people )an? (?:day|week|month|year)\b", False, False),
        ("annually yearly", r"\b(?:annually|yearly)\b", False, False),
        # "the two-month-old uprising", "ten years of fighting", "the war, now in its eighth year"
        ("year month week decade", rf"\b{number}[- ](?:year|month|week|decade)s?[- ](?:old |long )?(?:[a-z]+ )?(?:{strife})\b", False, False),
        ("years months decade", rf"(?:{number} (?:years|months|decades)|a decade|decades|years|months) of (?:the |its |their |this )?(?!talks|peace|calm|quiet|relative)(?:[a-z-]+ )?(?:[a-z-]+ )?(?:{strife})\b", False, False),
        ("month year decade", rf"(?:{strife}),? (?:now |which is (?:now )?)?in (?:its|their|the) (?:[a-z]+ )?(?:month|year|decade)\b", False, False),
        ("began begun started erupted broke launched", rf"(?:{strife}),? (?:which |that )?(?:has |had )?(?:began|begun|started|erupted|broke out|was launched) {_ABOUT}(?:{number} (?:days|weeks|months|years|decades)|an? (?:month|year|decade)) ago\b", False, False),
        ("began begun started erupted broke launched", rf"(?:{strife}),? (?:which |that )?(?:has |had )?(?:began|begun|started|erupted|broke out|was launched) (?:last (?:year|month)|(?:in )?{point})", False, False),
        # "the insurgency, which began with the murder of a judge, has since cost 700 lives"
        (" since ", rf"(?:{strife})(?:, which [^,]{{1,120}},)? ((?:has|have) since)\b", False, False),
    )  # fmt: skip
    return tuple(
        (tuple(needs.split()), re.compile(rf"(?<!\w)(?:{shape})"), short, still)
        for needs, shape, short, still in found
    )


def found(doc: Any, sentence: Any) -> list[Period]:
    """The periods that a sentence names, by its wordings and by "since"."""
    text, starts = sentence.text.lower().replace("\n", " "), [token.idx for token in sentence]
    base = sentence.start_char
    periods = []
    for needs, shape, short, still in shapes():
        if not any(word in text for word in needs):
            continue
        for match in shape.finditer(text):
            first = bisect_right(starts, base + match.start(match.lastindex or 0)) - 1
            last = bisect_right(starts, base + match.end(match.lastindex or 0) - 1) - 1
            if (short and not still and _a_few(match[0])) or _next_to_each_other(match[0]):
                continue
            periods.append(Period(sentence.start + first, sentence.start + last + 1, short, still))
    periods += [
        period
        for token in sentence
        if token.lower_ == "since" and (period := _since(doc, token.i)) is not None
    ]
    return periods


def _since(doc: Any, joint: int) -> Period | None:
    """The period that "since" at token `joint` opens; None for "since Friday", "since the blast", "since then"."""
    end = wording.sentence(doc[joint]).end
    last = next(
        (k for k in range(joint + 1, min(joint + _SINCE, end)) if doc[k].lower_ in {",", ";", "–", "—"}),
        min(joint + _SINCE, end),
    )
    when = next((child for child in doc[joint].rights if child.dep_ == "pobj"), None)
    dated = when is not None and (when.lower_ in words("numbers", "months") or _AGES.match(when.text))
    if when is not None and dated and when.right_edge.i < end:
        last = min(last, when.right_edge.i + 1)  # "Since January the mission has counted 41"
    last = _end_of_point(doc, joint, last)
    clause = [token.lower_ for token in doc[joint + 1 : last]]
    if not clause or clause[0] == "then":
        return None
    if words("periods", "days") & set(clause[:8]) or ("days" in clause and "ago" in clause):
        return None
    period = Period(joint, last)
    months = words("numbers", "months")
    if _day_of_a_month(clause) and not words("periods", "strife") & set(clause):
        return None  # "since 26 May", "since the fighting began on 26 May"
    if any(_AGES.match(word) or word in months for word in clause):
        return period
    if set(clause) & {"year", "month", "years", "months", "decade", "century"}:
        return period
    if any(token.lemma_.lower() in _BEGINNINGS for token in doc[joint + 1 : last]):
        return period
    heads = words("periods", "one_incident")
    noun = next((t for t in doc[joint].children if t.dep_ in {"pobj", "pcomp"}), doc[joint + 1])
    if noun.lower_ in heads or set(clause[:4]) & heads:
        return None
    return period if clause[0] in {"the", "its", "a", "an", "their", "his", "her"} else None


def _end_of_point(doc: Any, joint: int, last: int) -> int:
    """ "Since the start of the year the mission has counted 41": where the point in time ends, else `last`."""
    k = joint + 1
    while k < last and doc[k].lower_ in _TO_POINT:
        k += 1
    if k < last and doc[k].lower_ in _UNITS and doc[k - 1].lower_ in {"the", "this", "last"}:
        begins = k + 1 < last and doc[k + 1].lemma_.lower() in _BEGINNINGS
        return last if begins else k + 1
    return last


def _day_of_a_month(clause: list[str]) -> bool:
    """A day and a month without a year, as news says them of what is going on."""
    months = words("numbers", "months")
    if any(_AGES.match(word) for word in clause):
        return False
    return any(
        (one in months and other.isdigit()) or (other in months and one.isdigit())
        for one, other in pairwise(clause)
    )


def _next_to_each_other(text: str) -> bool:
    """ "Between 31 January and 2 February", "from 3 May to 20 May": days of one month or of two that meet."""
    if not text.startswith(("between", "from")) or not _DAY.search(text):
        return False
    names = [_MONTHS.index(word) for word in re.findall(r"\b[a-z]{3}", text) if word in _MONTHS]
    return len(names) > 1 and (names[-1] - names[0]) % 12 < 2 and len(set(_YEAR.findall(text))) < 2


def _a_few(text: str) -> bool:
    """ "Over the past two days", "in three days": no more than the news of the day."""
    if "week" in text or "fortnight" in text:
        return False
    if digits := _DIGITS.search(text):
        return int(digits[0]) < _MANY_DAYS
    return bool({"two", "three", "four", "few", "couple"} & set(text.split())) or text.endswith("past days")
