"""What type a mention comes to beside the others that its text tells near it.

An attack told by nothing but the firing of guns is a shooting ("gunmen opened fire on a taxi"); where the same stretch
of text calls it an attack, an ambush, a raid or a murder too, the wider word names it. What a helicopter dropped where
a gas attack is told was the gas.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import salvo_parts
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.parsing import wording

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Found

# Verbs that tell only how armed men came: `armed_men_come` and the readings beside it in `event_frames.toml`.
CAME = re.compile(
    r"(?:walk|ride|burst|drive|march|pour|rush|sweep|move|break|barge|force|sneak|come) into\b|(?:descend|swoop|converge) on\b"
    r"|(?:enter|surround|invade)\b"
)
_DEEDS = frozenset({"attack", "shooting", "armed_clash", "assassination", "abduction", "robbery", "looting", "arson", "bombing"})  # fmt: skip
_FIRES = vocabulary.words("event_words", "near_mentions_fires")
_HARMS = frozenset({"kill", "wound", "injure", "killing"})  # what firing comes to; says nothing of how
_HITS = frozenset({"hit", "strike"})
_WIDER = frozenset({"attack", "armed_clash", "assassination"})
_NEAR = 6  # sentences on either side in which a wider word tells of the same thing
_OPENS = frozenset({"fire", "open fire"})
_ANSWERS = frozenset({"return", "retaliate", "respond", "repel", "exchange", "engage"})
_DROPS = frozenset({"drop", "release", "unleash"})
_STOPS = ("intercept", "shoot", "down", "bring", "destroy", "jam")
_EMBERS = vocabulary.words("event_words", "types_embers") | {"piece"}
_HARM_BY_FALLING = frozenset({"damage", "destroy", "hit", "strike", "wound", "injure", "kill", "set", "ignite", "spark", "smash", "break", "hurt"})  # fmt: skip
_NOBODY = frozenset({"nobody", "none", "nothing", "one"})  # "no one"
_NEXT = 2  # sentences on, in which what was dropped is the gas just told of


def settle(doc: Any, found: list[Found]) -> None:
    """Give the mentions of `found` the type that the others near them leave to them."""
    _came(found)
    _fallen(doc, found)
    _searches(doc, found)
    if not any(one.type in {"attack", "armed_clash", "chemical_weapon"} for one in found):
        return
    order = {sentence.start: number for number, sentence in enumerate(wording.sentences(doc))}
    at = [order[wording.sentence(one.token).start] for one in found]
    wider = [
        here
        for one, here in zip(found, at, strict=True)
        if one.type in _WIDER and one.words not in _FIRES | _HARMS and not _of_firing(one)
    ]
    fights = {one.token.i for one in found if one.type in _WIDER and one.words not in _HARMS}
    answered: bool | None = None  # asked of the whole text, once
    gassed = [here for one, here in zip(found, at, strict=True) if one.type == "chemical_weapon"]
    for one, here in zip(found, at, strict=True):
        if one.type == "attack" and _of_firing(one):
            if not any(abs(here - other) <= _NEAR for other in wider):
                one.type = "shooting"
        elif one.type == "armed_clash" and one.words in _OPENS and not fights - {one.token.i}:
            if answered is None:
                answered = not _ANSWERS.isdisjoint(wording.lemmas(doc))
            if not answered:
                one.type = "shooting"
        elif (
            one.type == "air_strike"
            and one.words in _DROPS
            and any(0 <= here - other <= _NEXT for other in gassed)
        ):
            one.type = "chemical_weapon"


def _came(found: list[Found]) -> None:
    """ "Masked men entered Dalar and opened fire": what they did there names it, and how they came is told with it."""
    came = [one for one in found if one.type == "attack" and CAME.match(one.words)]
    for one in came:
        here = wording.sentence(one.token).start
        did = [
            other
            for other in found
            if other is not one
            and other.type in _DEEDS
            and wording.sentence(other.token).start == here
            and not CAME.match(other.words)
            and not (other.token.dep_ == "advcl" and other.token.head.i == one.token.i)
        ]
        if did:
            did[0].arguments.take(one.arguments)
            did[0].joined.append(one.token)
            found.remove(one)


def _fallen(doc: Any, found: list[Found]) -> None:
    """ "A drone was brought down. Fragments damaged a villa": the harm is that of the drone's attack."""
    downed = [one for one in found if one.type == "strategic_other" and one.words.startswith(_STOPS)]
    if not downed:
        return
    order = {sentence.start: number for number, sentence in enumerate(wording.sentences(doc))}
    by_embers = [one for one in found if one.type in {"property_attack", "attack"} and _embers_do(one.token)]
    for shot in downed:
        meant = salvo_parts.stopped(shot.token)
        kind = weapons.type_of(clauses.patients(shot.token) if meant is None else [meant])
        for one in by_embers:
            near = (
                0 <= order[wording.sentence(one.token).start] - order[wording.sentence(shot.token).start] <= 1
            )
            if kind and near and one.type in {"property_attack", "attack"}:
                one.type, one.rule = kind, f"{one.rule} by what was shot down"
                _without_those_who_shot(shot)
                one.arguments.take(shot.arguments)
                one.places = one.places or shot.places
                one.joined.append(shot.token)
                found.remove(shot)
                break
        else:
            if kind and _embers_harm(doc, shot.token):
                _without_those_who_shot(shot)
                shot.type, shot.rule = kind, f"{shot.rule} and fell on somebody or something"


