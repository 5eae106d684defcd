"""Fires that the parser takes for a thing: "a drone set fire to a mill", "debris from a drone set fire to a mill", no "drone set fire"."""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_THINGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_FROM = frozenset({"from", "of"})
_OF_SPEECH = frozenset({"ccomp", "dep", "npadvmod", "nsubj", "dobj"})  # "..., police said"


def mend(doc: Doc) -> Doc:
    """The document in which something set these fires."""
    changes: list[Change] = []
    for fire in picked(doc, LOWER, {"fire"}):
        if 1 < fire.i < len(doc) - 2 and doc[fire.i - 1].lower_ == "set" and doc[fire.i + 1].lower_ == "to":
            changes += _set(doc[fire.i - 1], fire)
    return written(doc, changes)


def _set(verb: Any, fire: Any) -> list[Change]:
    """What is to change where "set" stands before "fire" as a word of it, behind the noun that did it or is part of what did."""
    noun = verb.nbor(-1)
    if verb.head != fire or verb.dep_ not in {"compound", "amod", "nmod"} or noun.tag_ not in _THINGS:
        return []
    if noun.head not in (verb, fire):
        return []
    made = [Change(one, head=noun) for word in (verb, fire) for one in word.lefts if one.i < noun.i]
    doer = noun
    if (
        fire.dep_ == "pobj"
        and fire.head.lower_ in _FROM
        and fire.head.i
        and fire.head.nbor(-1).tag_ in _THINGS
    ):
        doer = fire.head.nbor(-1)  # "debris from a drone"
        made += [Change(noun, label="pobj", head=fire.head), Change(fire.head, head=doer)]
    top = fire if doer == noun else doer
    label, above = "ROOT", verb
    if top.dep_ in _OF_SPEECH and top.head.tag_ in {"VBD", "VBZ"} and top.head.i != top.i:
        label, above = "ccomp", top.head
    elif top.dep_ == "appos" and top.head.dep_ == "pobj" and top.head.head.dep_ == "ROOT":
        made.append(Change(top.head.head, label="prep", head=verb))  # "In Orva, debris from a drone set fire"
    elif top.dep_ != "ROOT":
        return []
    behind = [one for word in {doer, fire, fire.head} for one in word.rights if one.i > fire.i]
    made += [Change(one, head=verb) for one in behind]
    made += [Change(doer, label="nsubj", head=verb), Change(fire, label="dobj", head=verb)]
    return [*made, Change(verb, tag="VBD", label=label, head=above)]
