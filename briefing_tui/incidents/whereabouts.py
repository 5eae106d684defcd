"""Where two reports place what they tell: by name, by point, by what the words around it say."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from briefing_tui.model import Event

NEAR_KILOMETRES = 12.0
SAME = 1.5  # the same place
_POINTS = frozenset({"exact", "town"})  # where a point means the place, not the middle of a province
# Things happen "in" a country too, but "near" a town.
_BESIDE = re.compile(r"\b(?:near|outside|around|close to)\s+([^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){0,2})")


def agreement(event: Event, others: Sequence[Event], told: str, others_told: str) -> float:
    """How well the places agree: up to `SAME`; negative where they rule one incident out, 0 where nothing is known.

    `told` and `others_told` are the titles of the reports and the words around the events.
    """
    if any(_other_country(event, other) for other in others):
        return -1
    best = max(_alike(event, other) for other in others)
    if best > 0:
        return best
    ours = event.location or "" if name_of(event) else ""
    theirs = next((other.location or "" for other in others if name_of(other)), "")
    if ours and theirs:
        # A district and its town: each report gives one and names both.
        return 1.0 if _names(others_told, ours) and _names(told, theirs) else -1
    # Only one gives the place; the other may have it among its words.
    if (ours and _names(others_told, ours)) or (theirs and _names(told, theirs)):
        return 1.25
    if any(name_of(each) and each.geo_precision in _POINTS for each in (event, *others)):
        return best
    # No place that a map knows: it may be near a town that both name.
    wide = {name for each in (event, *others) for name in (each.country, each.admin1)}
    return 1.0 if (_beside(told) & _beside(others_told)) - wide else best


def _names(told: str, place: str) -> bool:
    return bool(place) and re.search(rf"\b{re.escape(place)}\b", told) is not None


def may_be_near(event: Event, told: str, place: str, point: tuple[float | None, float | None]) -> bool:
    """A cheap look before an incident is read in full: its place (name, latitude and longitude) does not rule it out."""
    ours, theirs = name_of(event), _plain(place)
    if not ours or not theirs or ours == theirs or fuzz.token_set_ratio(ours, theirs) >= 80:
        return True
    if event.geo_precision in _POINTS:
        distance = _kilometres((event.latitude, event.longitude), point)
        if distance is not None and distance <= NEAR_KILOMETRES:
            return True
    return _names(told, place)


def _other_country(event: Event, other: Event) -> bool:
    return bool(event.country and other.country) and event.country != other.country


def _alike(event: Event, other: Event) -> float:
    """1.5 for the same place, 0.5 for one near it or the same province, 0 where that is not known or not so."""
    ours, theirs = name_of(event), name_of(other)
    if not ours or not theirs:
        return 0.5 if event.admin1 and event.admin1 == other.admin1 else 0
    if ours == theirs or fuzz.token_set_ratio(ours, theirs) >= 90 or fuzz.ratio(ours, theirs) >= 85:
        return 1.5
    if event.geo_precision not in _POINTS or other.geo_precision not in _POINTS:
        return 0
    distance = _kilometres((event.latitude, event.longitude), (other.latitude, other.longitude))
    return 0.5 if distance is not None and distance <= NEAR_KILOMETRES else 0


def name_of(event: Event) -> str:
    """The name of the event's place in lower case; "" where it has none, or only a country."""
    name = _plain(event.location or "")
    if event.geo_precision == "country" or (event.country and name == event.country.casefold()):
        return ""
    return name


def named_apart(event: Event, other: Event) -> bool:
    """Whether two events of one document are told of two places, be they on no map: "in Argelia", "in Jamundi"."""
    ours, theirs = _place_in_text(event), _place_in_text(other)
    return bool(ours and theirs) and ours not in theirs and theirs not in ours


def _place_in_text(event: Event) -> str:
    name = _plain(event.location or "")
    return "" if event.country and name in event.country.casefold() else name


def _plain(name: str) -> str:
    return re.sub(r"^(the|city of|town of|village of)\s+", "", name.casefold())


def _kilometres(
    one: tuple[float | None, float | None], other: tuple[float | None, float | None]
) -> float | None:
    """Great-circle distance of two points (latitude, longitude in degrees); None where one is not known."""
    if None in one or None in other:
        return None
    lat1, lon1, lat2, lon2 = (math.radians(each or 0.0) for each in (*one, *other))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


@lru_cache(maxsize=4096)
def _beside(told: str) -> frozenset[str]:
    """The places that something is told to be near, outside or around."""
    found = set()
    for match in _BESIDE.finditer(told):
        words = match[1].split()
        name = words[: next((at for at, word in enumerate(words) if not word[0].isupper()), len(words))]
        found.add(" ".join(name).removesuffix("'s").removesuffix("’s"))
    return frozenset(found - {""})
