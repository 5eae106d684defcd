"""One noun cannot be the subject of "were": what stands before its "and" belongs to it.

"Shells hit houses and two soldiers and a trader were killed": the small model gives the soldiers to the houses and
leaves the trader alone with a plural verb. "Teo Marn, Ana Moor and Ivo Bral were": nor is one of them another. Source: Quirk et al. 1985, 10.34, coordination and concord.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD
from spacy.tokens import Doc

from briefing_tui.extract.parsing.picks import picked

_PLURAL = frozenset({"were", "are", "have"})
_ONE = frozenset({"NN", "NNP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def mend(doc: Doc) -> Doc:
    """The document with the first half of such subjects given to its verb."""
    alone = [token for token in picked(doc, DEP, _SUBJECTS) if _alone(token)]
    found = [(token, before) for token in alone if (before := _first_half(token)) is not None]
    later = [(token, after) for token in alone if (after := _second_half(token)) is not None]
    names = [beside for token in alone if (beside := _other_names(token)) is not None]
    if not found and not later and not names:
        return doc
    rows = doc.to_array([HEAD, DEP])
    for beside in names:
        rows[beside.i, 1] = doc.vocab.strings.add("conj")
    for first, second in later:
        for i in (second.left_edge.i - 1, second.i):
            rows[i, 0] = np.int64(first.i - i).astype("uint64")
    for second, first in found:
        joint = second.left_edge.i - 1
        rows[first.i, 0] = np.int64(second.head.i - first.i).astype("uint64")
        rows[first.i, 1] = rows[second.i, 1]
        for i in (joint, second.i):
            rows[i, 0] = np.int64(first.i - i).astype("uint64")
        rows[second.i, 1] = doc.vocab.strings.add("conj")
    return doc.from_array([HEAD, DEP], rows)


def _alone(noun: Any) -> bool:
    """Is the noun, in the singular and joined to none, the subject of a verb in the plural?"""
    if noun.tag_ not in _ONE or any(c.dep_ == "conj" for c in noun.rights):
        return False
    verb = noun.head
    helpers = [verb, *(c for c in verb.lefts if c.dep_ in ("aux", "auxpass"))]
    return any(word.lower_ in _PLURAL for word in helpers)


def _second_half(noun: Any) -> Any | None:
    """The cook of "a driver held by rebels and a cook seized in May were freed", to the model one of the rebels."""
    if noun.tag_ != "NN" or noun.right_edge.i == noun.i:
        return None
    told = next((c for c in noun.rights if c.dep_ in ("acl", "relcl")), None)
    for other in told.subtree if told is not None else ():
        joined = other.dep_ == "conj" and other.tag_ in _ONE and other.right_edge.i == noun.right_edge.i
        joint = other.left_edge.i - 1
        if joined and other.left_edge.tag_ in ("DT", "CD", "PRP$") and noun.doc[joint].lower_ == "and":
            return other
    return None


def _other_names(noun: Any) -> Any | None:
    """The Ana Moor of "Teo Marn, Ana Moor and Ivo Bral were held", to the model another name of Teo Marn."""
    if noun.tag_ != "NNP":
        return None
    beside = next((c for c in noun.rights if c.dep_ == "appos" and c.tag_ == "NNP"), None)
    if beside is None or noun.doc[beside.left_edge.i - 1].text != ",":
        return None
    joined = any(c.dep_ == "conj" and c.tag_ == "NNP" for c in beside.rights)
    return beside if joined and noun.doc[beside.right_edge.i + 1].text != "," else None


def _first_half(noun: Any) -> Any | None:
    """The noun that ends before the "and" of a subject in the singular whose verb is in the plural."""
    joint = noun.left_edge.i - 1
    if joint < 2 or noun.doc[joint].lower_ != "and" or noun.left_edge.tag_ not in ("DT", "CD", "PRP$"):
        return None
    before = noun.doc[joint - 1]
    parted = before.dep_ == "conj" and before.left_edge.i - 1 > 0 and before.right_edge.i == joint - 1
    same = before.sent.start == noun.sent.start and before.tag_[:2] == "NN"
    return before if parted and same and noun.doc[before.left_edge.i - 1].lower_ == "and" else None
