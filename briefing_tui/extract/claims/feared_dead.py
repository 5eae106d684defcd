"""Deaths nobody has seen yet: "forty are feared dead", "the four others are presumed drowned"."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar import reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc

_FEARS = frozenset({"fear", "presume", "assume"})
_HELD = _FEARS | {"report", "believe", "think", "list", "declare"}
_BETWEEN = frozenset({"to", "have", "be", "been", "already"})
_CLAUSE = frozenset({"oprd", "xcomp", "ccomp", "acomp"})


def at_most(cd: ClaimDoc, seen: Sighting) -> Sighting:
    """What was seen of deaths; of those that are only feared, the figure is the most there may be.

    One person presumed dead is missing. An own word of the figure ("at least 30 are feared to have died") stays.
    """
    if seen.kind != "killed" or not _feared(cd, seen.trigger):
        return seen
    victim = seen.victim
    if victim.high == 1:
        return replace(seen, kind="missing", rule="missing-presumed-dead")
    if victim.qualifier != "exact":
        return seen
    return replace(seen, victim=replace(victim, low=None, qualifier="up_to"))


def in_vain(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "A boy who had been reported dead turned out to be alive": nobody died."""
    if seen.kind != "killed" or not reality.turned_up(cd.doc[seen.trigger]):
        return False
    k = seen.trigger - 1
    while k > 0 and cd.lower[k] in _BETWEEN:
        k -= 1
    return cd.lemma[k] in _HELD and cd.doc[k].dep_ in ("relcl", "acl")


def _feared(cd: ClaimDoc, trigger: int) -> bool:
    k = trigger - 1
    while k > 0 and cd.lower[k] in _BETWEEN:
        k -= 1
    if k >= 0 and cd.lemma[k] in _FEARS:
        return True
    verb = cd.doc[trigger]
    return verb.dep_ in _CLAUSE and verb.head.lemma_ in _FEARS
