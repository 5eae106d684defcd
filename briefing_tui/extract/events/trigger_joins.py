"""Which words of a sentence state one and the same event, and which of them states it best."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import brevity, days_apart, deed_parts, told_how, trigger_neighbours
from briefing_tui.extract.events.crowd_acts import THROWS
from briefing_tui.extract.events.near_mentions import CAME
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing import wording

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments
    from briefing_tui.extract.events.triggers import Trigger

_SUBJECTS = frozenset({"nsubj", "csubj"})
_DEATH = frozenset({"kill", "wound", "injure"})
_SHOT = frozenset({"shoot", "shoot dead", "shoot down", "gun down"})
_KILLINGS = frozenset({"attack", "assassination", "shooting", ""})
_PEACEFUL = frozenset({"arrest", "agreement", "work_stoppage"})
_NO_VIOLENCE = _PEACEFUL | {"protest", "riot", "abduction", "displacement"}
_TAKINGS = frozenset({"arson", "looting", "robbery", "property_attack"})
_ATTACKERS = frozenset({"attacker", "assailant", "intruder", "aggressor"})
_WITH_WEAPONS = frozenset({"leave", "place", "plant", "lay", "put", "drop", "use", "fall", "land"})
_MOVES = ("arrive", "deploy", "advance", "patrol", "gather", "mass")  # troops, before they do anything
_WEAPON_VERBS = vocabulary.words("event_grammar", "triggers_weapon_verbs")


def armed(stated: list[Trigger], held: dict[int, Arguments]) -> frozenset[int]:
    """The tokens in whose clause a weapon stands; of those fired, the verb that says where they landed too."""
    by_token = {trigger.token.i: trigger for trigger in stated}
    found = {i for i, one in held.items() if one.weapon_type}
    landings = (_where_it_landed(trigger.token, by_token) for trigger in stated if trigger.token.i in found)
    return frozenset(found | {landing.token.i for landing in landings if landing is not None})


def tells_more(trigger: Trigger, its: Arguments) -> bool:
    """Not "left his house", "dropped the charges": verbs that do something to weapons only, and here to none.

    Not "a guard fired at the attackers" either: who defends himself makes no attack.
    """
    defends = bool(its.target_heads) and all(one.lemma_.lower() in _ATTACKERS for one in its.target_heads)
    return not defends and bool(trigger.type or its.weapons or trigger.words not in _WITH_WEAPONS)


def explains(trigger: Trigger, by_token: dict[int, Trigger], armed: frozenset[int]) -> Trigger | None:
    """The other word of the sentence that states the same event better, if there is one.

    "Killed in an explosion", "carried out an attack", "the attack killed two": one event, told by the stronger
    word. `armed` are the tokens in whose clause a weapon stands: "shells landed, wounding a woman".
    """
    other = _better(trigger, by_token, armed)
    if other is not None and days_apart.avenged(other.token) and not other.token.is_ancestor(trigger.token):
        return None  # "rockets hit Orva in revenge for the killing of nine men"
    return other


def _better(trigger: Trigger, by_token: dict[int, Trigger], armed: frozenset[int]) -> Trigger | None:
    token = trigger.token
    if (noun := _whose_killing(trigger, by_token)) is not None:
        return noun
    if token.i in armed and (landing := _where_it_landed(token, by_token)) is not None:
        return landing
    if (deed := deed_parts.said_by_its_verb(trigger, by_token)) is not None:
        return deed
    if (whole := deed_parts.whole_of(trigger, by_token)) is not None:
        return whole
    if trigger.verb and (many := deed_parts.some_of_them(token, by_token)) is not None:
        return many
    if trigger.words in _DEATH | _SHOT and (fight := deed_parts.in_a_fight(token, by_token)) is not None:
        return fight
    if trigger.words in _DEATH and (first := _death_before(token, by_token)) is not None:
        return first
    if trigger.words in _DEATH or trigger.words in _WEAPON_VERBS or trigger.type == "":
        for other in trigger_neighbours.near(token, by_token):
            struck = other.token.i in armed
            if (
                other.words not in _DEATH
                and (other.type or (struck and _follows_from(token)))
                and other.type not in (_PEACEFUL if struck else _PEACEFUL | {"protest"})
                and not (token.i in armed and other.framed and _before_the_deed(other, by_token))
                and not (other.type == "accident" and (token.i in armed or trigger.words in THROWS))
                and not (
                    other.type in _TAKINGS and _with_a_killing(other.token, by_token) is by_token[token.i]
                )
                and _same_clause(token, other.token)
                and _where_it_landed(other.token, by_token) is not trigger
                and not (trigger.words in _WEAPON_VERBS and _of_its_own(other.token, token))
                and not (trigger.words in _WEAPON_VERBS and _meanwhile(token))
                and not deed_parts.of_another_victim(token, other)
                and not deed_parts.in_another_place(token, other.token)
            ):
                return other
    if (how := told_how.when_clause(trigger, by_token)) is not None:
        return how
    if trigger.type in _TAKINGS and brevity.is_note(token.doc):
        killing = _with_a_killing(token, by_token)
        if killing is not None:
            return killing
    if trigger.type in _TAKINGS and (led := _led_from(token)) is not None:
        # "Attacked the village, burning several houses": one attack.
        return next(
            (
                other
                for other in trigger_neighbours.near(led, by_token)
                if other.type in {"attack", "riot", "armed_clash"}
                and not (other.framed and _before_the_deed(other, by_token))
            ),
            None,
        )
    if (
        trigger.type == "protest"
        and not trigger.verb
        and (at := told_how.where_people_met(token, by_token)) is not None
    ):
        return at
    if trigger.type == "protest" and trigger.verb and token.dep_ in {"advcl", "xcomp"}:
        # "Went on strike to protest at the cuts": what they did to say so.
        above = by_token.get(token.head.i)
        return above if above is not None and above.type in {"work_stoppage", "protest"} else None
    if trigger.type == "displacement" and trigger.verb and " to " not in trigger.words:
        # "Fighting displaced 5,500 people": what drove them out is the event; that they fled to is one more.
        return next(
            (by_token[one.i] for one in token.lefts if one.dep_ in _SUBJECTS and one.i in by_token), None
        )
    if trigger.type == "strategic_other" and trigger.words.startswith("arrive"):
        # "Arrived and took up positions": one deployment.
        return next(
            (
                by_token[one.i]
                for one in token.rights
                if one.dep_ == "conj" and by_token.get(one.i, trigger).type == "mobilization"
            ),
            None,
        )
    if trigger.words == "rampage":
        return by_token.get(token.head.head.i)  # "went on the rampage"
    if trigger.type == "arrest" and token.dep_ in {"advcl", "pcomp", "xcomp"}:
        # "Disappeared after being arrested", "dispersed the crowd, detaining 30": told of what it hangs on.
        up = token.head.head if token.dep_ == "pcomp" else token.head
        above = by_token.get(up.i)
        if above is not None and above.type in {"abduction", "protest", "riot"}:
            return above
        return by_token.get(up.i) if up.lemma_.lower() == "use" and up.i in armed else None
    if trigger.words == "steal" or trigger.words.startswith("make off"):
        return next((o for o in _beside(token, by_token) if o.type in {"attack", "armed_clash"}), None)
    if trigger.words == "raid":
        # Soldiers who raid a house and take three men away: an arrest.
        return next((other for other in _beside(token, by_token) if other.type == "arrest"), None)
    return None


def _death_before(verb: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "Killed 2, injured 8": two figures of one event, where both stand without a subject of their own."""
    other = by_token.get(verb.head.i) if verb.dep_ == "conj" else None
    if (
        other is None
        or other.words not in _DEATH
        or any(one.dep_ in {"nsubj", "nsubjpass", "mark", "advmod"} for one in verb.lefts)
    ):
        return None
    return other


