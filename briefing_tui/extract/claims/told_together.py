"""People told of one by one and then together: "the two politicians", "all six had been on leave"."""

from __future__ import annotations

from briefing_tui.extract.claims.same_people import head
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyClaim


def singles(told: list[tuple[Sighting, CasualtyClaim]], b: Sighting, y: CasualtyClaim) -> bool:
    """ "The two politicians", "the priests": those who were named one by one before."""
    if not b.victim.definite or b.part or y.low in (0, 1) or (y.low is None and b.victim.counted):
        return False
    category = y.category
    kin = [
        x for _, x in told if x.low == 1 and ("unknown" in (x.category, category) or x.category == category)
    ]
    if y.low is None:
        return len(kin) > 1 and any(x.names for x in kin)
    if y.claimant not in (None, *(x.claimant for x in kin)):
        return False
    return y.low == y.high == len(kin) or _sum_of_a_list(told, y)


def _sum_of_a_list(told: list[tuple[Sighting, CasualtyClaim]], y: CasualtyClaim) -> bool:
    """ "Five guards and a driver were killed. … All six had been on leave": as many as the last list has."""
    if head(y) and head(y) not in words("victims", "anybody"):
        return False
    listed = [x for a, x in told if a.trigger == told[0][0].trigger]
    return len(listed) > 1 and sum(x.low or 0 for x in listed) == y.low == y.high
