"""What a report of violence tells besides: rifles found, troops moved, men arrested, talks held.

Each is an event where a report is about it. Told further down in a report of something else, without a day or a
place of its own, it is a detail of that report and no event.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.events.specificity import EVENT

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Told

OPENING = 3  # sentences that say what a report is about
_DETAILS = vocabulary.words("event_words", "asides_details")
_BURNT = vocabulary.words("event_words", "joining_burnt")
_VIOLENT = frozenset({"armed", "explosive", "unrest", "abduction"})
PART_OF = 2  # sentences on, in which what was burnt or taken belongs to the attack just told
MARCHES_ON = 10  # sentences on, in which it belongs to a march or a riot
_DEVELOPMENT = "strategic_other"
_ASSAILANTS = frozenset({"assailants", "attackers", "assailant", "attacker"})
_HURT = ("verb 'wound'", "verb 'injure'", "verb 'hurt'")
_FINE = frozenset({"day", "overnight"})


def put_aside(told: list[tuple[Told, int]]) -> list[Told]:
    """The mentions that stay, in order; each comes with the number of its sentence, from 0.

    A strategic development next to an attack goes. Other details keep only enough weight to be joined to what
    they belong to, or to carry a figure of their own.
    """
    orders = [order for _, order in told]
    told = [
        (one, order)
        for one, order in told
        if not _part(
            one,
            order,
            told[bisect_left(orders, order - MARCHES_ON) : bisect_right(orders, order + MARCHES_ON)],
        )
    ]
    main = [order for one, order in told if one.type not in _DETAILS and one.weight >= EVENT]
    kept = []
    for one, order in told:
        if one.type == _DEVELOPMENT and _found_in_raid(one, order, told):
            continue
        if one.type not in _DETAILS or not main:
            kept.append(one)
        elif one.type == _DEVELOPMENT:
            if order < OPENING and min(main) > order:
                kept.append(one)
        elif order < OPENING or (one.placed and one.date_precision in _FINE):
            kept.append(one)
        else:
            kept.append(replace(one, weight=min(one.weight, EVENT - 0.4)))
    return kept


def _found_in_raid(one: Told, order: int, told: list[tuple[Told, int]]) -> bool:
    """ "Police arrested four men. Two rifles were seized": told after an arrest without a day or a place, part of it."""
    if one.placed or one.date_text:
        return False
    return any(
        other.type == "arrest"
        and other.weight >= EVENT
        and 0 <= order - at <= PART_OF
        and other.start < one.start
        for other, at in told
    )


def _the_same_men(one: Told) -> bool:
    """ "The assailants took away cattle": words for those who attacked, and for nobody else."""
    return all(actor.text.split()[-1].lower() in _ASSAILANTS for actor in one.actors)


def _part(one: Told, order: int, told: list[tuple[Told, int]]) -> bool:
    """ "Houses were burned": told right after an attack, without who did it, where or when, it is part of that."""
    if one.type == "displacement" and not one.date_text and not one.placed:
        # "Looted the shops after the population fled": what people fled from is told beside it.
        return any(
            abs(order - at) <= 1
            and other is not one
            and other.weight >= EVENT
            and group(other.type) in _VIOLENT | {"property", "disaster"}
            for other, at in told
        )
    if (one.actors and not one.borrowed and not _the_same_men(one)) or one.placed:
        return False
    told = [(other, at) for other, at in told if not one.date_text or other.date_text == one.date_text]
    if one.rule.startswith("verb 'blow up'"):
        # "Gunmen stormed a jail ... A bridge was blown up": what those who attacked also did.
        return any(
            0 <= order - at <= PART_OF
            and other.start < one.start
            and other.weight >= EVENT
            and other.actors
            and group(other.type) == "armed"
            for other, at in told
        )
    if one.type == "attack" and one.rule.startswith(_HURT) and not one.weapons:
        # "A shopkeeper was wounded by a stray bullet": one more who was hurt in the fight just told.
        return any(
            0 <= order - at <= 1
            and other.start < one.start
            and other.weight >= EVENT
            and (group(other.type) in {"armed", "explosive", "unrest"} or other.type == "arrest")
            for other, at in told
        )
    if one.type not in _BURNT:
        return False
    return any(
        0 <= order - at <= (MARCHES_ON if group(other.type) == "unrest" else PART_OF)
        and other.start < one.start
        and other.weight >= EVENT
        and (group(other.type) in _VIOLENT or other.type in {"accident", "looting", "robbery"})
        for other, at in told
    )
