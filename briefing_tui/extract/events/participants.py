"""Who acts and who is hit, by syntax: subject, object, agent, "against", "by", "responsible for"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import (
    acting_pronouns,
    before_nouns,
    blamed_for,
    fight_sides,
    fragments,
    frames,
    rescuers,
    salvo_parts,
)
from briefing_tui.extract.grammar import clauses, riders, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind, lemma

if TYPE_CHECKING:
    from briefing_tui.extract.events.triggers import Trigger

_NOT_HIT = frozenset({"fire", "light", "attack", "hostage", "alight", "ablaze", "afire"})
_AT = frozenset({"on", "against", "at", "upon", "towards", "toward", "into", "onto"})
_NOUN_AT = frozenset({"on", "against", "at", "upon", "targeting", "towards", "toward", "vs", "vs."})
_NEAR = frozenset(
    {"at", "near", "outside", "in", "inside", "on", "under", "beneath", "beside", "against", "by"}
)
_BY = frozenset({"by", "from", "between"})
# What is done to somebody: without an object, a note has left out "was" ("two guards shot dead").
_DONE_TO = vocabulary.words("event_grammar", "participants_done_to")
_CARS = frozenset(
    {"car", "van", "taxi", "truck", "pickup", "vehicle", "jeep", "motorcycle", "motorbike", "boat"}
)
_VERSUS = frozenset({"vs", "vs.", "versus", "v", "v."})
_DONE_BY = frozenset({"by", "from"})
_SIDES = frozenset({"with", "between", "among"})
LIGHT = vocabulary.words("event_grammar", "participants_light")
_ANSWERS = frozenset({"answer", "respond", "retaliate", "reply", "react"})
_INFORMED = frozenset({"informed", "told", "warned", "notified", "briefed", "reminded", "accused"})
_WHERE = vocabulary.words("event_grammar", "participants_where")
_TAKES_AT = vocabulary.words("event_grammar", "participants_takes_at")
_GRIEVES = vocabulary.words("event_words", "mishaps_things")
_HARMS = vocabulary.words("event_grammar", "participants_harms")

_SAYS = vocabulary.words("event_grammar", "events_saying")
Heads = tuple[list[Any], list[Any]]
_STOPS = frozenset({"shoot down", "down", "intercept", "bring down"})
_FEW = 8  # tokens of what was shot down
_FLOWN_IN = frozenset({"drone_attack", "missile_attack", "rocket_attack"})


def of(trigger: Trigger) -> Heads:
    """(heads of actors, heads of targets) of a trigger; they may still be weapons or events."""
    if trigger.verb:
        return _of_verb(trigger)
    if trigger.words == "vs":
        return [trigger.token, *clauses.after(trigger.token, _VERSUS)], []
    actors, targets = _of_noun(trigger.token)
    if weapons.type_of([trigger.token]):
        targets += fragments.targets(trigger.token)
        fired_from = clauses.after(trigger.token, frozenset({"from"}))
        actors = [one for one in actors if one not in fired_from or one.ent_type_ not in {"GPE", "LOC"}]
    if trigger.type == "agreement":
        noun = trigger.token
        signed = [child for child in noun.rights if child.dep_ == "acl"]
        signed += [noun.head] if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} else []
        for word in (noun, *signed):  # "truce signed between the Front and the army"
            actors += clauses.after(word, _SIDES)
    if trigger.type == "shelling" and (facing := fight_sides.versus(trigger.token)):
        return facing, []  # "mortar exchange Guard vs Front"
    if trigger.type == "armed_clash":
        actors += clauses.after(trigger.token, _SIDES) or fight_sides.between(trigger.token)
        actors += (
            fight_sides.versus(trigger.token)
            + fight_sides.killed_in(trigger.token)
            + fragments.slashed(trigger.token)
        )
        # "Clashes at Sarno": where they fought.
        targets = [one for one in targets if one.pos_ != "PROPN" or one.head.lower_ not in {"at", "on"}]
        if trigger.token.dep_ in {"nsubj", "dobj", "nsubjpass", "pobj"} and trigger.token.head.pos_ == "VERB":
            actors += clauses.after(trigger.token.head, _SIDES)
    return actors, targets


def _of_verb(trigger: Trigger) -> Heads:
    verb = trigger.token
    if trigger.type == "accident" and trigger.weak:
        gone = [*(clauses.subjects(verb) or [verb.head]), *clauses.after(verb, frozenset({"with"}))]
        if lemma(gone[0]) in _GRIEVES:
            return [], gone  # "a bus fell into a gorge": nobody acts
    if trigger.framed and frames.suffers(verb) and not clauses.is_passive(verb):
        fire = [one for child in verb.children if child.lower_ == "under" for one in child.children]
        doing = [one for word in (verb, *fire) for one in clauses.after(word, _DONE_BY)]
        return doing, clauses.subjects(verb)
    if clauses.is_passive(verb):
        by = clauses.agents(verb) or rescuers.at_hands_of(verb)
        actors = [] if rescuers.stopped(verb) else rescuers.left_out(verb, by)
        targets = clauses.patients(verb)
        if (
            trigger.words == "use"
            and verb.dep_ == "acl"
            and not any(weapons.kind_of(one) is not None for one in targets)
        ):
            return [], []  # "a school used by soldiers"
    else:
        above = verb.head.head if verb.head.dep_ == "advcl" else verb.head
        told = verb.dep_ == "advcl" and above.lemma_.lower() in _SAYS
        # "officials reported seven strikes, coordinated with the army, using aircraft": not they
        actors = [] if told else acting_pronouns.said_so(clauses.subjects(verb), verb)
        targets = [one for one in clauses.patients(verb) or _gap(verb) if one.lower_ not in _NOT_HIT]
        if actors and trigger.words in _DONE_TO and any(one.dep_ == "nsubjpass" for one in verb.lefts):
            actors, targets = clauses.agents(verb), actors + targets  # "2 women killed, 9 people wounded"
        if trigger.words in _DONE_TO and not targets and verb.tag_ in {"VBD", "VBN"} and not _helped(verb):
            actors, targets = clauses.agents(verb), actors
        if trigger.words in {"set fire", "set light"} and not targets:
            lit = [verb, *(one for one in verb.children if one.dep_ == "dobj")]
            targets = [one for word in lit for one in clauses.after(word, frozenset({"to"}))]
        if trigger.type == "arson" and not targets and all(is_kind(one, "property") for one in actors):
            actors, targets = [], actors  # "farm house set alight": a headline's passive
    if trigger.framed and trigger.type in {"attack", "bombing"} and " into " in trigger.words:
        targets = clauses.after(
            verb, frozenset({"into"})
        )  # "rammed a truck into a gate": what was driven is no target
    if trigger.words in {"tear", "rip"} and not targets:
        targets = clauses.after(verb, frozenset({"through"}))  # "tore through a crowded bazaar"
    if rescuers.foiled(verb) or rescuers.trod_on(verb, actors, targets):
        actors = []  # "police foiled a plot to bomb a mosque"
    if (trigger.words in _STOPS and _in_flight(verb)) or salvo_parts.on_its_way(verb, trigger.words):
        actors = []  # "the air force shot down 71 of 88 drones": who stops them did not send them
    if trigger.type == "abduction":
        actors = actors + rescuers.freed_by(verb)
    if trigger.type == "armed_clash":
        return actors + (clauses.after(verb, _SIDES) or ([] if actors else fight_sides.between(verb))), []
    if trigger.words in _TAKES_AT or trigger.words.startswith("set upon"):
        # "fired two rockets at a post", where "at" may hang on the rockets
        aimed = [verb, *(one for one in clauses.patients(verb) if weapons.kind_of(one) is not None)]
        targets = targets + [
            one
            for word in aimed
            for one in clauses.after(word, _AT)
            if one.lemma_.lower() not in riders.RIDDEN and (word is verb or one.ent_type_ != "GPE")
        ]
    if trigger.words == "use":
        for used in clauses.patients(verb):
            targets = targets + clauses.after(used, frozenset({"against", "on"}))
    if trigger.type == "bombing" or trigger.words in {"place", "plant", "leave", "lay"}:
        targets = targets + _things_near(verb)
    return actors, [one for one in targets if one.ent_type_ not in {"DATE", "TIME"} and not _month(one)]


def _month(token: Any) -> bool:
    """ "On 21 Nov a guard shot": a day that the parser's own names miss."""
    return (
        bool(token.i)
        and token.lower_ in vocabulary.words("numbers", "months")
        and token.doc[token.i - 1].like_num
    )


