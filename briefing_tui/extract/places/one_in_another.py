"""What a text says of two places: that one lies in the other, before, behind or around it."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.places.places import Place

_WIDE = frozenset({"country", "admin1", "region", "district"})
_WITHIN = frozenset({"the", "capital", "city", "town", "port", ","})  # "the Orva area of the capital, Talla"


def fronted(place: Place, near: list[Place]) -> list[Place]:
    """ "In Sulen, gunmen entered Orva village": what the sentence opens with lies around what follows, which is returned."""
    doc, first = place.token.doc, place.start - 1
    if first < 0 or doc[first].lower_ != "in" or place.end >= len(doc) or doc[place.end].text != ",":
        return []
    if wording.sentence(place.token).start != first:
        return []
    return [
        one
        for one in near
        if one.start > place.end + 1
        and wording.sentence(one.token).start == first
        and not _said_of(one, place)
    ]


def _said_of(one: Place, place: Place) -> bool:
    """ "In Orva, a village in Sulen, ...": Sulen is what Orva lies in."""
    return any(up.dep_ == "appos" and up.head.i == place.token.i for up in one.token.ancestors)


def of(inner: Place, outer: Place) -> bool:
    """ "The Orva area of Karven City"."""
    between = outer.token.doc[inner.end : outer.start]
    return inner.kind in {"district", "neighbourhood"} and [one.text for one in between] in (
        ["of"],
        ["of", "the"],
    )


def lies_in(inner: Place, outer: Place) -> bool:
    """Does the text name `outer` right behind `inner` as what lies around it: "Talla district, Orvan"?"""
    doc = outer.token.doc
    if inner.kind not in {"district", "neighbourhood"} or inner.end > outer.start or inner.beside:
        return False
    between = [token.lower_ for token in doc[inner.end : outer.start]]
    return between[:1] in ([","], ["("], ["of"], ["in"]) and all(word in _WITHIN for word in between[1:])


def of_another(province: Place, best: Place, near: list[Place]) -> bool:
    """ "He drove to Orva Lake in Sulen, and the bomb went off in Karvel": Sulen is told of the lake, and Karvel need not lie in it.

    So is what stands in a clause of its own, with somebody of its own: "died in Karvel and on a plane that crashed in Sulen".
    """
    doc = province.token.doc
    if behind(best, province) or (best.start > province.end and best.kind in _WIDE):
        return False
    if best is not province and best.end <= province.start and _apart(best.token, province.token):
        return True
    for one in near:
        if one is best or one.kind in _WIDE or one.end > province.start or not behind(one, province):
            continue
        low, high = sorted(((one.start, one.end), (best.start, best.end)))
        if any(token.pos_ in {"VERB", "AUX"} for token in doc[low[1] : high[0]]):
            return True
    return False


def _apart(first: Any, second: Any) -> bool:
    """Whether the second of two words stands in a clause below or beside that of the first, with a subject of its own."""
    if wording.sentence(first).start != wording.sentence(second).start:
        return False
    verbs = [clauses.governor(one) for one in (first, second)]
    if verbs[0].i == verbs[1].i or any(up.i == verbs[1].i for up in verbs[0].ancestors):
        return False
    if any(one.lower_ in {"when", "as"} and one.dep_ in {"advmod", "mark"} for one in verbs[1].lefts):
        return False  # "died in Karvel when gunmen attacked the town in Sulen"
    return any(one.dep_ in {"nsubj", "nsubjpass"} for one in verbs[1].lefts)


def behind(place: Place, country: Place) -> bool:
    """ "Moscow, Nigeria", "Moscow (Nigeria)"."""
    between = place.token.doc[place.end : country.start] if place.end <= country.start else None
    return between is not None and all(token.text in {",", "(", "in", "-"} for token in between)
