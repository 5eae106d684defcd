"""Who tells something at the head of a sentence: "a spokesman for the rebels announced on Tuesday that nine had died".

The small model takes "announced" for a word that describes the rebels, and leaves the sentence without a verb.
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
    return written(doc, changes)


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