def _with_a_killing(verb: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "Killed six farmers and looted the shops", "burned the school and shot its head": one attack by the same men."""
    if not by_token[verb.i].verb:
        return None
    joined = [one for one in verb.rights if one.dep_ == "conj"]
    joined += [verb.head] if verb.dep_ == "conj" else []
    for one in joined:
        other = by_token.get(one.i)
        last = max(one, verb, key=lambda word: int(word.i))
        if (
            other is not None
            and other.verb
            and other.type in {"attack", "armed_clash", "riot"}
            and not (other.framed and CAME.match(other.words))
            and not any(child.dep_ in {"nsubj", "nsubjpass", "mark"} for child in last.lefts)
            and not any(child.ent_type_ in {"DATE", "TIME"} for child in last.subtree)
        ):
            return other
    return None


def _whose_killing(trigger: Trigger, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "The murder of a mayor, who was shot outside his house", "the raid in which two were shot": how it was done."""
    token = trigger.token
    if token.dep_ != "relcl" or trigger.type not in _KILLINGS:
        return None
    named = token.head
    for _ in range(4):  # "the massacre at Tel Kor, in which ...": the parser hangs it on the place
        if named.i in by_token or not (named.pos_ == "PROPN" or named.dep_ == "prep"):
            break
        named = named.head
    within = by_token.get(named.i)
    if within is not None and within.type not in _NO_VIOLENCE and _in_which(token):
        return within
    suffered = any(child.dep_ == "nsubjpass" and child.lower_ == "who" for child in token.children)
    joint = token.head.head
    if not suffered or token.head.dep_ != "pobj" or joint.lower_ != "of":
        return None
    noun = by_token.get(joint.head.i)
    return noun if noun is not None and noun.type in _KILLINGS else None


def _in_which(verb: Any) -> bool:
    return any(
        child.lower_ in {"in", "during"} and any(one.lower_ == "which" for one in child.children)
        for child in verb.lefts
    )


def _follows_from(verb: Any) -> bool:
    """ "Shells landed, wounding a woman", "fell on the town and killed six": what the verb before it led to."""
    if verb.dep_ == "advcl":
        return bool(verb.tag_ == "VBG")
    return verb.dep_ == "conj" and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def _of_its_own(verb: Any, first: Any) -> bool:
    """ "The posts were hit and a plane blew up": a clause joined to the first, with a subject of its own."""
    return verb.dep_ == "conj" and verb.head.i == first.i and any(one.dep_ in _SUBJECTS for one in verb.lefts)


def _meanwhile(verb: Any) -> bool:
    """ "A strike hit a mill, as rebels fired rockets into Karvel": their own deed, at a place of its own."""
    mark = any(one.dep_ == "mark" and one.lower_ in {"as", "while"} for one in verb.lefts)
    fired = any(one.dep_ == "dobj" for one in verb.rights) and any(
        one.dep_ in _SUBJECTS for one in verb.lefts
    )
    at = clauses.after(verb, frozenset({"into", "at", "toward", "towards", "on", "against"}))
    return verb.dep_ == "advcl" and mark and fired and any(one.pos_ == "PROPN" for one in at)


def _led_from(verb: Any) -> Any | None:
    """ "Attacked the village, shooting at people and burning houses": the first of the participles that follow."""
    first = verb.head if verb.dep_ == "conj" and verb.head.tag_ == verb.tag_ == "VBG" else verb
    return first if first.dep_ in {"advcl", "xcomp"} and not deed_parts.meanwhile_elsewhere(verb) else None


def _before_the_deed(other: Trigger, by_token: dict[int, Trigger]) -> bool:
    """ "Troops arrived and fired rockets", "entered the village, looting a market": how they came to it.

    To come is an attack where somebody is told to be hurt.
    """
    if other.words.startswith(_MOVES):
        return True
    hurt = any(one.words in _DEATH | _SHOT for one in _beside(other.token, by_token))
    return CAME.match(other.words) is not None and not hurt


def _where_it_landed(verb: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "Rockets fired from the hills landed in two villages": the verb whose subject is what this one says was fired."""
    fired = verb.head
    if verb.dep_ == "acl" and fired.dep_ == "pobj" and fired.head.lower_ == "of":
        fired = fired.head.head  # "a barrage of rockets fired by rebels hit a mill"
    if verb.dep_ == "acl" and fired.dep_ in {"nsubj", "nsubjpass"}:
        return by_token.get(fired.head.i)
    # The parser may take the participle for the main verb.
    joined = any(child.dep_ == "cc" for child in verb.rights)
    for child in verb.rights:
        joint = child.dep_ == "advcl" or (child.dep_ == "conj" and not joined)
        if joint and child.tag_ == "VBD" and child.i in by_token:
            return (
                None
                if any(one.dep_ in {"mark", "nsubj", "advmod"} for one in child.lefts)
                else by_token[child.i]
            )
    return None


def _beside(token: Any, by_token: dict[int, Trigger]) -> Iterator[Trigger]:
    """The triggers of the token's sentence, in order."""
    sentence = wording.sentence(token)
    return (by_token[i] for i in range(sentence.start, sentence.end) if i in by_token)


def _same_clause(token: Any, other: Any) -> bool:
    """Neither is told of as what came before or after the other: "struck the market after gunmen killed two guards"."""
    if _marked(token) and any(child.dep_ == "nsubj" for child in token.lefts):
        return False
    within = token.dep_ == "conj" and token.head.i == other.i  # "after rebels attacked a post and killed two"
    return within or not _marked(other)


def _marked(verb: Any) -> bool:
    return verb.dep_ == "advcl" and any(
        child.dep_ == "mark" and child.lower_ in {"after", "before", "since"} for child in verb.children
    )
