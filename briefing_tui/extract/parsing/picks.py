"""The few tokens of a document that a mend has to look at: found in the arrays, without going through all of them."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc


def picked(doc: Doc, attribute: int, values: Collection[str]) -> list[Any]:
    """The tokens whose attribute (spacy.attrs: TAG, LOWER, DEP ...) has one of the values, in order."""
    column = doc.to_array(attribute)
    wanted = _ids(frozenset(values))
    found = column == wanted[0] if len(wanted) == 1 else np.isin(column, wanted)
    return [doc[i] for i in np.flatnonzero(found).tolist()]


@lru_cache(maxsize=64)
def _ids(values: frozenset[str]) -> Any:
    return np.array([get_string_id(value) for value in values], dtype="uint64")
