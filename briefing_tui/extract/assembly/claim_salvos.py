"""What became of a salvo is told of the salvo: "launched 118 drones ... [one hit a house in Derrin.] The air force shot down 97"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.extract.assembly.claim_groups import REACH, Group
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import MunitionClaim

_SALVO = 10  # weapons fired at once that are more than one hit


def of(layout: Layout, groups: Sequence[Group], claim: MunitionClaim) -> Group | None:
    """The event whose salvo a figure breaks down, the nearest before it; None where its own sentence tells of an attack."""
    part = max((n for n in (claim.intercepted, claim.impacted, claim.failed) if n is not None), default=0)
    if claim.fired is not None or part < 2:
        return None
    if any(layout.gap(one.mentions, claim) < 1.0 for one in groups if one.families & {"explosive"}):
        return None
    found = [
        (fired.start, k)
        for k, one in enumerate(groups)
        for fired in one.munitions
        if fired.fired is not None
        and fired.fired >= max(part, _SALVO)
        and fired.start < claim.start < fired.start + REACH
        and _head(fired.weapon) == _head(claim.weapon)
    ]
    return groups[max(found)[1]] if found else None


def _head(weapon: str) -> str:
    words = weapon.casefold().split()
    return words[-1].removesuffix("s") if words else ""
