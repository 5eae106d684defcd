"""Shots: at whom they were fired, whether they only were heard, by accident, or went into the air."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import animate, is_kind

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments
    from briefing_tui.extract.events.triggers import Trigger

_SHOTS = frozenset({"shot", "round", "bullet", "volley", "burst"})
_AT = frozenset({"at", "on", "upon", "into", "towards", "toward"})
_UP = frozenset({"in", "into", "to"})
_FIRES = frozenset({"fire", "shoot", "open fire"})
_WORKFORCE = ("civilian", "unrest", "military", "police")


def into_the_air(trigger: Trigger) -> bool:
    """ "Fired into the air to scatter the crowd", "shot in the air": at nobody."""
    if not trigger.verb or trigger.words not in _FIRES:
        return False
    verb = trigger.token
    fired = [verb, *(one for one in clauses.patients(verb) if one.lemma_.lower() in _SHOTS)]
    aloft = any(one.lower_ == "air" for word in fired for one in clauses.after(word, _UP))
    return aloft and not any(
        one.lower_ != "air"
        for word in fired
        for one in clauses.after(word, _AT - _UP)
        if one.ent_type_ not in {"DATE", "TIME"}
    )


def heard(verb: Any) -> bool:
    """ "Gunfire was heard", "heavy shooting heard since dawn": nobody is said to have heard it."""
    return clauses.is_passive(verb) or verb.dep_ == "acl"


def by_accident(verb: Any) -> bool:
    """ "Accidentally discharged his rifle", "went off by accident"."""
    return any(
        child.lower_ in {"accidentally", "unintentionally", "inadvertently", "accidental"}
        or any(one.lower_ in {"accident", "mistake"} for one in child.children if child.lower_ == "by")
        for child in verb.children
    )


def shot_by_accident(trigger: Trigger) -> bool:
    """ "Accidentally shot a guard", and the second verb of "accidentally shot and wounded a guard"."""
    verb = trigger.token
    first = verb.head if verb.dep_ == "conj" and verb.head.pos_ == "VERB" else verb
    return first.lemma_.lower() in {"shoot", "fire"} and (by_accident(verb) or by_accident(first))


def with_guns(trigger: Trigger, args: Arguments) -> bool:
    """Guns are among the weapons: what explodes besides is one weapon of an armed attack. "A weapon" that goes off is one."""
    if trigger.words == "go off" and any(one.lemma_ == "weapon" for one in clauses.subjects(trigger.token)):
        return True
    return any(weapons.is_firearm(trigger.token.doc[end - 1]) for _, end in args.weapons)


def fires_at(trigger: Trigger, args: Arguments) -> bool:
    """ "Soldiers fired at a car", "a patrol boat fired warning shots at a trawler"."""
    verb = trigger.token
    if any(child.dep_ == "prt" and child.lower_ == "up" for child in verb.children):
        return False  # "fired up the crowd"
    led = any(one.ent_type_ not in {"DATE", "TIME"} for one in clauses.after(verb, _AT)) or any(
        child.lower_ in _AT and not any(True for _ in child.children) for child in verb.rights
    )  # "fired at a car", "was fired upon"; not "fired on Monday"
    if not led and any(is_kind(one, *_WORKFORCE) for one in clauses.patients(verb)):
        return False  # "the firm fired 300 workers"
    hit = [one for one in args.target_heads if one.lemma_.lower() not in _SHOTS]
    if args.at_people or (args.by_armed and hit):
        return True
    if led and any(is_kind(one, "property") for one in hit) and any(animate(one) for one in args.actor_heads):
        return True  # "a man fired at a school bus"
    if clauses.is_passive(trigger.token) and any(c.lower_ in {"upon", "on"} for c in trigger.token.rights):
        return True  # "a vessel was fired upon"
    shots = any(one.lemma_.lower() in _SHOTS for one in clauses.patients(trigger.token))
    return shots and bool(clauses.after(trigger.token, frozenset({"at", "on"})))
