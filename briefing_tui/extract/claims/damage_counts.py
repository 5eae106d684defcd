"""How many of a thing its noun phrase tells: a figure, one, none, or no number at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_PLURALS = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Count:
    """The figure of a thing, None for "several"; `first` is the token its noun phrase begins at, figure and all."""

    low: int | None
    high: int | None
    first: int
    zero: bool = False


def of(cd: ClaimDoc, head: Any, first: int, *, plural_form: bool) -> Count:
    """The count of the noun phrase `first:head`; `plural_form`: the noun is the plural of a known thing."""
    i: int = head.i
    outer = cd.partitive(i)  # "six of the eight houses"
    number = outer[0] if outer is not None else cd.quantity(i)
    low = high = None
    one = cd.lower[first] in ("a", "an")
    not_one = first > 0 and cd.lower[first - 1] == "not" and cd.lower[first] in ("a", "one")
    zero = not_one or any(cd.lower[j] in ("no", "not") for j in range(first, i))
    area = cd.numbers.get(i - 1) if cd.lemma[i] in words("damage", "area") else None
    number = number or area  # "40 hectares of maize"
    before = cd.numbers.get(number.start - 1) if number is not None and number.start else None
    if cd.lower[i - 2 : i] == ("multiple", "rocket") and before is not None:
        number = before  # "two multiple rocket launchers"
    if number is not None and head.tag_ == "NN" and number.start and cd.doc[number.start - 1].pos_ == "PROPN":
        number = None  # "a Leopard 2 tank"
    if number is not None and (number.sense == "count" or number is area):
        low, high = number.low, number.high
        if low is None and high is None and head.tag_ == "NN" and one:
            low = high = 1  # "a multiple rocket launcher"
        first = min(first, number.start)
    elif cd.lower[first] in ("half", "every", "each") or (one and first and cd.lower[first - 1] == "half"):
        pass  # "half the town", "half a hectare of maize"
    elif not one and cd.lemma[i] in words("damage", "mass") and _is_mass(cd, head, first):
        pass  # "destroyed property", "burned farmland", "office furniture"
    elif one or (head.tag_ not in _PLURALS and not plural_form):
        low = high = 1  # "Windows" at the start of a sentence may be tagged as a name
    if zero:
        low = high = 0
    return Count(low, high, first, zero)


def _is_mass(cd: ClaimDoc, head: Any, first: int) -> bool:
    """ "Glass was broken", "the video equipment": but "the property" is a house, "one furniture" is one."""
    if head.tag_ in _PLURALS or cd.lower[first] in ("one", "another", "each"):
        return False
    return first == head.i or cd.lemma[head.i] not in words("damage", "mass_or_one")
