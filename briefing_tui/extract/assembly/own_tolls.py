"""What has a town of its own and a toll of its own, in a sentence of its own, is another incident than the one told before.

"Gunmen shot nine people dead in Dorvan on Monday. Gunmen shot four farmers dead in Talok": no word says that the second is
another, but neither its town nor its figure is that of the first.
"""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.assembly import mention_places
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.grammar import series
from briefing_tui.extract.numbers.number_words import ONES
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_SOON = 2
_KEY = "own tolls figures"
_NO_COUNTS = frozenset({"DATE", "TIME", "QUANTITY", "PERCENT", "MONEY", "ORDINAL"})
# Who acts in this sentence is who acted in the one before: the same raid went on.
_GOES_ON = re.compile(
    r"(?i)\W*(?:then |later |afterwards,? )?(?:they|he|she|it|the (?:attackers?|assailants?|gunm[ea]n|raiders?|bombers?|militants|insurgents|rebels|fighters|bandits|men|blast|explosion|strikes?|attacks?))\b(?! (?:\w+ )?also\b)"
)
_STREETS = frozenset({"avenue", "street", "road", "square", "boulevard", "plaza", "highway", "roundabout", "bridge", "park", "quarter", "neighbourhood"})  # fmt: skip
_TAKEN = frozenset({"kidnap", "abduct", "seize", "hostage", "captive", "arrest", "detain"})


def another(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """Whether the sentence of a mention tells of other people hurt in another town than all the sentences of a candidate."""
    if not isinstance(event, Told) or event.definite or event.background or not _in_a_town(event):
        return False
    here = layout.sentence(event.start)
    if any(layout.sentence(one.start) >= here for one in candidate):
        return False
    towns = [one for one in candidate if _in_a_town(one)]
    if not towns or any(mention_places.same_place(event, one) for one in towns):
        return False
    if _GOES_ON.match(layout.sentence_text(event.start)):
        return False
    if event.type == "protest" and all(one.type == "protest" for one in candidate):
        return True  # "Hundreds marched in Karvel. In Talla, protesters blocked a road"
    mine = _figures(layout, event)
    if not mine:
        return False
    theirs = [figures for one in candidate if (figures := _figures(layout, one))]
    return bool(theirs) and all(mine.isdisjoint(figures) for figures in theirs)


def same(layout: Layout, event: Event, one: Event) -> bool:
    """Whether a mention is told with the figures of another of its type, at the latest two sentences on: a headline told again."""
    near = 0 < layout.sentence(event.start) - layout.sentence(one.start) <= _SOON and event.type == one.type
    theirs = _figures(layout, one) if near else frozenset()
    return bool(theirs) and theirs <= _figures(layout, event)


def _in_a_town(event: Event) -> bool:
    """It says so, and names no street or square, which may be of the same town."""
    last = (event.location or "").casefold().split()[-1:]
    return mention_places.in_a_town(event) and _STREETS.isdisjoint(last)


def _figures(layout: Layout, event: Event) -> frozenset[str]:
    """The figures of a sentence that says what became of people, those of days and distances left out; "1" for "a farmer"."""
    sentence = layout.sentence_at(event.start)
    known: dict[int, frozenset[str]] = sentence.doc.user_data.setdefault(_KEY, {})
    if sentence.start not in known:
        hurt = series.counts_dead(sentence) or any(one.lemma_.lower() in _TAKEN for one in sentence)
        known[sentence.start] = frozenset(_counts(sentence)) if hurt else frozenset()
    return known[sentence.start]


def _counts(sentence: Any) -> list[str]:
    counts = [
        _digits(one.lower_)
        for one in sentence
        if one.tag_ == "CD"
        and one.ent_type_ not in _NO_COUNTS
        and one.dep_ in {"nummod", "dobj", "nsubjpass", "nsubj", "conj", "quantmod"}
    ]
    hurts = vocabulary.words("event_grammar", "triggers_hurts") | {"shoot", "kidnap", "abduct"}
    for one in sentence:
        if one.dep_ in {"dobj", "nsubjpass"} and one.head.lemma_.lower() in hurts:
            counts += ["1" for child in one.lefts if child.lower_ in {"a", "an"}]
    return counts


def _digits(word: str) -> str:
    return str(ONES.index(word)) if word in ONES else word
