"""Subjects of whom some are described before the verb: "fighters, some of them boys with clubs, killed two".

The small model takes the description for the clause, and the verb for what it goes on to say.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, LOWER, TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing.picks import picked

_SOME = frozenset({"some", "many", "most", "several", "all", "both"})
_LONGEST = 14  # tokens of the description


def mend(doc: Doc) -> Doc:
    """The document with the verbs of such subjects put right."""
    for them in picked(doc, LOWER, {"them"}):
        if them.i > 3 and (verb := _verb_behind(them)) is not None:
            doc = _rehung(doc, doc[them.i - 4], doc[them.i - 2], doc[verb.i])
    return doc


def _verb_behind(them: Any) -> Any | None:
    """The verb right after the description, where the parser hangs it on what is described."""
    doc, some, noun = them.doc, them.nbor(-2), them.nbor(-4)
    if them.nbor(-1).lower_ != "of" or them.nbor(-3).text != "," or noun.tag_ not in {"NNS", "NNPS"}:
        return None
    if some.lower_ not in _SOME and not some.like_num:
        return None
    for word in doc[them.i + 1 : min(them.i + _LONGEST, len(doc) - 1)]:
        if word.tag_[:2] in {"VB", "MD"} or word.is_sent_start:
            return None
        if word.text == ",":
            verb = doc[word.i + 1]
            told = verb.tag_ in {"VBD", "VBN"} and verb.dep_ in {"acl", "relcl"}
            return verb if told and any(up.i == noun.i for up in verb.ancestors) else None
    return None


def _rehung(doc: Doc, noun: Any, some: Any, verb: Any) -> Doc:
    """The verb takes the place of its subject, and "some of them" says more of the subject."""
    root = noun.head.i == noun.i
    rows = doc.to_array([HEAD, DEP, TAG])
    heads = {verb.i: verb.i if root else noun.head.i, noun.i: verb.i, some.i: noun.i}
    for i, head in heads.items():
        rows[i, 0] = np.int64(head - i).astype("uint64")
    labels = {verb.i: "ROOT" if root else "ccomp", noun.i: "nsubj", some.i: "appos"}
    for i, label in labels.items():
        rows[i, 1] = doc.vocab.strings.add(label)
    rows[verb.i, 2] = doc.vocab.strings.add("VBD")
    return doc.from_array([HEAD, DEP, TAG], rows)
