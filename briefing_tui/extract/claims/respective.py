"""Figures told in a row with one word for people: "killed 3 and 112 people respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.casualty_sets import kind_of
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.model import CasualtyKind

_JOINTS = frozenset({"and", ","})
_PAIR = 8  # tokens in which "killed and injured" stands


def told_apart(cd: ClaimDoc, found: Sequence[Sighting]) -> list[Sighting]:
    """The sightings, and with each that ends a row of figures those of the row.

    Where two harms are joined ("3 and 112 people were killed and injured, respectively") the first figure is of the first.
    """
    if "respectively" not in cd.lower:
        return list(found)
    made: list[Sighting] = []
    for seen in found:
        row = _row(cd, seen)
        kinds = _kinds(cd, seen) if len(row) == 1 else None
        for number in row:
            kind = kinds[0] if kinds else seen.kind
            one = victims.bare(number, who=seen.victim.who, category=seen.victim.category)
            made.append(replace(seen, kind=kind, victim=one, first=min(seen.first, number.start)))
        made.append(replace(seen, kind=kinds[1]) if kinds else seen)
    return made


def _row(cd: ClaimDoc, seen: Sighting) -> list[Quantity]:
    """The bare figures right before the one seen, in text order."""
    end = cd.sentence(seen.trigger).end
    if not seen.victim.counted or "respectively" not in cd.lower[seen.victim.head : end]:
        return []
    row: list[Quantity] = []
    start = seen.victim.value[0]
    while start > 1 and cd.lower[start - 1] in _JOINTS:
        number = cd.numbers.get(start - 2)
        if number is None or number.sense != "count" or number.end != start - 1:
            break
        row.insert(0, number)
        start = number.start
    return row


def _kinds(cd: ClaimDoc, seen: Sighting) -> tuple[CasualtyKind, CasualtyKind] | None:
    """ "Were killed and injured": the two harms of a pair."""
    near = range(seen.victim.last, min(seen.victim.last + _PAIR, len(cd.lower) - 2))
    for k in near:
        first, second = kind_of(cd.lower[k]), kind_of(cd.lower[k + 2])
        if first and second and first != second and cd.lower[k + 1] == "and":
            return first, second
    return None