def _helped(verb: Any) -> bool:
    """ "Had killed", "did kill", "who killed": no headline has left out a word."""
    return verb.dep_ == "relcl" or any(child.dep_ in {"aux", "auxpass", "dobj"} for child in verb.children)


def _gap(verb: Any) -> list[Any]:
    """ "The officers they abducted": whom a clause without "whom" describes was its object."""
    if verb.dep_ != "relcl" or verb.tag_ not in {"VBD", "VBN"} or verb.head.pos_ != "NOUN":
        return []
    own = [child for child in verb.lefts if child.dep_ == "nsubj"]
    return [verb.head] if own and own[0].lower_ in {"it", "they", "he", "she", "we"} else []


def _things_near(word: Any) -> list[Any]:
    """What a bomb stood at, under or in front of, where that is a thing and not a town or a street."""
    found = clauses.after(word, _NEAR)
    found += [further for one in found if _came_in(one) for further in clauses.after(one, _NEAR)]
    return [
        one
        for one in found
        if not _came_in(one)
        and is_kind(one, "property", "military", "police")
        and one.ent_type_ != "GPE"
        and not is_kind(one, "civilian")
        and one.lemma_.lower() not in _WHERE
    ]


def _came_in(thing: Any) -> bool:
    """ "Planted by three men in a van outside a bank": what those who did it sat in."""
    joint = thing.head
    before = joint.nbor(-1) if joint.lower_ in {"in", "on"} and joint.i else joint
    acts = before.dep_ == "nsubj" or (before.dep_ == "pobj" and before.head.dep_ == "agent")
    return acts and thing.lemma_.lower() in _CARS and weapons.kind_of(before) is None


