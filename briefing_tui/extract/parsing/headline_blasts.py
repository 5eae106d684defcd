"""Headlines of attacks whose verb the parser takes for a noun: "Blast near Gao wounds 3", "VBIED attack kills 7"."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.parsing.changes import Change

WEAPONS = frozenset({"IED", "VBIED", "SVBIED", "RCIED", "RPG", "UAV", "UXO"})
STRIKES = frozenset({"attack", "blast", "explosion", "strike", "ambush", "detonation"})
KILLS = frozenset({"kills", "hurts", "wounds", "injures", "leaves", "displaces"})
WRECKS = frozenset({"damages", "levels", "guts"})  # nouns too, to the parser
_BLASTS = STRIKES | {"bomb", "rocket", "missile", "shell", "shelling", "grenade", "mine", "drone", "raid", "bombing", "airstrike", "fire", "blaze"}  # fmt: skip
_STRIKES = frozenset({"town", "strike", "shutdown", "lockdown", "bandh", "hartal", "stoppage", "sit-in"})


def weapon_of_attack(weapon: Any, attack: Any) -> Iterator[Change]:
    """ "VBIED attack on checkpoint kills 7": the parser takes the weapon for the verb of what it was used in."""
    if attack.head.i != weapon.i:
        return
    above = attack if weapon.head.i == weapon.i else weapon.head
    yield Change(attack, tag="NN", label=weapon.dep_, head=above)
    yield Change(weapon, label="compound", head=attack)
    for child in weapon.children:
        if child.i != attack.i:
            yield Change(child, head=attack)


def counts(token: Any) -> bool:
    """Does a figure follow?"""
    return bool(token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "CD")


def kills_behind_name(verb: Any) -> Iterator[Change]:
    """ "Blast near Gao wounds 3 soldiers": the parser takes "Gao wounds" for one thing."""
    name, place, figure = verb.nbor(-1), verb.nbor(-2), verb.nbor(1)
    if name.head.i != verb.i or place.tag_ != "IN" or place.i == 0:
        return
    yield Change(verb, tag="VBZ")
    yield Change(name, label="pobj", head=place)
    if verb.dep_ == "pobj" and verb.head.i == place.i:
        noun = place.head
        yield Change(verb, label=noun.dep_, head=verb if noun.head.i == noun.i else noun.head)
        yield Change(noun, tag="NN" if noun.tag_ == "VBG" else None, label="nsubj", head=verb)
        harmed = figure if figure.head.i == verb.i else figure.head
        if harmed.i > verb.i:
            yield Change(harmed, label="dobj", head=verb)


def wrecks_behind_blast(word: Any) -> Iterator[Change]:
    """ "Drone attack damages oil depot": the parser takes all of it for the name of a depot."""
    blast, hit = word.nbor(-1) if word.i else word, word.head
    if blast.head.i != word.i or blast.dep_ != "compound" or blast.lower_ not in _BLASTS:
        return
    if word.dep_ == "compound" and hit.i > word.i:
        top = hit.head.i == hit.i
        yield Change(word, tag="VBZ", label="ROOT" if top else "ccomp", head=word if top else hit.head)
        yield Change(hit, label="dobj", head=word)
    elif any(child.dep_ == "dobj" for child in word.rights):
        yield Change(word, tag="VBZ")
    else:
        return
    yield Change(blast, label="nsubj", head=word)


def figure_behind(token: Any) -> bool:
    """ "Blast in Teroa kills 4": a figure right behind it."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return bool(after is not None and after.tag_ == "CD" and after.head.i == token.i)


def strike_kept(verb: Any) -> Iterator[Change]:
    """ "Ghost town observed", "shutdown observed in Sarno": people keep it; a strike watches nothing."""
    kept = next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
    seen = [one for one in verb.children if one.dep_ == "dobj" and one.text[:3] not in calendar.day_abbr]
    if kept is None or kept.lower_ not in _STRIKES or seen:
        return
    yield Change(kept, label="nsubjpass")
    yield Change(verb, tag="VBN")
