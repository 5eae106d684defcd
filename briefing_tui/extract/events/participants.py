"""Who acts and who is hit, by syntax: subject, object, agent, "against", "by", "responsible for"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import (
    acting_pronouns,
    fight_sides,
    fragments,
    frames,
    noun_participants,
    rescuers,
    salvo_parts,
    stood_near,
)
from briefing_tui.extract.grammar import clauses, riders, weapons
from briefing_tui.extract.grammar.actor_kinds import animate, counted, is_kind, lemma

if TYPE_CHECKING:
    from briefing_tui.extract.events.triggers import Trigger

_HELD_AS = vocabulary.words("event_grammar", "held_as")
_NOT_HIT = _HELD_AS | {"fire", "light", "attack", "alight", "ablaze", "afire"}
_AT = frozenset({"on", "against", "at", "upon", "towards", "toward", "into", "onto"})
# What is done to somebody: without an object, a note has left out "was" ("two guards shot dead").
_DONE_TO = vocabulary.words("event_grammar", "participants_done_to")
_VERSUS = frozenset({"vs", "vs.", "versus", "v", "v."})
_DONE_BY = frozenset({"by", "from"})
_FROM = frozenset({"from"})
_INTO = frozenset({"attack", "bombing", "looting", "robbery", "drone_attack"})
_SHOTS = frozenset({"fire", "gunfire", "shots", "shot"})
_SIDES = frozenset({"with", "between", "among"})
_TAKES_AT = vocabulary.words("event_grammar", "participants_takes_at")
_GRIEVES = vocabulary.words("event_words", "mishaps_things")

_SAYS = vocabulary.words("event_grammar", "events_saying")
Heads = tuple[list[Any], list[Any]]
_STOPS = frozenset({"shoot down", "down", "intercept", "bring down"})
_COME_DOWN = frozenset({"land", "fall", "come down", "impact"})


def of(trigger: Trigger) -> Heads:
    """(heads of actors, heads of targets) of a trigger; they may still be weapons or events."""
    if trigger.verb:
        return _of_verb(trigger)
    if trigger.words == "vs":
        return [trigger.token, *clauses.after(trigger.token, _VERSUS)], []
    actors, targets = noun_participants.of(trigger.token)
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
        actors += fight_sides.both(clauses.after(trigger.token, _SIDES) or fight_sides.between(trigger.token))
        actors += (
            fight_sides.versus(trigger.token)
            + fight_sides.killed_in(trigger.token)
            + fragments.slashed(trigger.token)
        )
        # "Clashes at Sarno": where they fought.
        targets = [one for one in targets if one.pos_ != "PROPN" or one.head.lower_ not in {"at", "on"}]
        if trigger.token.dep_ in {"nsubj", "dobj", "nsubjpass", "pobj"} and trigger.token.head.pos_ == "VERB":
            actors += fight_sides.both(clauses.after(trigger.token.head, _SIDES))
    return actors, targets


def _of_verb(trigger: Trigger) -> Heads:
    verb = trigger.token
    if trigger.type == "accident" and trigger.weak:
        gone = [*(clauses.subjects(verb) or [verb.head]), *clauses.after(verb, frozenset({"with"}))]
        if lemma(gone[0]) in _GRIEVES:
            return [], gone  # "a bus fell into a gorge": nobody acts
    if trigger.framed and frames.suffers(verb) and not clauses.is_passive(verb):
        fire = [one for child in verb.children if child.lower_ == "under" for one in child.children]
        taken = [one for one in clauses.after(verb, frozenset({"after"})) if one.dep_ == "pcomp"]
        doing = [one for word in (verb, *fire, *taken) for one in clauses.after(word, _DONE_BY)]
        if trigger.words.startswith("fall"):
            doing += clauses.after(verb, frozenset({"to"}))  # "the town fell to the rebels"
        return doing, clauses.subjects(verb)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "under" and frames.lemma_of(verb.head.head) == "come":
        return clauses.after(verb, _DONE_BY), clauses.subjects(verb.head.head)  # "came under shelling"
    if clauses.is_passive(verb):
        by = clauses.agents(verb) or rescuers.at_hands_of(verb)
        actors = [] if rescuers.stopped(verb) else rescuers.left_out(verb, by)
        # "Taken hostage late on Sunday": what they were taken as is nobody.
        targets = [one for one in clauses.patients(verb) if one.dep_ != "dobj" or one.lower_ not in _NOT_HIT]
        if (
            trigger.words == "use"
            and verb.dep_ == "acl"
            and not any(weapons.kind_of(one) is not None for one in targets)
        ):
            return [], []  # "a school used by soldiers"
    else:
        above = verb.head.head if verb.head.dep_ == "advcl" else verb.head
        its_own = any(one.dep_ == "nsubj" for one in verb.lefts)
        told = verb.dep_ == "advcl" and above.lemma_.lower() in _SAYS and not its_own
        # "officials reported seven strikes, coordinated with the army, using aircraft": not they
        actors = [] if told else acting_pronouns.said_so(clauses.subjects(verb), verb)
        if (done := acting_pronouns.beside_passive(verb)) is not None:
            actors = clauses.agents(done)
        elif verb.dep_ == "advcl" and verb.tag_ == "VBG" and frames.suffers(verb.head):
            actors = []  # "the convoy struck a landmine, killing six"
        if verb.tag_ == "VBG" and (by := clauses.after(verb, frozenset({"by"}))) and verb.i < verb.head.i:
            actors = [
                one for one in by if one.ent_type_ not in {"DATE", "TIME"}
            ]  # "shelling by the army hit"
        actors = [two for one in actors for two in acting_pronouns.those_who(one)]
        targets = [one for one in clauses.patients(verb) or _gap(verb) if one.lower_ not in _NOT_HIT]
        if actors and trigger.words in _DONE_TO and any(one.dep_ == "nsubjpass" for one in verb.lefts):
            actors, targets = clauses.agents(verb), actors + targets  # "2 women killed, 9 people wounded"
        done = trigger.words in _DONE_TO or (trigger.words == "shoot" and stood_near.were_shot(verb, actors))
        if done and not targets and verb.tag_ in {"VBD", "VBN"} and not _helped(verb):
            actors, targets = clauses.agents(verb), actors
        if trigger.words.split()[-1] in _HELD_AS and not targets:
            # "to take the mayor hostage", to the parser one noun
            targets = [
                two
                for one in verb.rights
                if one.dep_ == "dobj" and one.lower_ in _NOT_HIT
                for two in one.lefts
                if two.dep_ == "compound"
            ]
        if trigger.words in {"set fire", "set light"} and not targets:
            lit = [verb, *(one for one in verb.children if one.dep_ == "dobj")]
            targets = [one for word in lit for one in clauses.after(word, frozenset({"to"}))]
        if trigger.words.endswith(" down") and not targets:
            targets = clauses.after(verb, frozenset({"down"}))  # "burned down the town hall"
        if trigger.type == "arson" and not targets and all(is_kind(one, "property") for one in actors):
            actors, targets = [], actors  # "farm house set alight": a headline's passive
    if (
        trigger.framed
        and trigger.type in _INTO
        and {" into ", " on "} & {f" {word} " for word in trigger.words.split()}
    ):
        targets = clauses.after(
            verb, frozenset({"into", "on"})
        )  # "rammed a truck into a gate": what was driven is no target
    if trigger.framed and trigger.words.startswith(("pour ", "splash ")):
        targets = clauses.after(verb, frozenset({"over", "on", "onto"}))  # "poured petrol over a shop"
    if trigger.words in {"tear", "rip"} and not targets:
        targets = clauses.after(verb, frozenset({"through"}))  # "tore through a crowded bazaar"
    if rescuers.foiled(verb) or rescuers.trod_on(verb, actors, targets):
        actors = rescuers.plotters(verb)  # "police foiled a plot by rebels to bomb a mosque"
    if (trigger.words in _STOPS and salvo_parts.in_flight(verb)) or salvo_parts.on_its_way(
        verb, trigger.words
    ):
        actors = []  # "the air force shot down 71 of 88 drones": who stops them did not send them
    if trigger.type == "abduction":
        actors = actors + rescuers.freed_by(verb)
        targets = [two for one in targets for two in rescuers.held_for(one)]
        actors = actors or rescuers.asking_ransom(verb)
    if trigger.type == "agreement":
        made = [one for one in verb.rights if one.dep_ == "dobj"]
        return actors + [two for one in (verb, *made) for two in clauses.after(one, _SIDES)], targets
    if trigger.type == "armed_clash":
        # "Exchanged fire with soldiers", where "with" hangs on the fire
        fired = [one for one in verb.rights if one.dep_ == "dobj" and one.lower_ in _SHOTS]
        against = [two for one in (verb, *fired) for two in clauses.after(one, _SIDES)]
        if verb.lemma_.lower() in {"battle", "fight", "engage", "confront"} and not clauses.is_passive(verb):
            against += [one for one in targets if is_kind(one, "military", "militant", "police", "unrest")]
        if trigger.framed and trigger.words.split()[0] in {
            "seize",
            "take",
            "capture",
            "recapture",
            "retake",
            "wrest",
        }:
            against += [
                two for one in (verb, *targets) for two in clauses.after(one, _FROM)
            ]  # "seized a base from the rebels"
        if trigger.words.startswith("overrun"):
            return actors, targets  # "overran a post"
        return actors + (against or ([] if actors else fight_sides.between(verb))), []
    if trigger.words in _TAKES_AT or trigger.words.startswith("set upon"):
        # "fired two rockets at a post", where "at" may hang on the rockets
        aimed = [verb, *(one for one in clauses.patients(verb) if weapons.kind_of(counted(one)) is not None)]
        if trigger.words in _COME_DOWN:
            targets = targets + stood_near.things(verb)  # "rockets landed near a clinic"
        if trigger.words in {"drop", "fire", "launch"}:
            # "dropped bombs filled with gas on a clinic", where "on" hangs on the gas
            aimed += [
                three
                for one in aimed[1:]
                for two in one.rights
                if two.dep_ == "acl"
                for three in (two, *clauses.after(two, frozenset({"with"})))
            ]
        targets = targets + [
            one
            for word in aimed
            for one in clauses.after(word, _AT)
            if not (trigger.type == "protest" and not stood_near.protested(one))
            if one.lemma_.lower() not in riders.RIDDEN and (word is verb or one.ent_type_ != "GPE")
        ]
    if trigger.words == "protest":
        targets = [one for one in targets if stood_near.protested(one)]  # not "protested a curfew"
    if trigger.words == "use":
        for used in clauses.patients(verb):
            targets = targets + clauses.after(used, frozenset({"against", "on"}))
    if trigger.type == "bombing" or trigger.words in {"place", "plant", "leave", "lay"}:
        sent = [one for one in clauses.patients(verb) if weapons.kind_of(one) is not None]
        for word in (verb, *sent):  # "set off a vest inside a clinic", where "inside" hangs on the vest
            targets = targets + [one for one in stood_near.things(word) if one not in targets]
    if trigger.type == "abduction" and trigger.framed and " with " in trigger.words:
        targets = clauses.after(verb, frozenset({"with"}))  # "made off with two girls"
    arms = any(weapons.kind_of(one) is not None for one in targets)
    if trigger.type == "robbery" and not arms:  # "stole a car from a clinic"
        targets = targets + [
            one
            for one in clauses.after(verb, frozenset({"from"}))
            if animate(one) or is_kind(one, "property")
        ]
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
