"""What a vehicle carries: "hit a minibus carrying guards", to the small model guards of a kind that carries minibuses."""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_CARRYING = frozenset({"carrying", "transporting", "ferrying", "bearing", "bringing", "taking"})
_ROLES = frozenset({"dobj", "pobj", "nsubj", "nsubjpass"})


def mend(doc: Doc) -> Doc:
    """The document in which such a vehicle is what the verb is about, and carries its load."""
    changes: list[Change] = []
    for carrying in picked(doc, LOWER, _CARRYING):
        if carrying.i and carrying.tag_ == "VBG" and carrying.dep_ == "amod":
            changes += _carried(carrying)
    return written(doc, changes)


def _carried(carrying: Any) -> list[Change]:
    vehicle, load = carrying.nbor(-1), carrying.head
    if vehicle.tag_ != "NN" or vehicle.head not in (carrying, load) or load.i < carrying.i:
        return []
    article = any(one.lower_ in {"a", "an", "the"} and one.i < vehicle.i for one in load.lefts)
    if load.tag_ != "NNS" or load.dep_ not in _ROLES or not article:
        return []
    made = [Change(one, head=vehicle) for one in load.lefts if one.i < vehicle.i]
    made += [Change(vehicle, label=load.dep_, head=load.head), Change(carrying, label="acl", head=vehicle)]
    return [*made, Change(load, label="dobj", head=carrying)]
