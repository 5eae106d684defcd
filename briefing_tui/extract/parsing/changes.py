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


def written(doc: Doc, changes: Sequence[Change]) -> Doc:
    """The document with the changes."""
    if not changes:
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


def in_a_ring(doc: Doc, changes: Sequence[Change]) -> bool:
    """Would a token then hang on itself, as two mends of one sentence could bring about?"""
    heads = {one.token.i: one.head.i for one in changes if one.head is not None}
    for start in heads:
        i = start
        for _ in range(len(doc)):
            above = heads.get(i, doc[i].head.i)
            if above == i:
                break
            i = above
            if i == start:
                return True
    return False
