"""Shots that the parser takes for a thing of what the gunmen ride in: "gunmen in a taxi shot dead a judge", no "taxi shot"."""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_AT = frozenset({"at", "into"})
_WHERE = frozenset({"in", "at", "near", "on", "outside"})
_OF_SPEECH = frozenset({"ccomp", "dep", "npadvmod", "nsubj"})  # "..., police said"


def mend(doc: Doc) -> Doc:
    """The document with these shots put in their place."""
    changes: list[Change] = []
    for shot in picked(doc, LOWER, {"shot"}):
        if (shot.tag_, shot.dep_) == ("NN", "pobj") and 2 < shot.i < len(doc) - 1:
            changes += _shot(shot, shot.nbor(1))
        elif (shot.tag_, shot.dep_) == ("NN", "ROOT") and any(one.dep_ == "nsubj" for one in shot.lefts):
            changes.append(Change(shot, tag="VBD"))  # "men in pick-ups shot at a bus"
    return written(doc, changes)


def _shot(shot: Any, behind: Any) -> list[Change]:
    """ "Gunmen in a taxi shot dead Omar Said", "men on motorbikes shot a judge", "shot at a bus": no verb is left."""
    noun, joint, doer = shot.nbor(-1), shot.head, shot.head.head
    dead = behind.lower_ == "dead" and behind.dep_ == "amod" and behind.head.i > behind.i
    hit = _hit(shot, (doer.i, noun.i, shot.i))
    if (
        not (dead or hit is not None or (behind.lower_ in _AT and behind.head.i == shot.i))
        or noun.head.i != shot.i
        or (doer.dep_ != "ROOT" and not (hit is not None and doer.dep_ in _OF_SPEECH))
        or doer.tag_ not in {"NN", "NNS", "NNP"}
        or doer.i > joint.i
    ):
        return []
    made = (
        [Change(shot, tag="VBD", label="ROOT", head=shot)]
        if doer.dep_ == "ROOT"
        else [Change(shot, tag="VBD", label="ccomp", head=doer.head)]
    )
    made.append(Change(doer, label="nsubj", head=shot))
    made += [Change(one, head=noun) for one in shot.lefts if one.i != noun.i]
    made.append(Change(noun, label="pobj", head=joint))
    if dead:
        made += [Change(behind, label="oprd", head=shot), Change(behind.head, label="dobj", head=shot)]
    elif hit is not None:
        made.append(Change(hit, label="dobj", head=shot))
        made += [Change(one, head=shot) for one in hit.rights if one.dep_ == "prep" and one.lower_ in _WHERE]
    return made + [
        Change(one, head=shot) for one in doer.rights if one.i > behind.i and (hit is None or one.i != hit.i)
    ]


def _hit(shot: Any, heads: tuple[int, ...]) -> Any | None:
    """Who stands right behind the shot, to the parser another name of the gunmen or of what they ride on."""
    for head in {shot.doc[at] for at in heads}:
        for one in head.rights:
            if one.dep_ == "appos" and one.left_edge.i == shot.i + 1:
                return one
    return None
