"""Where something happened that is told without a place of its own.

A report names the place once and goes on: what follows in the next sentences happened there. Such a place is taken
by name, without coordinates: the text does not say it. With nothing named, the country the text is plainly about
is all that is known. (The town a dispatch was filed from says too little: tried, and more often wrong than right.)
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.extract.specificity import EVENT

if TYPE_CHECKING:
    from briefing_tui.extract.events import Told

FOLLOWS = 1  # sentences on, in which the place is still the one just named


def imply(told: list[tuple[Told, int]]) -> list[tuple[Told, int]]:
    """The mentions, each with the number of its sentence; those without a place have the one the text implies."""
    named = [
        (one, order)
        for one, order in told
        if one.placed and not one.background and one.location and one.location != one.country
    ]
    return [(_placed(one, order, named), order) for one, order in told]


def _placed(one: Told, order: int, named: list[tuple[Told, int]]) -> Told:
    if one.location or one.placed:
        return one
    if not one.background and one.weight >= EVENT:
        before = [other for other, at in named if 0 <= order - at <= FOLLOWS and other.start <= one.start]
        if before:
            return replace(
                one,
                location=before[-1].location,
                admin1=before[-1].admin1,
                country=before[-1].country,
                geo_precision="admin1" if before[-1].admin1 else "country" if before[-1].country else "none",
            )
    return replace(one, location=one.country)
