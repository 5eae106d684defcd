"""An age and then more people: "a man aged 61 and three teenagers were hurt", "a boy aged 12 and an old man".

The small model makes the people behind the age objects of "aged". They belong beside who has the age.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.picks import picked

_LONGEST = 6  # words of the phrase behind "and"


def mend(doc: Doc) -> Doc:
    """The document with such people given to the subject they stand beside."""
    found = [(aged, noun) for aged in picked(doc, LOWER, {"aged"}) if (noun := _beside(aged)) is not None]
    if not found:
        return doc
    rows = doc.to_array([HEAD, DEP])

    def hang(child: int, head: int, dep: str) -> None:
        rows[child, 0] = np.int64(head - child).astype("uint64")
        rows[child, 1] = doc.vocab.strings.add(dep)

    for aged, noun in found:
        who, joint = aged.head.i, aged.i + 2
        hang(aged.i + 1, aged.i, "npadvmod")
        hang(joint, who, "cc")
        hang(noun.i, who, "conj")
        if noun.tag_ == "CD":
            hang(noun.i + 1, noun.i, "prep")  # "and two of her sons"
        for i in range(joint + 1, noun.i):
            dep = {"CD": "nummod", "DT": "det", "PRP$": "poss"}.get(doc[i].tag_)
            if dep or doc[i].head.i <= joint:
                hang(i, noun.i, dep or "amod")
    return doc.from_array([HEAD, DEP], rows)


def _beside(aged: Any) -> Any | None:
    """The noun that ends the phrase behind "aged 61 and", where the parse hangs it under the age."""
    doc = aged.doc
    joint = aged.i + 2
    if (
        aged.dep_ != "acl"
        or joint + 2 >= len(doc)
        or doc[joint].lower_ != "and"
        or doc[joint - 1].tag_ != "CD"
    ):
        return None
    if doc[joint + 1].tag_ not in ("CD", "DT", "PRP$"):
        return None
    noun = None
    for i in range(joint + 1, min(joint + _LONGEST, aged.sent.end)):
        tag = doc[i].tag_
        if tag in ("NN", "NNS") or (tag == "CD" and doc[i + 1].lower_ == "of"):
            noun = doc[i]
        elif noun is not None or tag not in ("CD", "DT", "PRP$", "JJ", "NNP", "NNPS", "HYPH", "VBN"):
            break
    if noun is None:
        return None
    who = aged.head
    twice = noun.dep_ == who.dep_ and noun.head.i == who.head.i  # both are subjects of one verb
    return noun if twice or any(one.i == aged.i for one in noun.ancestors) else None
