"""Places that the words of a deed name themselves, beside those that the rest of its sentence is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract.events import mention_owners
from briefing_tui.extract.places import country_evidence

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Found
    from briefing_tui.extract.places.places import Place

_CHAIN = 2  # words before a name that may belong to the same place


def settle(found: list[Found]) -> None:
    """ "A court in Karv sentenced two men for the murder of a priest in Orva": where a deed's own words say where, it was not
    in the town that the rest of the sentence is about. "Attacks on Kenya" were in no other country."""
    for one in found:
        if len(one.places) < 2:
            continue
        inside = [place for place in one.places if _within(place.token, one.token)]
        hit = next((place.code for place in inside if place.kind == "country" and _struck(place, one)), None)
        if hit:
            one.places = [place for place in one.places if place in inside or _land(place) in {None, hit}]
        if any(place.kind in mention_owners.SETTLED and not place.beside for place in inside) and len(
            inside
        ) < len(one.places):
            low = min(place.start for place in inside) - _CHAIN
            one.places = [
                place
                for place in one.places
                if place in inside or place.kind not in mention_owners.SETTLED or place.start > low
            ]


def _struck(place: Place, one: Found) -> bool:
    joint = place.token.head
    return joint.lower_ in {"on", "against"} and joint.head.i == one.token.i


def _land(place: Place) -> str | None:
    return place.code or country_evidence.land_around(place.text, place.kind in {"admin1", "district"})


def _within(token: Any, other: Any) -> bool:
    """Whether a word hangs on another, however many lie between."""
    return any(up.i == other.i for up in token.ancestors)
