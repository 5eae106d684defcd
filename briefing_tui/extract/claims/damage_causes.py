"""What did the damage: a weapon that hits, a fire that spreads, or a vehicle that is itself the bomb."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims import people
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.events import brevity, salvo_parts
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_BURSTS = frozenset({"burst", "hail", "spray", "stream"})  # "hit by a burst of gunfire"
_SENTENCES = 2  # before the one of the verb
_CLAUSE = 40  # tokens around a verb in which a weapon may be named
_LOOK_BACK = 200  # tokens from a vehicle back to where it is told that it was the bomb
_THE = frozenset({"the", "this", "that"})  # not "their car", which was theirs
_TOLD_BY = frozenset({"bomb", "bomber", "laden"})
_EXPLOSIVES = frozenset({"explosives", "explosive", "dynamite", "bomb", "bombs", "tnt", "munitions", "c-4"})


def by_fire(cd: ClaimDoc, verb: Any) -> bool:
    """ "Flames consumed the barn", "was engulfed in fire"."""
    subject = grammar.subject(verb)
    near = {
        *cd.lower[verb.i + 1 : verb.i + 5],
        *((subject.lower_, subject.lemma_.lower()) if subject is not None else ()),
    }
    return bool(near & (words("damage", "fire") | {"blaze"}))


def by_air(cd: ClaimDoc, verb: Any) -> bool:
    """ "Balloons blown up with helium": filled, and not destroyed."""
    filled = {"helium", "air", "hydrogen", "pump", "breath"}
    return any(
        c.lower_ in ("with", "by") and filled & {g.lemma_.lower() for g in c.children} for c in verb.rights
    )


def among(verb: Any) -> Any | None:
    """The shops of "six shops were among the buildings damaged", "among the buildings hit was a mill": None in other words."""
    group = verb.head
    joint = group.head if verb.dep_ == "acl" and group.dep_ == "pobj" else group
    be = joint.head if joint.lower_ == "among" else joint
    if be.lemma_ != "be" or be == joint:
        return None
    wanted = ("attr", "nsubj") if joint.i < be.i else ("nsubj",)
    return next((c for c in be.children if c.dep_ in wanted), None)


def unmanned(verb: Any) -> bool:
    """ "An unmanned boat rammed the tanker": it is a weapon."""
    boat = grammar.subject(verb)
    return verb.lemma_.lower() in ("ram", "hit", "strike") and boat is not None and _crewless(boat)


def _crewless(boat: Any) -> bool:
    return any(
        c.lower_ in ("unmanned", "uncrewed", "crewless", "drone", "explosive", "explosives")
        for c in boat.subtree
    )


def is_the_bomb(cd: ClaimDoc, subject: Any) -> bool:
    """ "A truck packed with dynamite exploded", "laden with explosives"."""
    return any(
        c.lower_ == "laden" or (c.dep_ in ("acl", "relcl") and c.lemma_ in words("damage", "rigged"))
        for c in subject.rights
    )


def was_the_bomb(cd: ClaimDoc, vehicle: Any) -> bool:
    """ "A lorry packed with explosives was driven into a gate. The truck blew up": it is the bomb, and nothing that was hit."""
    if not any(c.lower_ in _THE for c in vehicle.lefts) or not _vehicle(cd, vehicle):
        return False
    for i in range(vehicle.i - 1, max(vehicle.i - _LOOK_BACK, 0), -1):
        if cd.lower[i] not in _TOLD_BY and cd.lemma[i] not in words("damage", "rigged"):
            continue
        word = cd.doc[i]
        if cd.lower[i] == "bomb" and _vehicle(cd, word.nbor(-1)):
            return True  # "a truck bomb"
        if cd.lower[i] == "bomber":  # "a suicide bomber drove a van into it"
            met = [c for c in word.head.rights if c.dep_ == "dobj"]
            if cd.lemma[word.head.i] in ("drive", "ram", "crash") and any(_vehicle(cd, c) for c in met):
                return True
        laden = _vehicle(cd, word.head) and word.dep_ in ("acl", "relcl", "amod")
        if laden and _EXPLOSIVES & {*cd.lower[i : i + 6]}:
            return True
    return False


def _vehicle(cd: ClaimDoc, noun: Any) -> bool:
    return object_type(cd, noun.i) == "vehicle"


def by_weapon(cd: ClaimDoc, verb: Any, hit: Any = None) -> bool:
    """Is it a weapon that hits ("rockets hit a school")? What an attack or a fire affects is damaged too; `hit`: the thing."""
    weapons = words("damage", "weapon")
    if unmanned(verb):
        return True
    if cd.lemma[verb.i] == "affect":
        weapons |= words("damage", "affecting")
    if verb.tag_ == "VBN":
        agents = [grammar.object_of(c) for c in verb.rights if c.dep_ == "agent"]
        agents = [grammar.of_object(a) or a if a is not None and a.lower_ in _BURSTS else a for a in agents]
        agents = [a for a in agents if a is None or a.lower_ not in ("mistake", "accident", "chance")]
        if not agents and (grammar.passive(verb) or among(verb) is not None):
            return cd.lemma[verb.i] in ("hit", "strike") and _under_fire(cd, verb, hit)
        if not agents and brevity.is_note(cd.doc) and not any(c.dep_ == "dobj" for c in verb.rights):
            return cd.lemma[verb.i] == "hit" and _under_fire(cd, verb, hit)  # "3 clinics hit"
        if agents:
            weapons |= {"fire"}  # "hit by rifle fire"
            return any(a is not None and (cd.lemma[a.i] in weapons or _crewless(a)) for a in agents)
    subject = grammar.subject(verb)
    if subject is not None and subject.i in cd.numbers:
        subject = grammar.of_object(subject) or subject
    if subject is None or subject.i == verb.i or _none_of_them(cd, subject):
        return False
    if salvo_parts.flown(verb) is not None:
        return True  # "three rockets were fired. One of them hit a mill"
    named = {cd.lemma[subject.i], people.singular(cd.lower[subject.i])}  # "Rockets hit", to the tagger a name
    return bool(named & weapons) or _from_the_air(cd, subject)


def _none_of_them(cd: ClaimDoc, subject: Any) -> bool:
    """ "No rockets hit the base", "not one shell hit the school"."""
    first = subject.left_edge.i
    return cd.lower[first] in ("no", "not", "neither", "none") or cd.lower[max(first - 1, 0)] in ("no", "not")


def _from_the_air(cd: ClaimDoc, strike: Any) -> bool:
    """ "An air strike", or one that kills: never the one of the dockers that hit the port."""
    if cd.lemma[strike.i] not in words("damage", "bombardment"):
        return False
    near = cd.lemma[strike.i : min(wording.sentence(strike).end, strike.i + _CLAUSE)]
    return any(c.lower_ in words("damage", "aerial") for c in strike.lefts) or bool(
        {"kill", "wound", "injure", "destroy", "flatten"} & set(near)
    )


def _under_fire(cd: ClaimDoc, verb: Any, hit: Any) -> bool:
    """ "Their van was hit", where the sentences around tell of shells, drones or strikes."""
    subject = among(verb) or grammar.subject(verb)
    if subject is None and cd.lower[verb.i - 1] == "also":
        subject = hit  # "also hit were a bakery and two schools"
    if subject is None or cd.lemma[subject.i] in words("damage", "settled"):
        return False
    bare = subject.tag_ in ("NN", "NNP") and not any(True for _ in subject.lefts)
    if bare and any(c.dep_ == "auxpass" for c in verb.lefts):
        return False  # a town named Tank "has been hit repeatedly"
    start, end = wording.sentence(verb).start, wording.sentence(verb).end
    for _ in range(_SENTENCES):
        start = cd.sentence(start - 1).start if start else 0
    end = cd.sentence(end).end if end < len(cd.lower) else end
    near = range(max(start, verb.i - 2 * _CLAUSE), min(end, verb.i + _CLAUSE))
    weapons = words("damage", "weapon") | words("damage", "bombardment")
    return any(cd.lemma[k] in weapons or people.singular(cd.lower[k]) in weapons for k in near)
