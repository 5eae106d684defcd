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
    if group(last.type) != "unrest" or event.type not in {"attack", "armed_clash"}:
        return False
    if layout.sentence(event.start) != layout.sentence(last.start):
        return False
    blunt = bool(event.weapons) and all(one.casefold() in _BLUNT for one in event.weapons)
    return (blunt or bool(event.actors)) and of_the_crowd(replace(event, targets=()))


def of_the_crowd(event: Event) -> bool:
    """Police against a crowd or the crowd against police: nobody else is hit, nobody else acts."""
    kinds = vocabulary.classes("actors")

    def kind(words: str) -> set[str]:
        head = words.casefold().split(" of ")[0].split()[-1:] or [""]
        return set(kinds.get(head[0]) or kinds.get(head[0].removesuffix("s")) or ())

    involved = [kind(one.text) for one in (*event.actors, *event.targets)]
    if any("military" in one and "police" not in one for one in involved):
        # "Security forces fired at the demonstrators": the crowd has to be named.
        return all(one & {"unrest", "military"} for one in involved) and any(
            "unrest" in one for one in involved
        )
    return all(one & {"unrest", "police"} for one in involved)