def _searches(doc: Any, found: list[Found]) -> None:
    """ "Police raided a house. Two men were arrested": the raid of those who arrest is no attack where nobody is hurt."""
    raids = [
        one
        for one in found
        if one.words == "raid"
        and one.type == "attack"
        and one.token.pos_ == "VERB"
        and one.arguments.by_armed
    ]
    if not raids:
        return
    order = {sentence.start: number for number, sentence in enumerate(wording.sentences(doc))}
    for raid in raids:
        here = order[wording.sentence(raid.token).start]
        near = [one for one in found if 0 <= order[wording.sentence(one.token).start] - here <= _NEXT]
        held = [one for one in near if one.type == "arrest"]
        if not held or raid.arguments.by_rebels or any(one.type in _WIDER for one in near if one is not raid):
            continue
        if not held[0].arguments.actors:
            held[0].arguments.take(raid.arguments)
        held[0].places = held[0].places or raid.places
        held[0].joined.append(raid.token)
        found.remove(raid)


def _without_those_who_shot(shot: Found) -> None:
    """Who brought a drone down did not send it; that somebody did still says that it took place."""
    shot.arguments.actors.clear()


def _embers_do(verb: Any) -> bool:
    doing = clauses.agents(verb) or clauses.subjects(verb)
    return any(_ember(child) for child in doing)


def _ember(noun: Any) -> bool:
    """A fragment, or debris, whose singular has the "s" too."""
    word = noun.lemma_.lower()
    return word in _EMBERS or word.removesuffix("s") in _EMBERS


def _embers_harm(doc: Any, shot: Any) -> bool:
    """Whether what fell is told to have hit somebody or something, in this sentence or the next."""
    end = wording.sentence(shot).end
    stop = wording.sentence(doc[end]).end if end < len(doc) else end
    return any(
        _ember(one)
        and one.dep_ == "nsubj"
        and one.head.lemma_.lower() in _HARM_BY_FALLING
        and not any(hit.lower_ in _NOBODY for hit in clauses.patients(one.head))
        and not any(child.dep_ == "neg" for child in one.head.children)
        for one in doc[shot.i : stop]
    )


def _of_firing(one: Found) -> bool:
    """ "Shot a judge", "was hit by sniper fire": told by nothing but the guns."""
    if one.words in _HITS:
        hit = clauses.is_passive(one.token) and one.arguments.at_people
        return hit and any(weapons.is_firearm(one.token.doc[end - 1]) for _, end in one.arguments.weapons)
    return one.words in _FIRES and not _aimed_arms(one)


def _aimed_arms(one: Found) -> bool:
    """ "Fired RPGs and machine guns at a ship": told by its arms, an attack of any kind."""
    return one.words == "fire" and bool(one.arguments.weapons)