def _in_flight(verb: Any) -> bool:
    """ "Shot down 71 of 88 drones", "nine rockets were intercepted"; "shot down a jet with a missile" is an attack."""
    passive = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    words = passive.subtree if passive is not None else verb.doc[verb.i + 1 : verb.i + _FEW]
    for word in words:
        if word.lower_ in {"with", "by", "using"} or (passive is None and word.text == ","):
            return False
        if weapons.type_of([word]) in _FLOWN_IN:
            return True
    return False


def _of_noun(noun: Any) -> Heads:
    actors, targets = before_nouns.of(noun)
    lemma, above = noun.lemma_.lower(), frames.lemma_of(noun.head)
    blamed = blamed_for.on_whom(noun)
    actors += blamed
    joints = (
        _NOUN_AT | {"for"} if noun.lemma_.lower() == "ambush" else _NOUN_AT
    )  # "laid an ambush for a column"
    targets += [one for one in clauses.after(noun, joints) if one not in blamed and not _where(one)]
    if not targets:  # "an attack by rebels on a post", where the parser hangs "on" on the rebels
        doers = clauses.after(noun, frozenset({"by"}))
        targets += [
            one
            for who in doers
            for one in clauses.after(who, frozenset({"on", "against"}))
            if one.lemma_.lower() not in riders.RIDDEN
        ]
    if lemma in before_nouns.OF_IS_TARGET:
        targets += clauses.after(noun, frozenset({"of"}))
    actors += [] if _heard_of(noun) else clauses.after(noun, _BY) or _by_both(noun)
    if lemma in {"explosion", "blast", "bombing", "detonation"}:
        targets += _things_near(noun)
        if noun.dep_ in {"nsubj", "dobj"}:
            targets += _things_near(noun.head)
    if noun.dep_ in {"dobj", "obj"} and above in LIGHT:
        actors += acting_pronouns.said_so(clauses.subjects(noun.head), noun.head)
        targets += clauses.after(noun.head, _NOUN_AT - {"at"})
    elif _answers(noun):
        actors += acting_pronouns.said_so(clauses.subjects(noun.head.head), noun.head.head)
    elif noun.dep_ == "nsubjpass" and above in LIGHT:
        actors += clauses.agents(noun.head)
        targets += _upon(noun.head)
        # "Planned by the colonel and carried out by his men": both.
        for verb in clauses.joined(noun.head):
            actors += clauses.agents(verb) if frames.lemma_of(verb) in LIGHT else []
    elif noun.dep_ == "nsubj" and above in _HARMS:
        targets += clauses.patients(noun.head)
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"}:
            word = frames.lemma_of(child)
            if word in LIGHT or word in {"blame", "claim", "attribute"}:
                actors += clauses.agents(child)
                if word in LIGHT:
                    targets += _upon(child)
                else:  # "a bombing blamed on the gang"
                    actors += clauses.after(child, frozenset({"on", "to"}))
            elif word in _HARMS:
                targets += [one for one in clauses.patients(child) if one.i != noun.i]
    actors += [] if actors else fragments.doers(noun)
    more_actors, more_targets = blamed_for.of(noun)
    return actors + more_actors, targets + more_targets


def _where(named: Any) -> bool:
    """ "An ambush at Talla", "a raid at Orva": where it was; "at the mill" is what was hit.

    Nor is a motorcycle hit by a "killing by gunmen on a motorcycle".
    """
    if named.head.lower_ == "on" and named.lemma_.lower() in riders.RIDDEN:
        return any(one.lower_ == "by" for one in named.head.head.children)
    if named.head.lower_ != "at" or named.pos_ != "PROPN":
        return False
    return not is_kind(named, "property", "military", "police")


def _heard_of(noun: Any) -> bool:
    """ "Was informed of the attack by his aides": who told of it."""
    return noun.head.lower_ in {"of", "about"} and noun.head.head.lower_ in _INFORMED


def _by_both(noun: Any) -> list[Any]:
    """ "Harassment and attacks by the Front", "a wave of attacks by the Front": "by" hangs on the first noun."""
    wave = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.tag_[:2] == "NN"
    return [
        one
        for child in (noun.head.head.rights if wave else noun.head.rights if noun.dep_ == "conj" else ())
        if child.lower_ == "by" and child.i > noun.i
        for one in clauses.spread([grand for grand in child.children if grand.dep_ == "pobj"])
    ]


def _answers(noun: Any) -> bool:
    """ "Kelland answered with mortar fire on Orva": who answers acts."""
    return bool(
        noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head.lemma_.lower() in _ANSWERS
    )


def _upon(verb: Any) -> list[Any]:
    """ "An attack staged by rebels on the town hall": the parser may hang the last words on the rebels."""
    return [one for word in (verb, *clauses.agents(verb)) for one in clauses.after(word, _NOUN_AT - {"at"})]
