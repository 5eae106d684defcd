"""Where the noun phrase of a thing begins, and which of its words name the thing."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.number_words import HYPHENS
from briefing_tui.extract.vocabulary import words

_LEFT = frozenset(
    {"amod", "compound", "nmod", "nummod", "poss", "det", "punct", "case", "quantmod", "npadvmod", "advmod"}
)
_ALIGHT = words("damage", "alight")
_PARTICIPLES = frozenset({"VBN", "VBD"})


def opening(cd: ClaimDoc, first: int, i: int) -> int:
    """Past determiners, figures and the participle that says the damage ("the destroyed house")."""
    start, skip = first, words("victims", "skip")
    while (
        start < i
        and not (start in cd.numbers and cd.lower[cd.numbers[start].end] in HYPHENS)
        and (
            cd.lower[start] in skip
            or cd.lower[start] in _ALIGHT
            or start in cd.numbers
            or cd.lower[start] == "of"
            or cd.lower[start : start + 2] == ("out", "of")
            or cd.doc[start].pos_ == "PUNCT"
            or (cd.doc[start].tag_ == "RP" and cd.lower[start - 1] in HYPHENS)  # "burnt-out cars"
            or (cd.doc[start].pos_ == "ADV" and not _made_so(cd, start + 1))
            or (cd.doc[start].tag_ in _PARTICIPLES | {"JJ"} and cd.lower[start] in _said_of_damage())
            or (cd.doc[start].tag_ in _PARTICIPLES and cd.lemma[start] in _damaging())
        )
    ):
        start += 1
    return start


def _made_so(cd: ClaimDoc, i: int) -> bool:
    """The "made" of "locally made rifles", never the "damaged" of "badly damaged homes"."""
    said = cd.lower[i] in _said_of_damage() or cd.lemma[i] in _damaging()
    return cd.doc[i].tag_ == "VBN" and not said


@lru_cache(maxsize=1)
def _damaging() -> frozenset[str]:
    """Verbs of damage, whose -ing form before a noun is no part of its name: "damaging fuel tanks"."""
    return words("damage", "destroyed", "transitive") | words("damage", "damaged", "transitive")


@lru_cache(maxsize=1)
def _said_of_damage() -> frozenset[str]:
    return (
        words("damage", "destroyed", "state")
        | words("damage", "damaged", "state")
        | words("damage", "burned", "state")
    )


def left(cd: ClaimDoc, head: Any) -> int:
    first: int = head.i
    floor = max(first - 9, 0)
    while first - 1 >= floor:
        token = cd.doc[first - 1]
        above = token.head
        if (
            token.dep_ in ("cc", "conj")
            and above.dep_ in ("nmod", "compound", "amod")
            and above.head.i == head.i
            and not (token.dep_ == "conj" and token.tag_ == "CD")  # "a bakery and three mills"
        ):
            first -= 1  # "command and control node"
            continue
        damaging = token.tag_ == "VBG" and token.lemma_.lower() in _damaging()
        if (
            damaging
            or token.dep_ not in _LEFT
            or not first - 1 <= token.head.i <= head.i
            or token.text in ",;:"
        ):
            break
        first -= 1
    return first
