"""One more of those counted before: "killed three of his guards. ... A fourth guard lost both legs" is of one event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.claims.people import singular
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.extract.parsing.one_more import NTH
from briefing_tui.model import CasualtyClaim

_NTH_OF_THEM = re.compile(rf"(?i)(?:an?|the) (?P<nth>{'|'.join(NTH)})\b")
_FAR = 4  # sentences back


def settle(layout: Layout, claims: Sequence[CasualtyClaim], homes: list[Group]) -> None:
    """Give a claim of "a fourth guard" the home of the claim of three guards that stands shortly before it."""
    for k, claim in enumerate(claims):
        nth = _NTH_OF_THEM.match(claim.value_text)
        if nth is None or not claim.who:
            continue
        here = layout.sentence(claim.start)
        for j in range(k - 1, -1, -1):
            before = claims[j]
            if here - layout.sentence(before.start) > _FAR:
                break
            if before.low == NTH[nth["nth"].lower()] - 1 and _same_people(claim.who, before.who):
                homes[k] = homes[j]
                break


def _same_people(one: str, several: str | None) -> bool:
    return several is not None and singular(several.split()[-1].lower()) == one.rsplit(maxsplit=1)[-1].lower()
