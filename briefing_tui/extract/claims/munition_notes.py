"""Weapons counted without a verb that fires them: "three rockets on the runway", "logged 340 shells", "put it at 30"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import munition_words
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.munition_seen import Fate, Seen
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_ON = frozenset({"on", "into", "onto"})
_LOOSE = frozenset({"ROOT", "appos", "dep", "npadvmod", "conj", "nsubj"})
_TOLD = 8  # tokens from the rockets to the "at" of "put the number of rockets that were shot down at seven"
_TOLLS = frozenset({"number", "total", "count", "figure"})


def landed(cd: ClaimDoc, noun: Any) -> Iterator[Seen]:
    """ "Three rockets on the runway overnight", "we logged 340 shells on the city", "two shells land in Ozel"."""
    i = noun.i
    behind = cd.doc[i + 1] if i + 1 < len(cd.lower) else noun
    if cd.lower[i + 1 : i + 2] == ("land",) and noun.dep_ == "compound" and noun.head.i == i + 1:
        yield from _seen(cd, noun, "impacted", i + 1, "impacted-land")
        return
    verb = noun.head
    noted = noun.dep_ in ("dobj", "nsubjpass") and cd.lemma[verb.i] in words("munitions", "noted")
    loose = noun.dep_ in _LOOSE and not any(t.pos_ in ("VERB", "AUX") for t in (noun, verb))
    if not (noted and reality.of_verb(verb) == "real") and not loose:
        return
    target = grammar.object_of(behind) if behind.lower_ in _ON else None
    if target is None or any(c.pos_ in ("VERB", "AUX") for c in noun.children):
        return
    named = target.pos_ == "PROPN" and target.ent_type_ not in ("DATE", "TIME")
    if named or object_type(cd, target.i) not in (None, "supplies"):
        yield from _seen(cd, noun, "impacted", target.i, "impacted-on")


def received(cd: ClaimDoc, verb: Any) -> Iterator[Seen]:
    """ "The camp received three rockets": never what an army is given, which comes "from" somebody."""
    subject = grammar.subject(verb)
    target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if subject is None or target is None or reality.of_verb(verb) != "real":
        return
    given = any(c.lower_ in ("from", "by", "to") for c in (*verb.rights, *target.rights))
    if object_type(cd, subject.i) not in words("munitions", "shelled") or given:
        return
    for noun in grammar.conjuncts(target):
        yield from _seen(cd, noun, "fired", verb.i, "fired-received")


def crosses(cd: ClaimDoc, verb: Any) -> bool:
    """ "Nine drones crossed the border", "entered Maranian airspace", "approached the port": they were sent."""
    if cd.lemma[verb.i] not in words("munitions", "crossing") or grammar.passive(verb):
        return False
    goal = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if cd.lemma[verb.i] == "cross" and any(c.lower_ in ("into", "from", "over") for c in verb.rights):
        return True  # "crossed into the valley from the north"
    return goal is not None and (cd.lemma[goal.i] in words("munitions", "crossed") or goal.pos_ == "PROPN")


def delivered(cd: ClaimDoc, verb: Any) -> Iterator[Seen]:
    """ "The jets delivered two bombs on the column": but a lorry delivers them to a depot."""
    target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if target is None or reality.of_verb(verb) != "real":
        return
    if any(c.lower_ in ("on", "onto", "against") for c in (*verb.rights, *target.rights)):
        for noun in grammar.conjuncts(target):
            yield from _seen(cd, noun, "fired", verb.i, "fired-deliver")


def put_at(cd: ClaimDoc, verb: Any) -> Iterator[Seen]:
    """ "They put the number of rockets at 30"."""
    lost = [g for c in verb.rights if c.dep_ in ("advcl", "ccomp") for g in c.lefts if g.dep_ == "nsubj"]
    tolls = (
        c for c in (*verb.children, *lost) if c.dep_ in ("dobj", "nsubjpass", "nsubj") and c.lower_ in _TOLLS
    )
    toll = next(tolls, None)  # the number of "put the number of rockets shot down at seven" may be lost
    weapon = grammar.of_object(toll) if toll is not None else None
    if (
        toll is None
        or weapon is None
        or not munition_words.weapon_word(cd, weapon.i, words("munitions", "weapon"))
    ):
        return
    told = [
        c
        for c in (*verb.rights, *weapon.rights)
        if c.tag_ in ("VBN", "VBD") and weapon.i < c.i < weapon.i + 3
    ]
    down = any(c.lemma_.lower() in words("munitions", "intercepted") for c in told)  # "the drones shot down"
    for k in range(weapon.i + 1, min(weapon.i + _TOLD, len(cd.lower) - 1)):
        number = cd.numbers.get(k + 1) if cd.lower[k] == "at" else None
        count = munition_words.value(number)
        if number is not None and count is not None:
            first, last = toll.left_edge.i, number.end
            name, qualifier = munition_words.name(cd, weapon), munition_words.qualifier(number)
            fate: Fate = "intercepted" if down else "fired"
            yield Seen(name, fate, count, qualifier, first, last, verb.i, number.start, f"{fate}-put")
            return


def _seen(cd: ClaimDoc, noun: Any, fate: Fate, other: int, rule: str) -> Iterator[Seen]:
    number = cd.quantity(noun.i)
    count = munition_words.value(number)
    if number is None or count is None or not number.start <= noun.i:
        return
    if not munition_words.weapon_word(cd, noun.i, words("munitions", "weapon")):
        return
    first, last = min(number.start, other), max(noun.i, other) + 1
    name, qualifier = munition_words.name(cd, noun), munition_words.qualifier(number)
    yield Seen(name, fate, count, qualifier, first, last, other, number.start, rule)
