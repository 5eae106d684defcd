"""Who was aboard what raiders took: "pirates hijacked a tanker with 23 crew", "the kidnapping of a bus carrying 17 passengers"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.own_men import ARMED
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import clauses, grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

VERBS = frozenset({"hijack", "kidnap", "abduct", "seize", "capture", "commandeer"})
NOUNS = frozenset({"hijacking", "kidnapping", "abduction"})
_BY_FORCE = frozenset({"hijack", "kidnap", "abduct"})  # whoever does it
_CARRIES = frozenset({"vehicle", "ship", "aircraft"})


def of_verb(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Gunmen seized a bus with 17 passengers"; not "police seized a truck with 12 migrants"."""
    verb = cd.doc[i]
    if reality.of_verb(verb) != "real":
        return
    if cd.lemma[i] not in _BY_FORCE and not _by_fighters(cd, verb):
        return
    for taken in clauses.patients(verb):
        yield from _aboard(cd, taken, verb)


def of_noun(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "The hijacking of a bus with 17 passengers"."""
    noun = cd.doc[i]
    taken = grammar.of_object(noun)
    if taken is not None and reality.of_noun(noun) == "real":
        yield from _aboard(cd, taken, noun)


def _by_fighters(cd: ClaimDoc, verb: Any) -> bool:
    acting = clauses.agents(verb) if clauses.is_passive(verb) else clauses.subjects(verb)
    return any(
        victim.category in ARMED - {"police", "military"}
        for head in acting
        for victim in victims.of(cd, head, sure=False)
    )


def _aboard(cd: ClaimDoc, taken: Any, trigger: Any) -> Iterator[Sighting]:
    if object_type(cd, taken.i) not in _CARRIES:
        return
    for joint in (*taken.rights, *trigger.rights):
        if joint.i < taken.i:
            continue
        carrying = joint.tag_ == "VBG" and joint.lemma_.lower() in words("casualties", "holding")
        inside = [one for one in joint.rights if one.dep_ in ("pobj", "dobj")]
        if joint.lower_ != "with" and not carrying:
            own = joint.dep_ == "conj" and joint.left_edge.tag_ == "PRP$"
            inside = [joint] if own else []  # "a tanker and its 23 crew"
        for head in inside:
            for victim in victims.of(cd, head, sure=False):
                if victim.counted and victim.low and victims.is_person(cd, victim.head):
                    if cd.lemma[victim.head] == "sailor":
                        victim = replace(victim, category="civilian")  # of a ship that pirates take
                    yield sighting("detained", victim, trigger.i, "detained-aboard")
