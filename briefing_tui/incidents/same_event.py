"""Whether two reports tell of the same thing that happened. Cautious: a wrong join hides an incident, a missed one
only shows it twice."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from rapidfuzz import fuzz

from briefing_tui.model import Event

LINKED = 3.75  # the same kind, day and place are 4, related kinds 3.25
NEAR_KILOMETRES = 12.0


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Types that reports of one incident exchange for one another.
_FAMILIES = (
    _set("bombing air_strike drone_attack rocket_attack missile_attack shelling chemical_weapon attack"),
    _set("shooting armed_clash assassination attack"),
    _set("abduction hijacking arrest"),
    _set("protest riot"),
    _set("arson looting robbery property_attack attack"),
)
_POINTS = frozenset({"exact", "town"})  # where a point means the place, not the middle of a province
_DAY = frozenset({"day", "overnight", "range"})
# What happens in the course of something else: by type, what it may be a part of.
_UNREST = _set("protest riot")
_VIOLENCE = _set(
    "bombing air_strike drone_attack rocket_attack missile_attack shelling chemical_weapon attack shooting armed_clash "
    "assassination"
)
_PARTS = {
    "arrest": _VIOLENCE | _UNREST | _set("abduction hijacking arson looting robbery property_attack"),
    "displacement": _VIOLENCE | _set("natural_disaster"),
    **dict.fromkeys(_set("riot armed_clash attack shooting property_attack arson looting"), _UNREST),
}
# Words that any report of violence may hold.
_EMPTY_WORDS = _set(
    "this that these those there then than when where which while whose what they them their were been being said says told "
    "also more most some many much other another first last after before during between about over under into near could "
    "would should will have from with without until since because officials official police army military soldiers forces "
    "spokesman spokeswoman ministry minister government people civilians residents victims killed killing wounded wounding "
    "injured injuring dead death deaths attack attacks attacked strike strikes struck town city village district province "
    "region area monday tuesday wednesday thursday friday saturday sunday morning evening night week month year years "
    "least report reports reported according statement"
)
# Whom any attack may hit: that two reports name them says nothing.
_ANYBODY = _set(
    "people civilians residents victims bystanders villagers children woman women man men soldiers officers fighters group "
    "gunmen attackers assailants militants forces person homes houses buildings vehicles"
)


class Known(Protocol):
    """An incident of the store with the events that report it; `told` is their titles and the words around them."""

    @property
    def id(self) -> int: ...
    @property
    def told(self) -> str: ...
    @property
    def events(self) -> tuple[Event, ...]: ...


def link(event: Event, told: str, candidates: Sequence[Known]) -> int | None:
    """The incident the event belongs to; None when no candidate is sure enough, or two are equally so.

    `told` is the title of the event's document and the words around it.
    """
    judged = [
        (alike(event, candidate.events, told, candidate.told), candidate.id) for candidate in candidates
    ]
    judged.sort(reverse=True)
    if not judged or judged[0][0] < LINKED:
        return None
    if len(judged) > 1 and judged[0][0] == judged[1][0]:
        return None
    return judged[0][1]


def is_detail(event: Event, other: Event) -> bool:
    """Whether an event only adds to another of its document: of its kind or a part of it, at no place or time of its own."""
    return (
        (_types(event.type, other.type) > 0 or other.type in _PARTS.get(event.type, ()))
        and event.status == other.status
        and not _place(event)
        and (not event.country or not other.country or event.country == other.country)
        and (_times(event, other) > 0 if event.date_start else event.date_text is None)
    )


def kinds(type_: str) -> tuple[str, ...]:
    """The types that reports of one incident may give it instead; the type itself first. A statement is only itself."""
    return tuple(
        dict.fromkeys((type_, *sorted(set[str]().union(*(each for each in _FAMILIES if type_ in each)))))
    )


def may_be_near(event: Event, told: str, place: str, point: tuple[float | None, float | None]) -> bool:
    """A cheap look before an incident is read in full: its place (name, latitude and longitude) does not rule it out."""
    ours, theirs = _place(event), _plain_place(place)
    if not ours or not theirs or ours == theirs or fuzz.token_set_ratio(ours, theirs) >= 80:
        return True
    if event.geo_precision in _POINTS:
        distance = _kilometres((event.latitude, event.longitude), point)
        if distance is not None and distance <= NEAR_KILOMETRES:
            return True
    return _names(told, place)


def alike(event: Event, others: Sequence[Event], told: str, others_told: str) -> float:
    """How sure it is that an event is the incident that the others report; 0 where something rules it out.

    Each thing counts as the report that agrees best has it: one may give the place and another the day.
    """
    others = [other for other in others if other.status == event.status]
    if not others:
        return 0
    kind = max(_types(event.type, other.type) for other in others)
    when = max(_times(event, other) for other in others)
    where = _where(event, others, told, others_told)
    if kind == 0 or when == 0 or where < 0:
        return 0
    hit = _hit(event, others, told, others_told)
    victims = max(_victims(event, other) for other in others)
    if hit < 0 and victims <= 0 and when + where >= 2:
        return 0  # another target and other victims: another strike on the same town that day
    actors = max(_mentions(event, other, "actors") for other in others)
    reported = min(1.0, victims + max(_fired(event, other) for other in others))
    return kind + when + where + max(hit, 0) + max(actors, 0) + reported + _shared_words(told, others_told)


def _hit(event: Event, others: Sequence[Event], told: str, others_told: str) -> float:
    """0.75 when both name a target, 0.5 when one names it and the other's words hold it, -0.5 when they name others."""
    named = [_mentions(event, other, "targets") for other in others]
    if max(named) > 0:
        return max(named)
    ours = {each.text for each in event.targets}
    theirs = {each.text for other in others for each in other.targets}
    if any(_holds(others_told, each) for each in ours) or any(_holds(told, each) for each in theirs):
        return 0.5
    return min(named)


