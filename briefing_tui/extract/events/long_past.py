"""Days more than a year before a text came out: of what it only remembers, or goes back to."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from briefing_tui.extract.dates import dates, filed
from briefing_tui.extract.events import reported_days
from briefing_tui.extract.grammar import rates, topics
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Event

_A_YEAR = 366
# "Gutted by fire in 2021", "after the bombing of 1995": a year right behind the word for what took place.
_OF_A_YEAR = re.compile(
    r"(?i)\b(fire|blaze|explosion|blast|attack|bombing|raid|shooting|massacre|flood|earthquake|accident|collapse|crash|siege)"
    r"(?: \w+){0,2} (?:in|of) (?:\w+ )?((?:19|20)\d\d)\b"
)
_AGAIN = re.compile(
    r"(?i)\bthe (?:fire|blaze|explosion|blast|attack|bombing|raid|shooting|massacre|flood|earthquake|accident|collapse|crash|siege)\b"
)
_YEARS_SINCE = re.compile(
    r"(?i)\b(?:it (?:is|has been|was)|it's) (?:\w+[ -]){0,3}(?:years|decades|century|centuries) (?:ago |now )?(?:since|that|today that)\b"
    r"|\b(?:years|decades) (?:ago|have passed since)\b"
)
_THAT_DAY = re.compile(
    r"(?i)\b(?:years|decades|a century) (?:ago|earlier|before),? (?:when|that|in which|as)\b"
)
# "Fifty years after gunmen took the plane, ...": told from today.
_YEARS_ON = re.compile(
    r"(?i)\b(?:[\w-]+ty|[\w-]+teen|ten|eleven|twelve|\d\d+) years (?:after|since|ago|on)\b|\bcentury (?:after|since|ago)\b"
)
_LATER = re.compile(r"(?i)\W*(?:[\w-]+ ){1,3}(?:years|decades) (?:after|since)\b")
_ANY_YEARS = re.compile(r"(?i)\b(?:years|decades|century|centuries|(?:19|20)\d\d)\b")
_OPENING = 240  # characters of a text that say from when it tells
_OPENS = 12  # characters into a sentence at which it says so


def years_ago(day: str | None, published: str | None) -> bool:
    """Whether a day lies before the year that came before that of publication."""
    year, now = (day or "")[:4], (published or "")[:4]
    return year.isdecimal() and now.isdecimal() and int(year) < int(now) - 1


def over_a_year_ago(doc: Any, mention: Event, published: str | None) -> bool:
    """Whether the day, the month or the year that a mention has lies more than a year before what the text reports.

    A note that is put into a store years later gives no newer day than its own.
    """
    if mention.date_precision == "year":
        return years_ago(mention.date_end, published)
    last = filed.iso(mention.date_end)
    newest = _newest(doc, published) if last is not None else None
    return newest is not None and last is not None and (newest - last).days > _A_YEAR


def _newest(doc: Any, published: str | None) -> date | None:
    """The newest day that a text gives, none that lies behind its publication."""
    key = ("newest day", published)
    if key not in doc.user_data:
        today = filed.iso(published)
        opening = _YEARS_ON.search(wording.parsed(doc)[:_OPENING])
        given = [today] if opening is not None and today is not None else []
        given += [
            when.last
            for when in dates.of(doc, published)
            if when.last is not None and when.precision in reported_days.DAYS_KNOWN
        ]
        doc.user_data[key] = max((day for day in given if today is None or day <= today), default=None)
    kept: date | None = doc.user_data[key]
    return kept


def years_since(sentence: Any) -> bool:
    """ "It is 30 years since gunmen burst in": what everybody remembers."""
    found = _YEARS_SINCE.search(sentence.text)
    return found is not None and found.start() < _OPENS


def remembers(doc: Any, mention: Event, published: str | None) -> bool:
    """Whether a mention is of what lies years back, by its day, its sentence or the one before: no news, wherever it stands."""
    if over_a_year_ago(doc, mention, published):
        return True
    span = doc.char_span(mention.start, mention.start + 1, alignment_mode="expand")
    if span is None or not len(span):
        return False
    if topics.of_a_disease(span[0]) or told_of(span[0], published, dated=mention.date_start is not None):
        return True
    return (mention.date_start is None or mention.date_precision == "year") and rates.told(span[0])


def told_of(token: Any, published: str | None, *, dated: bool) -> bool:
    """Whether the sentence of a word, or for one without a day the sentence before, tells of years that have passed."""
    if not _of_years(token.doc):
        return False
    if since_then(token):
        return True
    sentence = wording.sentence(token)
    return not dated and (years_since(sentence) or goes_back(sentence, published))


def _of_years(doc: Any) -> bool:
    """Whether a text says "years", "decades", "century" or names a year at all: most do not, and need no closer look."""
    kept: bool | None = doc.user_data.get("of years")
    if kept is None:
        kept = doc.user_data["of years"] = _ANY_YEARS.search(wording.parsed(doc)) is not None
    return kept


def since_then(token: Any) -> bool:
    """ "To mark the day 38 years ago when fire swept through the hall": what a day long past was that of."""
    sentence = wording.sentence(token)
    if token.i < sentence.root.i and _LATER.match(sentence.text) is not None:
        return True  # "Fifty years after gunmen took the plane and shot two, the pilot came back"
    found = _THAT_DAY.search(sentence.text)
    return found is not None and token.idx - sentence.start_char >= found.start()


def goes_back(sentence: Any, published: str | None) -> bool:
    """ "The theatre, gutted by fire in 2021, will open. No one was hurt in the blaze": the fire of the sentence before."""
    if not sentence.start or _AGAIN.search(sentence.text) is None:
        return False
    before = wording.sentence(sentence.doc[sentence.start - 1])
    found = _OF_A_YEAR.search(before.text)
    return found is not None and years_ago(found[2], published)
