"""The day of a fight that the sentences behind it say: "Orva and Lomu blamed each other on Tuesday for a clash. It broke out on Monday".

In: the groups of a text. Out: those without a day, told at most two sentences before "the dispute broke out on Monday",
"officers were called to the hall late on Saturday", with that day. So are those of some days that it lies in: "over the weekend".
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing_tui.event_types import group
from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.dates import dates
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_BEGAN = re.compile(
    r"(?i)\W*(?:the (?:violence|trouble|unrest|clash(?:es)?|fighting|fights?|riots?|rioting|disputes?|quarrel|confrontations?|incidents?|disturbances?|standoff|shootout|gunfight)|it|they)"
    r" (?:broke out|erupted|began|started|flared(?: up)?|took place|happened|occurred)\b"
)
_CALLED = re.compile(
    r"(?i)\W*(?:the )?(?:police|officers|deputies|firefighters|paramedics|troopers|emergency (?:services|crews)) were called (?:to|out|at)\b"
)
_NEXT = 2  # sentences on
_REACH = 40  # code points from the verb to its day
_FAR = 120  # those from the call to the day, with the place between
_ROUGH = frozenset({"range", "week"})
_FIGHTS = frozenset({"armed", "unrest"})


def date(layout: Layout, groups: list[Group], published: str | None) -> None:
    """Give fights and riots that have no day the one on which they are told to have begun."""
    fights = [
        one
        for one in groups
        if not one.history()
        and any(group(mention.type) in _FIGHTS for mention in one.mentions)
        and not any(
            (mention.date_text or mention.date_start) and mention.date_precision not in _ROUGH
            for mention in one.mentions
        )
    ]
    if not fights:
        return
    for when in dates.of(layout.doc, published):
        if when.first is None or when.precision not in {"day", "overnight"}:
            continue
        if not _said(layout, when.start):
            continue
        here = layout.sentence(when.start)
        told = [
            one
            for one in fights
            if 0 < here - layout.sentence(one.mentions[0].start) <= _NEXT
            and all(_inside(when, mention) for mention in one.mentions)
        ]
        if len(told) != 1:
            continue
        told[0].mentions[0] = replace(
            told[0].mentions[0],
            date_text=when.text,
            date_start=str(when.first),
            date_end=str(when.last),
            date_precision=when.precision,
        )
        fights.remove(told[0])


def _said(layout: Layout, start: int) -> bool:
    """Whether the sentence of a day says that the fight began, or that somebody was called to it, on that day."""
    words, opening = layout.sentence_text(start), layout.sentence_at(start).start_char
    for shape, most in ((_BEGAN, _REACH), (_CALLED, _FAR)):
        told = shape.match(words)
        if told is not None and 0 <= start - opening - told.end() <= most:
            return True
    return False


def _inside(when: When, mention: Event) -> bool:
    """The mention has no day, or some days among which this one is."""
    if not mention.date_start or not mention.date_end:
        return not mention.date_text
    return mention.date_start <= str(when.first) and str(when.last) <= mention.date_end
