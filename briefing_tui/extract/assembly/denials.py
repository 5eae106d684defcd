"""Which of the events told before is the one that somebody denies, or claims: "The Front denied that its guns had fired"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from briefing_tui.event_types import group
from briefing_tui.extract.assembly.mention_likeness import LOOK_BACK
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_CLAIMS = re.compile(
    r"(?i)\b(?:claim(?:ed|s|ing)?|t(?:ook|akes|aken|aking)|assum(?:ed|es)) (?:\w+ )?responsibility\b"
)
_SAID = re.compile(
    r"(?i)\b(?:claim|blam|accus|attribut)\w*\b[^.;:]* (?:the|this|that) (?:attack|bombing|blast|raid|ambush|killings?|shooting|explosion|strike|assault) (?:on )?(\w+)[.,]?$"
)
_WEEK = 7
_VIOLENT = frozenset({"armed", "explosive"})
_LANDS = frozenset({"GPE", "LOC", "FAC", "NORP"})
_DENIED_WITHIN = 3  # sentences behind what is denied


def denied_one(layout: Layout, event: Event, groups: list[list[Event]]) -> list[Event] | None:
    """ "Shells hit a market. The Front denied that its guns had fired on the town": what was told just before is denied.

    Or claimed: "A bomb went off. The Front claimed responsibility, saying it had targeted a patrol".

    Not what is dated or placed otherwise, and not a taking where a killing is denied.
    """
    of_words = _day_of_words(layout, event)
    if group(event.type) not in _VIOLENT or not (
        of_words or event.status == "denied" or _claimed(layout, event)
    ):
        return None
    here = layout.sentence(event.start)
    for candidate in reversed(groups[-LOOK_BACK:]):
        told = [one for one in candidate if one.status == "happened" and not one.background]
        near = [one for one in told if 0 <= here - layout.sentence(one.start) <= _DENIED_WITHIN]
        if not near or not any(group(one.type) in _VIOLENT for one in near):
            continue
        apart = event.date_text and all(one.date_start != event.date_start for one in told if one.date_text)
        if of_words and not any(_days_before(one, event) for one in told):
            return None
        apart = apart and not of_words
        away = (
            isinstance(event, Told)
            and event.placed
            and event.location
            and all(one.location not in {None, event.location} for one in told)
        )
        return None if apart or away or _somebody_else(layout, event, told) else candidate
    return None


def without_day_of_words(layout: Layout, event: Event) -> Event:
    """The event without the day on which it was only claimed."""
    if not _day_of_words(layout, event):
        return event
    return replace(event, date_text=None, date_start=None, date_end=None, date_precision="unknown")


def _claimed(layout: Layout, event: Event) -> bool:
    """ "Claimed responsibility, saying it had targeted a patrol": by a general word, without a day or a place of its own."""
    if (
        not isinstance(event, Told)
        or not event.generic
        or event.placed
        or event.date_text
        or event.background
    ):
        return False
    opening = layout.sentence_at(event.start).start_char
    return _CLAIMS.search(wording.parsed(layout.doc), opening, event.start) is not None


def _day_of_words(layout: Layout, event: Event) -> bool:
    """ "The Front claimed the attack on Tuesday": of an attack told before by another day, Tuesday is when it said so."""
    if not isinstance(event, Told) or event.placed or not event.date_text:
        return False
    said = _SAID.search(wording.parsed(layout.doc), event.start, event.end)
    return said is not None and said[1].casefold() == event.date_text.casefold()


def _days_before(one: Event, event: Event) -> bool:
    """Whether one took place in the week before the day of the other, which is of its kind or of none."""
    if not (isinstance(event, Told) and event.generic) and one.type != event.type:
        return False
    if one.date_precision != "day" or one.date_start is None or event.date_start is None:
        return False
    days = (date.fromisoformat(event.date_start) - date.fromisoformat(one.date_start)).days
    return 0 < days <= _WEEK


def _somebody_else(layout: Layout, event: Event, told: list[Event]) -> bool:
    """Whether the deed that is denied was done to somebody named, whom what was told before does not name."""
    named = set()
    for one in event.targets:
        span = layout.doc.char_span(one.start, one.end)
        if span is not None and span.root.pos_ == "PROPN" and span.root.ent_type_ not in _LANDS:
            named.add(one.text.casefold().split()[-1])
    return bool(named - {target.text.casefold().split()[-1] for one in told for target in one.targets})
