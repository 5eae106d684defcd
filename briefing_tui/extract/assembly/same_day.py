"""The day of an event that is told without one: that of what was told right before it.

"On Monday gunmen raided Dorba. They also burned a bus." A day may also stand in a sentence whose own deed is no event
of the vocabulary: "On 30 May vandals climbed over fences. Some 11 people were arrested." What the text marks as
another incident, at a place of its own, is of that day in fresh news of one day only: "Separately, a man was shot in Talla."
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from briefing_tui.extract.assembly import mentions_apart, sentence_days, spells
from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.dates import dates, filed
from briefing_tui.extract.events import courts, days_of_others, entries, mention_owners, relevance
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.extract.places import event_place, places
from briefing_tui.model import DatePrecision, Event, GeoPrecision

FOLLOWS = 3  # sentences on, in which the day is still the one just named
_NEWS, _FRESH = timedelta(days=1), timedelta(days=3)
_TOLD = 3  # mentions of an event, the first of them, that may take a day
_OF_A_DAY = frozenset({"day", "overnight", "range"})
_APART = re.compile(
    r"(?i)\b(?:separate(?:ly)?|elsewhere|(?:in|during)\s+(?:yet\s+)?(?:another|a\s+different|an\s+unrelated)\s+[\w-]+|unrelated)\b"
)
_HOURS_ON = re.compile(
    r"(?i)\W*(?:\w+ )?(?:minutes|hours|an hour|later in the day\b|(?:later|earlier) (?:that|the same) (?:day|morning|afternoon|evening|night)|(?:later )?(?:that|the same) (?:day|morning|afternoon|evening|night))\b"
)
_MEANWHILE = re.compile(r"(?i)\bmeanwhile\b")
_LATER = re.compile(r"(?i)\b(?:later|afterwards|since then|earlier)\b")
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "pcomp", "csubj"})


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that the text names: where, its words, the place of what it was told of; `told` and `home` (an id) if an event,
    `afterwards` if one that came of what was told.
    """

    start: int
    text: str | None
    first: str | None
    last: str | None
    precision: DatePrecision
    place: str | None = None
    told: bool = True
    home: int = 0
    afterwards: bool = False


def carry(layout: Layout, groups: list[Group], published: str | None) -> None:
    """Give the events without a day that of what was told right before, or in their own sentence."""
    days = _days(layout, groups, published)
    starts = [day.start for day in days]
    filed_on = filed.day(wording.parsed(layout.doc), published)
    news, whole = _within(days, filed_on, _NEWS), _within(days, filed_on, _FRESH)
    for one in groups:
        if any(mention.date_text or mention.date_start for mention in one.mentions) or not one.stands():
            continue
        if spells.of_a_time(layout, one.mentions[0], published):
            continue
        for k, mention in enumerate(one.mentions[:_TOLD]):  # a headline has no day, what is told below it may
            day = _day_of(layout, mention, days, starts, published, news=news, whole=whole)
            if day is not None and k and day.told and day.home != id(one) and _long_past(day, filed_on):
                continue  # "On 6 June ten died in a similar raid. ... who is behind the killings": those of today
            if day is not None:
                one.mentions[k] = _dated(layout, mention, day)
                break


def _long_past(day: _Day, filed_on: date | None) -> bool:
    """Whether a day is none of the news of the report."""
    return filed_on is not None and day.last is not None and filed_on - date.fromisoformat(day.last) > _FRESH


def _within(days: list[_Day], filed_on: date | None, most: timedelta) -> bool:
    """Whether all that a report dates took place on one day, at most so long before it was filed.

    In a fresh report of one day all that has no day of its own is of that day. What it tells of "in a separate incident", or
    of a place of its own further down, is so only in one of yesterday or today.
    """
    dated = {(day.first, day.last) for day in days}
    if len(dated) != 1 or filed_on is None:
        return False
    first, last = dated.pop()
    if not first or not last or any(day.precision not in {"day", "overnight"} for day in days):
        return False
    return timedelta() <= filed_on - date.fromisoformat(last) <= most


