"""Who says "we did it" or "we did not" by a verb: "claimed the raid", "owned up to it", "denied having shelled the town"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import (
    accused_of,
    deeds,
    responsibility_blamed,
    responsibility_denied,
    responsibility_mutual,
    responsibility_pronouns,
    stances,
)
from briefing_tui.extract.events import acting_pronouns, groups_meant
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import animate, counted, is_kind
from briefing_tui.model import Responsibility, Stance

_CLAIMS = vocabulary.words("responsibility", "claims", "verbs")
_OWNING = vocabulary.words("responsibility", "claims", "owning")
_OWNED = vocabulary.words("responsibility", "claims", "owned")
_CONFESSING = vocabulary.words("responsibility", "claims", "confessing")
_UNREADY = vocabulary.words("responsibility", "denies", "unready")
_ACCUSATIONS = vocabulary.words("responsibility", "denies", "accusations")
_ARMS = vocabulary.words("responsibility", "said", "arms")
_PRONOUNS = frozenset({"it", "they", "he", "she"})
_IT = frozenset({"it", "this", "that"})
_OFTEN = vocabulary.words("responsibility", "claims", "often")
_MAKES = frozenset({"make", "issue", "post", "publish", "release"})
_FOR = frozenset({"for"})
_CARES = vocabulary.words("responsibility", "claims", "cares")
_IN = frozenset({"in"})
_WILL = frozenset({"will", "shall", "'ll", "\u2019ll", "wo"})
_OURS = frozenset({"its", "their", "his", "our", "her"})
_NEVER_ITS_OWN = frozenset({"own", "boast", "confess"})  # what they take stands behind "to" or "of"


def by_verb(doc: Any, verb: Any, stance: Stance, quotes: Any) -> list[Responsibility]:
    """The claims, or the denials, that the verb states: one for each who makes it."""
    if stances.negated(verb) or stances.modal(verb) or _undone(verb) or _of_old(verb):
        return []
    passive = clauses.is_passive(verb) and verb.lemma_.lower() not in _NEVER_ITS_OWN
    who = clauses.agents(verb) if passive else clauses.subjects(verb)
    what = clauses.patients(verb) or clauses.after(verb, frozenset({"that"}))  # "claimed that ambush"
    if any(map(stances.of_those, who)):
        return []  # "40 groups, 17 of which claimed it"
    group = next((child for child in verb.children if child.text == "IS" and child.i == verb.i - 1), None)
    if passive and stance == "denies":
        who = [one for one in who if animate(one)]  # "was rejected by a series of inquiries"
    if group is not None and not verb.text.isupper():
        who, passive = [group], False  # the group, which the parser takes for the verb "is"
        what = [child for child in verb.children if child.dep_ in {"dobj", "obj", "oprd", "attr"}] or what
    said = _taken(verb, what, stance, passive)
    said = said or (
        responsibility_denied.denied(verb, what, who)
        if stance == "denies"
        else _confessed(verb, what, passive)
    )
    if not said or any(child.lower_ == "neither" for one in who for child in one.lefts):
        return []  # "neither the army nor the Front has accepted responsibility"
    elses = any(one.lemma_.lower() != "responsibility" and _somebody_elses(one) for one in said)
    if stance == "claims" and not passive and elses:
        return []
    if verb.dep_ == "acl" and not passive and (verb.nbor(-1).text == "," or not who):
        who = [_topmost(verb.head)]  # "the Front, through its radio, boasted of the raid"
    who = stances.those_who(who)
    if stance == "denies" and said[0].dep_ == "ccomp":
        who = [stances.party(one, said[0]) for one in who]
    if verb.dep_ == "relcl" and verb.head.dep_ == "appos" and verb.head.head.pos_ == "PROPN":
        who = [
            one.head if one == verb.head else one for one in who
        ]  # "the Front, the alliance which claimed it"
    if all(one.lower_ in _PRONOUNS for one in who) and (told := stances.above(verb)) is not None:
        who = [told]
    if stance == "denies" and all(one.lower_ in _PRONOUNS or groups_meant.is_bare(one) for one in who):
        who = responsibility_blamed.accused(verb) or who
    start, end = clauses.clause(verb)
    end = max(
        end, *(one.right_edge.i + 1 for one in said if one.i > verb.i and one.right_edge.i - verb.i < 30), end
    )
    to_have = verb.lemma_.lower() == "claim" and said[0].dep_ == "xcomp"
    rule = f"{verb.lower_} {'to have' if to_have else said[0].lower_}"
    found = [stances.made(one, stance, None, doc[start:end], rule) for one in who if stances.may_say(one)]
    if not found and (meant := _by_pronoun(who, quotes) or responsibility_pronouns.by_cue(verb, quotes)):
        found = [replace(stances.made(None, stance, None, doc[start:end], rule), who=meant)]
    found = [one for one in found if one.who]
    for also in responsibility_mutual.so_did(verb) if found else ():
        span = doc[also.head.left_edge.i : also.right_edge.i + 1]
        found.append(stances.made(also, stance, None, span, f"so did {verb.lower_}"))
    return found


def by_noun(doc: Any, noun: Any) -> list[Responsibility]:
    """ "The Front's claim of responsibility", "a claim of responsibility by the Front"."""
    owned = clauses.after(noun, frozenset({"of", "for"}))
    if not any(one.lemma_.lower() in _OWNED for one in owned) or not _made(noun):
        return []
    who = [one for one in noun.lefts if one.dep_ == "poss"]
    for one in (noun, *owned):
        who += clauses.after(one, frozenset({"by", "from"}))
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in _MAKES and not stances.modal(noun.head):
        who += clauses.subjects(noun.head)  # "the Front issued a claim of responsibility"
    if noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in _MAKES:
        who += clauses.agents(noun.head)  # "the claim of responsibility was made by the Front"
    span = doc[noun.left_edge.i : noun.right_edge.i + 1]
    return [
        stances.made(one, "claims", None, span, "claim of responsibility")
        for one in who[:1]
        if stances.somebody(one)
    ]


def _made(noun: Any) -> bool:
    """Not "no claim", "awaited a claim", "there was no claim"."""
    if any(one.lower_ in {"no", "any", "without"} for one in noun.lefts) or noun.head.lower_ == "without":
        return False
    return noun.dep_ not in {"attr", "dobj"} or not stances.negated(noun.head)


def _undone(verb: Any) -> bool:
    """ "Refused to claim it", "is yet to claim it", "neither confirmed nor denied it", "will claim it"."""
    if any(one.lower_ in _WILL and one.dep_ == "aux" for one in verb.lefts):
        return True
    if any(one.lower_ in {"neither", "nor"} for one in verb.lefts):
        return True
    up = verb.head
    if verb.dep_ == "conj" and any(one.lower_ in {"neither", "nor"} for one in up.children):
        return True
    to = any(one.lower_ == "to" and one.dep_ == "aux" for one in verb.lefts)
    return to and verb.dep_ == "xcomp" and up.lemma_.lower() in _UNREADY


def _of_old(verb: Any) -> bool:
    """ "It has denied such attacks in the past", "has previously denied them": of others than the one told of."""
    if any(one.lower_ in _OFTEN and one.dep_ == "advmod" for one in verb.lefts):
        return True  # "usually claims its attacks"
    return any(one.lower_ == "past" for two in (verb, *verb.rights) for one in clauses.after(two, _IN))


def _topmost(noun: Any) -> Any:
    """The Front of "the Front, through its radio at Sarno, boasted", "the Front, which claimed that ambush, boasted"."""
    for _ in range(6):
        up = noun.head.head if noun.dep_ == "pobj" else noun.head
        if noun.dep_ in {"pobj", "dobj"} and up.dep_ == "relcl":
            noun = up.head.head if up.head.dep_ == "appos" else up.head
        elif noun.dep_ == "relcl" or (noun.dep_ == "pobj" and up.pos_ in {"NOUN", "PROPN"}):
            noun = up
        else:
            break
    return noun


def _by_pronoun(who: list[Any], quotes: Any) -> str:
    """Who "it" is; who "we" are in "We claim this raid", whose words they are."""
    if any(one.lower_ in _PRONOUNS for one in who):
        return responsibility_pronouns.by_pronoun(who, quotes)
    ours = [one for one in who if one.lower_ in {"we", "i"}]
    said = (quote for one in ours for quote in quotes if quote.start <= one.idx < quote.end)
    return next((responsibility_pronouns.teller(quote) for quote in said), "")


def _taken(verb: Any, what: list[Any], stance: Stance, passive: bool) -> list[Any]:
    """The objects of the verb that are a deed, or responsibility for one: "claimed two of the raids"."""
    lemma = verb.lemma_.lower()
    if lemma in _NEVER_ITS_OWN:
        return []
    if lemma == "contradict" and passive:  # "claimed it and was contradicted by the Front's spokesman"
        return [verb.head] if verb.dep_ == "conj" and verb.head.lemma_.lower() in _CLAIMS else []
    objects = stances.objects(stance)
    if lemma in {"dismiss", "contradict"}:
        objects = _ACCUSATIONS
    said = [
        one
        for one in what
        if counted(one).lemma_.lower() in objects
        or (passive and one.lower_ in {"some", "all", "none", "it", "they", "both"})
    ]
    if stance == "denies" and (told := [one for one in what if responsibility_denied.of_a_deed(one)]):
        return told
    if not what and verb.dep_ == "relcl" and verb.head.lemma_.lower() in _ACCUSATIONS and stance == "denies":
        return [verb.head]  # "a charge the government denies"
    which = stance == "denies" and any(one.lower_ == "which" for one in verb.lefts)
    if which and responsibility_blamed.accused(verb):
        return [verb.head]  # "accused the Front of it, which the group denied"
    if stance == "claims":
        said = [one for one in said if all(two.lower_ != "no" for two in one.lefts)]
    if stance == "denies":
        said += responsibility_denied.as_untrue(verb)
        said = [one for one in said if responsibility_denied.of_violence(one)]
    said = [one for one in said if not _not_its(clauses.after(one, _FOR) or clauses.after(verb, _FOR))]
    said = [one for one in said if not (_of_a_deed(one) and accused_of.part_in_other_things(one))]
    return [one for one in said if one.lemma_.lower() in _OWNED] if lemma in _OWNING else said


def _not_its(what: list[Any]) -> bool:
    """ "Responsibility for the wounded", "for many attacks": of no deed, or of no single one."""
    return any(one.lemma_.lower() in _CARES for one in what) or (bool(what) and all(map(deeds.of_many, what)))


def _of_a_deed(one: Any) -> bool:
    """ "Credit", "a role": what is taken or denied of a deed that is told behind it."""
    return one.lemma_.lower() in _OWNED | {"role", "involvement", "part", "participation"}


def _confessed(verb: Any, what: list[Any], passive: bool) -> list[Any]:
    """ "Admitted killing him", "confessed to the raid", "boasted of having shot down a jet", "claimed it"."""
    lemma = verb.lemma_.lower()
    if passive:
        return []
    if lemma == "claim":
        to = [child for child in verb.rights if child.dep_ == "xcomp" and deeds.done(child)]
        said = [one for one in to if any(aux.lower_ == "have" for aux in one.lefts)]
        return said or _inflicted(verb, what) or _it(verb)
    if lemma not in _CONFESSING or (lemma == "own" and not any(one.lower_ == "up" for one in verb.rights)):
        return []
    if lemma not in _NEVER_ITS_OWN and (its := [one for one in what if one.lower_ in _IT and one.i > verb.i]):
        return its
    objects = stances.objects("claims")
    found = []
    for child in _complements(verb):
        inner = (
            list(child.children)
            if child.dep_ == "prep" and child.lower_ in {"to", "of", "about"}
            else [child]
        )
        for one in inner:
            if one.dep_ in {"xcomp", "pcomp", "ccomp"} and one.tag_ in {"VBG", "VBN"} and deeds.done(one):
                if not any(two.dep_ in {"nsubj", "mark"} for two in one.lefts) and deeds.real(one):
                    found.append(one)
            elif one.dep_ == "pobj" and (counted(one).lemma_.lower() in objects or one.lower_ in _IT):
                found.append(one)
    return found


def _complements(verb: Any) -> list[Any]:
    """What stands behind the verb, and behind where it was said: "boasted on its channels of having killed nine"."""
    beside = list(verb.rights)
    for one in verb.rights:
        if one.dep_ == "prep" and one.lower_ in {"on", "in", "through", "via", "over"}:
            beside += [three for two in one.children if two.dep_ == "pobj" for three in two.rights]
    return beside


def _inflicted(verb: Any, what: list[Any]) -> list[Any]:
    """ "The Front claimed nine soldiers dead", "claimed the rockets on Orva": what fighters say to have done by the result."""
    who = clauses.subjects(verb)
    if not who or not all(_fights(one) for one in who):
        return []
    dead = [
        two
        for one in verb.rights
        if one.dep_ in {"ccomp", "oprd"} and (one.lower_ == "dead" or one.tag_ == "VBN")
        for two in one.lefts
        if two.dep_ in {"nsubj", "nsubjpass"} and not any(three.dep_ == "mark" for three in one.lefts)
    ]
    dead += [one for one in what if any(two.dep_ == "acl" and two.tag_ == "VBN" for two in one.rights)]
    dead = [one for one in dead if is_kind(counted(one), "military", "police", "militant")]
    arms = [one for one in what if one.lemma_.lower() in _ARMS]
    return [one for one in dead + arms if not any(two.lower_ in _OURS for two in one.subtree)]


def _fights(who: Any) -> bool:
    """ "The Front", "a rebel spokesman", "the army"; not "a hospital"."""
    words = [who, *(one for one in who.lefts if one.dep_ in {"compound", "nmod", "poss"})]
    return any(
        is_kind(one, "militant", "military") or one.ent_type_ in {"ORG", "NORP"} for one in words
    ) and (not acting_pronouns.only_tells(who))


def _it(verb: Any) -> list[Any]:
    """What is claimed in "The Front claimed it" and "VLF claimed.": what was told before."""
    if any(
        child.dep_ in {"ccomp", "xcomp", "oprd", "acomp", "advcl", "aux"} and not _told_before(child, verb)
        for child in verb.children
    ):
        return []
    objects = [child for child in verb.children if child.dep_ in {"dobj", "obj"}]
    if objects:
        return [one for one in objects if one.lower_ in {"it", "both", "this"} or deeds.the_crime(one)]
    closed = verb.i + 1 >= len(verb.doc) or verb.nbor().text in {".", ";"}
    return [verb] if closed and verb.dep_ in {"ROOT", "conj", "parataxis"} else []


def _told_before(clause: Any, verb: Any) -> bool:
    """ "A shell hit the port; the Front claimed.": what stands before the semicolon is a sentence of its own."""
    return clause.i < verb.i and any(one.text == ";" and one.i > clause.i for one in verb.lefts)


def _somebody_elses(token: Any) -> bool:
    return any(child.dep_ == "poss" and child.lower_ not in _OURS for child in token.children)
