"""Main or background: is a mention what the article reports, or history it leans on?

Weights are set by hand over signs that English uses for either: how far back the date lies, "since", the past
perfect, "after" clauses, where in the text it stands. Nothing is learned from any corpus.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.dates import dates, filed
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.events import courts, days_apart, leaned_on, long_past, reported_days
from briefing_tui.extract.events.reported_days import anchor
from briefing_tui.extract.grammar import clauses, periods, pointing_back, rates
from briefing_tui.extract.parsing import wording

_LONG_AGO_DAYS = 16  # older than two weeks and a day of grace is history for a daily
_OF_LATE_DAYS = 62  # what happened within two months is still told of where nothing newer is
HISTORY = 1.0
_A_WEEK = 7
_YEAR = re.compile(r"(?:19|20)\d\d")
_REMEMBERS = vocabulary.words("event_grammar", "relevance_remembers")
_ANNIVERSARIES = vocabulary.words("event_grammar", "relevance_anniversaries")
_EARLIER = re.compile(r"(?i)\b(?:days?|weeks?|months?|years?) (?:earlier|before|previously)\b")
_JOINED = 12  # verbs joined by "and" behind the one with "had"
# "A week earlier a bomb killed four", "Two months before, ...": told first of all, it needs no "had".
_WEEKS_EARLIER = re.compile(
    r"(?i)\W*(?:(?:just|only|barely|about|some|and|but|less than|more than) ){0,2}(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|\d{1,2}) (?:weeks?|months?|years?) (?:earlier|before|previously)\b(?! th)"
    r"|\W*(?:(?:just|only|barely|about|some) ){0,2}(?:seven|eight|nine|ten|eleven|twelve|[1-9]\d) days (?:earlier|before|previously)\b(?! th)"
)
_LAST_WEEK = re.compile(r"(?i)\bof last week$")
_SEASONS = frozenset({"month", "year", "spring", "summer", "autumn", "fall", "winter"})
_THE_NEXT = re.compile(
    r"(?i)\b(?:the (?:next|following) (?:day|morning|night|evening|week|month)|(?:days|weeks|months) later)\b"
)
_SOME_AGO = re.compile(r"(?i)\b(?:weeks|months|years) ago$")  # "several months ago": no month is named
_NEAR = 30  # words on either side that may say "since" of it


def background(doc: Any, token: Any, when: When | None, published: str | None) -> bool:
    """Whether the event a token states is told as history."""
    if leaned_on.leaned(token, when, published):
        return True
    return came_before(doc, token, when, published) or score(doc, token, when, published) >= HISTORY


def came_before(doc: Any, token: Any, when: When | None, published: str | None) -> bool:
    """Whether an event is only told to say when, or of what, another is: no mention of what the text reports."""
    if remembered(token) or _answered(token):
        return True
    old = when is not None and long_ago(doc, when, published)
    if old and (courts.tried(token) or courts.heard(wording.sentence(token))):
        return True
    if (
        when is not None
        and long_past.years_ago(str(when.last), anchor(doc, published))
        and _about_somebody(token)
    ):
        return True
    if when is None and _about_somebody(token) and _told_as_old(doc, wording.sentence(token), published):
        return True
    gap = _gap_after(token)  # the report of the day after tells of it still: "A day after gunmen killed nine"
    then = old or (gap is not None and (gap.unit != "day" or gap.of_another))
    return _in_after_clause(token) and not _back(token) and then


def _told_as_old(doc: Any, sentence: Any, published: str | None) -> bool:
    """ "In March, 130 pupils seized from a school were freed", in November: what was done to them is older still."""
    days = dates.of(doc, published)
    first = bisect_left(days, sentence.start_char, key=lambda day: day.start)
    inside = days[first : first + 1]
    return bool(inside) and inside[0].start < sentence.end_char and long_ago(doc, inside[0], published)


def _goes_on_from_old(doc: Any, sentence: Any, published: str | None) -> bool:
    """ "In May raiders shot nine. A patrol sent there hit a mine the next day", in November: told on from what is history."""
    if not sentence.start or _THE_NEXT.search(sentence.text) is None:
        return False
    return _told_as_old(doc, wording.sentence(doc[sentence.start - 1]), published)


def long_ago(doc: Any, when: When, published: str | None) -> bool:
    """Whether a date is so far back that what took place then is history."""
    return _by_date(doc, when, published) >= 1.0


def _about_somebody(token: Any) -> bool:
    """ "A widow whose husband was killed in 1999", "miners killed in the blast of 2014": told to say who or what it is."""
    about = next((up for up in (token, *token.ancestors) if up.dep_ in {"relcl", "acl"}), None)
    return (
        about is not None and about.head.dep_ != "ROOT"
    )  # to the parser, the root of a headline has such clauses


def of_late(doc: Any, token: Any, when: When | None, published: str | None) -> bool:
    """Whether an event is history for no other reason than that it took place some weeks ago.

    It is what the text is about where that tells of nothing newer: an arrest, a trial, an anniversary mass.
    """
    if when is None or when.last is None or when.precision not in reported_days.DAYS_KNOWN:
        return False
    today = anchor(doc, published)
    try:
        age = (date.fromisoformat((today or "")[:10]) - when.last).days
    except ValueError:
        return False
    return _LONG_AGO_DAYS < age <= _OF_LATE_DAYS and score(doc, token, None, published) < HISTORY


def score(doc: Any, token: Any, when: When | None, published: str | None) -> float:
    """The sum of the signs; 1.0 and more is history."""
    total = 0.0
    if when is not None:
        total += _by_date(doc, when, published)
    verb = clauses.governor(token)
    if _past_perfect(verb):
        total += 0.4
    if _in_after_clause(token) and not _back(token):
        total += 1.5 if _gap_after(token) else 0.7
    lately = any(periods.ranks(child) for child in token.lefts) and any(
        one.lower_ == "since" for one in doc[token.i : wording.sentence(token).end]
    )  # "one of the bloodiest attacks since the war began" is today's
    if _superlative(token) and not lately:
        total += 0.5
    here = wording.sentence(token)
    words = {one.lower_ for one in doc[max(token.i - _NEAR, here.start) : min(token.i + _NEAR, here.end)]}
    if "since" in words and not lately:
        total += 0.4
    total += _named_as_past(token, when, published)
    if _WEEKS_EARLIER.match(wording.parsed(doc), wording.sentence(token).start_char):
        total += 1.5
    if when is not None and _LAST_WEEK.search(when.text):
        total += 1.5  # "on Thursday of last week", in a report of what is new
    if (when is None or when.first is None) and _goes_on_from_old(doc, wording.sentence(token), published):
        total += 1.0
    if long_past.told_of(token, published, dated=when is not None):
        total += 1.0
    if _of_another_year(token, published):
        total += 1.0
    summed = periods.covers(doc, token) or (token.dep_ == "nsubj" and periods.covers(doc, verb))
    if summed or rates.told(token):
        total += 1.0
    if remembered(token) or (
        (when is None or _by_date(doc, when, published) >= 0) and courts.heard(wording.sentence(token))
    ):
        total += 1.0
    elif _past_perfect(verb) and _EARLIER.search(wording.sentence(token).text):
        total += 0.6  # "two days earlier gunmen had shot a judge"
    if (
        words & {"previously", "historically", "decade", "decades", "formerly", "ago"}
        and when is not None
        and when.precision in {"year", "month"}
    ):
        total += 0.3
    return total


def _by_date(doc: Any, when: When, issued: str | None) -> float:
    published = anchor(doc, issued)
    if when.precision == "year" and (
        published is None or when.last is None or when.last.isoformat() < published[:4]
    ):
        return 1.0
    if when.last is None and _SOME_AGO.search(when.text):
        return 1.0
    if when.last is None or not published:
        return 0.0
    try:
        today = date.fromisoformat(published[:10])
    except ValueError:
        return 0.0
    age = (today - when.last).days
    if when.precision == "month" and age >= 1 and "last month" in when.text.lower():
        return 1.0
    if age > _LONG_AGO_DAYS:
        return 0.0 if reported_days.within(doc, when, issued) else 1.0
    if age < 0 and when.precision in {"year", "month", "week"}:
        return 0.0
    return -0.5


def _past_perfect(verb: Any) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)


def told_as_earlier(token: Any) -> bool:
    """ "A brigade had stopped a truck and hacked two men": before what is told else; not "police said a man had been shot"."""
    verb = clauses.governor(token)
    for _ in range(_JOINED):
        if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"} or _past_perfect(verb):
            break
        verb = verb.head
    if not _past_perfect(verb):
        return False
    while verb.dep_ == "conj" and _past_perfect(verb.head):
        verb = verb.head  # "said it had moved 64 people and that a school had been shelled"
    said = verb.head if verb.dep_ == "ccomp" else None
    return said is None or said.tag_ in {"VBZ", "VBP"}


def _answered(noun: Any) -> bool:
    """ "In retaliation for an attack in X two weeks ago", "for the killing of nine men"; "for the attack" is the one just told."""
    whose = any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.rights)
    return days_apart.avenged(noun) and (whose or not _back(noun))


def _back(token: Any) -> bool:
    """ "Two days after the attack" speaks of what the text has told; "a month after the murder of X" does not."""
    of = any(child.lower_ in {"of", "on"} and child.dep_ == "prep" for child in token.rights)
    return pointing_back.points_back(token) and not (
        of and (wording.sentence(token).start > 0 or _gap_after(token))
    )


def remembered(token: Any) -> bool:
    """ "The anniversary of the bombing", "remembered the miners who died": what is marked took place long ago."""
    up = token
    for _ in range(6):
        if up.head.i == up.i:
            return False
        child, up = up, up.head
        if up.pos_ == "NOUN" and up.lemma_.lower() in _ANNIVERSARIES and child.dep_ in {"prep", "acl"}:
            return True
        if up.pos_ == "VERB":
            if up.lemma_.lower() in _REMEMBERS and child.dep_ == "dobj":
                return True
            if up.dep_ not in {"relcl", "acl", "advcl"}:
                return False
    return False


def _in_after_clause(token: Any) -> bool:
    """ "A day after bombings killed 17": the clause gives the time or the reason of something else."""
    up = token
    for _ in range(6):
        if any(
            child.dep_ == "mark" and child.lower_ in {"after", "since", "before"} and child.i <= token.i
            for child in up.children
        ):
            return True
        if up.dep_ == "pobj" and up.head.lower_ in {"after", "since", "following"}:
            return True
        if up.head.i == up.i or up.dep_ == "ROOT":
            return False
        up = up.head
    return False


def _gap_after(token: Any) -> days_apart.Gap | None:
    """ "A week after an air strike"; what came hours after is the same story."""
    gap = days_apart.before(token)
    return gap if gap is not None and gap.sign < 0 else None


def some_days_after(doc: Any, token: Any, when: When | None, published: str | None) -> bool:
    """ "Bodies were still being found on Tuesday, three days after an ambush": nothing newer is told than the ambush."""
    gap = _gap_after(token)
    known = when is None or not long_ago(doc, when, published)
    return gap is not None and gap.unit == "day" and gap.count <= _A_WEEK and known and not gap.of_another


def _named_as_past(token: Any, when: When | None, published: str | None) -> float:
    """ "A previous attack", "last month's bombing"; an earlier blast of the same day is of the same story."""
    words = {child.lower_ for child in token.lefts if child.dep_ == "amod"}
    if words & {"previous", "prior"}:
        return 1.5
    if "earlier" in words:
        return 0.0 if when is not None and _of_today(when, published) else 1.5
    times = [child for child in token.lefts if child.dep_ == "poss" and child.lower_ in _SEASONS]
    return 1.0 if any(one.lower_ == "last" for child in times for one in child.lefts) else 0.0


def _of_another_year(token: Any, published: str | None) -> bool:
    """ "The 2015 kidnapping": a year before the word says that it is known from then."""
    year = year_before(token)
    return year is not None and year.text != (published or "")[:4]


def year_before(token: Any) -> Any | None:
    """The year that a noun has before it, as a token: "the 2015 kidnapping"; None where it has none."""
    beside = (child for child in token.lefts if child.dep_ in {"nummod", "compound", "nmod", "amod"})
    return next((child for child in beside if _YEAR.fullmatch(child.text)), None)


def _of_today(when: When, published: str | None) -> bool:
    today = filed.iso(published)
    return today is not None and when.last is not None and (today - when.last).days <= 1


def _superlative(token: Any) -> bool:
    return any(child.dep_ == "amod" and child.tag_ == "JJS" for child in token.children)
