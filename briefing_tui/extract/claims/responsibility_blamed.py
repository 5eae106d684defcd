"""Whom somebody says to have done it, by a verb: "blamed the gang", "attributed it to the gang", "is believed to be behind it"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import (
    accused_of,
    deeds,
    general_charges,
    idioms,
    responsibility_pronouns,
    stances,
    suspicions,
)
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import animate, is_event
from briefing_tui.model import Responsibility

_ALSO = vocabulary.words("responsibility", "blames", "also")
_DENIES = vocabulary.words("responsibility", "denies", "verbs")
_ILLS = vocabulary.words("responsibility", "blames", "ills") | vocabulary.words(
    "responsibility", "denies", "abuses"
)
_ANYONE = frozenset({"man", "woman", "person", "people", "boy", "youth", "teenager", "suspect"})
_SPEAKS = frozenset({"speak", "talk"})
_OF_SOMETHING = frozenset({"accuse", "blame", "hold", "charge", "suspect", "attribute", "ascribe"})
_NO_BODIES = frozenset({"GPE", "LOC", "PERSON", "DATE", "TIME"})
_PRONOUNS = frozenset({"it", "they", "he", "she"})


def by_verb(doc: Any, verb: Any, quotes: Any) -> list[Responsibility]:
    """The blame that the verb states: one for each on whom it falls."""
    if stances.negated(verb) or stances.modal(verb) or suspicions.of_helping(verb):
        return []
    if verb.lemma_.lower() in _OF_SOMETHING and (
        suspicions.of_other_things(verb)
        or accused_of.other_things(verb)
        or general_charges.of_no_single_deed(verb)
    ):
        return []
    who = clauses.agents(verb) if clauses.is_passive(verb) else clauses.subjects(verb)
    if any(child.lower_ in {"no", "neither"} for one in who for child in one.lefts):
        return []  # "no government has blamed the army"
    if _rejected(verb):
        return []
    whom, who = _whom(verb, who)
    whom = [_by_name(verb, one) for one in whom if may_have_done(one) and not _told_again(one, whom)]
    if (
        verb.dep_ == "acl"
        and verb.tag_ == "VBN"
        and not who
        and all(one.lemma_.lower() in _ANYONE for one in whom)
    ):
        return []  # "a man accused of the bombing"
    if not whom:
        return []
    start, end = clauses.clause(verb)
    speakers = (
        [one for one in map(stances.issuer, who) if stances.may_say(one) and weapons.kind_of(one) is None]
        or _who_speaks(verb)
        or _who_tells(verb, who)
    )
    found = []
    for target in whom:
        name = stances.name(target, sent=verb.lemma_.lower() in _SPEAKS)
        for speaker in _together(speakers) or [None]:
            one = stances.made(speaker, "blames", name, doc[start:end], verb.lower_)
            found.append(
                one if one.who else replace(one, who=responsibility_pronouns.by_pronoun(who, quotes))
            )
    return found


def _together(speakers: list[Any]) -> list[Any]:
    """The first, and those joined to him: "the government and the army"."""
    joined = [one for one in speakers[1:] if one.dep_ == "conj" and one.head in speakers]
    return speakers[:1] + [one for one in joined if one.pos_ != "PROPN" or one.head.pos_ == "PROPN"]


def accused(verb: Any) -> list[Any]:
    """Who denies it in "the army accused the Front of it, a charge it rejects", "..., which the group denied": the Front."""
    if verb.dep_ != "relcl":
        return []
    up = verb
    for _ in range(8):
        up = up.head
        if up.pos_ == "VERB" and up.lemma_.lower() in {"accuse", "blame"}:
            whom = [one for one in _whom(up, clauses.subjects(up))[0] if stances.somebody(one)]
            whom = [one for one in whom if not _told_again(one, whom)]
            return whom if len(whom) == 1 else []
    return []


def _rejected(verb: Any) -> bool:
    """ "The army rejected messages on social networks accusing soldiers": what it denies blames nobody more than that."""
    noun = verb.head
    if verb.dep_ not in {"acl", "relcl"}:
        return False
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head.head
    return noun.dep_ in {"dobj", "pobj"} and any(
        up.lemma_.lower() in _DENIES for up in list(noun.ancestors)[:2]
    )


def _parted(verb: Any, above: Any) -> bool:
    """ "It accuses the guards; a lawyer says they were provoked": a semicolon stands between the two."""
    first, last = sorted((verb.i, above.i))
    return any(one.text == ";" for one in verb.doc[first:last])


def may_have_done(one: Any) -> bool:
    """Somebody who may be blamed: not "rain", not "a fault"."""
    if not stances.somebody(one) or is_event(one) or suspicions.of_its_name(one):
        return False
    mistagged = one.pos_ == "PROPN" and one.lower_ == one.text and not one.ent_type_  # "fog"
    return (animate(one) and not mistagged) or one.lemma_.lower() in _ALSO


def _by_name(verb: Any, one: Any) -> Any:
    """The Red Hand of "the Red Hand, a network that is blamed for it", whatever the parser hangs the network on."""
    first = one.left_edge.i
    if verb.dep_ != "relcl" or verb.head.i != one.i or one.tag_ != "NN" or first < 2:
        return one
    name = one.doc[first - 2]
    set_off = one.doc[first - 1].text == "," and one.doc[first].lower_ in {"a", "an"}
    return name if set_off and name.pos_ == "PROPN" and name.ent_type_ not in _NO_BODIES else one


def _told_again(one: Any, whom: list[Any]) -> bool:
    """ "Accused the Front (VLF), a rebel group linked to Sulen, of it": the rebel group, which is the Front told again."""
    before = [other for other in whom if other.i < one.i]
    if (
        before
        and before[-1].tag_ == "NN"
        and all(word.tag_ == "NNP" for word in one.doc[before[-1].i + 1 : one.i + 1])
    ):
        return True  # "the separatist Free Orva Army", to the parser two
    first = one.left_edge
    if first.lower_ not in {"a", "an"} or first.i == 0 or first.nbor(-1).text != ",":
        return False
    return any(other.i < one.i and other.pos_ == "PROPN" and one.pos_ == "NOUN" for other in whom)


def _whom(verb: Any, who: list[Any]) -> tuple[list[Any], list[Any]]:
    """On whom the verb puts the blame, and who does so."""
    lemma = verb.lemma_.lower()
    if lemma == "point":
        return idioms.pointed_at(verb), who
    if lemma == "pin" and not any(map(_laid_to, clauses.patients(verb))):
        return [], who  # "pinned her hopes on the army"
    if lemma in _SPEAKS:
        return idioms.spoken_of(verb), who
    if lemma in idioms.LAYS and ((laid := idioms.laid_on(verb)) or lemma != "pin"):
        return laid, who
    if lemma in idioms.CALLS:
        return idioms.called(verb), who
    if lemma in {"link", "tie"} and not any(deeds.event(one) for one in clauses.patients(verb)):
        return [], who  # "linked him to the raid" tells of him what the raid's own words tell
    if lemma in {"attribute", "ascribe", "pin", "impute", "link", "tie"}:
        whom = clauses.after(verb, frozenset({"to", "on"}))
        joint = frozenset({"on"} if lemma == "pin" else {"to"})
        return whom or [
            other for one in clauses.patients(verb) for other in clauses.after(one, joint)
        ], who  # "attributed the raid to the gang", where "to" hangs on the raid
    if lemma == "hold":
        if not any(child.lower_ == "responsible" for child in verb.subtree):
            return [], who
        return clauses.patients(verb) or [
            one for child in verb.children if child.dep_ == "ccomp" for one in clauses.subjects(child)
        ], who
    if lemma in {"charge", "suspect"}:
        whom = clauses.patients(verb)
        if lemma == "charge" and not clauses.after(verb, frozenset({"with"})):
            return [], who
        if lemma == "suspect" and not any(clauses.after(one, frozenset({"of"})) for one in (verb, *whom)):
            whom = suspicions.whom(verb)
            who = [] if whom == who else who
        return whom, who
    on = [one for one in clauses.after(verb, frozenset({"on"})) if stances.somebody(one)]  # not "on Monday"
    if lemma == "blame" and not on and not clauses.patients(verb) and suspicions.closes(verb):
        return who[-1:], []  # "Nine killed in Orva blast; Front blamed"
    whom = on if on and lemma == "blame" else clauses.patients(verb)
    if lemma == "blame" and whom and not on and not may_have_done(whom[0]) and whom[0].i > verb.i:
        whom = _on_whom(whom[0])
    if lemma == "blame" and not whom:
        happened = (one for one in verb.rights if one.dep_ == "ccomp" and one.i == verb.i + 2)
        whom = [two for one in happened for two in _on_whom(one)]  # "blamed what happened on the Front"
    return whom, who


def _laid_to(what: Any) -> bool:
    """What is pinned on somebody: "it", "the raid", "the blame"."""
    return deeds.event(what) or is_event(what) or what.lemma_.lower() in idioms.LAID | _ILLS


def _who_speaks(verb: Any) -> list[Any]:
    """ "The Front denied that it had fired and accused the army": who says what "it" is said to have done."""
    for _ in range(4):
        if verb.dep_ not in {"ccomp", "conj", "xcomp"} or verb.head.i == verb.i or _parted(verb, verb.head):
            return []
        inside, verb = verb.dep_ == "ccomp", verb.head
        if inside:
            return [one for one in clauses.subjects(verb) if stances.somebody(one)]
    return []


def _who_tells(verb: Any, who: list[Any]) -> list[Any]:
    """ "The militia said four had died in a strike, which it blamed on the navy": it is who says all of it.

    So is who "condemned the raid, which it attributed to the navy".
    """
    if not any(one.lower_ in _PRONOUNS for one in who):
        return []
    if verb.dep_ == "relcl" and verb.head.dep_ in {"dobj", "pobj"}:
        told = verb.head.head if verb.head.dep_ == "dobj" else verb.head.head.head
        if told.pos_ == "VERB" and (body := [one for one in clauses.subjects(told) if _may_blame(one)]):
            return body
    up = verb
    while up.head.i != up.i and not _parted(up, up.head):
        up = up.head
        if up.lemma_.lower() in vocabulary.words("claims", "say"):
            return [one for one in clauses.subjects(up) if stances.somebody(one)]
    return []


def _may_blame(one: Any) -> bool:
    return stances.may_say(one) and animate(one)


def _on_whom(event: Any) -> list[Any]:
    """ "Blamed the murder of two clerks in Sanga on rebels", where the parser hangs "on" somewhere in the murder."""
    if any(one.lower_ == "for" and one.dep_ == "prep" for one in event.rights):
        return []  # "blamed fuel for the fire on the quay"
    joint = next(
        (one for one in reversed(list(event.subtree)) if one.lower_ == "on" and one.dep_ == "prep"), None
    )
    return clauses.after(joint.head, frozenset({"on"})) if joint is not None else []
