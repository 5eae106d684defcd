"""Is what is destroyed a weapon in the air? Then it was intercepted, and nothing on the ground was hit."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_AIR_DEFENCE = frozenset(
    {
        "defence",
        "defense",
        "defences",
        "defenses",
        "interceptor",
        "interceptors",
        "anti-aircraft",
        "electronic",
        "jammers",
        "intercepted",
        "dome",
        "patriot",
        "patriots",
        "nasams",
        "gepard",
        "pantsir",
        "buk",
        "s-300",
        "s-400",
        "c-ram",
        "aegis",
        "manpads",
    }
)
OF_THE_AIR = frozenset({"vehicle", "system"})  # what "aerial" stands before
_SENT = frozenset({"launch", "fire", "aim", "head", "fly", "approach", "bind", "direct"})
_INCOMING = frozenset({"incoming", "inbound", "approaching"})
_ALOFT = (
    "in flight",
    "in the air",
    "in the sky",
    "out of the sky",
    "mid - air",
    "mid-air",
    "midair",
    "before they reached",
    "before reaching",
    "before it reached",
)
_STRIKES = frozenset(
    {"strike", "airstrike", "raid", "bomb", "bombing", "fire", "blast", "explosion", "shelling"}
)
_NEAR = 14  # tokens around the verb in which a cave or a barn may be named


def by_air_defence(cd: ClaimDoc, verb: Any) -> bool:
    """Do the words before the verb, or after its "by", name an air defence? Then what it destroys was on its way."""
    agent = next((c for c in verb.rights if c.dep_ == "agent"), None)
    last = agent.i + 5 if agent is not None else verb.i
    near = range(max(wording.sentence(verb).start, verb.i - 12), min(last, wording.sentence(verb).end - 1))
    return any(
        cd.lower[i] in _AIR_DEFENCE
        and cd.lower[i + 1] not in ("ministry", "minister", "secretary", "chief")
        and cd.lower[i - 2] != "self"
        for i in near
    )


def in_the_air(cd: ClaimDoc, verb: Any, weapon: Any) -> bool:
    """Was the weapon flying when it was destroyed: incoming, met by an air defence, or a drone that nothing puts on
    the ground ("destroyed 12 drones overnight", but "destroyed four drones found in a barn")?
    """
    also = {v.lemma_.lower() for v in (verb.head, *verb.children) if v.dep_ == "conj" or verb.dep_ == "conj"}
    if also & {"jam", "intercept", "suppress"}:
        return True  # "destroyed or jammed"
    if by_air_defence(cd, verb) or on_its_way(weapon) or _aloft(cd, verb):
        return True
    sent = wording.sentence(weapon)
    first, last = min(verb.i, weapon.i), max(verb.i, weapon.i)
    near = range(max(sent.start, verb.i - _NEAR), min(sent.end, last + _NEAR))
    breaks = [k for k in near if cd.lower[k] == ";"]  # "31 were destroyed; ten hit energy sites"
    near = range(
        max((k for k in breaks if k < first), default=near.start),
        min((k for k in breaks if k > last), default=near.stop),
    )
    if any(cd.lemma[k] in words("munitions", "stored") for k in near) or _being_readied(weapon):
        return False
    if any(c.lower_ == "over" for c in (*verb.rights, *weapon.rights)):
        return True
    beside = [c for c in weapon.conjuncts if c.pos_ == "NOUN"]
    flies = any(
        cd.lemma[one.i] in words("munitions", "flying")
        or cd.lower[one.i].removesuffix("s") in words("munitions", "flying")
        or is_aerial_vehicle(cd, one.i)
        for one in (weapon, *beside)
    )  # "102 missiles and 99 drones"
    alone = all(is_munition(cd, c) for c in beside)
    actor = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    struck = actor is not None and cd.lemma[actor.i] in _STRIKES
    return flies and alone and not struck


def _aloft(cd: ClaimDoc, verb: Any) -> bool:
    """ "Were destroyed in flight", "in mid-air", "before they reached the coast"."""
    ahead = " ".join(cd.lower[verb.i + 1 : min(verb.i + 12, wording.sentence(verb).end)])
    return any(words_ in ahead for words_ in _ALOFT)


def _being_readied(weapon: Any) -> bool:
    """ "Missiles that were being prepared for launch"."""
    readied = ("prepare", "ready", "load", "fuel")
    return any(c.dep_ in ("acl", "relcl") and c.lemma_.lower() in readied for c in weapon.rights)


def is_aerial_vehicle(cd: ClaimDoc, i: int) -> bool:
    """Is the noun at token `i` the vehicle of "unmanned aerial vehicles", the system of "uncrewed aerial systems"?"""
    return i > 0 and cd.lemma[i] in OF_THE_AIR and cd.lower[i - 1] == "aerial"


def is_munition(cd: ClaimDoc, noun: Any) -> bool:
    """A weapon that is fired or flies: a rocket, a drone, an unmanned aerial vehicle."""
    return cd.lemma[noun.i] in words("munitions", "weapon") or is_aerial_vehicle(cd, noun.i)


def jammed(cd: ClaimDoc, verb: Any) -> bool:
    """ "22 drones were lost after jamming", "disappeared from radar": brought down without a shot."""
    near = cd.lower[
        max(wording.sentence(verb).start, verb.i - _NEAR) : min(wording.sentence(verb).end, verb.i + _NEAR)
    ]
    return any(word.startswith(("jam", "radar", "electronic", "location")) for word in near)


def on_its_way(weapon: Any) -> bool:
    """ "Six drones aimed at a tanker", "incoming missiles": what is destroyed then was in the air."""
    some = weapon.head.head if weapon.dep_ == "pobj" and weapon.head.lower_ == "of" else weapon
    sent = weapon.head.lemma_.lower() in ("launch", "fire") and weapon.dep_ in ("dobj", "nsubjpass")
    return sent or any(
        (child.dep_ in ("acl", "relcl") and child.lemma_.lower() in _SENT)
        or (child.dep_ == "amod" and child.lower_ in _INCOMING)
        for child in (*weapon.children, *(some.rights if some != weapon else ()))
    )
