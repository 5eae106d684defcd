"""One noun cannot be the subject of "were": what stands before its "and" belongs to it.

"Shells hit houses and two soldiers and a trader were killed": the small model gives the soldiers to the houses and
leaves the trader alone with a plural verb. Source: Quirk et al. 1985, 10.34, coordination and concord.
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
    found = [
        (token, before) for token in picked(doc, DEP, _SUBJECTS) if (before := _first_half(token)) is not None
    ]
    if not found:
        return doc
    rows = doc.to_array([HEAD, DEP])
    for second, first in found:
        joint = second.left_edge.i - 1
        rows[first.i, 0] = np.int64(second.head.i - first.i).astype("uint64")
        rows[first.i, 1] = rows[second.i, 1]
        for i in (joint, second.i):
            rows[i, 0] = np.int64(first.i - i).astype("uint64")
        rows[second.i, 1] = doc.vocab.strings.add("conj")
    return doc.from_array([HEAD, DEP], rows)


def _first_half(noun: Any) -> Any | None:
    """The noun that ends before the "and" of a subject in the singular whose verb is in the plural."""
    if noun.tag_ not in _ONE or any(c.dep_ == "conj" for c in noun.rights):
        return None
    verb = noun.head
    helpers = [verb, *(c for c in verb.lefts if c.dep_ in ("aux", "auxpass"))]
    if not any(word.lower_ in _PLURAL for word in helpers):
        return None
    joint = noun.left_edge.i - 1
    if joint < 2 or noun.doc[joint].lower_ != "and" or noun.left_edge.tag_ not in ("DT", "CD", "PRP$"):
        return None
    before = noun.doc[joint - 1]
    parted = before.dep_ == "conj" and before.left_edge.i - 1 > 0 and before.right_edge.i == joint - 1
    same = before.sent.start == noun.sent.start and before.tag_[:2] == "NN"
    return before if parted and same and noun.doc[before.left_edge.i - 1].lower_ == "and" else None
