"""A list of those who were hit, cut in two: "guilty of killing two cooks, three herders and a nurse, as well as burning a barn".

The small model takes the second half for the subject of the gerund behind "as well as". That joins two of a kind, so the gerund
goes with the one before, and what stands before "as well as" with the list. Source: Quirk et al. 1985, 13.103, quasi-coordinators.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_HELPERS = frozenset({"aux", "auxpass"})


def mend(doc: Doc) -> Doc:
    """The document in which such a list is one."""
    changes: list[Change] = []
    for gerund in picked(doc, TAG, {"VBG"}):
        if _behind_as_well_as(gerund):
            changes += _joined(gerund)
    return written(doc, changes)


def _behind_as_well_as(gerund: Any) -> bool:
    i = gerund.i
    return i > 4 and [one.lower_ for one in gerund.doc[i - 3 : i]] == ["as", "well", "as"]


def _joined(gerund: Any) -> list[Change]:
    """The changes that give the second half back to the list; [] where the gerund has no such subject."""
    rest = next((one for one in gerund.lefts if one.dep_ == "nsubj"), None)
    if rest is None or any(one.dep_ in _HELPERS for one in gerund.lefts) or rest.left_edge.i < 2:
        return []
    comma = rest.left_edge.nbor(-1)
    first = comma.nbor(-1)
    verb = first
    while verb.dep_ == "conj" and verb.head.tag_[:2] == "NN":
        verb = verb.head
    if comma.text != "," or verb.dep_ != "dobj" or verb.head.tag_[:2] != "VB" or rest.head.i < verb.head.i:
        return []
    of_list = verb.head
    joint = gerund.nbor(-1)
    return [
        Change(comma, head=first),
        Change(rest, label="conj", head=first),
        Change(joint, label="cc", head=of_list),
        Change(gerund, label="conj", head=of_list),
    ]
