"""Deeds told beside another of the same sentence that they are part of: what a blast derailed, arms found at an arrest.

What a fight is fought with is part of it, and so is dragging somebody out to be killed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract.grammar import clauses, mood, pointing_back

if TYPE_CHECKING:
    from briefing_tui.extract.events.triggers import Trigger

_FOUND = ("seize", "recover", "find", "discover", "confiscate", "retrieve", "collect", "impound", "uncover")
_DRAGS = ("drag", "take", "pull", "force", "lead", "haul", "march", "seize", "snatch", "grab")
_LED_TO = frozenset({"after", "by", "in", "following", "from"})
_VIOLENT = frozenset(
    {"bombing", "attack", "shelling", "air_strike", "drone_attack", "rocket_attack", "missile_attack"}
    | {"armed_clash", "shooting"}
)
_TAKINGS = frozenset({"arson", "looting", "robbery", "property_attack"})
_RUNS = frozenset({"begin", "start", "open", "erupt", "break", "continue", "rage", "resume"})
_PLACED = frozenset({"in", "at", "near", "outside"})
_TIMES = frozenset({"DATE", "TIME"})
_DEATH = frozenset({"kill", "wound", "injure"})
_KILLED = frozenset({"attack", "assassination", "shooting", ""})
_THEM = frozenset({"him", "her", "them", "both", "two", "three", "all"})
_ANY_ATTACK = frozenset({"attack", "assault", "incident", "strike", "raid", "violence"})
_RAIDED = frozenset({"ambush", "attack", "raid", "storm", "assault"})
_WAYS = frozenset({"shoot", "shoot dead", "shoot down", "gun down", "stab", "behead"})
_HARMS = frozenset({"kill", "wound", "injure", "shoot", "shoot dead", "shoot down", "gun down"})


def whole_of(trigger: Trigger, by_token: dict[int, Trigger]) -> Trigger | None:
    """The trigger of the same sentence whose event this one is a part of, None where there is none."""
    if trigger.type == "accident" and trigger.verb:
        return _brought_about(trigger.token, by_token)
    if not trigger.verb and trigger.token.dep_ == "dobj":
        fight = by_token.get(trigger.token.head.i)
        return fight if fight is not None and fight.type == "armed_clash" and fight.verb else None
    if not trigger.verb and (fight := _opened_with(trigger.token, by_token)) is not None:
        return fight
    if (
        trigger.type in _TAKINGS
        and trigger.verb
        and (attack := _in_an_attack(trigger.token, by_token)) is not None
    ):
        return attack
    if trigger.type == "strategic_other" and trigger.words.startswith(_FOUND):
        return _searched(trigger.token, by_token)
    if trigger.type == "arson" and trigger.verb and (taken := _once_taken(trigger.token, by_token)):
        return taken
    if trigger.type == "abduction" and trigger.words.startswith(_DRAGS):
        return _to_be_killed(trigger.token, by_token)
    return None


def _in_an_attack(wrecking: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "Houses were burned in an attack on the village": what the attack came to."""
    behind = [one for one in clauses.after(wrecking, frozenset({"in", "during"})) if one.i > wrecking.i]
    stated = (by_token.get(one.i) for one in behind)
    return next(
        (one for one in stated if one is not None and one.type in {"attack", "riot", "armed_clash"}), None
    )


