"""What "caused serious damage" was damage to: the place the attack of the same sentence was on."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_STEPS = 4


def of(cd: ClaimDoc, damage: Any) -> Any | None:
    """The noun of the thing attacked in the clause that `damage` is the result of, or None.

    "Threw grenades at the bank, causing damage"; or the sentence before, where "the blast" points back to it.
    """
    verb = damage.head
    for _ in range(5):  # "resulted in injuries and heavy damage"
        if verb.pos_ == "VERB" or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.lemma_.lower() not in ("cause", "do", "inflict", "produce", "provoke", "result", "leave"):
        return None
    first = verb
    for _ in range(_STEPS):
        found = _aimed_at(cd, verb)
        if found is not None:
            return found
        if verb.dep_ == "relcl":  # "the attack on a bank, which caused damage"
            found = verb.head if _is_aimed_at(cd, verb.head) else _pointed_at(cd, verb.head)
            if found is not None:
                return found
        if verb.head.i == verb.i or verb.dep_ not in ("advcl", "conj", "relcl", "acl", "xcomp"):
            break
        verb = verb.head
    return _told_before(cd, first, verb)


def _told_before(cd: ClaimDoc, verb: Any, top: Any) -> Any | None:
    """ "A bomb exploded outside the bank. The blast caused damage": what the blast just told of was on."""
    subjects = [s for s in (grammar.subject(verb), grammar.subject(top)) if s is not None]
    if not any(_points_back(cd, s) for s in subjects):
        return None
    start = verb.sent.start
    if start == 0:
        return None
    before = cd.doc[start - 1].sent
    for token in before:
        if token.pos_ == "VERB" and cd.lemma[token.i] in words("damage", "attacks"):
            found = _aimed_at(cd, token)
            if found is not None:
                return found
    return None


def _points_back(cd: ClaimDoc, subject: Any) -> bool:
    """ "The blast", "these bombs", "it", "seven of these bombs": known from the sentence before."""
    if subject.lower_ in ("it", "they", "this"):
        return True
    inner = grammar.of_object(subject) if subject.i in cd.numbers else subject
    noun = inner if inner is not None else subject
    said = cd.lemma[noun.i] in words("damage", "weapon") or cd.lemma[noun.i] in (
        "attack",
        "attempt",
        "bombing",
    )
    return said and any(c.lower_ in words("victims", "definite") for c in noun.lefts)


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
        found = _pointed_at(cd, owner)
        if found is not None:
            return found
    return None


def _is_aimed_at(cd: ClaimDoc, noun: Any) -> bool:
    """Is it the bank of "the attack on a bank"?"""
    attacked = noun.dep_ == "pobj" and noun.head.lower_ in words("damage", "aimed")
    weapons = words("damage", "weapon") | words("damage", "affecting")
    return attacked and object_type(cd, noun.i) is not None and cd.lemma[noun.head.head.i] in weapons


def _pointed_at(cd: ClaimDoc, owner: Any) -> Any | None:
    """The thing after "at", "against", "in front of" beside a verb or a noun."""
    for place in owner.children:
        if place.dep_ != "prep" or place.lower_ not in words("damage", "aimed"):
            continue
        target = grammar.object_of(place)
        if target is not None and target.lower_ == "front":
            target = grammar.of_object(target)
        if target is not None and (object_type(cd, target.i) or target.ent_type_ == "FAC"):
            return target
    return None
