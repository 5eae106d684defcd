"""What a mend changes of a parse, and how it is written into the document: all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, TAG
from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one token: its tag, its label, its head (all None = as it was)."""

    token: Any
    tag: str | None = None
    label: str | None = None
    head: Any | None = None


def sound(changes: Sequence[Change]) -> bool:
    """Whether every changed word still hangs, however far up, on the root of its sentence and never on itself."""
    heads = {one.token.i: one.head for one in changes if one.head is not None}
    for one in changes:
        word, seen = one.token, set()
        while (above := heads.get(word.i, word.head)).i != word.i:
            if word.i in seen:
                return False
            seen.add(word.i)
            word = above
    return True


def written(doc: Doc, changes: Sequence[Change]) -> Doc:
    """The document with the changes; as it was where they would hang a word on itself, however far around."""
    if not changes:
        return doc
    heads = {one.token.i: one.head.i for one in changes if one.head is not None}
    if any(_goes_round(doc, i, heads) for i in heads):
        return doc
    rows = doc.to_array([HEAD, DEP, TAG])
    for one in changes:
        if one.head is not None:
            rows[one.token.i, 0] = np.uint64((one.head.i - one.token.i) % 2**64)
        if one.label is not None:
            rows[one.token.i, 1] = doc.vocab.strings.add(one.label)
        if one.tag is not None:
            rows[one.token.i, 2] = doc.vocab.strings.add(one.tag)
    return doc.from_array([HEAD, DEP, TAG], rows)


def _goes_round(doc: Doc, i: int, heads: dict[int, int]) -> bool:
    """Whether the heads from token `i` upwards, some of them changed, come back to one of them."""
    passed: set[int] = set()
    while i not in passed:
        passed.add(i)
        above = heads[i] if i in heads else doc[i].head.i
        if above == i:
            return False
        i = above
    return True


def hangs_together(doc: Doc) -> bool:
    """Whether every word of the document hangs, however far up, on a word that hangs on none: no circles."""
    heads = doc.to_array(HEAD).astype("int64") + np.arange(len(doc))
    above = heads
    for _ in range(len(doc).bit_length()):
        above = above[above]
    return bool((heads[above] == above).all())
