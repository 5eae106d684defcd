"""Some of those just counted, told by where they came to harm: "12 of them in Sarn", "nine in Sarn, five in Velm"."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity

LOCATES = frozenset({"in", "at", "near", "outside", "around"})
_PHRASE = 9  # tokens of the place at most
_STOPS = frozenset({",", ";", ".", "and", "–", "—", ")", "when", "where", "who"})


def share(cd: ClaimDoc, number: Quantity, owner: Sighting, joint: int) -> Sighting:
    """The part of the figure of `owner` that stands before the preposition at token `joint`."""
    counted = replace(victims.bare(number), who=owner.victim.who, category=owner.victim.category)
    return sighting(owner.kind, counted, joint, f"{owner.kind}-there", whole=owner, reach=_end(cd, joint) - 1)


def by_place(cd: ClaimDoc, whole: Sighting, colon: int) -> list[Sighting]:
    """The parts of a list behind a colon: "22 people in several towns: nine in Sarn, eight in Velm and five in Lomu"."""
    made = []
    i, end = colon + 1, cd.sentence(whole.trigger).end
    while i < end:
        number = cd.numbers.get(i)
        if number is None or number.sense != "count" or number.end >= end:
            break
        if cd.lower[number.end] not in LOCATES or cd.doc[number.end + 1 : number.end + 2].text.islower():
            break
        made.append(share(cd, number, whole, number.end))
        i = _end(cd, number.end)
        while i < end and cd.lower[i] in {",", ";", "and"}:
            i += 1
    total = sum(one.victim.low or 0 for one in made)
    return made if len(made) > 1 and total <= (whole.victim.low or 0) else []


def _end(cd: ClaimDoc, joint: int) -> int:
    stop = min(joint + _PHRASE, cd.sentence(joint).end)
    return next((k for k in range(joint + 1, stop) if cd.lower[k] in _STOPS), stop)
