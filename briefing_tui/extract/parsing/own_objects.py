"""A participle that describes a noun has no object of its own: "strikes killed 14 villagers, medics said".

The small model now and then reads "strikes (that were) killed", with the villagers as their object, and gives the strikes
to "said". Source: Quirk et al. 1985, 17.29, the participle clause behind a noun is passive; of verbs with two objects
("men given rifles") one may be left.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import DEP, LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_TWO_OBJECTS = frozenset(
    {"given", "offered", "sent", "paid", "shown", "told", "taught", "asked", "called", "named", "awarded", "granted",
     "handed", "promised", "denied", "dubbed", "considered", "made", "elected", "left", "kept", "appointed", "declared",
     "allowed", "assigned", "issued", "lent", "owed", "refused", "spared", "nicknamed", "termed", "deemed", "labelled",
     "thrown", "sold", "bought", "brought", "caused", "charged", "fined", "cost", "voted", "crowned", "designated"}
)  # fmt: skip

_LADEN = frozenset(
    {"packed", "stuffed", "loaded", "filled", "rigged", "laden", "fitted", "strapped", "carrying"}
)


def mend(doc: Doc) -> Doc:
    """The document in which such a participle is the verb of the noun before it."""
    changes: list[Change] = []
    for verb in picked(doc, DEP, {"acl"}):
        if verb.tag_ in ("VBN", "VBD") and verb.lower_ not in _TWO_OBJECTS:
            changes += _acts(verb)
    for laden in picked(doc, LOWER, _LADEN):
        if laden.tag_ in ("VBN", "VBD") and laden.dep_ == "advcl":
            changes += _then_driven(laden)
    return written(doc, changes)


def _then_driven(laden: Any) -> list[Change]:
    """ "When a van packed with explosives was driven into a camp": it did not pack, it was driven."""
    van = next((c for c in laden.lefts if c.dep_ == "nsubj"), None)
    doc, last = laden.doc, laden.right_edge.i
    behind = (t for t in doc[last + 1 : last + 4] if t.tag_ in ("VBN", "VBD") and t.dep_[:3] != "aux")
    verb = next(behind, None)
    if van is None or verb is None or verb.head != laden.head or verb.dep_ not in ("conj", "dep"):
        return []
    if any(c.dep_.startswith("nsubj") or c.dep_ == "cc" for c in verb.lefts):
        return []
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    opening = [Change(c, head=verb) for c in laden.lefts if c != van]
    return [
        *opening,
        Change(verb, label="advcl"),
        Change(van, label="nsubjpass" if passive else "nsubj", head=verb),
        Change(laden, tag="VBN", label="acl", head=van),
    ]


def _acts(verb: Any) -> list[Change]:
    """What is to change where the noun has no other verb: it is the root, or a second subject of who says so."""
    noun, above = verb.head, verb.head.head
    if noun.i > verb.i or not any(c.dep_ == "dobj" and c.i > verb.i for c in verb.rights):
        return []
    if any(c.dep_ in ("agent", "auxpass", "aux") for c in verb.children):
        return []
    if noun.dep_ == "ROOT":
        label, above = "ROOT", verb
    elif noun.dep_ == "nsubj" and any(c.dep_ == "nsubj" and c.i > verb.i for c in above.lefts):
        label = "ccomp"
    else:
        return []
    made = [Change(verb, tag="VBD", label=label, head=above), Change(noun, label="nsubj", head=verb)]
    return made + [Change(one, head=verb) for one in noun.rights if one.i > verb.i]
