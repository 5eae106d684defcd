"""Wounded people who died of it later: a part of the wounded just counted, and no toll of their own.

"23 were wounded, four of whom later died", "three of the wounded died in hospital". Beside "ten were killed" the three
say nothing of how many died in all, so they must not pass for somebody's lower figure.
"""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc

RULE = "killed-later-dead"

_DIE = frozenset({"die", "succumb"})
_LATER = frozenset({"later", "subsequently", "afterwards", "eventually", "since"})
_HURT = frozenset({"wounded", "injured", "casualties", "survivors"})
_WOUNDS = frozenset({"wounds", "injuries", "wound", "injury"})
_NEAR = 80  # tokens from the figure for the wounded to the word for their death
_BACK = 8  # figures before one among which that for the wounded is looked for


def marked(cd: ClaimDoc, found: list[Sighting]) -> list[Sighting]:
    """The sightings in their order, each of wounded who died made a part of the wounded it is said of."""
    made = []
    for k, seen in enumerate(found):
        whole = _of_whom(cd, seen, found[max(0, k - _BACK) : k]) if _later_dead(cd, seen) else None
        made.append(_part(cd, seen, whole) if whole is not None else seen)
    return made


def _part(cd: ClaimDoc, seen: Sighting, whole: Sighting) -> Sighting:
    victim = seen.victim
    if cd.lower[victim.head] in _HURT:  # "three of the wounded" are three of the soldiers told of
        victim = replace(victim, who=whole.victim.who, category=whole.victim.category)
    return replace(seen, victim=victim, part=True, whole=whole.victim.head, rule=RULE)


def _later_dead(cd: ClaimDoc, seen: Sighting) -> bool:
    """Does the clause say that people told of as hurt died afterwards?"""
    if seen.kind != "killed" or seen.part or cd.lemma[seen.trigger] not in _DIE:
        return False
    if not seen.victim.counted or not seen.victim.low:
        return False
    number_end = seen.victim.value[1]
    if _of_them(cd, number_end) or cd.lower[seen.victim.head] in _HURT:
        return True
    near = cd.lower[max(seen.trigger - 3, seen.victim.last) : seen.trigger + 3]
    return bool(_LATER.intersection(near)) or _of_wounds(cd, seen.trigger + 1)


def _of_wounds(cd: ClaimDoc, i: int) -> bool:
    """ "of wounds", "to their injuries" at token `i`."""
    return cd.lower[i : i + 1] in (("of",), ("to",), ("from",)) and bool(
        _WOUNDS.intersection(cd.lower[i + 1 : i + 3])
    )


def _of_them(cd: ClaimDoc, i: int) -> bool:
    return cd.lower[i : i + 2] in (("of", "whom"), ("of", "them"))


def _of_whom(cd: ClaimDoc, seen: Sighting, before: list[Sighting]) -> Sighting | None:
    """The nearest figure for wounded people before, of which there are more than died."""
    for other in reversed(before):
        low = other.victim.low
        more = low is None or (seen.victim.low is not None and low > seen.victim.low)
        if other.kind == "injured" and not other.part and more and seen.trigger - other.trigger < _NEAR:
            return other
    return None