def _day_of(
    layout: Layout,
    first: Event,
    days: list[_Day],
    starts: list[int],
    published: str | None,
    *,
    news: bool,
    whole: bool,
) -> _Day | None:
    """The day that a mention without one takes from what stands before it, or in its own sentence.

    `news`, `whole`: the report is of one day, and of yesterday or today, or not much older.
    """
    if first.background:
        return None
    order = layout.sentence(first.start)
    at = bisect_right(starts, first.start)
    day = days[at - 1] if at else None
    if (day is None or layout.sentence(day.start) != order) and at < len(days):
        # "A shop was burned and two men were killed on Monday"
        ahead = layout.sentence(days[at].start) == order and not days[at].afterwards
        ahead = ahead and not _aside(layout.doc, first)
        day = days[at] if ahead else day
    if day is None or (layout.sentence(day.start) == order and _tried(layout, first)):
        return None
    another = _another(layout, first, day)
    far = order - layout.sentence(day.start) > FOLLOWS
    reached = whole and (news or _place(first) in {None, day.place})
    if (far and not reached and not _that_day(layout, first)) or (another and not news):
        return None
    if entries.apart(layout.doc, day.start, first.start) or ((another or far) and _before_it(layout, first)):
        return None
    if _told_later(layout, first, day, published):
        return None
    if first.type == "arrest" and layout.sentence(day.start) != order and _by_now(layout, first):
        return None
    return None if not day.told and (_moves_on(layout, first, day) or _about_somebody(layout, first)) else day


def _told_later(layout: Layout, event: Event, day: _Day, published: str | None) -> bool:
    """ "The army said on Tuesday that it had shelled Lomu", behind what took place in Orva on Sunday: by Tuesday, on whatever day."""
    order, place = layout.sentence(event.start), _place(event)
    if place is None or not day.last or (day.place and (place in day.place or day.place in place)):
        return False
    return layout.sentence(day.start) != order and any(
        when.first is not None and when.precision in _OF_A_DAY and str(when.first) > day.last
        for when in dates.within(layout.doc, published, *layout.sentence_ends(event.start))
    )


def _by_now(layout: Layout, event: Event) -> bool:
    """ "Gunmen shot a judge on Monday. Police have arrested two men": some time between then and now."""
    span = layout.doc.char_span(event.start, event.end, alignment_mode="expand")
    words = [] if span is None else [one for one in span if one.tag_ == "VBN"]
    return any(one.lower_ in {"have", "has"} for verb in words for one in verb.lefts if one.dep_ == "aux")


def _that_day(layout: Layout, event: Event) -> bool:
    """ "Hours later, gunmen fired on a van": the words say that the day told last is meant, however far back it stands."""
    return _HOURS_ON.match(layout.sentence_text(event.start)) is not None


def _dated(layout: Layout, mention: Event, day: _Day) -> Event:
    dated = replace(
        mention, date_text=day.text, date_start=day.first, date_end=day.last, date_precision=day.precision
    )
    return dated if day.told or _that_day(layout, mention) else _there(layout, dated, day)


def _there(layout: Layout, event: Event, day: _Day) -> Event:
    """The event at the place of the sentence that gave it its day, where it has none: "vandals climbed over fences in X"."""
    if event.location not in {None, event.country}:
        return event
    order = layout.sentence(day.start)
    near = [
        place
        for place in places.of(layout.doc)
        if layout.sentence(place.token.idx) == order
        and not mention_owners.of_a_source(place.token, frozenset())
        and not mention_owners.of_a_clause(place.token, frozenset())
    ]
    if not near:
        return event
    where = event_place.resolve(layout.doc, near)
    precision: GeoPrecision = "admin1" if where.admin1 else "country" if where.country else "none"
    return replace(
        event, location=where.location, admin1=where.admin1, country=where.country, geo_precision=precision
    )


