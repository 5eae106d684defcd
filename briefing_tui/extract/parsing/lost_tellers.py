"""Who tells something at the head of a sentence: "a spokesman for the rebels announced on Tuesday that nine had died".

The small model takes "announced" for a word that describes the rebels, and leaves the sentence without a verb. So it
does with who tells it last and gives half a name: "nine had died, a man who gave his name only as Jan said".
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_TELLS = frozenset(
    {"announced", "reported", "confirmed", "claimed", "stated", "declared", "estimated", "added"}
)


def mend(doc: Doc) -> Doc:
    """The document with such verbs put over their sentence."""
    changes: list[Change] = []
    for verb in picked(doc, LOWER, _TELLS):
        teller = _teller(verb) if verb.dep_ in ("acl", "relcl") else None
        if teller is not None:
            label = "ROOT" if teller.dep_ == "ROOT" else teller.dep_
            over = verb if teller.head.i == teller.i else teller.head
            changes += [Change(verb, "VBD", label, over), Change(teller, label="nsubj", head=verb)]
            changes += [
                Change(mark, head=verb) for mark in teller.rights if mark.dep_ == "punct" and mark.i > verb.i
            ]
    for half in picked(doc, LOWER, {"as"}):
        changes += _half_named(half)
    return written(doc, changes)


def _half_named(half: Any) -> list[Change]:
    """What "as" changes in "nine had died, a man who gave his name only as Jan said"."""
    said = half.head
    jan = next((c for c in said.lefts if c.dep_ == "nsubj" and c.i > half.i), None)
    if half.dep_ != "mark" or jan is None or said.tag_ != "VBD" or jan.tag_ not in ("NNP", "NNPS"):
        return []
    name = next((one for one in half.doc[max(half.i - 3, 0) : half.i] if one.lower_ == "name"), None)
    gave = name.head if name is not None else said
    man = gave.head
    if gave.dep_ not in ("relcl", "acl") or man.i > gave.i or man.dep_ not in ("appos", "npadvmod", "dep"):
        return []
    told = man.head
    while told.tag_[:2] != "VB" and told.head.i != told.i:
        told = told.head
    if told.tag_[:2] != "VB" or told.i > man.i:
        return []
    over = said if told.head.i == told.i else told.head
    only = [Change(c, head=gave) for c in said.lefts if c.i < half.i]
    return [
        *only,
        Change(half, tag="IN", label="prep", head=gave),
        Change(jan, label="pobj", head=half),
        Change(man, label="nsubj", head=said),
        Change(said, label=told.dep_, head=over),
        Change(told, label="ccomp", head=said),
    ]


def _teller(verb: Any) -> Any | None:
    """The noun that heads the sentence in place of the verb, which tells a whole clause that "that" opens."""
    told = any(
        clause.dep_ in ("ccomp", "acl", "relcl") and clause.i > verb.i and _opened(clause, verb)
        for clause in verb.rights
    )
    if not told:
        return None
    up = verb.head
    while up.dep_ in ("pobj", "prep", "conj", "appos") and up.head.i < up.i:
        up = up.head
    alone = up.dep_ == "ROOT" and up.tag_[:2] in ("NN", "PR") and up.i < verb.i
    return up if alone and not any(child.dep_ == "nsubj" for child in up.children) else None


def _opened(clause: Any, verb: Any) -> bool:
    return any(mark.lower_ == "that" and mark.i > verb.i and mark.dep_ == "mark" for mark in clause.lefts)
