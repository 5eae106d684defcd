"""Whom an attacker meant: one person of public life (an assassination), the armed (a fight), or nobody in arms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments
    from briefing_tui.extract.events.triggers import Trigger

_PROMINENT = vocabulary.words("event_words", "types_prominent")
_KILLS = vocabulary.words("event_words", "chosen_victims_kills")
_DEADLY = vocabulary.words("event_words", "chosen_victims_deadly")
_UPON_PEOPLE = vocabulary.words("event_words", "chosen_victims_upon_people")
_LED = vocabulary.words("roles", "bodies") | {
    "commission",
    "agency",
    "committee",
    "authority",
    "bank",
    "union",
}
_STORMS = frozenset({"storm", "enter", "overrun", "raid", "invade"})
_FIRED_AT = frozenset({"at", "on", "upon", "into", "towards", "toward", "vs", "against"})
_OF_STATE = ("military", "police")


def chosen(head: Any) -> bool:
    """One person who holds or seeks an office, or leads: whom an assassin chooses. Others are murdered."""
    if head.tag_ in {"NNS", "NNPS"}:
        return False
    if head.lower_ == "head":  # "the head of the electoral commission"
        led = clauses.after(head, frozenset({"of"}))
        return any(one.lemma_.lower() in _LED or one.pos_ == "PROPN" for one in led)
    beside = [child for child in head.children if child.dep_ in {"compound", "appos", "nmod", "amod"}]
    beside += [two for one in beside for two in one.children if two.dep_ in {"compound", "amod"}]
    return any(one.lemma_.lower() in _PROMINENT for one in (head, *beside))


def one_person(head: Any) -> bool:
    """Whether what was assassinated is one person: by a name, or by an office; not "nine farmers", "a farmer"."""
    return (head.ent_type_ == "PERSON" and head.tag_ == "NNP") or chosen(head)


def assassinated(trigger: Trigger, args: Arguments) -> bool:
    """ "Shot dead the mayor of Karvel", "ambushed and killed an editor": one person of public life is killed on purpose.

    Not by soldiers or policemen, whose killing of a leader is a raid or a fight, and not one in arms.
    """
    if trigger.words not in _KILLS or not trigger.verb or not _deadly(trigger):
        return False
    if any(is_kind(one, *_OF_STATE) for one in args.actor_heads):
        return False
    verb = trigger.token
    victims = clauses.patients(verb) or [
        one for joined in clauses.joined(verb) for one in clauses.patients(joined)
    ]
    named = [one for one in victims if chosen(one)]
    return bool(named) and victims[0] in named and not any(is_kind(one, "militant") for one in victims)


def _deadly(trigger: Trigger) -> bool:
    """ "Shot dead", "ambushed and killed", "stabbed to death": the victim died of it."""
    verb = trigger.token
    if trigger.words in _DEADLY:
        return True
    dead = any(child.lower_ == "dead" for child in verb.children) or any(
        one.lower_ == "death" for one in clauses.after(verb, frozenset({"to"}))
    )
    return dead or any(one.lemma_.lower() in _DEADLY for one in clauses.joined(verb))


def at_armed(trigger: Trigger) -> bool:
    """What was attacked is an armed force or its post, whoever else was hurt: "attacked a checkpoint"."""
    if trigger.words not in {"attack", "ambush", "assault", "storm", "gunfire"}:
        return False
    if not trigger.verb and trigger.words != "gunfire":
        return False
    attacked = clauses.patients(trigger.token) if trigger.verb else clauses.after(trigger.token, _FIRED_AT)
    return bool(attacked) and all(
        is_kind(one, "military", "police", "militant") and not is_kind(one, "civilian") for one in attacked
    )


def of_others(args: Arguments) -> bool:
    """What was hit is a thing of nobody in arms; not "two policemen were killed in their lorry"."""
    owned = [
        head
        for head in args.target_heads
        if any(child.dep_ == "poss" and child.lower_ in {"their", "his", "its"} for child in head.lefts)
    ]
    return args.against_property and any(
        is_kind(head, "property") and not is_kind(head, "military", "police", "militant")
        for head in args.target_heads
        if head not in owned
    )


def upon_people(trigger: Trigger, args: Arguments) -> bool:
    """ "Gunmen stormed the village, firing at residents", "entered Karv and burned its houses": no fight for the town.

    Who takes a town from an army fights; who comes upon those who live there attacks them.
    """
    if trigger.words.split()[0] not in _STORMS or any(is_kind(one, "military") for one in args.actor_heads):
        return False
    verb = trigger.token
    also = [child for child in verb.rights if child.dep_ == "advcl" and child.tag_ == "VBG"]
    also += clauses.joined(verb)
    also += [two for one in also for two in clauses.joined(one)]
    return any(one.lemma_.lower() in _UPON_PEOPLE and _on_the_unarmed(one) for one in also)


def _on_the_unarmed(verb: Any) -> bool:
    hit = clauses.patients(verb) + clauses.after(verb, frozenset({"at", "on", "upon"}))
    return any(
        is_kind(one, "civilian", "property", "unrest") and not is_kind(one, "military", "militant")
        for one in hit
    )
