"""Animals, plants and cells: who is killed there is no casualty, and who kills makes no attack."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from briefing_tui.extract.vocabulary import words


def an_animal(noun: Any) -> bool:
    """Whether a noun is an animal, or a share of such: "pigs", "a third of the herd"; not the Tigers."""
    return _of_kind(noun, words("topics", "animals"))


def no_person(noun: Any) -> bool:
    """Whether it is an animal, a plant or a cell: "nine ewes", "a third of the crop"."""
    return _of_kind(noun, _living())


@lru_cache(maxsize=1)
def _living() -> frozenset[str]:
    return words("topics", "animals") | words("topics", "grown")


def _of_kind(noun: Any, kinds: frozenset[str]) -> bool:
    lemma = noun.lemma_.lower()
    if noun.pos_ == "NOUN" and lemma in kinds:
        return True
    if lemma not in words("topics", "grown", "shares") and noun.pos_ != "NUM":
        return False
    of = (two for one in noun.rights if one.lower_ == "of" for two in one.rights)
    return any(one.pos_ == "NOUN" and one.lemma_.lower() in kinds for one in of)
