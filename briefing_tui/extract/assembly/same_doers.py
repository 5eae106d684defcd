"""What those who made the attack just told also did: "The raiders abducted 30 women", "They also burned the court house".

Such an event, told without a day or a place of its own, is of the day and the place of that attack, however far below it
stands in the report. People who flee without a word on where or when flee from the fight told before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.events import entries
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event, Mention

REACH = 8  # sentences on, in which "the attackers" are still those of the attack
_OF_THE_DAY = ("date_text", "date_start", "date_end", "date_precision")
_OF_THE_PLACE = ("location", "admin1", "country", "latitude", "longitude", "geo_precision")
_DEEDS = frozenset({"armed", "explosive", "abduction", "property"})
_DEFINITE = frozenset({"the", "these", "those", "both"})
_THEY = frozenset({"they", "he", "she"})
_OTHERS = re.compile(
    r"(?i)\b(?:another|other|second|third|separate(?:ly)?|elsewhere|meanwhile|similar|previous|prior|earlier|last (?:week|month|year))\b"
)


def carry(layout: Layout, groups: list[Group]) -> None:
    """Give the events that go on from an attack its day and place, where they have none."""
    told = sorted(
        (one for one in groups if one.stands() and not one.history()), key=lambda one: one.mentions[0].start
    )
    for k, one in enumerate(told):
        first = one.mentions[0]
        dated = any(mention.date_text for mention in one.mentions)
        placed = any(_somewhere(mention) for mention in one.mentions)
        if not goes_on(layout, one, first):
            continue
        source = next(
            (other for other in reversed(told[:k]) if other.families & _DEEDS and _known(other)), None
        )
        if source is None or not _within(layout, source, first):
            continue
        if placed and not _sequel_elsewhere(first) and all(_wide(mention) for mention in source.mentions):
            _give_place(
                source, one
            )  # "attacked a school in the west. The raiders set fire to a dorm in Orva"
        if dated and placed:
            continue
        day = next((mention for mention in source.mentions if mention.date_text), None)
        place = next((mention for mention in source.mentions if _somewhere(mention)), None)
        if not dated and day is not None:
            first = replace(first, **{name: getattr(day, name) for name in _OF_THE_DAY})
        if not placed and place is not None and first.country in {None, place.country}:
            first = replace(first, **{name: getattr(place, name) for name in _OF_THE_PLACE})
        one.mentions[0] = first


def _wide(mention: Event) -> bool:
    """No place, a country or a province."""
    return mention.location in {None, mention.country, mention.admin1}


def _sequel_elsewhere(mention: Event) -> bool:
    """Where people fled to, or were seized, is not where the attack was."""
    return mention.type in {"displacement", "arrest"}


def _give_place(whole: Group, part: Group) -> None:
    fine = next((mention for mention in part.mentions if not _wide(mention)), None)
    first = whole.mentions[0]
    if fine is not None and first.country in {None, fine.country}:
        whole.mentions[0] = replace(first, **{name: getattr(fine, name) for name in _OF_THE_PLACE})


def _somewhere(mention: Event) -> bool:
    return mention.location not in {None, mention.country}


def _known(one: Group) -> bool:
    """The text says when or where it took place."""
    return any(mention.date_text or _somewhere(mention) for mention in one.mentions)


def goes_on(layout: Layout, one: Group, first: Event) -> bool:
    """Whether an event, told first by `first`, is said to be the deed of those who made an attack told before, or flight from it."""
    if _OTHERS.search(layout.sentence_text(first.start)):
        return False
    if first.type == "displacement":
        return True
    if not one.families & _DEEDS:
        return False
    span = layout.doc.char_span(first.start, first.end, alignment_mode="expand") or ()
    above = layout.sentence(first.start)
    borrowed = any(layout.sentence(actor.start) < above and armed(layout, actor) for actor in first.actors)
    they = any(word.lower_ in _THEY and word.dep_ == "nsubj" for word in span)
    return (they and borrowed) or any(_known_before(noun) for noun in span)


def armed(layout: Layout, somebody: Mention) -> bool:
    """Whether a mention names rebels, gunmen or others of their kind."""
    span = layout.doc.char_span(somebody.start, somebody.end, alignment_mode="expand")
    return span is not None and len(span) > 0 and is_kind(span.root, "militant")


def _known_before(noun: Any) -> bool:
    """ "The gunmen", of whom no more is said: those that the text has told of."""
    definite = any(child.lower_ in _DEFINITE for child in noun.lefts)
    return definite and is_kind(noun, "militant") and not _described(noun)


def _described(noun: Any) -> bool:
    """The words say which ones: "the gunmen who shot a judge", "the gunmen of the Front"."""
    return any(child.dep_ in {"relcl", "acl", "appos", "prep", "compound", "poss"} for child in noun.children)


def _within(layout: Layout, source: Group, first: Event) -> bool:
    before = [mention for mention in source.mentions if mention.start < first.start]
    if not before:  # "soldiers held by the gang were shot": two events of one stretch of text
        return False
    last = max(before, key=lambda one: one.start)
    near = layout.sentence(first.start) - layout.sentence(last.start) <= REACH
    return near and not entries.apart(layout.doc, last.start, first.start)
