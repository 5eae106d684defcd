"""Of whom a bare figure speaks: of those the clause before was aimed at ("fired on marchers, killing nine")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_AIMS = frozenset({"on", "at", "upon"})
_FIRES = frozenset({"fire", "shoot", "open", "throw", "hurl", "lob", "drop", "launch"})
_FIRE = frozenset({"fire", "bomb", "bombs", "grenade", "grenades", "missile", "missiles", "shell", "shells"})


def of_those(cd: ClaimDoc, verb: Any, victim: Victim) -> Victim:
    """The nine of "attacked a column of rebels, killing nine" are rebels."""
    above = verb.head
    if verb.dep_ == "conj" and above.dep_ == "acl" and above.tag_ == "VBG":
        above = (
            above.head.head
        )  # "struck a bus carrying recruits, killing six", to the parser the bus killed them
    elif verb.dep_ != "advcl":
        return victim
    if verb.tag_ != "VBG" or victim.low in (None, 0):
        return victim
    for target in _hit(verb, above):
        hit = victims.of(cd, target, sure=False)
        several = len(hit) == 1 and hit[0].who and (hit[0].low is None or hit[0].low > (victim.low or 0))
        if several and not hit[0].names and victims.is_person(cd, hit[0].head):
            return replace(victim, who=hit[0].who, category=hit[0].category)
    return victim


def _hit(verb: Any, above: Any) -> Iterator[Any]:
    """Whom the clause before is about: its object, who was fired on, and who passed as something went off."""
    yield from _who_pass(above)
    for child in above.rights:
        if child.i > verb.i:
            break
        if child.dep_ == "dobj":
            yield child
            yield from _aimed_at(child) if child.lower_ in _FIRE else ()
            yield from _inside(child)
        elif child.dep_ == "advcl":
            yield from _who_pass(child)
    if above.lemma_.lower() in _FIRES:
        yield from (target for target in _aimed_at(above) if target.i < verb.i)


def _who_pass(clause: Any) -> Iterator[Any]:
    """The pilgrims of "as pilgrims queued"."""
    if clause.lemma_.lower() in words("casualties", "passing") and any(
        c.lower_ in ("as", "while", "when") and c.dep_ in ("mark", "advmod") for c in clause.lefts
    ):
        yield from (c for c in clause.lefts if c.dep_ == "nsubj")


def _inside(thing: Any) -> Iterator[Any]:
    """The recruits of "a bus carrying recruits"."""
    for child in thing.rights:
        if (
            child.dep_ == "acl"
            and child.tag_ == "VBG"
            and child.lemma_.lower() in words("casualties", "holding")
        ):
            yield from (c for c in child.rights if c.dep_ == "dobj")


def _aimed_at(head: Any) -> Iterator[Any]:
    """The marchers of "fired on marchers"."""
    for joint in head.rights:
        if joint.dep_ == "prep" and joint.lower_ in _AIMS:
            yield from (c for c in joint.rights if c.dep_ == "pobj")
