"""A figure that stands behind people told without one: "several people, believed to be as many as 35, were shot"."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_OPENS = frozenset({",", "(", "-", "–", "—"})
_CLOSES = _OPENS | {")", "."}
_OWN = 3  # tokens that may stand between the figure and the mark that closes it: "by some accounts"
_REACH = 7  # tokens from the mark to the figure
_HEDGES = words("casualties", "said_to_be")


def counted(cd: ClaimDoc, told: list[Sighting]) -> list[Sighting]:
    """The sightings, each that has no figure with the one set beside it in commas; none twice."""
    taken: set[tuple[int, int]] = set()
    made = []
    for seen in told:
        found = _beside(cd, seen) if seen.victim.low is None and seen.victim.high is None else None
        if found is None:
            made.append(seen)
            continue
        taken.add(found.victim.value)
        made.append(found)
    return [seen for seen in made if seen.victim.who is not None or seen.victim.value not in taken]


def _beside(cd: ClaimDoc, seen: Sighting) -> Sighting | None:
    i = seen.victim.head + 1
    if seen.victim.qualifier != "vague" or cd.word(i) not in _OPENS:
        return None
    k = i + 1
    while k < i + _REACH and cd.word(k) in _HEDGES and k not in cd.numbers:
        k += 1
    number = cd.numbers.get(k)
    if number is None or number.sense != "count" or number.start < i or number.low == number.high == 1:
        return None
    if not any(cd.word(end) in _CLOSES for end in range(number.end, number.end + _OWN + 1)):
        return None
    if cd.word(number.end) in {"of", "years", "year"}:
        return None  # "several people, five of them children"
    if not cd.closes(number.end) and cd.word(number.end) not in {"by", "in", "people"}:
        return None
    victim = replace(
        seen.victim,
        low=number.low,
        high=number.high,
        qualifier=number.qualifier,
        value=(number.start, number.end),
        counted=True,
    )
    return replace(seen, victim=victim, rule=f"{seen.rule}-said-to-be")
