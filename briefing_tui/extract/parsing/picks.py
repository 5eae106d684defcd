"""The few tokens of a document that a mend has to look at: found in the arrays, without going through all of them."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any

from spacy.strings import get_string_id
from spacy.tokens import Doc


def picked(doc: Doc, attribute: int, values: Collection[str]) -> list[Any]:
    """The tokens whose attribute (spacy.attrs: TAG, LOWER, DEP ...) has one of the values, in order."""
    wanted = _ids(frozenset(values))
    return [doc[i] for i, value in enumerate(doc.to_array(attribute).tolist()) if value in wanted]


@lru_cache(maxsize=64)
def _ids(values: frozenset[str]) -> frozenset[int]:
    return frozenset(get_string_id(value) for value in values)
