"""Shots that the parser takes for a thing of what the gunmen ride in: "gunmen in a taxi shot dead a judge", no "taxi shot"."""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_AT = frozenset({"at", "into"})


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
    """ "Gunmen in a taxi shot dead Omar Said", "men in pick-ups shot at a bus": no verb is left, all hangs on "in"."""
    noun, joint, doer = shot.nbor(-1), shot.head, shot.head.head
    dead = behind.lower_ == "dead" and behind.dep_ == "amod" and behind.head.i > behind.i
    if (
        not (dead or (behind.lower_ in _AT and behind.head.i == shot.i))
        or noun.head.i != shot.i
        or doer.dep_ != "ROOT"
        or doer.tag_ not in {"NN", "NNS", "NNP"}
        or doer.i > joint.i
    ):
        return []
    made = [Change(shot, tag="VBD", label="ROOT", head=shot), Change(doer, label="nsubj", head=shot)]
    made += [Change(one, head=noun) for one in shot.lefts if one.i != noun.i]
    made.append(Change(noun, label="pobj", head=joint))
    if dead:
        made += [Change(behind, label="oprd", head=shot), Change(behind.head, label="dobj", head=shot)]
    return made + [Change(one, head=shot) for one in doer.rights if one.i > behind.i]
