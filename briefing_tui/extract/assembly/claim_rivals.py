"""Figures that answer a figure told before: they are of its event, whatever stands nearer.

"The army said two captives died. [A soldier was killed by a mine on the way back.] But a villager said five captives had
been killed": the five are no victims of the mine.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing_tui.extract.assembly.claim_groups import REACH, Group
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.extract.vocabulary import load
from briefing_tui.model import CasualtyClaim

_BUT = re.compile(r"\W*(?:But|However|Yet|In contrast|By contrast)\b")
_CROWD = frozenset({"people", "persons", "civilians", "victims", "person", "others", ""})


def settle(layout: Layout, claims: Sequence[CasualtyClaim], homes: list[Group]) -> None:
    """Give each figure that contradicts an earlier one the home of that; the parts of a figure follow it."""
    for k, claim in enumerate(claims):
        other = _answered(layout, claims, homes, k)
        if other is None:
            continue
        homes[k] = homes[other]
        for j, part in enumerate(claims):
            if part.part_of == (claim.start, claim.end) and part.kind == claim.kind:
                homes[j] = homes[other]


def _answered(layout: Layout, claims: Sequence[CasualtyClaim], homes: Sequence[Group], k: int) -> int | None:
    """The nearest figure before that another voice gave for the same people, where the sentence sets itself against it."""
    claim = claims[k]
    if claim.claimant is None or claim.part_of is not None or claim.names or claim.background:
        return None
    if layout.gap(homes[k].mentions, claim) < layout.SENTENCE:
        return None
    if not _BUT.match(layout.sentence_text(claim.start)):
        return None
    for j in range(k - 1, -1, -1):
        other = claims[j]
        if claim.start - other.start >= REACH:
            return None
        told = other.kind == claim.kind and other.part_of is None and not other.background
        if told and other.claimant != claim.claimant and _same_people(other.who, claim.who):
            return j
    return None


def _same_people(one: str | None, other: str | None) -> bool:
    mine, theirs = _head(one), _head(other)
    if mine == theirs or mine in _CROWD or theirs in _CROWD:
        return True
    return any(mine in group and theirs in group for group in _synonyms())


@lru_cache(maxsize=1)
def _synonyms() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words) for words in load("victims")["same_people"]["groups"])


def _head(who: str | None) -> str:
    words = (who or "").casefold().split(" of ")[0].split()
    return words[-1] if words else ""