def _once_taken(burning: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "A bus was hijacked and burned", "hijacked a van and set it on fire": what became of it."""
    taking = by_token.get(burning.head.i) if burning.dep_ == "conj" else None
    if taking is None or taking.type != "hijacking":
        return None
    if any(child.dep_ in {"nsubj", "nsubjpass", "mark"} for child in burning.lefts):
        return None
    own = [child for child in burning.rights if child.dep_ == "dobj"]
    return taking if all(child.lower_ in {"it", *_THEM, "fire"} for child in own) else None


def _opened_with(noise: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "The fighting, which began with gunfire and explosions": how it began, or went on."""
    first = noise
    while first.dep_ == "conj":
        first = first.head
    verb = first.head.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.dep_ in {"pobj", "prep", "npadvmod"}:
        verb = verb.head  # "began before dawn with", where "with" hangs on the dawn
    if first.dep_ != "pobj" or first.head.lower_ not in {"with", "amid"} or verb.lemma_.lower() not in _RUNS:
        return None
    fought = [verb.head] if verb.dep_ in {"relcl", "acl"} else clauses.subjects(verb)
    stated = (by_token.get(one.i) for one in fought)
    return next((one for one in stated if one is not None and one.token.i != noise.i), None)


_AWAY = frozenset({"further", "farther", "elsewhere"})


def in_another_place(killing: Any, other: Any) -> bool:
    """ "One was stabbed in X and another was killed by a bomb in Y": joined by "and", each at a place of its own.

    So is what took place "while further west", "while elsewhere".
    """
    if meanwhile_elsewhere(killing):
        return True
    if killing.dep_ != "conj" or killing.head.i != other.i:
        return False
    if not any(child.dep_ in {"nsubj", "nsubjpass"} for child in killing.lefts):
        return False
    mine, theirs = _where(killing), _where(other)
    return bool(mine and theirs) and mine != theirs


def meanwhile_elsewhere(verb: Any) -> bool:
    """ "Stormed a ship off X, while further west a tanker was set alight by a missile", "while in Y a drone hit a bus"."""
    doer = next((one for one in verb.lefts if one.dep_ in {"nsubj", "nsubjpass"}), None)
    mark = next((one for one in verb.lefts if one.dep_ == "mark" and one.lower_ == "while"), None)
    if doer is None or mark is None or verb.dep_ != "advcl":
        return False
    opening = verb.doc[mark.i + 1 : doer.left_edge.i]
    fronted = any(one.pos_ == "PROPN" and one.ent_type_ not in _TIMES for one in opening)
    at = len(opening) > 1 and opening[0].lower_ in _PLACED
    return (at and fronted) or any(one.lower_ in _AWAY for one in verb.doc[mark.i + 1 : verb.i])


def _where(verb: Any) -> frozenset[str]:
    return frozenset(
        one.lower_
        for word in (verb, *clauses.agents(verb))
        for one in clauses.after(word, _PLACED)
        if one.pos_ == "PROPN" and one.ent_type_ not in _TIMES
    )


def of_another_victim(killing: Any, taking: Trigger) -> bool:
    """ "Killed a guard and took away the priest": whom they killed is none of those they took."""
    if taking.type not in {"abduction", "hijacking"}:
        return False
    killed = [child for child in killing.children if child.dep_ == "dobj" and child.pos_ != "PRON"]
    taken = [child for child in taking.token.children if child.dep_ == "dobj"]
    return bool(killed and taken) and all(
        one.pos_ in {"NOUN", "PROPN"} and not _of_those(one) for one in killed
    )


def _of_those(head: Any) -> bool:
    """ "One of them", "two others of the group"."""
    return any(one.lower_ in _THEM for one in clauses.after(head, frozenset({"of"}))) or any(
        child.lower_ in {"those", "these"} for child in head.lefts
    )


def _brought_about(mishap: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "An explosion derailed a train", "the bus overturned in the blast"."""
    causes = clauses.subjects(mishap) + clauses.agents(mishap) + clauses.after(mishap, _LED_TO)
    causes += [
        child
        for child in mishap.children
        if child.dep_ == "advcl" and any(one.lower_ in {"after", "when", "as"} for one in child.lefts)
    ]
    stated = (by_token.get(one.i) for one in causes)
    return next((one for one in stated if one is not None and one.type in _VIOLENT), None)


def _searched(find: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "Arrested two men and recovered a rifle": arms found where the men were."""
    beside = [find.head] if find.dep_ in {"conj", "advcl"} else []
    beside += [child for child in find.rights if child.dep_ in {"conj", "advcl"}]
    for one in beside:
        other = by_token.get(one.i)
        last = max(one, find, key=lambda word: int(word.i))
        if (
            other is not None
            and other.verb
            and other.type == "arrest"
            and not any(child.dep_ in {"nsubj", "nsubjpass", "mark"} for child in last.lefts)
        ):
            return other
    return None


def _to_be_killed(taking: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "Dragged three traders from a bus and shot them", "took him from his home and slit his throat"."""
    for one in clauses.joined(taking):
        killing = by_token.get(one.i)
        if killing is None or killing.type != "attack":
            continue
        suffered = [child for child in one.children if child.dep_ == "dobj"]
        theirs = [
            child
            for child in suffered
            if child.lower_ in _THEM or any(two.dep_ == "poss" and two.pos_ == "PRON" for two in child.lefts)
        ]
        if theirs and len(theirs) == len(suffered):
            return killing
    return None


def in_a_fight(token: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "Police shot dead three raiders in an exchange of fire": one fight."""
    joined = [
        child for child in token.rights if child.dep_ == "conj"
    ]  # "killed nine and took six in a clash"
    for joint in [*token.children, *(one for verb in joined for one in verb.children)]:
        for noun in joint.children if joint.lower_ in {"in", "during"} else ():
            fight = by_token.get(noun.i)
            if fight is None:
                continue
            # "Killed six and wounded nine more in twin attacks": in both
            twin = joint.head.i != token.i and fight.words in _ANY_ATTACK and mood.several(noun)
            if fight.type == "armed_clash" or twin:
                return fight
    # "Two were killed and nine hurt when rival gangs fought"
    joined = [
        one
        for word in (token, *token.children)
        if word is token or word.dep_ == "conj"
        for one in word.rights
    ]
    for verb in joined:
        fight = by_token.get(verb.i)
        fought = fight is not None and (fight.type == "armed_clash" or fight.words in _RAIDED)
        if fight is not None and fought and verb.dep_ == "advcl" and _when(verb):
            return fight
    return None


def _when(verb: Any) -> bool:
    return any(child.lower_ in {"when", "as"} and child.dep_ in {"advmod", "mark"} for child in verb.lefts)


def some_of_them(verb: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "Nine were killed, two of them beheaded": how some of them died."""
    who = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if who is None or verb.tag_ not in {"VBN", "VBD"} or not _of_them(who):
        return None
    if any(child.dep_ in {"aux", "auxpass", "dobj"} for child in verb.children):
        return None
    first = next((child for child in verb.lefts if child.dep_ == "ccomp"), verb.head)
    stated = by_token.get(first.i) if first.i < verb.i else None
    return stated if stated is not None and (stated.words in _DEATH or stated.type in _KILLED) else None


def _of_them(number: Any) -> bool:
    return number.pos_ in {"NUM", "PRON"} and any(
        one.lower_ in {"them", "whom"} for one in clauses.after(number, frozenset({"of"}))
    )


def said_by_its_verb(trigger: Trigger, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "In another attack, a bomb exploded in X": the verb says what the attack was."""
    noun = trigger.token
    if trigger.words not in _ANY_ATTACK or noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return None
    deed = by_token.get(noun.head.head.i)
    if (
        deed is not None
        and deed.token.i < noun.i
        and deed.words in _WAYS
        and not pointing_back.points_back(noun)
    ):
        return deed  # "shot two clerks in separate attacks"
    if deed is None or not deed.verb or not deed.type or deed.token.i < noun.i or deed.words in _HARMS:
        return None
    if any(child.dep_ == "prep" for child in noun.rights):
        return None
    return deed if any(child.lower_ in {"a", "an", "another"} for child in noun.lefts) else None
