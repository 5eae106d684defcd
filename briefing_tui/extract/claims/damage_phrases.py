"""Damage told by a verb with another word: "set fire to", "reduced to rubble", "cut down", "left in ruins"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import damage_causes
from briefing_tui.extract.claims.damage_objects import object_type, things
from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import DamageKind

_DOWN = frozenset({"shoot", "knock", "tear", "pull", "bring", "cut", "mow", "chop", "hack"})
_LINES = frozenset({"cable", "wire", "fence", "pipe", "pipeline", "powerline", "mast", "pylon", "antenna"})
_OF_LINES = frozenset(
    {
        "power",
        "electric",
        "electricity",
        "telephone",
        "phone",
        "transmission",
        "voltage",
        "telegraph",
        "rail",
        "railway",
    }
)
_PLANTS_AND_POSTS = frozenset({"land", "infrastructure", "part"})  # what can be cut, mown or chopped down
_RAMMING = frozenset(
    {"slam", "crash", "plough", "plow", "ram"}
)  # with "into": what a missile does to a block of flats
_NEAR = 20  # tokens from "left" to "in ruins"
_DEEP = 8  # links from "in ruins" over the things of a list to "left"
_FELLING = frozenset({"cut", "mow", "chop", "hack"})


def kind_of(cd: ClaimDoc, verb: Any) -> DamageKind | None:
    """Kinds of "set fire to", "reduced to rubble", "blew up", "shot down", "tore through"."""
    i, lemma = verb.i, cd.lemma[verb.i]
    ahead = cd.lower[i + 1 : i + 10]
    near = set(ahead[:3])
    kind: DamageKind | None = None
    if lemma == "put" and "to the torch" in " ".join(cd.lower[i + 1 : i + _NEAR]):
        kind = "burned"
    elif lemma in ("set", "catch", "put"):
        alight = words("damage", "fire") & set(ahead[:2] if lemma == "catch" else ahead)
        lit = lemma == "set" and (ahead[:2] == ("light", "to") or _set_alight(cd, verb))
        lit = lit and ahead[:1] != ("off",)  # "set off a bomb, sparking a fire"
        kind = (
            "burned"
            if lit or (alight and ahead[:1] != ("off",) and (lemma != "put" or "to" in near))
            else None
        )
    elif lemma in ("reduce", "turn", "leave", "lie"):
        in_flames = lemma == "leave" and "in flames" in " ".join(cd.lower[i + 1 : i + _NEAR])
        kind = "burned" if in_flames else "destroyed" if _in_ruins(cd, verb) else None
        if lemma == "leave" and kind is None and _as_a_wreck(cd, verb):
            kind = "destroyed"
    elif lemma == "cave":
        kind = "destroyed" if "in" in near else None
    elif lemma in ("crash", "tumble") and ahead[:1] == ("down",):
        kind = "destroyed" if cd.lower[i - 1] in ("came", "come") else None
    elif lemma == "smash":
        kind = "damaged" if ahead[:1] == ("into",) and damage_causes.by_weapon(cd, verb) else None
    elif lemma in ("spray", "rake"):
        kind = "damaged" if {"with", "by"} & set(ahead) and words("damage", "sprayed") & set(ahead) else None
    elif lemma in ("wipe", "blast"):
        kind = "destroyed" if near & {"out", "apart"} else None
    elif lemma in ("sweep", "wash"):
        kind = "destroyed" if "away" in near else None
    elif lemma == "go":
        kind = "burned" if ahead[:3] in (("up", "in", "flames"), ("up", "in", "smoke")) else None
    elif lemma == "write":
        kind = "destroyed" if "off" in near else None
    elif lemma == "blow":
        kind = (
            "destroyed"
            if set(ahead[:7]) & {"up", "apart"} or {"pieces", "bits", "away"} & near
            else "damaged"
            if near & {"out", "off", "in"}
            else None
        )
    elif lemma == "shoot" and ahead[:1] == ("up",):
        kind = "damaged"
    elif lemma in _DOWN and "down" in (set(ahead[:6]) if lemma in _FELLING else near):
        kind = "destroyed"
    elif lemma == "cut":
        kind = (
            "damaged" if any(_is_line(c) for c in verb.children if c.dep_ in ("dobj", "nsubjpass")) else None
        )
    elif lemma == "down":
        kind = "destroyed" if verb.pos_ == "VERB" else None
    elif lemma in _RAMMING:
        kind = "damaged" if near & {"into", "through", "on", "onto"} or damage_causes.unmanned(verb) else None
    elif lemma in ("knock", "tear", "rip", "shear") and near & {
        "out",
        "over",
        "through",
        "into",
        "apart",
        "off",
        "open",
        "away",
    }:
        kind = "damaged"
    return kind


def _is_line(noun: Any) -> bool:
    """ "Cut the cables", "cut power lines": not "cut funding lines"."""
    named = noun.lemma_.lower() == "line" and any(c.lower_ in _OF_LINES for c in noun.lefts)
    return named or noun.lemma_.lower() in _LINES


def fits(cd: ClaimDoc, verb: Any, thing: Thing) -> bool:
    """Can the verb of felling do this to the thing: trees, crops, fences and poles?"""
    return cd.lemma[verb.i] not in _FELLING or thing.object_type in _PLANTS_AND_POSTS


def _in_ruins(cd: ClaimDoc, verb: Any) -> bool:
    """ "Reduced the mill to rubble", "left it in ruins", "lay in ruins": but "left the rubble" is another thing."""
    joints = ("in",) if cd.lemma[verb.i] in ("leave", "lie") else ("to", "into", "in")
    rubble = words("damage", "rubble") - ({"dust", "metal", "debris"} if joints == ("in",) else set())
    for child in cd.doc[verb.i + 1 : verb.i + 2 * _NEAR]:
        if child.lower_ in joints and _below(child, verb):
            target = grammar.object_of(child)
            if target is not None and target.lower_ in ("pile", "heap"):
                target = grammar.of_object(target) or target
            if target is not None and ({target.lower_, target.lemma_.lower()} & rubble):
                return True
    return False


def _below(token: Any, verb: Any) -> bool:
    """Does the token hang on the verb, or on the last thing of a list of its objects?"""
    for _ in range(_DEEP):
        token = token.head
        if token == verb:
            return True
        if token.pos_ in ("VERB", "AUX"):
            return False
    return False


def _set_alight(cd: ClaimDoc, verb: Any) -> bool:
    """ "Set 60 houses, a mill, the village school and two vans on fire": however long the list."""
    for child in cd.doc[verb.i + 1 : verb.i + 2 * _NEAR]:
        lit = child.lower_ in words("damage", "alight")
        if (lit or (child.lower_ == "fire" and cd.lower[child.i - 1] == "on")) and _below(child, verb):
            return True
    return False


def _as_a_wreck(cd: ClaimDoc, verb: Any) -> bool:
    """ "Left the van a smouldering wreck"."""
    objects = [c for c in verb.rights if c.dep_ in ("dobj", "oprd", "attr")]
    return len(objects) > 1 and cd.lemma[objects[-1].i] in words("damage", "rubble")


def holes(cd: ClaimDoc, noun: Any) -> Iterator[Seen]:
    """ "Left bullet holes in the church", "the shells left a crater in the road": the thing that has them."""
    hole = noun
    while noun.dep_ == "conj" and noun.head.pos_ != "VERB":
        noun = noun.head
    verb = noun.head
    if (
        noun.dep_ not in ("dobj", "nsubjpass", "conj")
        or verb.pos_ != "VERB"
        or reality.of_verb(verb) != "real"
    ):
        return
    if verb.lemma_.lower() not in words("damage", "has_holes"):
        return
    for owner in (hole, verb):
        for place in owner.rights:
            target = grammar.object_of(place) if place.lower_ in ("in", "on", "through") else None
            if target is not None and object_type(cd, target.i) is not None:
                for thing in things(cd, target, strict=True):
                    yield Seen(thing, "damaged", hole.i, "damaged-holes")
                return
