"""Deeds told again in other words, or told to have led to others.

"Groups accused of an attack on the assembly ... blamed the Front for the attack"; "an assassination attempt on a deputy ...
they were trying to kill Teo Velk"; "fought on Monday, when two farmers were killed"; "provoked air raids".
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing_tui.event_types import group
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_ATTEMPT = "assassination attempt"
_TRIES = re.compile(r"(?i)\b(?:attempt|try|seek)(?:ed|ing|s)? to $")
_BEFORE = 16  # code points before "kill" in which they try
_NEXT = 2  # sentences on, in which "the attack" that somebody is accused of is the one that others were accused of
_PARTS_OF_ONE = frozenset({"armed", "explosive", "abduction", "property"})
_RAIDS = frozenset({"raid", "attack", "ambush", "assault", "incident"})
_FEW = 4  # groups that are looked at


def of(layout: Layout, event: Event, groups: list[list[Event]]) -> list[Event] | None:
    """The mentions of the deed that this one tells again or tells the cost of, None where it tells of none of them."""
    for told in (of_the_charge, of_the_attempt, of_the_day, of_the_same_raid):
        if (found := told(layout, event, groups)) is not None:
            return found
    return None


def of_the_charge(layout: Layout, event: Event, groups: list[list[Event]]) -> list[Event] | None:
    """The mentions of the attack that the sentences before told as a charge, where this is a charge of "the attack"."""
    if not (isinstance(event, Told) and event.charged and event.definite):
        return None
    here = layout.sentence(event.start)
    for candidate in reversed(groups[-_FEW:]):
        last = candidate[-1]
        if isinstance(last, Told) and last.charged and here - layout.sentence(last.start) <= _NEXT:
            return candidate if all(isinstance(one, Told) and one.charged for one in candidate) else None
    return None


def of_the_attempt(layout: Layout, event: Event, groups: list[list[Event]]) -> list[Event] | None:
    """ "An assassination attempt on a deputy ... soldiers were trying to kill Teo Velk": the attempt of the sentences before."""
    at = event.at if isinstance(event, Told) else -1
    if (
        at < 0
        or event.date_text
        or _TRIES.search(wording.parsed(layout.doc)[max(0, at - _BEFORE) : at]) is None
    ):
        return None
    here = layout.sentence(event.start)
    for candidate in reversed(groups[-_FEW:]):
        if any(_ATTEMPT in one.rule and 0 <= here - layout.sentence(one.start) <= _NEXT for one in candidate):
            return candidate
    return None


def of_the_day(layout: Layout, event: Event, groups: list[list[Event]]) -> list[Event] | None:
    """ "The two sides fought there on 11 May, when a labourer was killed": whom the fight of that day cost."""
    if not isinstance(event, Told) or event.actors or group(event.type) != "armed":
        return None
    verb = layout.word_at(event.at)
    if (
        verb is None
        or verb.dep_ != "relcl"
        or not any(one.lower_ == "when" and one.dep_ == "advmod" for one in verb.lefts)
    ):
        return None
    day = verb.head
    if day.ent_type_ != "DATE" or not (day.head.lower_ == "on" or day.dep_ == "npadvmod"):
        return None  # "the worst since 2017, when nine were killed"
    above = {one.idx for one in verb.ancestors}
    for candidate in reversed(groups[-_FEW:]):
        if any(getattr(one, "at", -1) in above and group(one.type) == "armed" for one in candidate):
            return candidate
    return None


def _in_the_same_raid(layout: Layout, event: Event) -> bool:
    """ "Abducted in the same raid": the words of the deed itself say so."""
    verb = layout.word_at(event.at) if isinstance(event, Told) and event.at >= 0 else None
    if verb is None or verb.pos_ != "VERB" or group(event.type) not in _PARTS_OF_ONE:
        return False
    raids = [
        one
        for joint in verb.rights
        if joint.lower_ in {"in", "during"}
        for one in joint.rights
        if one.dep_ == "pobj" and one.lemma_.lower() in _RAIDS
    ]
    return any(one.lower_ == "same" for raid in raids for one in raid.lefts)


def without_later_day(layout: Layout, event: Event) -> Event:
    """ "A clerk, abducted in the same raid, was let go on Tuesday": the event without a day that is not that of the raid."""
    if not _in_the_same_raid(layout, event):
        return event
    return replace(event, date_text=None, date_start=None, date_end=None, date_precision="unknown")


def of_the_same_raid(layout: Layout, event: Event, groups: list[list[Event]]) -> list[Event] | None:
    """ "Gunmen killed two guards. A clerk, abducted in the same raid, was let go": what else the raid told before came to."""
    if not _in_the_same_raid(layout, event):
        return None
    here = layout.sentence(event.start)
    for candidate in reversed(groups[-_FEW:]):
        last = candidate[-1]
        if 0 <= here - layout.sentence(last.start) <= _NEXT and group(last.type) in _PARTS_OF_ONE:
            return candidate
    return None


def provoked(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "Killed 26 and provoked air raids": what a deed provokes is none of those told with it, or before it."""
    here = layout.sentence(event.start)
    for one in candidate:
        if layout.sentence(one.start) == here and _of(event) != _of(one):
            return True
    return _of(event) and not any(one.type == event.type for one in candidate)


def _of(event: Event) -> bool:
    return isinstance(event, Told) and event.provoked