def _holds(told: str, target: str) -> bool:
    """Whether the words hold what the target is (its last word); what any attack may hit says nothing."""
    kind = target.casefold().split()[-1:]
    return (
        bool(kind)
        and kind[0] not in _ANYBODY
        and re.search(rf"\b{re.escape(kind[0])}\b", told.casefold()) is not None
    )


def _shared_words(told: str, others_told: str) -> float:
    """Up to 1.5 for words that both tell it with; names, which are written with a capital, count double."""
    shared = _content(told) & _content(others_told)
    return min(1.5, sum(0.3 if each[0].isupper() else 0.15 for each in shared))


def _content(told: str) -> frozenset[str]:
    """The words that tell one incident from another, names with their capital, plural and singular as one."""
    found = re.findall(r"[^\W\d_]{4,}", told)
    return frozenset(each.removesuffix("s") for each in found if each.casefold() not in _EMPTY_WORDS)


def _where(event: Event, others: Sequence[Event], told: str, others_told: str) -> float:
    """How well the places agree; negative where they rule one incident out, 0 where nothing is known."""
    if any(_other_country(event, other) for other in others):
        return -1
    best = max(_places(event, other) for other in others)
    if best > 0:
        return best
    ours = event.location or "" if _place(event) else ""
    theirs = next((other.location or "" for other in others if _place(other)), "")
    if ours and theirs:
        # A district and its town: each report gives one and names both.
        return 1.0 if _names(others_told, ours) and _names(told, theirs) else -1
    # Only one gives the place; the other may have it among its words.
    return 1.25 if (ours and _names(others_told, ours)) or (theirs and _names(told, theirs)) else best


def _names(told: str, place: str) -> bool:
    return bool(place) and re.search(rf"\b{re.escape(place)}\b", told) is not None


def _other_country(event: Event, other: Event) -> bool:
    return bool(event.country and other.country) and event.country != other.country


def _types(ours: str, theirs: str) -> float:
    if ours == theirs:
        return 1.5
    if "attack" in (ours, theirs):  # the word for any of them
        return 1.0 if any(ours in family and theirs in family for family in _FAMILIES) else 0
    return 0.75 if any(ours in family and theirs in family for family in _FAMILIES) else 0


def _times(event: Event, other: Event) -> float:
    first, second = _interval(event), _interval(other)
    if first is None or second is None:
        return 0.5  # candidates are of about the time of publication
    gap = max((first[0] - second[1]).days, (second[0] - first[1]).days)
    exact = event.date_precision in _DAY and other.date_precision in _DAY
    if gap <= 0:
        return 1.0 if exact else 0.5
    # One day apart: the night between, or two time zones.
    return 0.5 if gap == 1 and exact else 0


def _interval(event: Event) -> tuple[date, date] | None:
    if not event.date_start:
        return None
    try:
        first = date.fromisoformat(event.date_start)
        last = date.fromisoformat(event.date_end or event.date_start)
    except ValueError:
        return None
    if event.date_precision == "month" and not event.date_end:
        last = first + timedelta(days=30)
    return first, max(first, last)


def _places(event: Event, other: Event) -> float:
    """1.5 for the same place, 0.5 for one near it or the same province, 0 where that is not known or not so."""
    ours, theirs = _place(event), _place(other)
    if not ours or not theirs:
        return 0.5 if event.admin1 and event.admin1 == other.admin1 else 0
    if ours == theirs or fuzz.token_set_ratio(ours, theirs) >= 90 or fuzz.ratio(ours, theirs) >= 85:
        return 1.5
    if event.geo_precision not in _POINTS or other.geo_precision not in _POINTS:
        return 0
    distance = _kilometres((event.latitude, event.longitude), (other.latitude, other.longitude))
    return 0.5 if distance is not None and distance <= NEAR_KILOMETRES else 0


def _place(event: Event) -> str:
    name = _plain_place(event.location or "")
    if event.geo_precision == "country" or (event.country and name == event.country.casefold()):
        return ""
    return name


def _plain_place(name: str) -> str:
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


def _mentions(event: Event, other: Event, role: str) -> float:
    """0.75 when both name the same actor or target, -0.5 when both name some and none agree, else 0."""
    ours = [name for each in getattr(event, role) if (name := each.text.casefold()) not in _ANYBODY]
    theirs = [name for each in getattr(other, role) if (name := each.text.casefold()) not in _ANYBODY]
    if not ours or not theirs:
        return 0
    best = max(fuzz.token_set_ratio(left, right) for left in ours for right in theirs)
    return 0.75 if best >= 80 else -0.5 if best < 50 else 0


def _victims(event: Event, other: Event) -> float:
    """1 when a victim's name or two figures agree, 0.5 for one figure, 0 when nothing agrees."""
    names = {name.casefold() for claim in event.casualties for name in claim.names}
    if names & {name.casefold() for claim in other.casualties for name in claim.names}:
        return 1
    return min(1.0, 0.5 * len(_counted(event) & _counted(other)))


def _counted(event: Event) -> set[tuple[str, int]]:
    counted = ((each.kind, each.low if each.low is not None else each.high) for each in event.casualties)
    return {(kind, number) for kind, number in counted if number}


def _fired(event: Event, other: Event) -> float:
    ours = {(each.weapon, each.fired) for each in event.munitions if each.fired}
    return 0.5 if any((each.weapon, each.fired) in ours for each in other.munitions) else 0
