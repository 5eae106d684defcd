"""A number broken down by place: "killing 22 people: 12 in Korbe, seven in Dorba", to the small model objects of the verb."""

from __future__ import annotations

from typing import Any

from spacy.attrs import TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_BEHIND = frozenset({":", "-", "--", "–", "—"})
_PLACED = frozenset({"in", "at", "near", "from"})


def mend(doc: Doc) -> Doc:
    """The document in which the numbers stand beside what they break down."""
    changes: list[Change] = []
    for first in picked(doc, TAG, {"CD"}):
        if first.dep_ == "dobj" and _placed(first) and first.nbor(-1).text in _BEHIND:
            changes += _broken_down(first)
    return written(doc, changes)


def _placed(number: Any) -> bool:
    return number.i > 0 and number.i + 1 < len(number.doc) and number.nbor(1).lower_ in _PLACED


def _broken_down(first: Any) -> list[Change]:
    people = [one for one in first.head.rights if one.dep_ == "dobj" and one.i < first.i]
    if len(people) != 1 or not any(one.dep_ == "nummod" for one in people[0].lefts):
        return []
    more = [one for one in first.head.rights if one.dep_ == "dobj" and one.i > first.i and one.tag_ == "CD"]
    last = [
        one
        for whole in more
        for one in whole.rights
        if one.dep_ == "conj" and one.tag_ == "CD" and _placed(one)
    ]
    return [
        Change(first, label="appos", head=people[0]),
        *(Change(one, label="conj", head=first) for one in (*more, *last) if _placed(one)),
    ]
