"""Where something happened that is told without a place of its own.

A report names the place once and goes on: what follows in the next sentences happened there. Such a place is taken
by name, without coordinates: the text does not say it. What is told of another day, or of other people in a
paragraph of its own, is another incident: its place is left out. With nothing named, the country the text is plainly about
is all that is known. (The town a dispatch was filed from says too little: tried, and more often wrong than right.)
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefing_tui.event_types import group
from briefing_tui.extract.events import deed_parts, entries
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.extract.parsing.layout import Layout

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Told

_ELSEWHERE = re.compile(
    r"(?i)\W*(?:elsewhere|separately|in an? (?:separate|unrelated) |at the other end of )"
)
_OF_A_DAY = frozenset({"day", "overnight", "range"})
FOLLOWS = 2  # sentences on, in which the place is still the one just named


def imply(doc: Any, told: list[tuple[Told, int]]) -> list[tuple[Told, int]]:
    """The mentions, each with the number of its sentence; those without a place have the one the text implies."""
    named = [
        (one, order)
        for one, order in told
        if one.placed
        and not one.background
        and one.location
        and one.location != one.country
        and one.type != "displacement"  # where people fled to is not where the rest happened
    ]
    by_order: dict[int, list[tuple[int, Told]]] = {}
    for k, (one, order) in enumerate(named):
        by_order.setdefault(order, []).append((k, one))
    layout = Layout(doc)
    made: list[tuple[Told, int]] = []
    for one, order in told:
        before = next((other for other, _ in reversed(made) if _tells(other)), None)
        made.append((_placed(layout, one, order, by_order, before), order))
    return made


def _tells(one: Told) -> bool:
    return not one.background and one.weight >= EVENT


def _placed(
    layout: Layout, one: Told, order: int, named: dict[int, list[tuple[int, Told]]], last: Told | None
) -> Told:
    if one.location or one.placed:
        return one
    if _tells(one):
        near = (told for at in range(order - FOLLOWS, order + 1) for told in named.get(at, ()))
        _, before = max(
            ((k, other) for k, other in near if other.start <= one.start),
            key=lambda told: told[0],
            default=(-1, None),
        )
        if before is not None and not (_another(layout, one, before) or _moved_on(layout, one, before, last)):
            return replace(
                one,
                location=before.location,
                admin1=before.admin1,
                country=before.country,
                geo_precision="admin1" if before.admin1 else "country" if before.country else "none",
            )
    if one.rule.endswith("into the sea"):
        return replace(one, country=None, geo_precision="none")  # of whichever land the text is about
    return replace(one, location=one.country)


def _moved_on(layout: Layout, one: Told, before: Told, last: Told | None) -> bool:
    """A new paragraph has told of another thing since, which was not there: what follows it is not there either."""
    if last is None or last is before or last.location == before.location or last.start < before.start:
        return False
    here = layout.paragraph(one.start)
    return layout.paragraph(before.start) != here == layout.paragraph(last.start)


def _another(layout: Layout, one: Told, told: Told) -> bool:
    """Something says that this is not the incident just told of, nor of its time."""
    if entries.apart(layout.doc, one.start, told.start):
        return True
    if one.charged and layout.sentence(one.start) != layout.sentence(told.start):
        return True  # "arrested men accused of an attack on the assembly": not where they were arrested
    if told.charged and not told.definite and layout.sentence(one.start) != layout.sentence(told.start):
        return True  # "to arrest a man suspected of a shooting in Orva": they looked for him elsewhere
    if one.definite:
        return False
    verb = layout.word_at(one.at) if layout.sentence(one.start) == layout.sentence(told.start) else None
    if verb is not None and deed_parts.meanwhile_elsewhere(verb):
        return True
    if layout.sentence(one.start) != layout.sentence(told.start) and _ELSEWHERE.match(
        layout.sentence_text(one.start)
    ):
        return True
    if one.answered and layout.sentence(one.start) == layout.sentence(told.start):
        return True  # "struck a depot in Orva after rockets were launched": not from there, nor on it
    days = one.date_start, one.date_end, told.date_start, told.date_end
    if days[0] and days[1] and days[2] and days[3] and (days[0] > days[3] or days[2] > days[1]):
        return True
    if layout.paragraph(one.start) != layout.paragraph(told.start) and one.date_precision in _OF_A_DAY:
        return True
    return group(one.type) != group(told.type) and bool(one.actors and one.date_precision in _OF_A_DAY)
