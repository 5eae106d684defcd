"""Where something happened that is told without a place of its own.

A report names the place once and goes on: what follows in the next sentences happened there, and where a report
names one place only, all it tells did. Such a place is taken by name, without coordinates: the text does not say
it. With nothing else, the town a dispatch was filed from stands for events of its country, then the country itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import country_evidence, gazetteer
from briefing_tui.extract.specificity import EVENT

if TYPE_CHECKING:
    from briefing_tui.extract.events import Told

FOLLOWS = 2  # sentences on, in which the place is still the one just named


def imply(doc: Any, told: list[tuple[Told, int]]) -> list[tuple[Told, int]]:
    """The mentions, each with the number of its sentence; those without a place have the one the text implies."""
    own = [(one, order) for one, order in told if one.placed and one.location and not one.background]
    fine = [(one, order) for one, order in own if one.location != one.country]
    names = {(one.location or "").casefold() for one, _ in fine}
    only = fine[0][0] if len(names) == 1 else None
    filed = country_evidence.filed_from(doc) if not fine else None
    return [(_placed(one, order, fine, only, filed), order) for one, order in told]


def _placed(
    one: Told, order: int, fine: list[tuple[Told, int]], only: Told | None, filed: gazetteer.Town | None
) -> Told:
    if one.location or one.placed or one.weight < EVENT:
        return one
    if not one.background:
        before = [other for other, at in fine if 0 <= order - at <= FOLLOWS and other.start <= one.start]
        source = before[-1] if before else only
        if source is not None:
            return replace(
                one,
                location=source.location,
                admin1=source.admin1,
                country=source.country,
                geo_precision="admin1" if source.admin1 else "country" if source.country else "none",
            )
        if filed is not None and one.country == gazetteer.country_names().get(filed.country):
            return replace(one, location=filed.name)
    return replace(one, location=one.country)
