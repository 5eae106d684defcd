"""The few tokens of a document that a rule has to look at: found in the arrays, without going through all of them."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache, reduce
from typing import Any

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc

_FEW = 5  # values that numpy compares one after the other sooner than it looks them up


def picked(doc: Doc, attribute: int, values: Collection[str]) -> list[Any]:
    """The tokens whose attribute (spacy.attrs: TAG, LOWER, DEP ...) has one of the values, in order."""
    wanted = _ids(frozenset(values))
    array = doc.to_array(attribute)
    if len(wanted) <= _FEW:
        hits = np.flatnonzero(reduce(np.logical_or, (array == np.uint64(value) for value in wanted))).tolist()
    else:
        numbers = array.tolist()  # mostly none is there, which a set tells soonest
        hits = [] if wanted.isdisjoint(numbers) else [i for i, n in enumerate(numbers) if n in wanted]
    return [doc[i] for i in hits]


@lru_cache(maxsize=64)
def _ids(values: frozenset[str]) -> frozenset[int]:
    return frozenset(get_string_id(value) for value in values)
