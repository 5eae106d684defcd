"""Which mentions tell of one event, and what that event is when they are put together."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_tui.event_types import group
from briefing_tui.extract import lexicon, wording
from briefing_tui.extract.events import Told
from briefing_tui.extract.layout import Layout
from briefing_tui.extract.specificity import EVENT
from briefing_tui.model import Event, Mention

# The more a type says, the sooner it names the event: a rocket attack is also called an attack, a blast, an explosion.
_SAYS = {
    "chemical_weapon": 9, "drone_attack": 8, "air_strike": 7, "missile_attack": 7, "rocket_attack": 7, "shelling": 6,
    "hijacking": 6, "assassination": 5, "abduction": 5, "arson": 5, "robbery": 5, "bombing": 5, "riot": 4, "looting": 4,
    "shooting": 3, "protest": 3, "armed_clash": 3, "arrest": 3, "property_attack": 2, "attack": 1,
}  # fmt: skip
_GENERIC = frozenset({"attack", "armed_clash", "bombing", "shooting"})
_EXPLOSIVE = frozenset(
    {
        "bombing",
        "air_strike",
        "drone_attack",
        "rocket_attack",
        "missile_attack",
        "shelling",
        "chemical_weapon",
    }
)
_DROPPED = re.compile(r"(?i)(?:\w+ )?bombs?")  # aircraft drop them
_AT_A_PROTEST = frozenset({"arrest", "attack", "armed_clash", "shooting"})
_OTHER = re.compile(
    r"(?i)\b(?:another|second|third|separate(?:ly)?|other|meanwhile|elsewhere|similar|previous|earlier|also|in addition|in turn|(?:hours|minutes|days) later)\b"
)
_ENOUGH = 1.5
_LOOK_BACK = 30  # groups, and mentions of one, that a new mention is held against
LEAD = 3  # sentences that name what the rest of a report then details


def join(layout: Layout, events: list[Event]) -> list[list[Event]]:
    """Mentions grouped by event, in order of the text."""
    groups: list[list[Event]] = []
    # Within a sentence, what points back comes first: "a launcher used in the attack exploded".
    order = sorted(
        events,
        key=lambda one: (layout.sentence(one.start), not (isinstance(one, Told) and one.definite), one.start),
    )
    for event in order:
        best, most = None, _ENOUGH
        for candidate in (*groups[:1], *groups[max(1, len(groups) - _LOOK_BACK) :]):
            score = _score(layout, event, candidate)
            if score >= most:
                best, most = candidate, score
        if best is None:
            groups.append([event])
        else:
            best.append(event)
    return groups


def weight(mentions: list[Event]) -> float:
    """How surely the mentions tell of one thing that took place: the surest of them decides."""
    return max(event.weight if isinstance(event, Told) else EVENT for event in mentions)


def _score(layout: Layout, event: Event, candidate: list[Event]) -> float:
    if len(candidate) > _LOOK_BACK:
        candidate = [*candidate[:_LOOK_BACK], *candidate[-3:]]
    if not _types_agree(event, candidate) or any(_apart(event, one) for one in candidate):
        return -1.0
    definite = isinstance(event, Told) and event.definite
    last = candidate[-1]
    total = 1.0 if any(one.type == event.type for one in candidate) else 0.6
    if any(one.status != event.status for one in candidate) and event.status != "happened":
        total -= 0.5
    if event.background != all(one.background for one in candidate):
        total -= 0.6
    if definite:
        total += 0.8
    if event.type in _AT_A_PROTEST and any(group(one.type) == "unrest" for one in candidate):
        total += 0.4  # police and crowd are all that it names
    if (
        isinstance(event, Told)
        and event.several
        and not any(isinstance(one, Told) and one.several for one in candidate)
    ):
        total -= 0.4 if definite else 1.2
    if event.date_start and any(one.date_start == event.date_start for one in candidate):
        total += 0.6
    if weight(candidate) < EVENT and layout.sentence(event.start) != layout.sentence(last.start):
        total -= 0.8  # talk in general draws nothing to itself
    elif layout.sentence(candidate[0].start) < LEAD and not candidate[0].background:
        total += 0.4 if any(one.type != "attack" for one in candidate) else 0.7
    if _placed(event) and any(_placed(one) and _same_place(event, one) for one in candidate):
        total += 0.7
    if _share(event.targets, [m for one in candidate for m in one.targets]):
        total += 1.0
    if _share_weapon(event, candidate):
        total += 0.4
    if _share(event.actors, [m for one in candidate for m in one.actors]):
        total += 0.4
    if not event.date_start and not _placed(event):
        total += 0.4
    if layout.sentence(event.start) == layout.sentence(last.start):
        total += 0.9 if definite or (isinstance(last, Told) and last.definite) else 0.5
    elif layout.paragraph(event.start) == layout.paragraph(last.start):
        total += 0.3
    sentence = wording.parsed(layout.doc)[max(0, event.start - 30) : event.end]
    if _OTHER.search(sentence) and not definite:
        total -= 1.0
    return total - 0.015 * (layout.sentence(event.start) - layout.sentence(last.start))


def _types_agree(event: Event, candidate: list[Event]) -> bool:
    kinds = {one.type for one in candidate}
    if event.type in kinds and not _only_generally(event, candidate):
        return True
    families = {group(kind) for kind in kinds}
    if "unrest" in families and event.type in _AT_A_PROTEST and _of_the_crowd(event):
        return True  # "police fired tear gas and arrested 17": what comes of a protest is part of it
    if event.type not in kinds and _only_generally(event, candidate):
        return False
    if event.type in {"protest", "riot"} and all(
        one.type in _AT_A_PROTEST and _of_the_crowd(one) for one in candidate
    ):
        return any(one.targets for one in candidate)
    if group(event.type) in families:
        if _fight_and_killing(event, candidate):
            return False
        specific = {one.type for one in (event, *candidate) if one.type not in _GENERIC and not _unsaid(one)}
        return len(specific) <= 1 or group(event.type) == "unrest"
    violent = {"explosive", "armed"}
    if group(event.type) in violent and families & violent:
        return _generic(event) or all(
            _generic(one) for one in candidate if group(one.type) != group(event.type)
        )
    return False


def _of_the_crowd(event: Event) -> bool:
    """Police against a crowd or the crowd against police: nobody else is hit, nobody else acts."""
    kinds = lexicon.classes("actors")
    crowd = {"unrest", "police"}

    def known(words: str) -> bool:
        head = words.casefold().split(" of ")[0].split()[-1:] or [""]
        return bool(crowd & set(kinds.get(head[0]) or kinds.get(head[0].removesuffix("s")) or ()))

    return all(known(one.text) for one in (*event.actors, *event.targets))


def _fight_and_killing(event: Event, candidate: list[Event]) -> bool:
    """A clash, and beside it a killing told in its own words: two events."""
    if event.type == "armed_clash":
        return not _generic(event) and any(one.type == "attack" and not _generic(one) for one in candidate)
    clash = any(one.type == "armed_clash" and not _generic(one) for one in candidate)
    return event.type == "attack" and not _generic(event) and clash


def _only_generally(event: Event, candidate: list[Event]) -> bool:
    """A shooting told beside a bombing: only "the attack" has the type of both."""
    alike = [one for one in candidate if group(one.type) == group(event.type)]
    unlike = [one for one in candidate if group(one.type) != group(event.type)]
    if _generic(event) or not alike:
        return False
    return all(_generic(one) for one in alike) and any(not _generic(one) for one in unlike)


def _generic(event: Event) -> bool:
    """ "The attack", "the blast": a word for more than one type of event."""
    return event.generic if isinstance(event, Told) else False


def _unsaid(event: Event) -> bool:
    """ "The strikes" by themselves: from the air unless another word says with what."""
    return event.type == "air_strike" and _generic(event) and not event.weapons


def _apart(event: Event, one: Event) -> bool:
    """Two mentions that cannot be one event: other days, other towns, other named victims."""
    if (
        event.date_start
        and one.date_start
        and event.date_end
        and one.date_end
        and (event.date_start > one.date_end or one.date_start > event.date_end)
    ):
        return True
    if _placed(event) and _placed(one) and event.country and one.country and event.country != one.country:
        return True
    return bool(
        event.location
        and one.location
        and event.geo_precision == "town"
        and one.geo_precision == "town"
        and not _same_place(event, one)
        and event.latitude != one.latitude
    )


def _placed(event: Event) -> bool:
    return event.placed if isinstance(event, Told) else event.location is not None


def _same_place(event: Event, one: Event) -> bool:
    mine, theirs = (event.location or "").casefold(), (one.location or "").casefold()
    return bool(mine and theirs) and (mine in theirs or theirs in mine)


def _share(mine: tuple[Mention, ...], theirs: list[Mention]) -> bool:
    heads = {_head(one.text) for one in theirs}
    return any(_head(one.text) in heads for one in mine)


def _share_weapon(event: Event, candidate: list[Event]) -> bool:
    mine = {type_of_weapon(weapon) for weapon in event.weapons} - {""}
    if any(one.type == "air_strike" for one in candidate) and any(
        _DROPPED.fullmatch(w) for w in event.weapons
    ):
        return True
    return any(type_of_weapon(weapon) in mine for one in candidate for weapon in one.weapons)


def _head(text: str) -> str:
    words = text.casefold().split(" of ")[0].split()
    return words[-1].removesuffix("s") if words else ""


def merged(mentions: list[Event]) -> Event:
    """One event of its mentions: the type that says most, the finest date and place, everyone named."""
    main = [one for one in mentions if not one.background] or mentions
    best = max(main, key=lambda one: (_SAYS.get(one.type, 2), -one.start))
    if best.type == "armed_clash" and all(
        "armed target" in one.rule for one in main if one.type == best.type
    ):
        # "A judge was shot dead ... the attack on the judge and his guards": whom the plain word names decides.
        best = next((one for one in main if one.type == "attack" and not _generic(one)), best)
    first = min(main, key=lambda one: one.start)
    dated = min((one for one in mentions if one.date_text), key=_coarseness, default=first)
    placed = min((one for one in mentions if one.location), key=_vagueness, default=first)
    weapons: dict[str, str] = {}
    # "The rocket and drone attacks" speaks of more than this one: whom they hit is not said of it.
    own = [one for one in mentions if not (isinstance(one, Told) and one.several)] or mentions
    for one in own:
        for weapon in one.weapons:
            weapons.setdefault(_head_only(weapon), weapon)
    weapons = {
        key: value
        for key, value in weapons.items()
        if not any(key != other and other.endswith(" " + key) for other in weapons)
    }
    happened = [one for one in mentions if one.status == "happened"]
    return Event(
        type=best.type,
        start=first.start,
        end=first.end,
        date_start=dated.date_start,
        date_end=dated.date_end,
        date_precision=dated.date_precision,
        date_text=dated.date_text,
        location=placed.location,
        admin1=placed.admin1
        or next((one.admin1 for one in mentions if one.admin1 and one.country == placed.country), None),
        country=placed.country or next((one.country for one in mentions if one.country), None),
        latitude=placed.latitude,
        longitude=placed.longitude,
        geo_precision=placed.geo_precision,
        actors=_unique([m for one in own for m in one.actors]),
        targets=_unique([m for one in own for m in one.targets]),
        weapons=tuple(weapons.values()),
        background=all(one.background for one in mentions),
        status="happened" if happened else mentions[0].status,
        rule=best.rule if len(mentions) == 1 else f"{best.rule}; {len(mentions)} mentions joined",
    )


def _head_only(weapon: str) -> str:
    return weapon.casefold().removesuffix("s")


def _coarseness(event: Event) -> tuple[int, bool, int]:
    order = {"day": 0, "overnight": 0, "range": 1, "week": 2, "month": 3, "year": 4, "unknown": 5}
    return order[event.date_precision], _generic(event), event.start


def _vagueness(event: Event) -> tuple[bool, bool, int]:
    country_only = event.location is not None and event.location == event.country
    vague = country_only or (event.geo_precision == "country" and not event.admin1)
    return vague, _generic(event), event.start


def _unique(mentions: list[Mention]) -> tuple[Mention, ...]:
    kept: dict[str, Mention] = {}
    for one in mentions:
        key = one.text.casefold()
        if not any(known.endswith(" " + key) for known in kept):
            kept.setdefault(key, one)
    return tuple(kept.values())


@lru_cache(maxsize=1024)
def type_of_weapon(words: str) -> str:
    """The event type that a weapon in words makes, "" where it is none of the vocabulary."""
    folded = words.casefold()
    for body in sorted(lexicon.table("event_weapons").values(), key=lambda body: int(body["order"])):
        if body["type"] and any(re.search(rf"\b{re.escape(word)}s?\b", folded) for word in body["words"]):
            return str(body["type"])
    return ""
