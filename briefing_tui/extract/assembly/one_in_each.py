"""Several deeds told in one breath, each at its own place: "two bombs, one in Orva and one in Lomu", "12 in Orva and seven in Lomu".

In: the groups of a text, each with its claims. Out: those and one more for each further place, with what is told of that one.
Figures told "respectively", or of "the first" and "the second", go to the places in their order. What is told of all
together stays with the first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import Any

from briefing_tui.extract.assembly import claim_events, joining, told_in_turn
from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.extract.places import places
from briefing_tui.extract.places.places import Place
from briefing_tui.model import CasualtyClaim

_KINDS = frozenset({"town", "village", "neighbourhood", "facility", "building", "district"})
_APART = frozenset({"explosive", "armed"})
_ONES = frozenset({"one", "another", "second", "third", "other", "first"})
_IN = frozenset({"in", "at", "near", "outside"})
_ORDER = {"first": 0, "former": 0, "second": 1, "other": 1, "latter": 1, "third": 2}
_UP = 9  # tokens between a place and the "one" that was there
_WHERE_TAGS = frozenset({"IN", "DT", "JJ", "NN", "NNS", "NNP", "POS", "VBN", "PRP$"})
_BEHIND = 4  # tokens from a figure to the place told right behind it
_NEXT = 1  # sentences behind in which "the first" and "the second" are told


def apart(layout: Layout, groups: list[Group]) -> list[Group]:
    """The groups, and one more for each further place at which one of several deeds was done."""
    kept: list[tuple[Group, list[Place]]] = []
    rows: dict[tuple[str, tuple[int, ...]], Group] = {}
    for one in groups:
        row = _row(layout, one) if _may_be_many(one) else []
        key = (one.mentions[0].type, tuple(place.start for place in row))
        if (
            row and key in rows
        ):  # "two car bombs, one in Orva and one in Lomu, went off": the bombs, and their going off
            rows[key].mentions += one.mentions
            _absorb(rows[key], one)
            continue
        rows[key] = one
        kept.append((one, row))
    made: list[Group] = []
    for one, row in kept:
        made.append(one)
        if row:
            made += _by_row(layout, one, row)
        elif _may_be_many(one):
            made += told_in_turn.apart(layout, one) or _by_figures(layout, one)
    return _once(made) if len(made) > len(kept) else made


def _once(groups: list[Group]) -> list[Group]:
    """The groups, those put into one that were made for the claims of one place and day."""
    kept: list[Group] = []
    at: dict[tuple[str, str | None, str | None], Group] = {}
    for one in groups:
        first = one.mentions[0]
        key = (first.type, first.location, first.date_start)
        made = "one of several, by its place" in first.rule and first.location is not None
        if made and key in at:
            _absorb(at[key], one)
            continue
        if made:
            at[key] = one
        kept.append(one)
    return kept


def _absorb(whole: Group, part: Group) -> None:
    whole.casualties += part.casualties
    whole.damage += part.damage
    whole.munitions += part.munitions


def _may_be_many(one: Group) -> bool:
    """Bombs or attacks that took place and are no history."""
    return (
        bool(one.families & _APART)
        and not one.history()
        and any(mention.status == "happened" for mention in one.mentions)
    )


def _by_row(layout: Layout, one: Group, row: list[Place]) -> list[Group]:
    """An event at each further place of the row; the first keeps the rest."""
    known = joining.merged(one.mentions)
    one.mentions = [told_in_turn.at(layout, mention, row[0]) for mention in one.mentions]
    others = [
        Group([claim_events.one_of_several(layout, told_in_turn.words(place), known, [place])], EVENT)
        for place in row[1:]
    ]
    kept: list[CasualtyClaim] = []
    for claim, k in _in_order(layout, one, len(row)):
        (kept if k == 0 else others[k - 1].casualties).append(claim)
    one.casualties = kept
    return others


def _by_figures(layout: Layout, one: Group) -> list[Group]:
    """ "Killed 12 people in Orva and seven in Lomu": the seven of an event at Lomu."""
    made: dict[str, Group] = {}
    kept: list[CasualtyClaim] = []
    before: CasualtyClaim | None = None
    for claim in one.casualties:
        place = _right_behind(layout, claim) if claim.rule.endswith("-gapped") else None
        first = _right_behind(layout, before) if place is not None and before is not None else None
        if place is None or first is None or before is None or _same(place, first) or claim.part_of:
            kept.append(claim)
            before = claim
            continue
        if place.text not in made:
            known = joining.merged(one.mentions)
            made[place.text] = Group(
                [claim_events.one_of_several(layout, told_in_turn.words(place), known, [place])], EVENT
            )
        made[place.text].casualties.append(claim)
    one.casualties = kept
    return list(made.values())


def _same(place: Place, other: Place) -> bool:
    return place.text.casefold() == other.text.casefold()


def _right_behind(layout: Layout, claim: CasualtyClaim) -> Place | None:
    """The settlement of "12 people in Orva", "seven others in Lomu": told right behind the figure, or behind its verb."""
    span = layout.doc.char_span(claim.start, claim.end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    for k in range(span.end, min(span.end + 2, len(layout.doc))):
        if layout.doc[k].lower_ in _IN:
            near = _of(layout, k + 1, k + 1 + _BEHIND)
            return near[0] if near else None
    return None


def _of(layout: Layout, start: int, end: int) -> list[Place]:
    """The places, no wider than a district, whose first token lies in a stretch of tokens."""
    every = places.of(layout.doc)
    low = bisect_left(every, start, key=lambda one: one.start)
    found = []
    for one in every[low:]:
        if one.start >= end:
            break
        if one.kind in _KINDS and not one.beside:
            found.append(one)
    return found


def _row(layout: Layout, group: Group) -> list[Place]:
    """The places of "two bombs, one in Orva and one in Lomu", or "bombs in Orva and Lomu killed eight and five respectively"."""
    event = group.mentions[0]
    sentence = layout.sentence_at(event.start)
    words = {one.lower_ for one in sentence}
    if not ({"one", "respectively"} & words):
        return []
    here = _of(layout, sentence.start, sentence.end)
    if "respectively" in words:
        listed = [p for p in here if p.token.dep_ == "conj" or any(c.dep_ == "conj" for c in p.token.rights)]
        alike = {p.text for p in listed}
        told = Counter(
            (claim.start, claim.end, claim.kind)
            for claim in group.casualties
            if layout.sentence(claim.start) == layout.sentence(event.start)
        )
        one_list = len({_first_of(p.token) for p in listed}) == 1 and len(alike) == len(listed)
        if len(listed) > 1 and one_list and len(listed) in told.values():
            return listed
    ones: dict[int, Place] = {}
    for place in here:
        mark = _one_of_them(place)
        if mark is not None and mark.i not in ones:
            ones[mark.i] = place
    names = {p.text for p in ones.values()}
    if len(ones) < 2 or len(names) < len(ones):
        return []
    return list(ones.values()) if _of_deeds(sentence, min(ones)) else []


def _first_of(token: Any) -> int:
    """The first of the names that are joined with this one."""
    for _ in range(_UP):
        if token.dep_ != "conj":
            break
        token = token.head
    return int(token.i)


def _one_of_them(place: Place) -> Any | None:
    """The "one" of "one in Orva", "another at a crowded market in Lomu": right before the words that say where."""
    doc = place.token.doc
    for i in range(place.start - 1, max(place.start - _UP, 0), -1):
        word = doc[i]
        if word.lower_ in _ONES and doc[i + 1].lower_ in _IN:
            return word
        if word.tag_ not in _WHERE_TAGS:
            return None
    return None


def _of_deeds(sentence: Any, first: int) -> bool:
    """Whether the "one" counts bombs, attacks, or what was hit: the plural told last before it is of those, and of no people."""
    many = [one for one in sentence.doc[sentence.start : first] if one.tag_ == "NNS"]
    return bool(many) and (
        is_event(many[-1]) or bool(weapons.type_of([many[-1]])) or is_kind(many[-1], "property")
    )


def _in_order(layout: Layout, one: Group, places_told: int) -> list[tuple[CasualtyClaim, int]]:
    """Each claim of the group with the number of its place; 0 for what is told of no one place."""
    home = layout.sentence(one.mentions[0].start)
    together: dict[tuple[int, int, str], int] = {}
    found = []
    for claim in one.casualties:
        told = layout.sentence(claim.start)
        key = (claim.start, claim.end, claim.kind)
        if told == home and "respectively" in layout.sentence_text(claim.start):
            k = together.get(key, 0)
            together[key] = k + 1
        elif home < told <= home + _NEXT + 1:
            k = _nth(layout, claim)
        else:
            k = 0
        found.append((claim, k if k < places_told else 0))
    return found


def _nth(layout: Layout, claim: CasualtyClaim) -> int:
    """The number of "the second three", "the second killed three", from 0."""
    sentence = layout.sentence_at(claim.start)
    at = sentence.text.find(claim.value_text or "", max(0, claim.start - sentence.start_char))
    before = sentence.text[: max(at, 0)].casefold().replace(",", " ").split()
    return next((_ORDER[word] for word in reversed(before) if word in _ORDER), 0)
