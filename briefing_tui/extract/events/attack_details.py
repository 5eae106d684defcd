"""Mentions that tell a detail of the attack told just before: who was shot in a raid, that the attacker was killed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses, relatives
from briefing_tui.extract.grammar.actor_kinds import animate, is_kind
from briefing_tui.extract.parsing import wording

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Found

_HARMS = frozenset({"attack", "shooting", "armed_clash"})
_RAIDS = frozenset({"abduction", "robbery", "hijacking", "attack", "looting", "armed_clash"})
_SHOT = frozenset({"shoot", "shoot dead", "gun down", "stab", "beat", "kill", "wound", "injure"})
_FIRED = frozenset({"fire", "open fire"})
_NEXT = 2  # sentences on in which a detail is told
_FLIGHT = 6  # sentences on in which their flight is told
_LOOK_BACK = 8  # mentions
_SETS_APART = frozenset({"separate", "separately", "elsewhere", "meanwhile", "later"})
_WHERE_OR_WHEN = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})
_LEFT_BY = _HARMS | {"robbery", "abduction", "assassination"}
_LEAVES_FIRES = _LEFT_BY | {"shelling", "bombing", "air_strike", "drone_attack", "rocket_attack", "missile_attack", "riot", "looting"}  # fmt: skip
_WHO_BURNS = ("civilian", "unrest", "military", "police", "militant", "criminal")
_RIDDEN = frozenset({"car", "motorcycle", "motorbike", "scooter", "van", "truck", "pickup", "vehicle", "jeep", "taxi"})  # fmt: skip
_ANYBODY = frozenset({"attacker", "assailant", "perpetrator", "bomber"})
_ENDED = frozenset({"attack", "shooting", "bombing", "robbery", "hijacking", "assassination"})
_ATTACKERS = vocabulary.words("event_words", "attack_details_attackers")


def fold(doc: Any, found: list[Found]) -> None:
    """Take out of `found` what is only a detail of the mention before it; whom it names goes to that one."""
    if len(found) < 2:
        return
    order = {sentence.start: number for number, sentence in enumerate(wording.sentences(doc))}
    kept: list[tuple[int, Found]] = []
    for one in found:
        here = order[wording.sentence(one.token).start]
        reach = _FLIGHT if one.type == "arson" else _NEXT
        before = [
            other
            for at, other in kept[-_LOOK_BACK:]
            if 0 <= here - at <= reach and other.token.i < one.token.i
        ]
        whole = _whole(one, before) if before else None
        if whole is None:
            kept.append((here, one))
            continue
        if whole.type in _HARMS and whole.arguments.actor_heads and not one.arguments.actor_heads:
            whole.arguments.take(one.arguments)
        whole.joined.append(one.token)
    found[:] = [one for _, one in kept]


def _whole(one: Found, before: list[Found]) -> Found | None:
    if one.type == "arson":
        return _getaway(one, before) or _burnt_in(one, before)
    if one.type not in _HARMS or one.words not in _SHOT | _FIRED:
        return None
    doing = relatives.doer_of_gerund(one.token)
    if doing is not None and not clauses.is_passive(doing):
        return next(
            (other for other in before if other.token == doing), None
        )  # "burned it after killing two", "seized a tanker after firing at it"
    if one.words in _FIRED:
        return None
    return _raid_of(one, before) or _attack_by_him(one, before)


def _raid_of(one: Found, before: list[Found]) -> Found | None:
    """ "Gunmen took 40 pupils. A cook was shot dead.": told without who did it, where or when."""
    verb = one.token
    if one.arguments.actors:
        return None
    last = before[-1]
    if (
        last.type not in _RAIDS
        or not last.arguments.actor_heads
        or wording.sentence(last.token).start == wording.sentence(verb).start
    ):
        return None
    if verb.pos_ != "VERB" or verb.dep_ != "ROOT" or not clauses.is_passive(verb):
        return None
    if any(animate(one) for one in clauses.agents(verb)):
        return None  # not "left by the road"
    apart = any(
        word.ent_type_ in _WHERE_OR_WHEN or word.lower_ in _SETS_APART for word in wording.sentence(verb)
    )
    return None if apart else last


def _attack_by_him(one: Found, before: list[Found]) -> Found | None:
    """ "A man stabbed a soldier. The attacker was shot dead by troops.": how the attack ended."""
    hit = one.arguments.target_heads
    attackers = {head.lemma_.lower() for head in hit if _the_attacker(head)}
    if not attackers:
        return None
    for other in reversed(before):
        acting = {head.lemma_.lower() for head in other.arguments.actor_heads}
        named = acting | {head.lemma_.lower() for head in other.arguments.target_heads}
        alone = len(acting) == 1 and attackers <= _ANYBODY
        ended = (
            other.type in _ENDED and attackers <= _ANYBODY and (_by_guards(one) or not one.arguments.actors)
        )
        if ended or (other.type in {"attack", "shooting"} and (alone or attackers <= acting)):
            return other if all(head.lemma_.lower() in named | attackers for head in hit) else None
    return None


def _getaway(one: Found, before: list[Found]) -> Found | None:
    """ "The killers torched the motorcycle": what they had come on, after what they came for."""
    burnt = one.arguments.target_heads
    mine = all(
        head.lemma_.lower() in _RIDDEN and any(child.lower_ in {"the", "their"} for child in head.lefts)
        for head in burnt
    )
    back = any(
        head.lemma_.lower() in _ATTACKERS and any(child.lower_ == "the" for child in head.lefts)
        for head in one.arguments.actor_heads
    )
    if not burnt or not mine or not back:
        return None
    whole = next((other for other in reversed(before) if other.type in _LEFT_BY), None)
    hit = whole.arguments.target_heads if whole is not None else []
    return None if any(head.lemma_.lower() in _RIDDEN | {"bus", "lorry", "convoy"} for head in hit) else whole


def _burnt_in(one: Found, before: list[Found]) -> Found | None:
    """ "Fighters attacked a base. A truck was burnt.", "two wards had burned down": what the attack just told came to.

    Nobody is said to have set the fire, and no place or time is told of it.
    """
    verb, last = one.token, before[-1]
    if (
        last.type not in _LEAVES_FIRES
        or wording.sentence(last.token).start == wording.sentence(verb).start
        or verb.pos_ != "VERB"
    ):
        return None
    if not (last.when or last.places or last.arguments.target_heads):
        return None  # "fled for fear of attacks. Three schools burned"
    if clauses.agents(verb) if clauses.is_passive(verb) else clauses.patients(verb):
        return None
    acting = [] if clauses.is_passive(verb) else clauses.subjects(verb)
    if any(is_kind(head, *_WHO_BURNS) or head.ent_type_ == "PERSON" for head in acting):
        return None
    apart = any(
        (word.ent_type_ in _WHERE_OR_WHEN and word.i > verb.left_edge.i - 1) or word.lower_ in _SETS_APART
        for word in wording.sentence(verb)
    )
    return None if apart else last


def _by_guards(one: Found) -> bool:
    """Policemen, soldiers or guards are who shot."""
    return any(is_kind(head, "police", "military") for head in one.arguments.actor_heads)


def _the_attacker(head: Any) -> bool:
    """ "The gunman", "one of the attackers", "a second assailant": words that point back to who has just attacked."""
    if head.lemma_.lower() in _ANYBODY:
        return True
    return (
        head.tag_ == "NN"
        and head.lemma_.lower() in _ATTACKERS
        and any(child.lower_ in {"the", "this"} for child in head.lefts)
    )
