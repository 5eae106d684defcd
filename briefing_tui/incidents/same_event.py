"""Whether two reports tell of the same thing that happened. Cautious: a wrong join hides an incident, a missed one
only shows it twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from rapidfuzz import fuzz

from briefing_tui.incidents import days, whereabouts
from briefing_tui.model import Event

LINKED = 3.75  # the same kind, day and place are 4, related kinds 3.25
TELLING = 5  # fewer dead or hurt than this are the figure of many an incident


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Types that reports of one incident exchange for one another.
_FAMILIES = (
    _set("bombing air_strike drone_attack rocket_attack missile_attack shelling chemical_weapon attack"),
    _set("shooting armed_clash assassination attack"),
    _set("abduction hijacking arrest"),
    _set("protest work_stoppage riot"),
    _set("arson looting robbery property_attack attack"),
)
# What happens in the course of something else: by type, what it may be a part of.
_UNREST = _set("protest work_stoppage riot")
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
    """Whether an event only adds to another of its document: of its kind or a part of it, at no place or time of its own.

    A shelling with losses of its own is no detail of the bombing told before it.
    """
    if event.type != other.type and _counted(event) and _counted(other):
        return False
    if days.told_apart(event, other):
        return False
    return (
        (_types(event.type, other.type) > 0 or other.type in _PARTS.get(event.type, ()))
        and event.status == other.status
        and not whereabouts.name_of(event)
        and not whereabouts.named_apart(event, other)
        and (not event.country or not other.country or event.country == other.country)
        and (days.agreement(event, other) > 0 if event.date_start else event.date_text is None)
    )


def kinds(type_: str) -> tuple[str, ...]:
    """The types that reports of one incident may give it instead; the type itself first. A statement is only itself."""
    return tuple(
        dict.fromkeys((type_, *sorted(set[str]().union(*(each for each in _FAMILIES if type_ in each)))))
    )


def alike(event: Event, others: Sequence[Event], told: str, others_told: str) -> float:
    """How sure it is that an event is the incident that the others report; 0 where something rules it out.

    Each thing counts as the report that agrees best has it: one may give the place and another the day.
    """
    others = [other for other in others if other.status == event.status]
    if not others:
        return 0
    kind = max(_types(event.type, other.type) for other in others)
    when = max(days.agreement(event, other) for other in others)
    where = whereabouts.agreement(event, others, told, others_told)
    if when == 0 and where >= whereabouts.SAME and _told_later(event, others, told, others_told):
        when = 0.5
    if kind == 0 or when == 0 or where < 0:
        return 0
    hit = _hit(event, others, told, others_told)
    victims = max(_victims(event, other) for other in others)
    if hit < 0 and victims <= 0 and when + where >= 2:
        return 0  # another target and other victims: another strike on the same town that day
    actors = max(_mentions(event, other, "actors") for other in others)
    if victims <= 0 and days.one_more(told) != days.one_more(others_told):
        return 0
    if kind < 1 and max(victims, hit, actors) <= 0 and _counted(event) and any(map(_counted, others)):
        return 0  # of two kinds, with other victims, and nothing else to say that one of the reports mistook the kind
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


@lru_cache(
    maxsize=4096
)  # each report is held against dozens of incidents, each incident against hundreds of reports
def _content(told: str) -> frozenset[str]:
    """The words that tell one incident from another, names with their capital, plural and singular as one."""
    found = re.findall(r"[^\W\d_]{4,}", told)
    return frozenset(each.removesuffix("s") for each in found if each.casefold() not in _EMPTY_WORDS)


def _types(ours: str, theirs: str) -> float:
    if ours == theirs:
        return 1.5
    if "attack" in (ours, theirs):  # the word for any of them
        return 1.0 if any(ours in family and theirs in family for family in _FAMILIES) else 0
    return 0.75 if any(ours in family and theirs in family for family in _FAMILIES) else 0


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


def _told_later(event: Event, others: Sequence[Event], told: str, others_told: str) -> bool:
    """Whether one is dated by what followed: it names the other's weekday, and a figure that few incidents have."""
    figures = {each for each in _counted(event) if each[1] >= TELLING}
    return any(figures & _counted(other) for other in others) and any(
        days.may_be_of(event, other, told, others_told) for other in others
    )


def _counted(event: Event) -> set[tuple[str, int]]:
    counted = ((each.kind, each.low if each.low is not None else each.high) for each in event.casualties)
    return {(kind, number) for kind, number in counted if number}


def _fired(event: Event, other: Event) -> float:
    ours = {(each.weapon, each.fired) for each in event.munitions if each.fired}
    return 0.5 if any((each.weapon, each.fired) in ours for each in other.munitions) else 0
