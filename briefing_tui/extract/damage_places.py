"""What "caused serious damage" was damage to: the place the attack of the same sentence was on."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import grammar
from briefing_tui.extract.claim_doc import ClaimDoc
from briefing_tui.extract.claim_words import words
from briefing_tui.extract.damage_objects import object_type

_STEPS = 4


def of(cd: ClaimDoc, damage: Any) -> Any | None:
    """The noun of the thing attacked in the clause that `damage` is the result of, or None.

    Only a sentence that names the thing itself counts: "threw grenades at the bank, causing damage".
    """
    verb = damage.head
    for _ in range(5):  # "resulted in injuries and heavy damage"
        if verb.pos_ == "VERB" or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.lemma_.lower() not in ("cause", "do", "inflict", "produce", "provoke", "result", "leave"):
        return None
    for _ in range(_STEPS):
        found = _aimed_at(cd, verb)
        if found is not None:
            return found
        if verb.head.i == verb.i or verb.dep_ not in ("advcl", "conj", "relcl", "acl", "xcomp"):
            return None
        verb = verb.head
    return None


def _aimed_at(cd: ClaimDoc, verb: Any) -> Any | None:
    """The thing a verb or its nouns point at: its object, or the noun after "at", "against", "in front of"."""
    for child in verb.children:
        if (
            child.dep_ in ("dobj", "nsubjpass")
            and object_type(cd, child.i)
            and child.lemma_.lower() not in ("bomb", "rocket", "grenade", "mortar", "missile", "explosive")
        ):
            return child
    for owner in [verb, *(c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj"))]:
        for place in owner.children:
            if place.dep_ != "prep" or place.lower_ not in words("damage", "aimed"):
                continue
            target = grammar.object_of(place)
            if target is not None and target.lower_ == "front":
                target = grammar.of_object(target)
            if target is not None and (object_type(cd, target.i) or target.ent_type_ == "FAC"):
                return target
    return None
