"""The wordings of a period as patterns over the lower-case text of a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_tui.extract.vocabulary import words

_LONG = r"(?:weeks|months?|quarters?|years?|decades?|century|centuries)"
_PAST = r"(?:past|last|previous|preceding|recent|first|latest)"
_OVER = r"(?:in|over|during|within|for|throughout|across|through)"
_ABOUT = (
    r"(?:(?:less|more|little|under|just|only|nearly|almost|about|some|barely|than|over|the|these|those) )*"
)


@lru_cache(maxsize=1)
def shapes() -> tuple[tuple[re.Pattern[str], bool, bool], ...]:
    """(what names a period, whether it is one of days, whether it still runs)."""
    months = "|".join(re.escape(word) for word in sorted(words("numbers", "months"), key=len, reverse=True))
    strife = "|".join(
        sorted(words("periods", "strife") | words("periods", "fighting"), key=len, reverse=True)
    )
    number = rf"(?:\d[\d,.]*|{'|'.join(sorted(words('periods', 'numbers'), key=len, reverse=True))})"
    some = rf"(?:{number} )?(?:(?:or|to) {number} )?"
    point = rf"(?:early |late |mid-)?(?:the )?(?:start of |end of )?(?:(?:{months})(?![a-z])|(?:18|19|20)\d\d)(?:,? (?:of )?(?:this year|last year|(?:19|20)\d\d))?"
    found = (
        # "over the past three weeks", "in recent months", "in the first five months of the year"
        (rf"{_OVER} {_ABOUT}(?:this |their |its )?{_PAST} {some}(?:calendar )?{_LONG}\b", False, False),
        (rf"{_OVER} {_ABOUT}{_PAST} (?:week|fortnight)\b", True, False),
        (rf"{_OVER} {_ABOUT}{_PAST} {some}days\b", True, False),
        (rf"{_OVER} {_ABOUT}{number} days\b", True, False),
        # "over the years", "in two months", "in a month"
        (r"(?:over|through|throughout|down) the (?:weeks|months|years|decades)\b", False, False),
        (rf"(?:in|over|within|during) {_ABOUT}{number} (?:or {number} )?(?:weeks|months|years|decades)\b(?! (?:ago|later|earlier|before|old|in (?:prison|jail)))", False, False),
        (rf"(?:in|within) {_ABOUT}an? (?:month|year|decade)\b", False, False),
        # "so far this year", "in this decade", "this month"
        (r"(?:in |during |over )?(?:this|the current|the present) (?:year|decade|century|season|spring|summer|autumn|winter)\b", False, True),
        (r"(?:in |during )?this (?:month|week)\b", True, True),
        (rf"(?:\b(?:{months})(?: \d{{4}})?|years?|months?|decade|week) alone\b", False, False),
        (r"in the (?:early |late |mid-)?(?:18|19|20)?\d0s\b", False, False),
        (r"(?:in|during) the (?:first|second|third|fourth|last) (?:quarter|half) of\b", False, False),
        (r"(?:in|during) the (?:first|second|third|fourth) quarter\b", False, False),
        # "between January and May", "from 2011 to 2019"
        (rf"between {point} and {point}", False, False),
        (rf"from {point} (?:to|until|till|through) {point}", False, False),
        (rf"in (?:{months})(?![a-z])(?:, (?:{months})(?![a-z]))*,? and (?:in )?(?:{months})(?![a-z])", False, False),
        # "each year", "500 people a year"
        (r"(?:each|every|per) (?:single )?(?:day|week|month|year)\b", False, False),
        (r"(?<=[a-z]s )an? (?:day|week|month|year)\b", False, False),
        (r"(?<=people )an? (?:day|week|month|year)\b", False, False),
        (r"\b(?:annually|yearly)\b", False, False),
        # "the two-month-old uprising", "ten years of fighting", "the war, now in its eighth year"
        (rf"\b{number}[- ](?:year|month|week|decade)s?[- ](?:old |long )?(?:[a-z]+ )?(?:{strife})\b", False, False),
        (rf"(?:{number} (?:years|months|decades)|a decade|decades|years|months) of (?:[a-z]+ )?(?:{strife})\b", False, False),
        (rf"(?:{strife}),? (?:now |which is (?:now )?)?in (?:its|their|the) (?:[a-z]+ )?(?:month|year|decade)\b", False, False),
        (rf"(?:{strife}),? (?:which |that )?(?:has |had )?(?:began|begun|started|erupted|broke out|was launched) {_ABOUT}(?:{number} (?:days|weeks|months|years|decades)|an? (?:month|year|decade)) ago\b", False, False),
        (rf"(?:{strife}),? (?:which |that )?(?:has |had )?(?:began|begun|started|erupted|broke out|was launched) (?:in |last (?:year|month)|{point})", False, False),
    )  # fmt: skip
    return tuple((re.compile(shape), short, still) for shape, short, still in found)
