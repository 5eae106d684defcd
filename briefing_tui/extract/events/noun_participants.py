"""Who acts and who is hit by a noun of violence: "a raid by rebels on a post", "the shelling of the town", "came under attack"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import (
    acting_pronouns,
    before_nouns,
    blamed_for,
    fragments,
    frames,
    stood_near,
)
from briefing_tui.extract.grammar import clauses, riders, weapons
from briefing_tui.extract.grammar.actor_kinds import animate, is_kind
from briefing_tui.extract.places import syntax

LIGHT = vocabulary.words("event_grammar", "participants_light")
_NOUN_AT = frozenset({"on", "against", "at", "upon", "targeting", "towards", "toward", "vs", "vs."})
_DONE = frozenset({"commit", "perpetrate", "carry", "stage", "launch", "mount", "conduct", "execute"})
_COMMITS = frozenset({"commit", "perpetrate"})
_DEEPER = frozenset({"on", "against", "at", "of", "for", "in", "near", "outside"})
_BY = frozenset({"by", "from", "between"})
_RUNS = frozenset({"fall", "drive", "run", "walk", "ride", "stumble", "march", "blunder"})
_MEETS = {"under": frozenset({"come", "be"}), "into": _RUNS, "in": frozenset({"catch"})}
_ANSWERS = frozenset({"answer", "respond", "retaliate", "reply", "react"})
_INFORMED = frozenset({"informed", "told", "warned", "notified", "briefed", "reminded", "accused"})
_HARMS = vocabulary.words("event_grammar", "participants_harms")
# Where a deed is told of: "claimed the raid on its channel".
_TOLD_ON = vocabulary.words("responsibility", "said", "mute") | {
    "telegram",
    "twitter",
    "facebook",
    "account",
    "page",
}
Heads = tuple[list[Any], list[Any]]


def of(noun: Any) -> Heads:
    """(heads of actors, heads of targets) of a noun that states an event."""
    actors, targets = before_nouns.of(noun)
    lemma, above = noun.lemma_.lower(), frames.lemma_of(noun.head)
    joint = noun.head.lower_ if noun.dep_ == "pobj" else ""
    met = frames.lemma_of(noun.head.head)
    if joint in {"under", "into", "in"} and met in _MEETS[joint]:
        targets += clauses.subjects(noun.head.head)  # "came under shelling", "drove into an ambush"
    if joint == "in" and met in {"die", "perish"}:  # "died in raids by the army on a school", hung on "died"
        told = [one for one in noun.head.head.rights if one.i > noun.i]
        actors += [two for one in told if one.lower_ == "by" for two in one.children if animate(two)]
        targets += [
            two
            for one in told
            if one.lower_ == "on"
            for two in one.children
            if two.ent_type_ not in {"DATE", "TIME"}
        ]
    if joint == "in" and lemma == "protest":
        actors += clauses.subjects(noun.head.head)  # "came out in protest"
    if joint == "in" and met in {"take", "participate", "join"} and _unrest(noun):
        actors += clauses.subjects(noun.head.head)  # "took part in a march"
    if noun.dep_ == "dobj" and above in {"survive", "escape"}:
        targets += clauses.subjects(noun.head)  # "survived a bomb attack"
    if joint == "on" and met == "go":
        actors += clauses.subjects(noun.head.head)  # "went on the rampage"
    blamed = blamed_for.on_whom(noun)
    actors += blamed
    joints = (
        _NOUN_AT | {"for"} if noun.lemma_.lower() == "ambush" else _NOUN_AT
    )  # "laid an ambush for a column"
    targets += [
        one
        for one in clauses.after(noun, joints)
        if one not in blamed and not _where(one) and not {one.lemma_.lower(), one.lower_} & _TOLD_ON
    ]
    if not targets:  # "an attack by rebels on a post", where the parser hangs "on" on the rebels
        doers = clauses.after(noun, frozenset({"by"}))
        targets += [
            one
            for who in doers
            for one in clauses.after(who, frozenset({"on", "against"}))
            if one.lemma_.lower() not in riders.RIDDEN
        ]
    days = [one for one in clauses.after(noun, frozenset({"on"})) if one.ent_type_ == "DATE"]
    if lemma in before_nouns.OF_IS_TARGET:
        whom = clauses.after(noun, frozenset({"of"}))  # "the murder on Monday of a judge"
        targets += whom or [
            two for one in days for two in clauses.after(one, frozenset({"of"})) if animate(two)
        ]
    by = [one for one in clauses.after(noun, _BY) if not syntax.near_by(one)]  # "on Orva, 40 km from Velda"
    actors += [] if _heard_of(noun) else by or _by_both(noun) or _by_beyond(noun)
    bombs = weapons.type_of([one for one in noun.lefts if one.dep_ in {"compound", "nmod"}]) == "bombing"
    if lemma in {"explosion", "blast", "bombing", "detonation"} or (bombs and lemma == "attack"):
        targets += stood_near.things(noun)
        if noun.dep_ in {"nsubj", "dobj"}:
            targets += stood_near.things(noun.head)
    if noun.dep_ in {"dobj", "obj"} and above in LIGHT | {"hold"}:  # "held a sit-in"
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
    for verb in _told_behind(noun):
        actors += clauses.agents(verb)
    for child in (*noun.children, *(two for one in days for two in one.rights)):
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
    actors += [] if actors else _done_by(noun) or fragments.doers(noun)
    more_actors, more_targets = blamed_for.of(noun)
    return actors + more_actors, targets + more_targets


def _unrest(noun: Any) -> bool:
    """A march, a strike, a sit-in: what people take part in."""
    return any(
        noun.lemma_.lower() == word.split()[-1]
        for kind in ("protest", "riot")
        for word in vocabulary.load("events")[kind]["nouns"]
    )


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


def _told_behind(noun: Any) -> list[Any]:
    """ "Condemned the murder of a judge, committed by rebels", hung on "condemned"; "which was political and staged by rebels"."""
    doing = [child for child in noun.head.rights if child.dep_ == "advcl"] if noun.dep_ == "dobj" else []
    found = [one for one in doing if one.tag_ == "VBN" and one.nbor(-1).text == ","]
    for clause in noun.rights:
        if clause.dep_ == "relcl":
            found += [one for one in clauses.joined(clause) if one.tag_ == "VBN"]
    return [one for one in found if frames.lemma_of(one) in _DONE]


def _done_by(noun: Any) -> list[Any]:
    """ "The murder of a judge, committed by rebels": nobody commits a judge, on whom the parser hangs it."""
    done = (
        verb
        for whom in clauses.after(noun, frozenset({"of"}))
        for verb in whom.rights
        if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBN" and verb.lemma_.lower() in _COMMITS
    )
    return [who for verb in done for who in clauses.agents(verb)]


def _by_beyond(noun: Any) -> list[Any]:
    """ "An attack on a camp for displaced people by rebels": "by" hangs on what was hit, or on who lives there."""
    pending, found = [noun], []
    for _ in range(3):
        pending = [
            two
            for one in pending
            for joint in one.rights
            if joint.dep_ == "prep" and joint.lower_ in _DEEPER
            for two in joint.rights
            if two.dep_ == "pobj"
        ]
        found += [
            who
            for one in pending
            for joint in one.rights
            if joint.lower_ == "by" and joint.dep_ in {"prep", "agent"}
            for who in clauses.spread([two for two in joint.rights if two.dep_ == "pobj"])
            if is_kind(who, "military", "militant", "police", "unrest", "civilian", "state")
            or who.lemma_.lower() == "agent"
            or who.ent_type_ in {"ORG", "NORP"}
            or weapons.names_aircraft(who)
        ]
    return found


def _upon(verb: Any) -> list[Any]:
    """ "An attack staged by rebels on the town hall": the parser may hang the last words on the rebels."""
    return [
        one
        for word in (verb, *clauses.agents(verb))
        for one in clauses.after(word, _NOUN_AT - {"at"})
        if one.lemma_.lower() not in riders.RIDDEN  # "carried out by two men on a motorbike"
    ]
