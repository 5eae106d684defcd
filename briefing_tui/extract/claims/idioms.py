"""Turns of speech that say whose work it was: "bears the hallmarks of the Front", "points the finger at the army"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import accused_of, accusing, stances
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import animate, is_kind, lemma

_MARKS = vocabulary.words("responsibility", "blames", "marks")
_SENDS = vocabulary.words("responsibility", "blames", "sends")
_OURS = frozenset({"our", "its", "their", "my", "his", "her"})
_WORKS = vocabulary.words("responsibility", "blames", "works")
LAID = vocabulary.words("responsibility", "blames", "laid")
_AT = vocabulary.words("responsibility", "blames", "at")
_TOWARDS = frozenset({"at", "to", "towards", "toward"})
_UPON = frozenset({"on", "upon", "with", "at"})
_FINGERS = frozenset({"finger", "fingers"})
_LINKS = frozenset({"link", "links", "ties", "tie"})
_IDEAS = frozenset({"terrorism", "separatism", "extremism", "insurgency"})  # "called it an act of terrorism"
CALLS = frozenset({"call", "describe", "brand", "label"})
LAYS = frozenset({"lay", "put", "place", "cast", "pin"})
_CRIMES = vocabulary.words("responsibility", "blames", "crimes")
_ANYBODY = vocabulary.words("responsibility", "blames", "anybody")
_PERPETRATORS = vocabulary.words("event_grammar", "suspicions_perpetrators")
_BEARS = frozenset({"bear", "bore"})  # to the tagger "bore" is no past of "bear"
_SENT = frozenset({"send", "hire", "pay", "recruit"})
_BELONGS = frozenset({"belong", "work", "link", "tie"})
_BODIES = frozenset({"ORG", "NORP", "GPE"})


def verbs() -> frozenset[str]:
    """The verbs of which `whose_work` knows."""
    return (
        _BEARS | frozenset({"be", "have", "carry", "lie", "suspect", "believe", "think"}) | _SENT | _BELONGS
    )


def to_blame(verb: Any) -> list[Any]:
    """ "The Front was to blame", "the blame lay with the Front"."""
    if verb.lemma_.lower() == "lie":
        blame = any(one.lemma_.lower() in LAID for one in clauses.subjects(verb))
        return clauses.after(verb, frozenset({"with"})) if blame else []
    if verb.lemma_.lower() in _BEARS:
        bears = any(one.dep_ == "dobj" and one.lower_ in {"responsibility", "blame"} for one in verb.rights)
        return clauses.subjects(verb) if bears else []  # "the Front bears responsibility"
    blame = any(
        one.lower_ == "blame"
        and any(two.lower_ == "to" for two in one.lefts)
        and not accused_of.other_things(one)
        for one in verb.rights
    )
    return clauses.subjects(verb) if blame and verb.lemma_.lower() == "be" else []


def called(verb: Any) -> list[Any]:
    """ "Called the raid a crime by the Front", "described it as the work of the Front": the Front."""
    said = [one for one in verb.rights if one.dep_ in {"oprd", "attr", "dobj", "ccomp"}]
    said += clauses.after(verb, frozenset({"as"}))
    for one in said:
        crime = one.lemma_.lower() in _CRIMES and one.dep_ != "dobj"
        if crime or one.lemma_.lower() in _WORKS:
            whom = clauses.after(one, frozenset({"of"} if not crime else {"by", "of"}))
            whom = [two for two in whom if two.lemma_.lower() not in _IDEAS]
            return whom or clauses.after(verb, frozenset({"by"}))
    return []


def whose_work(verb: Any, sure: bool = True) -> list[Any]:
    """ "The attack bears the hallmarks of the Front", "was the work of the Front": the Front; not `sure`, "may be its work"."""
    word = verb.lemma_.lower()
    if word not in verbs() or stances.negated(verb) or (sure and stances.modal(verb)):
        return []
    if whom := to_blame(verb):
        return [one for one in whom if stances.somebody(one) and animate(one)]
    if word == "be" and (whom := _members(verb)):
        return whom
    if whom := _theirs(verb):
        return whom
    for child in verb.rights:
        said = child.lemma_.lower()
        marks = child.dep_ in {"dobj", "attr"} and said in _MARKS and word != "be"
        works = child.dep_ in {"attr", "dobj"} and said in _WORKS and word == "be"
        if marks or works:
            return [one for one in clauses.after(child, frozenset({"of"})) if stances.somebody(one)]
    return []


def owned(verb: Any) -> bool:
    """ "It was our work", "this was not their doing"; with "not" it is denied."""
    if verb.lemma_.lower() != "be" or not any(
        one.lower_ in {"it", "this", "that"} for one in clauses.subjects(verb)
    ):
        return False
    said = (one for one in verb.rights if one.dep_ == "attr" and one.lemma_.lower() in _WORKS)
    return any(two.lower_ in _OURS for one in said for two in one.lefts if two.dep_ == "poss")


def _theirs(verb: Any) -> list[Any]:
    """ "The gunmen were probably sent by traffickers", "belonged to the Front", "were suspected to be from the Front"."""
    if any(one.dep_ in {"acl", "relcl"} for one in (verb, verb.head)):
        return []  # "gunmen believed to belong to the Front shot two"
    if verb.dep_ == "xcomp" and not clauses.is_passive(verb.head):
        return []
    if not any(lemma(one) in _PERPETRATORS for one in clauses.subjects(verb) + clauses.patients(verb)):
        return []
    told: list[Any] = []
    if verb.lemma_.lower() in _SENT and clauses.is_passive(verb):
        told = clauses.agents(verb)
    elif verb.lemma_.lower() in _BELONGS:
        told = clauses.after(verb, frozenset({"to", "for", "with"}))
    else:
        being = [verb, *(one for one in verb.rights if one.dep_ == "xcomp" and one.lemma_ == "be")]
        told = [two for one in being if one.lemma_ == "be" for two in clauses.after(one, frozenset({"from"}))]
        told = [one for one in told if one.ent_type_ == "ORG" or is_kind(one, "militant", "military")]
    return [one for one in told if stances.somebody(one) and animate(one)]


def _members(verb: Any) -> list[Any]:
    """ "The attackers were members of the Front", "Red Sparrow fighters": of whom it is said that they did it."""
    if not any(lemma(one) in _PERPETRATORS or _those(one) for one in clauses.subjects(verb)):
        return []
    told = [
        one
        for one in verb.rights
        if one.dep_ == "attr" and (is_kind(one, "militant", "military") or lemma(one) == "member")
    ]
    return [one for one in told if accusing.is_side(one)]


def _those(one: Any) -> bool:
    """ "Those responsible", "the people behind the attack"."""
    return one.lower_ in {"those", "people", "ones"} and any(
        two.lower_ in {"responsible", "behind"} for two in one.rights
    )


def suspected(verb: Any) -> list[Any]:
    """ "Suspicion fell on the rebels", "the Front is the main suspect", "the main suspects are the rebels"."""
    about = [one for one in verb.lefts if one.dep_ == "nsubj"]
    if verb.lemma_.lower() == "fall":
        falls = any(one.lower_ in {"suspicion", "suspicions", "blame"} for one in about)
        return clauses.after(verb, frozenset({"on", "upon"})) if falls else []
    said = [one for one in verb.rights if one.dep_ == "attr"]
    for one, others in ((said, about), (about, said)):
        if any(two.lemma_.lower() in {"suspect", "culprit"} for two in one):
            return [two for two in others if is_kind(two, "militant", "military") or two.ent_type_ in _BODIES]
    return []


def thought_to_be(verb: Any) -> list[Any]:
    """ "The attackers are believed to be members of the Front": the Front's members; nobody where no name or party is told."""
    attackers = clauses.patients(verb)
    if not any(lemma(one) in _ANYBODY or one.lower_ == "they" for one in attackers):
        return []
    be = (one for one in verb.rights if one.dep_ == "xcomp" and one.lemma_ == "be")
    told = [two for one in be for two in one.rights if two.dep_ == "attr"]
    return [
        one for one in told if any(two.pos_ == "PROPN" for two in one.subtree) or is_kind(one, "militant")
    ]


