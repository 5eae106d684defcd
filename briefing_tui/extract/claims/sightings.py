"""One place in the text that says somebody was hurt: what the casualty rules hand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing_tui.extract.claims.victims import Victim
from briefing_tui.model import CasualtyKind

HURT = frozenset({"killed", "injured", "missing"})
FAR = 60  # tokens between the people of one sentence and those of the one before


@dataclass(frozen=True, slots=True)
class Sighting:
    """A victim, what happened to them, and the tokens `first:last` of the clause that says so.

    `trigger` is the token of the word that gave it away. `part` marks people counted in another sighting too;
    `replaced` a figure the text itself takes back ("59 and not 62"). `whole` is the head token of the victim that
    a part belongs to, where the rule knows it.
    """

    kind: CasualtyKind
    victim: Victim
    trigger: int
    rule: str
    first: int
    last: int
    part: bool = False
    replaced: bool = False
    whole: int | None = None


def sighting(
    kind: CasualtyKind,
    victim: Victim,
    trigger: int,
    rule: str,
    *,
    reach: int | None = None,
    part: bool = False,
    replaced: bool = False,
    whole: Sighting | None = None,
) -> Sighting:
    """A Sighting whose clause runs over the victim and the trigger (and the token `reach`)."""
    if whole is not None and victim.category == "unknown":
        victim = replace(victim, category=whole.victim.category)  # one of the civilians is a civilian
    ends = [victim.first, victim.last - 1, trigger, *([reach] if reach is not None else [])]
    if not victim.pronoun and victim.value[1] - victim.value[0] < 12:
        ends += [victim.value[0], victim.value[1] - 1]
    return Sighting(
        kind,
        victim,
        trigger,
        rule,
        min(ends),
        max(ends) + 1,
        part or whole is not None,
        replaced,
        whole.victim.head if whole else None,
    )


def last_before(i: int, found: Sequence[Sighting], kinds: frozenset[str] = HURT) -> Sighting | None:
    """The figure that "they" at token `i` stands for: the last one of this sentence or the one before."""
    owners = [s for s in found if s.first < i and i - s.last < FAR and not s.part and s.kind in kinds]
    told = [s for s in owners if s.victim.counted or not s.victim.pronoun]  # not "those who died"
    return max(told or owners, key=lambda s: s.trigger) if owners else None


def others_meant(seen: Sighting, owner: Sighting, start: int) -> bool:
    """ "36 died. Soldiers fought the gunmen, killing three of them": of the gunmen, whom the sentence from token `start` names."""
    meant = seen.victim.who if seen.victim.pronoun else None
    return meant is not None and owner.trigger < start and meant != owner.victim.who
