"""What police and a crowd do to each other at a protest is part of it, and so are those hurt there."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_BLUNT = vocabulary.words("event_weapons", "blunt")


def hurt(layout: Layout, event: Event, last: Event) -> bool:
    """ "Thousands marched in Orva; 13 people were hurt when police fired tear gas": by whoever stood there."""
    if group(last.type) != "unrest" or event.type not in {"attack", "armed_clash", "shooting"}:
        return False
    if layout.sentence(event.start) != layout.sentence(last.start):
        return False
    blunt = bool(event.weapons) and all(one.casefold() in _BLUNT for one in event.weapons)
    return (blunt or bool(event.actors)) and of_the_crowd(replace(event, targets=()))


def of_the_crowd(event: Event) -> bool:
    """Police against a crowd or the crowd against police: nobody else is hit, nobody else acts."""
    involved = [_kinds(one.text) for one in (*event.actors, *event.targets)]
    if any("military" in one and "police" not in one for one in involved):
        # "Security forces fired at the demonstrators": the crowd has to be named.
        return all(one & {"unrest", "military"} for one in involved) and any(
            "unrest" in one for one in involved
        )
    return all(one & {"unrest", "police"} for one in involved)


def of_a_march(mentions: list[Event]) -> bool:
    """Whether those hurt or held were there as a crowd, or police were: farmers shot in their field made no protest."""
    involved = [_kinds(who.text) for one in mentions for who in (*one.actors, *one.targets)]
    return any("police" in one or ("unrest" in one and "civilian" not in one) for one in involved) or any(
        weapon.casefold() in _BLUNT for one in mentions for weapon in one.weapons
    )


def _kinds(words: str) -> frozenset[str]:
    kinds = vocabulary.classes("actors")
    if words.casefold().startswith("law enforcer"):
        return frozenset({"police"})
    head = words.casefold().split(" of ")[0].split()[-1:] or [""]
    return frozenset(kinds.get(head[0]) or kinds.get(head[0].removesuffix("s")) or ())
