"""Towns told right before their day: "in Karvel Monday night", of which the parser makes a night called Karvel."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing import changes
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

_WEEKDAYS = frozenset(name.lower() for name in calendar.day_name)
_PARTS = frozenset({"morning", "afternoon", "evening", "night", "lunchtime"})
_MIDDLES = frozenset({"mid"})
_FEASTS = frozenset({"easter", "palm", "good", "ash", "holy", "maundy", "bloody", "black", "super"})
_JOINTS = frozenset({"pobj", "npadvmod"})
_UP = 6


def mend(doc: Doc) -> Doc:
    """The document with the town hung on the word before it, and the day on the verb."""
    made: list[Change] = []
    for day in picked(doc, LOWER, _WEEKDAYS):
        made += _changes(doc, day)
    for mid in picked(doc, LOWER, _MIDDLES):
        made += _middle(doc, mid)
    return changes.written(doc, made)


def _middle(doc: Doc, mid: Any) -> Iterator[Change]:
    """ "In Karvel mid-morning on Monday": the town hangs on "in", the hour on the verb."""
    town = doc[mid.i - 1] if mid.i > 1 else mid
    joint = mid.head
    if town.tag_ != "NNP" or town.head.i != mid.i or mid.dep_ != "pobj" or joint.tag_ != "IN":
        return
    if mid.i + 2 >= len(doc) or doc[mid.i + 1].text != "-" or doc[mid.i + 2].lower_ not in _PARTS:
        return
    up = joint
    for _ in range(_UP):
        if up.tag_.startswith("VB") or up.head.i == up.i:
            break
        up = up.head
    yield Change(town, "NNP", "pobj", joint)
    yield Change(mid, label="compound", head=doc[mid.i + 2])
    yield Change(doc[mid.i + 1], label="punct", head=doc[mid.i + 2])
    yield Change(doc[mid.i + 2], label="npadvmod", head=up)
    for child in mid.lefts:
        if child.i < town.i:
            yield Change(child, head=town)


def _changes(doc: Doc, day: Any) -> Iterator[Change]:
    head = day.head if day.head.i == day.i + 1 and day.head.lower_ in _PARTS else day
    at = day.i - 1
    first = at
    while first > 0 and doc[first].tag_ in {"NNP", "HYPH"} and doc[first].lower_ not in _WEEKDAYS:
        first -= 1
    first += 1
    if first > at or doc[at].lower_ in _FEASTS or head.dep_ not in _JOINTS:
        return
    names = doc[first : at + 1]
    town = names.root
    if town.head.i not in {head.i, day.i}:
        return
    before = doc[first - 1]
    over = head.head
    noun = None
    if before.tag_ == "IN" and (head.dep_ == "npadvmod" or over.i == before.i):
        yield Change(town, "NNP", "pobj", before)
    elif before.tag_ == "NN" and before.head.i in {head.i, town.i, over.i}:
        noun = before
        yield Change(town, "NNP", "appos", noun)
        joint = over if head.dep_ == "pobj" else doc[max(noun.left_edge.i - 1, 0)]
        if noun.head.i in {head.i, town.i} and joint.tag_ == "IN":
            yield Change(noun, label="pobj", head=joint)  # "in the capital Karvel Monday"
    else:
        return
    if head.dep_ == "pobj":
        up = over
        for _ in range(_UP):
            if up.tag_.startswith("VB") or up.head.i == up.i:
                break
            up = up.head
        yield Change(head, label="npadvmod", head=up)
    for child in head.lefts:
        if child.i < first and (noun is None or child.i != noun.i):
            yield Change(child, head=noun if noun is not None else town)
