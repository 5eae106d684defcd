"""What "caused serious damage" was damage to: the place the attack of the same or the last sentence was on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing_tui.extract.claims import people
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_STEPS = 4
_LOOK_BACK = 80  # tokens of the sentence before
_CAUSE = frozenset({"cause", "do", "inflict", "produce", "provoke", "result", "leave"})
_TOLD = frozenset({"cause", "do", "inflict", "report", "estimate", "put", "assess"})
_FRONTS = frozenset(
    {"front", "door", "entrance", "gate", "back", "rear", "side", "foot", "corner", "outside"}
)
_BESIDE = frozenset({"next", "close", "adjacent", "across"})  # "next to the bank", "across from it"

_CREWS = frozenset({"patrol", "unit"})  # those attacked are the people


@dataclass(frozen=True, slots=True)
class Place:
    """The nouns that name what was attacked; `clause` is the clause of the damage, where another sentence names them."""

    targets: tuple[Any, ...]
    clause: tuple[int, int] | None = None


def of(cd: ClaimDoc, damage: Any) -> Place | None:
    """What was attacked in the clause that `damage` is the result of, or None.

    "Threw grenades at the bank, causing damage"; "bombs left in two bars, where the damage is extensive"; or the
    sentence before, where "the blast" points back to it or the damage is all that is told.
    """
    verb = damage.head
    for _ in range(5):  # "resulted in injuries and heavy damage"
        if verb.pos_ in ("VERB", "AUX") or verb.head.i == verb.i:
            break
        verb = verb.head
    if _is_told(cd, damage, verb):
        return _where(cd, verb) or _sentence_before(cd, damage, verb)
    if verb.lemma_.lower() not in _CAUSE:
        return None
    first = verb
    for _ in range(_STEPS):
        found = _aimed_at(cd, verb)
        if found:
            return Place(tuple(found))
        if verb.dep_ == "relcl":  # "the attack on a bank, which caused damage"
            on_it = [verb.head] if _is_aimed_at(cd, verb.head) else _pointed_at(cd, verb.head)
            found = on_it or _was_the_target(cd, verb.head)
            if found:
                return Place(tuple(found))
        if verb.head.i == verb.i or verb.dep_ not in ("advcl", "conj", "relcl", "acl", "xcomp"):
            break
        verb = verb.head
    subjects = [s for s in (grammar.subject(first), grammar.subject(verb)) if s is not None]
    if not any(_points_back(cd, s) for s in subjects):
        return None
    return _sentence_before(cd, damage, first)


def _is_told(cd: ClaimDoc, damage: Any, verb: Any) -> bool:
    """ "Damage was extensive", "there was heavy damage", "considerable damage was done"."""
    extent = words("damage", "extent")
    if verb.lemma_ == "be":
        if damage.dep_ == "nsubj":
            return any(c.dep_ in ("acomp", "attr") and c.lower_ in extent for c in verb.rights)
        return damage.dep_ == "attr" and any(c.dep_ == "expl" for c in verb.lefts)
    return damage.dep_ == "nsubjpass" and verb.lemma_.lower() in _TOLD


def _where(cd: ClaimDoc, verb: Any) -> Place | None:
    """ "Placed in two stores in Ozel, where the damage is extensive"."""
    where = next((c for c in verb.lefts if c.lower_ == "where"), None)
    if where is None or verb.dep_ not in ("relcl", "advcl"):
        return None
    at = where.i - 1 - (cd.lower[where.i - 1] == ",")
    before = cd.doc[at]
    if before.pos_ == "PROPN" and before.head.dep_ == "prep" and at > 1:
        before = cd.doc[before.head.i - 1]
    return Place((before,)) if _is_thing(cd, before) else None


def _sentence_before(cd: ClaimDoc, damage: Any, verb: Any) -> Place | None:
    """ "A bomb exploded outside the bank. The blast caused damage": what the blast just told of was on."""
    start = wording.sentence(verb).start
    if start == 0:
        return None
    found: list[Any] = []
    for token in cd.doc[max(cd.sentence(start - 1).start, start - _LOOK_BACK) : start]:
        took_place = cd.lemma[token.i] == "take" and cd.lower[token.i + 1] == "place"
        if token.pos_ != "VERB" or not (took_place or cd.lemma[token.i] in words("damage", "attacks")):
            continue
        if reality.of_verb(token) == "real":
            targets = [t for t in _aimed_at(cd, token) if t not in found]
            if found and targets:
                return None  # two attacks on two things: which of them was damaged?
            found += targets
    if not found:
        return None
    subject = grammar.subject(verb)
    told = [damage, verb, *(c for c in verb.children if c.dep_ in ("acomp", "attr", "expl"))]
    if subject is not None and subject.i >= start:
        told.append(subject)
    first = min(t.left_edge.i if t.pos_ in ("NOUN", "PROPN") else t.i for t in told)
    return Place(tuple(found), (max(first, start), max(t.i for t in told) + 1))


def _points_back(cd: ClaimDoc, subject: Any) -> bool:
    """ "The blast", "these bombs", "it", "seven of these bombs": known from the sentence before."""
    if subject.lower_ in ("it", "they", "this"):
        return True
    inner = grammar.of_object(subject) if subject.i in cd.numbers else subject
    noun = inner if inner is not None else subject
    said = cd.lemma[noun.i] in words("damage", "weapon") or cd.lemma[noun.i] in words("damage", "affecting")
    return said and any(c.lower_ in words("victims", "definite") for c in noun.lefts)


def _aimed_at(cd: ClaimDoc, verb: Any) -> list[Any]:
    """The things a verb or its nouns point at: its object, or the nouns after "at", "against", "in front of"."""
    weapons = words("damage", "weapon") | words("munitions", "weapon")
    for child in verb.children if cd.lemma[verb.i] not in words("damage", "handled") else ():
        if child.dep_ in ("dobj", "nsubjpass") and _is_thing(cd, child) and cd.lemma[child.i] not in weapons:
            return [child]
    nouns = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")]
    doer = [d for c in verb.rights if c.dep_ == "agent" for d in [grammar.object_of(c)] if d is not None]
    owners = [verb, *nouns, *(c for noun in nouns for c in noun.rights if c.dep_ in ("acl", "relcl")), *doer]
    for owner in owners:
        found = _pointed_at(cd, owner)
        if found:
            return found
    return []


def _is_aimed_at(cd: ClaimDoc, noun: Any) -> bool:
    """Is it the bank of "the attack on a bank"?"""
    attacked = noun.dep_ == "pobj" and noun.head.lower_ in words("damage", "aimed")
    weapons = words("damage", "weapon") | words("damage", "affecting")
    return attacked and object_type(cd, noun.i) is not None and cd.lemma[noun.head.head.i] in weapons


def _was_the_target(cd: ClaimDoc, attack: Any) -> list[Any]:
    """ "A mill was the target of an attack which caused damage"."""
    noun = attack.head.head if attack.dep_ == "pobj" and attack.head.lower_ == "of" else None
    if noun is None or noun.lemma_.lower() != "target" or noun.dep_ != "attr":
        return []
    subject = grammar.subject(noun.head)
    return [subject] if subject is not None and _is_thing(cd, subject) else []


def _pointed_at(cd: ClaimDoc, owner: Any) -> list[Any]:
    """The things after "at", "against", "in front of" beside a verb or a noun, "at the house and at the office"."""
    places = [c for c in owner.children if c.dep_ == "prep"]
    places += [
        p for c in owner.children if c.lower_ in _BESIDE for p in c.rights if p.lower_ in ("to", "from")
    ]
    aimed = set(words("damage", "aimed"))
    if cd.lemma[owner.i] in words("damage", "affecting"):
        aimed.add("of")  # "the bombing of a school"
    for place in places:
        target = _thing_at(cd, place, aimed)
        if target is not None:
            joined = (c for c in place.rights if c.dep_ == "conj" and c.pos_ == "ADP")
            others = (_thing_at(cd, again, aimed) for again in joined)
            return [target, *(other for other in others if other is not None)]
    return []


def _thing_at(cd: ClaimDoc, place: Any, aimed: set[str]) -> Any | None:
    if place.lower_ not in aimed and place.head.lower_ not in _BESIDE:
        return None
    target = grammar.object_of(place)
    if target is not None and target.lower_ in _FRONTS:
        target = grammar.of_object(target) or target
    if target is None or cd.lemma[target.i] in words("damage", "settled") or not _is_thing(cd, target):
        return None
    return target


def _is_thing(cd: ClaimDoc, noun: Any) -> bool:
    """Known to be a thing, and neither people nor a place on the map."""
    if cd.lemma[noun.i] in _CREWS:
        return False
    if people.is_person(cd, noun.i) and object_type(cd, noun.i) is None:
        return False
    return object_type(cd, noun.i) is not None or noun.ent_type_ == "FAC"
