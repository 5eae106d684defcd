"""Whether two mentions are told of one place, or of places that make them two events."""

from __future__ import annotations

import re

from briefing_tui.extract.events.events import Told
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.extract.places.event_place import Where
from briefing_tui.model import Event

_SEQUEL = 2  # sentences on, in which "the blast" is of what was told
_DETAILS = 2  # sentences on from the lead, in which it is told again with more
_FRONTED = re.compile(r"\s*(?:And |But )?(?:In|Near|At|Around|Outside) (?P<place>[^,\n]{2,60}),")


def placed(event: Event) -> bool:
    """The mention says where, and not only the whole text."""
    return event.placed if isinstance(event, Told) else event.location is not None


def in_a_town(event: Event) -> bool:
    """It says so, and more than a province or a country."""
    return placed(event) and event.location not in {event.admin1, event.country}


def same_place(event: Event, one: Event) -> bool:
    """One of the names of the places holds the other."""
    mine, theirs = (event.location or "").casefold(), (one.location or "").casefold()
    return bool(mine and theirs) and (mine in theirs or theirs in mine)


def other_region(event: Event | Where, one: Event | Where) -> bool:
    """Whether two places lie in different countries, or in different provinces that the text names."""
    if event.country and one.country and event.country != one.country:
        return True
    if not (event.admin1 and one.admin1):
        return False
    mine, theirs = event.admin1.casefold(), one.admin1.casefold()
    return mine not in theirs and theirs not in mine


def implied_elsewhere(event: Event, candidate: list[Event]) -> bool:
    """Told of a town that the sentence before named, and that is none of the candidate's."""
    if placed(event) or event.location in {None, event.admin1, event.country} or event.type == "arrest":
        return False
    towns = [one for one in candidate if in_a_town(one)]
    return bool(towns) and not any(same_place(event, one) for one in towns)


def elsewhere(event: Event, candidate: list[Event]) -> bool:
    """Another kind of attack at another town than all the mentions, or any told of a town that a sentence before named."""
    if implied_elsewhere(event, candidate):
        return True
    if not in_a_town(event) or (getattr(event, "generic", False) and not event.weapons):
        return False
    return all(
        one.type not in {event.type, "protest"}  # police fire at a march wherever it has got to
        and in_a_town(one)
        and not same_place(event, one)
        and bool(one.actors or one.targets)  # "targeted killing. An officer was shot" is one
        for one in candidate
    )


def opens_elsewhere(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "In Velm, soldiers killed five raiders": a sentence that opens with a town none of the mentions is told of."""
    if not in_a_town(event) or not any(in_a_town(one) for one in candidate):
        return False
    opens = _FRONTED.match(layout.sentence_text(event.start))
    fronted = opens is not None and opens["place"].startswith((event.location or "").split(",")[0])
    return fronted and not any(same_place(event, one) for one in candidate)


def detailed(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "A bomber killed a governor in northern Afghanistan. He died when a man detonated explosives in Mazar-i-Sharif": the lead
    names the land, and what follows at once, without a day of its own, the town."""
    here = layout.sentence(event.start)
    lead = all(layout.sentence(one.start) == 0 for one in candidate) and 0 < here <= _DETAILS
    if not lead or event.date_text or not in_a_town(event) or any(map(in_a_town, candidate)):
        return False
    wide = all(one.location and one.country == event.country for one in candidate)
    one_deed = not any(isinstance(one, Told) and one.several for one in candidate)
    one_deed = one_deed and not _FRONTED.match(
        layout.sentence_text(event.start)
    )  # "Near Karvel, two strikes"
    return wide and one_deed and any(one.type == event.type for one in candidate)


def just_told(layout: Layout, event: Event, one: Event) -> bool:
    """ "A mine went off in Dalar. The blast damaged a bus": the one of this paragraph, with a place of its own."""
    near = layout.sentence(event.start) - layout.sentence(one.start) <= _SEQUEL
    same = layout.paragraph(event.start) == layout.paragraph(one.start)
    return near and same and not one.background and in_a_town(one)