def spoken_of(verb: Any) -> list[Any]:
    """ "Spoke of elements financed by Sulen", "of terrorists in the pay of Sulen": those of whom it is said who sent them."""
    return [
        one
        for one in clauses.after(verb, frozenset({"of"}))
        if is_kind(one, "militant")
        and any(
            two.lemma_.lower() in _SENDS and two.tag_ == "VBN" and clauses.agents(two) for two in one.rights
        )
    ]


def pointed_at(verb: Any) -> list[Any]:
    """ "Points the finger at the gang", "points to the rebels": at whom."""
    if any(one.lower_ in _LINKS for one in verb.head.doc[verb.left_edge.i : verb.i]) or (
        verb.dep_ == "relcl" and verb.head.lower_ in _LINKS
    ):
        return []  # "links that point to Sulen": with whom somebody has to do
    finger = any(one.lower_ in _FINGERS for one in clauses.patients(verb))
    whom = clauses.after(verb, _TOWARDS)
    if finger:
        return whom or [
            two for one in verb.rights if one.lower_ in _FINGERS for two in clauses.after(one, _TOWARDS)
        ]
    suspects = any(lemma(one) in {"suspect", "culprit"} for one in clauses.after(verb, frozenset({"as"})))
    return [
        one for one in whom if suspects or is_kind(one, "militant", "military") or one.ent_type_ in _BODIES
    ]


def laid_on(verb: Any) -> list[Any]:
    """ "Laid the blame on the gang", "laid the raid at the door of the gang": on whom."""
    laid = clauses.patients(verb)
    door = [one for one in clauses.after(verb, frozenset({"at"})) if one.lemma_.lower() in _AT]
    if door:
        its = [one for one in door[0].lefts if one.dep_ == "poss"]
        return its or clauses.after(door[0], frozenset({"of"}))
    if not any(one.lemma_.lower() in LAID for one in laid):
        return []
    deeds = [two for one in (verb, *laid) for two in clauses.after(one, frozenset({"for"}))]
    return clauses.after(verb, _UPON) or [
        two for one in (*laid, *deeds) for two in clauses.after(one, _UPON)
    ]  # "put the blame for the raid on the gang", where "on" hangs on the raid
