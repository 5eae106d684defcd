"""People taken by force: "took 12 hostages", "were taken captive", "the gunmen had taken 25 girls"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import patients, victims
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import clauses, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc

_CAPTIVE = frozenset({"hostage", "hostages", "captive", "captives", "prisoner", "prisoners"})
# "took the wounded to hospital", "took him for a soldier", "took part with two men": not by force.
_ELSEWHERE = frozenset({"to", "for", "into", "on", "with"})
_WILD = frozenset({"bush", "forest", "jungle", "hills", "mountains", "desert", "woods", "swamp"})

_TAKEN = frozenset({"object", "passive", "passive-joined", "participle", "neighbour"})


def taken(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """The people whom the verb "take" or "hold" at token `i` makes captives, by its words or by who acts."""
    verb = cd.doc[i]
    if reality.of_verb(verb) in ("unreal", "negated"):
        return
    number = cd.numbers.get(i - 1)
    if (
        verb.dep_ == "amod" and verb.head.lower_ in _CAPTIVE and verb.head.i > i
    ):  # "nine killed and two taken prisoner"
        if number is not None and number.sense == "count":
            yield sighting("detained", victims.bare(number), i, "detained-taken-neighbour", reach=verb.head.i)
        return
    captives = [token for token in verb.rights if token.lower_ in _CAPTIVE]
    found, rule = patients.of(cd, verb)
    if rule not in _TAKEN:
        return
    into_the_wild = any(c.lower_ == "into" and _WILD & {one.lower_ for one in c.rights} for c in verb.rights)
    elsewhere = not into_the_wild and any(c.lower_ in _ELSEWHERE for c in verb.rights)
    if captives or (_by_armed(cd, verb) and not elsewhere):
        for victim in found:
            counted = victim.counted and victim.qualifier != "none" and victims.is_person(cd, victim.head)
            if counted or (captives and victim.who and victim.who.lower() not in _CAPTIVE):
                yield sighting("detained", _without_state(victim), i, f"detained-taken-{rule}")


def _without_state(victim: Victim) -> Victim:
    """ "Three aid workers hostage", which the parse takes for one phrase: the aid workers."""
    words = (victim.who or "").split()
    return replace(victim, who=" ".join(words[:-1])) if len(words) > 1 and words[-1] in _CAPTIVE else victim


def _by_armed(cd: ClaimDoc, verb: Any) -> bool:
    """Whether fighters, attackers, armed men or the like do it."""
    acting = clauses.agents(verb) if clauses.is_passive(verb) else clauses.subjects(verb)
    if any(c.lower_ in ("armed", "masked") for head in acting for c in head.lefts):
        return True
    return any(
        victim.category == "militant" for head in acting for victim in victims.of(cd, head, sure=False)
    )
