"""What a text says of two places: that one lies in the other, before, behind or around it."""

from __future__ import annotations

from briefing_tui.extract.parsing import wording
from briefing_tui.extract.places.places import Place

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


def behind(place: Place, country: Place) -> bool:
    """ "Moscow, Nigeria", "Moscow (Nigeria)"."""
    between = place.token.doc[place.end : country.start] if place.end <= country.start else None
    return between is not None and all(token.text in {",", "(", "in", "-"} for token in between)