def _days(layout: Layout, groups: list[Group], published: str | None) -> list[_Day]:
    """The days of the events that have one, and those of sentences that tell of none, in order of the text."""
    told = [
        (m, one)
        for one in groups
        if one.stands()
        for m in one.mentions
        if m.date_text and not m.background and not _ahead(m, published)
    ]
    # "The first in a string of attacks between Friday and Sunday": the days of all are those of none.
    told = [(m, one) for m, one in told if not (m.date_precision == "range" and getattr(m, "several", False))]
    days = [
        _Day(
            m.start,
            m.date_text,
            m.date_start,
            m.date_end,
            m.date_precision,
            _place(m),
            home=id(one),
            afterwards=mentions_apart.held_over_it(layout, m),
        )
        for m, one in told
    ]
    dated = {layout.sentence(m.start) for one in groups for m in one.mentions if m.date_text}
    for when in dates.of(layout.doc, published):
        if when.first is None or when.precision not in _OF_A_DAY or layout.sentence(when.start) in dated:
            continue
        if sentence_days.of_the_sentence(layout, when):
            days.append(
                _Day(when.start, when.text, str(when.first), str(when.last), when.precision, told=False)
            )
    return sorted(days, key=lambda day: day.start)


def _ahead(mention: Event, published: str | None) -> bool:
    """What is to come, and nothing that happened is of its day; a plot that was foiled was so on a day that is past."""
    return mention.status in {"planned", "threatened"} and (mention.date_start or "") > (published or "")[:10]


def _aside(doc: Any, event: Event) -> bool:
    """The event is told in a clause about somebody: "students whose leaders were killed marched on Monday"."""
    span = doc.char_span(event.start, event.end, alignment_mode="expand")
    up = span.root if span is not None and len(span) else None
    for _ in range(8):
        if up is None or up.dep_ in _CLAUSES:
            return True
        if up.head.i == up.i:
            return False
        up = up.head
    return True


def _about_somebody(layout: Layout, event: Event) -> bool:
    """ "The town reeled on Sunday. The parents of a soldier killed by a bomber spoke": who they are is no news of that day."""
    word = _word(layout, event)
    return word is not None and days_of_others.about_somebody(word)


def _tried(layout: Layout, event: Event) -> bool:
    """ "Jailed a man on Thursday for the murder of two nurses": the day is that of the court."""
    word = layout.word_at(event.at) if isinstance(event, Told) else None
    return word is not None and courts.tried(word)


def _word(layout: Layout, event: Event) -> Any | None:
    """The word that tells of an event, the first of its mention where it is made for a claim."""
    return layout.word_at(event.at if isinstance(event, Told) and event.at >= 0 else event.start)


def _place(event: Event) -> str | None:
    return (
        event.location
        if isinstance(event, Told) and event.placed and event.location != event.country
        else None
    )


def _another(layout: Layout, event: Event, day: _Day) -> bool:
    """The text says that this is another incident, and names a place that is not that of the one with the day."""
    place = _place(event)
    if place is None or layout.sentence(event.start) == layout.sentence(day.start):
        return False
    mine, other = place.casefold(), (day.place or "").casefold()
    if other and (mine in other or other in mine):
        return False
    return _APART.search(_sentence(layout.doc, event.start)[: len("Separately, ") * 4]) is not None


def _before_it(layout: Layout, event: Event) -> bool:
    """ "In another attack, a bomb had exploded in Talla": before that day, for all that is said."""
    if re.search(r"(?i)\b(?:earlier|previous(?:ly)?)\b", layout.sentence_text(event.start)) is not None:
        return True
    word = _word(layout, event)
    return word is not None and relevance.told_as_earlier(word)


def _moves_on(layout: Layout, event: Event, day: _Day) -> bool:
    """The text says that this came later, or with something else: "The court met on Monday. Gunmen later killed a clerk"."""
    if layout.sentence(event.start) == layout.sentence(day.start) or _that_day(layout, event):
        return False
    words = _sentence(layout.doc, event.start)
    return any(shape.search(words) for shape in (_LATER, _APART, _MEANWHILE))


def _sentence(doc: Any, offset: int) -> str:
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    sentence = wording.sentence(span.root)
    return wording.parsed(doc)[sentence.start_char : sentence.end_char]
