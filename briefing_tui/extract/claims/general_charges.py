"""Charges of no single deed: "accused of violence against foreigners", "blamed for many attacks", "of waging war on Velda".

Whoever is charged so is not for that the doer of the one attack that a report tells of.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import deeds
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing import wording

_OF_WHAT = frozenset({"of", "for", "with", "over"})
_IN = frozenset({"in", "for", "to", "of"})
_TIES = vocabulary.words("responsibility", "blames", "ties")
_MAKES = vocabulary.words("responsibility", "blames", "means")
_STEPS = vocabulary.words("responsibility", "blames", "steps")
_WIDE = vocabulary.words("responsibility", "blames", "wide")
_KNOWN = frozenset({"the", "this", "that", "these", "those", "both", "such", "two", "three"})
_DEPTH = 4


def of_no_single_deed(verb: Any) -> bool:
    """Whether the verb ("accuse", "blame") says of what, and all of it is violence in general."""
    behind = wording.lowered(verb.doc)[verb.i : wording.sentence(verb).end]
    if "by" in behind and any(_by_doing(one) for one in verb.subtree if one.i > verb.i):
        return False  # "of stoking violence by killing two guards", whatever the parser hangs "by" on
    held = [one for one in verb.rights if one.lower_ == "responsible"]
    about = [two for one in (verb, *held) for two in clauses.after(one, _OF_WHAT)]
    for one in clauses.patients(verb):
        about += clauses.after(one, _OF_WHAT) if one.i > verb.i else []
    return bool(about) and all(map(_in_general, about))


def _by_doing(joint: Any) -> bool:
    return joint.lower_ == "by" and any(one.dep_ == "pcomp" and one.tag_ == "VBG" for one in joint.rights)


def _in_general(word: Any, depth: int = 0) -> bool:
    """ "Violence", "attacks on foreigners", "a role in attacks", "carrying out attacks"; not "the attacks", "attacks on two posts"."""
    if depth > _DEPTH:
        return False
    lemma = word.lemma_.lower()
    if word.tag_ == "VBG":
        if lemma not in _MAKES and lemma not in _STEPS:
            return False
        done = [one for one in word.rights if one.dep_ == "dobj"]
        done += [two for one in word.rights if one.dep_ == "xcomp" for two in clauses.patients(one)]
        done = [one for one in done if _deed(one)]
        return bool(done) and all(_in_general(one, depth + 1) for one in done)
    if lemma in _TIES or lemma in _STEPS:
        tied = clauses.after(word, _IN) or clauses.after(word.head, frozenset({"in"}))
        if not tied:  # "the planning and staging of raids"
            beside = [one for one in word.rights if one.dep_ == "conj"]
            beside += [word.head] if word.dep_ == "conj" else []
            tied = [two for one in beside for two in clauses.after(one, _IN)]
        return bool(tied) and all(_in_general(one, depth + 1) for one in tied)
    if not _deed(word):
        return False
    if lemma == "war":
        return True
    return deeds.of_many(word) or ((word.tag_ == "NNS" or lemma in _WIDE) and not _told_apart(word))


def _deed(noun: Any) -> bool:
    return bool(noun.pos_ == "NOUN" and (deeds.event(noun) or noun.lemma_.lower() in _WIDE))


def _told_apart(noun: Any) -> bool:
    """Whether its words say which: by "the", a number, a day, a name of a place before it."""
    return deeds.dated(noun) or any(
        one.lower_ in _KNOWN
        or one.like_num
        or (one.i < noun.i and (one.dep_ == "poss" or one.ent_type_ in {"GPE", "LOC"}))
        or (one.lower_ in {"in", "at", "near"} and one.dep_ == "prep" and one.head.i == noun.i)
        for one in noun.subtree
    )
