"""What a note tells without a verb: "Iskander missile on a mill", "IED vs patrol", "Gendarmes vs smugglers near Sarno"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.events import brevity, fragments
from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording

_VERSUS = frozenset({"vs", "vs.", "versus"})
_AGAINST = frozenset({"vs", "against", "at", "outside", "on", "in", "under", "near"})
_UPON = frozenset({"vs", "against", "at", "on"})
_SHOTS = frozenset({"gunfire", "gunshot", "gunshots", "saf"})
_OF_GUNS = frozenset({"live", "retaliatory", "return", "rifle", "machinegun", "sniper"})
_TAKEN_AT = frozenset({"at", "near", "nr", "outside", "in", "along", "on", "by", "during"})
_STOPS = frozenset({",", ";", ":", "-", "–", "."})


def told(noun: Any, lemma: str, states: bool) -> tuple[str, str] | None:
    """(event type, its word) of a noun that stands alone; `states`: the vocabulary has it as a word for an event."""
    if not brevity.is_note(noun.doc):
        return None  # a longer text has verbs for it
    if not states and versus(noun):
        return "armed_clash", "vs"
    if not states and (armed := hits(noun) or fragments.hits(noun)):
        return armed, lemma
    if (not states or lemma == "fire") and (shots := fires(noun)):
        return shots, lemma
    return None


def hits(token: Any) -> str:
    """ "IED vs police patrol", "Iskander missile on a mill": a weapon in a phrase without a verb says that it hit there.

    The event that it makes, "" where the words say no such thing.
    """
    armed = weapons.type_of([token])
    if not armed or not weapons.is_thing(token) or not _stands_alone(token):
        return ""
    told = [child for child in token.rights if child.dep_ in {"acl", "relcl"}]
    if told:
        return armed if told[0].lower_ == "targeting" else ""
    where = [child for child in token.rights if child.dep_ == "prep"]
    return armed if where and where[0].lower_ in (_AGAINST if armed == "bombing" else _UPON) else ""


def fires(token: Any) -> str:
    """ "Sporadic gunfire in the market from 0600", "retaliatory fire, 1 farmer killed": in a note, shots that were fired.

    At soldiers or their post it is an attack on them, which the targets tell.
    """
    if not brevity.is_note(token.doc):
        return ""
    if token.lower_ == "fire":
        named = any(child.lower_ in _OF_GUNS and child.i == token.i - 1 for child in token.lefts)
        return "shooting" if named and token.dep_ != "compound" and _no_object(token) else ""
    first = token.head if token.dep_ == "conj" else token  # "RPG and SAF vs a post"
    if token.lemma_.lower() not in _SHOTS or not _stands_alone(first):
        return ""
    return "attack" if any(child.lower_ in _UPON for child in token.rights) else "shooting"


def taken(verb: Any) -> bool:
    """ "2 pax taken", "nurse taken at an illegal checkpoint": in a note, and of people, abducted; not "taken to hospital"."""
    if verb.lower_ != "taken" or not brevity.is_note(verb.doc):
        return False
    if any(
        child.dep_ not in {"nsubj", "nsubjpass", "punct", "prep", "npadvmod", "dep"}
        for child in verb.children
    ):
        return False
    led = [child.lower_ for child in verb.rights if child.dep_ == "prep"]
    whom = [child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}]
    return bool(whom) and is_kind(whom[-1], "civilian", "unrest") and set(led) <= _TAKEN_AT


def versus(token: Any) -> bool:
    """ "Armed men vs VDP at Bourza": in a note without a verb, the two sides of a fight; not those of a match."""
    if token.dep_ not in {"ROOT", "dep"} or not brevity.is_note(token.doc) or weapons.type_of([token]):
        return False
    sides = [
        two for one in token.rights if one.lower_ in _VERSUS for two in one.children if two.dep_ == "pobj"
    ]
    return bool(sides) and any(_fights(one) for one in (token, *sides))


def _stands_alone(noun: Any) -> bool:
    """Whether a noun of a note opens a phrase without a verb; the parser may give it the verb behind a comma."""
    if not brevity.is_note(noun.doc) or not _leads(noun):
        return False
    if noun.dep_ in {"nsubj", "nsubjpass", "ccomp"} and noun.head.i > noun.i:
        return any(one.text in _STOPS for one in noun.doc[noun.i + 1 : noun.head.i])
    return noun.dep_ in {"ROOT", "dep", "appos", "npadvmod"}


def _no_object(noun: Any) -> bool:
    """Nobody is said to return or to open the fire: that verb tells it."""
    return noun.dep_ not in {"dobj", "pobj"}


def _fights(side: Any) -> bool:
    return is_kind(side, "military", "police", "militant") or any(
        child.lower_ == "armed" for child in side.lefts
    )


def _leads(noun: Any) -> bool:
    """The first noun of its sentence, behind its own modifiers or a heading of place and day ("Sarno, 3 May: rocket on ...")."""
    left = noun.left_edge.i
    return bool(left == wording.sentence(noun).start or noun.doc[left - 1].text in {":", "-", "–"})
