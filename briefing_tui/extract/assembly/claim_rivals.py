"""Figures that answer a figure told before: they are of its event, whatever stands nearer.

"The army said two captives died. [A soldier was killed by a mine on the way back.] But a villager said five captives had
been killed": the five are no victims of the mine. "The Front claimed responsibility and said it had killed 32 soldiers":
of the attack just told, and no fight of its own.
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
# "Gave a lower figure of 36 dead", "put the toll higher": lower than the figure told before.
_OTHER_FIGURE = re.compile(
    r"(?i)\b(?:lower|higher|smaller|larger|different|conflicting) (?:death )?(?:figure|toll|number|count|estimate|total)s?\b"
    r"|\b(?:figure|toll|number|count|total)s? (?:was )?(?:lower|higher)\b"
)
_OWNS_UP = re.compile(r"(?i)\b(?:claim\w*|t(?:ook|akes?)|accept\w*) (?:\w+ )?(?:responsibility|credit)\b")
_NOT_FIGHTS = frozenset({"abduction", "property", "arrest", "displacement"})
_DEAD = frozenset({"killed", "killed_or_injured"})
_CROWD = frozenset({"people", "persons", "civilians", "victims", "person", "others", ""})
_EVERYBODY = frozenset({"people", "persons", "civilians", None})


def settle(layout: Layout, claims: Sequence[CasualtyClaim], homes: list[Group]) -> None:
    """Give each figure that contradicts an earlier one the home of that; the parts of a figure follow it."""
    for k, claim in enumerate(claims):
        other = _answered(layout, claims, homes, k)
        if other is None and (other := _of_who_did_it(layout, claims, homes, k)) is not None:
            homes[k].weight = 0.0  # the words of the figure were all that told of it
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
    # "A clerk spoke of 26 dead", after the abducted; "the army put the number of civilians killed at 19", after the lorries.
    of_all = claim.who is None or (claim.rule.endswith("-toll") and _head(claim.who) in _CROWD)
    misplaced = of_all and homes[k].families <= _NOT_FIGHTS
    said = layout.sentence_text(claim.start)
    compared = _OTHER_FIGURE.search(said) is not None
    if not (misplaced or compared or _BUT.match(said)):
        return None
    if not compared and layout.gap(homes[k].mentions, claim) < layout.SENTENCE:
        return None
    for j in range(k - 1, -1, -1):
        other = claims[j]
        if claim.start - other.start >= REACH:
            return None
        told = other.kind == claim.kind and other.part_of is None and not other.background
        if misplaced and homes[j].families <= _NOT_FIGHTS:
            continue
        if told and other.claimant != claim.claimant and _same_people(other.who, claim.who):
            return j
    return None


def _of_who_did_it(
    layout: Layout, claims: Sequence[CasualtyClaim], homes: Sequence[Group], k: int
) -> int | None:
    """The figure before that the count of those who made the attack answers, where their count tells no day and no place."""
    claim, home = claims[k], homes[k]
    if claim.kind != "killed" or claim.claimant is None or claim.part_of is not None or claim.background:
        return None
    (first, *more) = home.mentions
    own = not more and first.start < claim.end and claim.start < first.end
    if not own or first.date_text or first.weapons or getattr(first, "placed", first.location is not None):
        return None
    owns_up = _OWNS_UP.search(layout.sentence_text(claim.start)) is not None
    for j in range(k - 1, -1, -1):
        other = claims[j]
        if claim.start - other.start >= REACH or homes[j].history():
            return None
        if (
            homes[j] is home
            or other.kind not in _DEAD
            or other.part_of is not None
            or other.claimant == claim.claimant
        ):
            continue
        if not (owns_up or _did(homes[j], claim.claimant)):
            return None
        alike = other.category == claim.category or _same_people(other.who, claim.who)
        return j if alike and layout.gap(homes[j].mentions, claim) < REACH else None
    return None


def _did(home: Group, claimant: str) -> bool:
    """Whether who gives the figure is told to have made the attack."""
    said = claimant.casefold()
    names = (actor.text.casefold() for mention in home.mentions for actor in mention.actors)
    return any(name in said or said in name for name in names)


def same_toll(layout: Layout, claims: Sequence[CasualtyClaim], homes: Sequence[Group], k: int) -> int | None:
    """The nearest total that the teller of a toll gave, where its own event has none of theirs."""
    toll = claims[k]
    if toll.claimant is None or layout.gap(homes[k].mentions, toll) < layout.SENTENCE:
        return None
    alike = [
        j
        for j, other in enumerate(claims)
        if other.kind == toll.kind
        and j != k
        and abs(other.start - toll.start) < REACH
        and other.claimant == toll.claimant
        and other.part_of is None
        and not other.names
        and other.who in _EVERYBODY
        and other.background == toll.background
        and other.low is not None
    ]
    if any(homes[j] is homes[k] for j in alike):
        return None
    return min(alike, key=lambda j: abs(claims[j].start - toll.start), default=None)


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
