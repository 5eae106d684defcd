"""Whom a pronoun that acts stands for: "the Front said it was behind the attack"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind

_ARMED = ("military", "police", "militant")
_TELLERS = frozenset({"hospital", "clinic", "morgue", "observatory", "monitor", "coroner"})
_OF_CARE = frozenset({"health", "medical", "rescue", "emergency", "ambulance"})
_NOT_STATED = vocabulary.words("responsibility", "said", "not_stated")


def said_so(acting: list[Any], verb: Any) -> list[Any]:
    """ "The Front said it was behind the attack": the one who says so is the one meant."""
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() == "deny":
        return []  # "the army denied using drones"
    if len(acting) != 1 or acting[0].lower_ not in {"it", "they", "he", "she"}:
        return acting
    if verb.dep_ == "advcl" and verb.head.dep_ == "ccomp" and verb.tag_ == "VBG":
        verb = verb.head  # "police said they had broken up a ring, detaining nine"
    if verb.dep_ == "relcl" and verb.head.dep_ == "dobj":  # "the gang freed the nurses it had abducted"
        above = clauses.subjects(verb.head.head)
        return [one for one in above if _agree(acting[0], one)] or acting
    if verb.dep_ != "ccomp":
        return acting
    if verb.head.lemma_.lower() in _NOT_STATED:
        return []  # "denied it had carried out the attack"
    telling = clauses.subjects(verb.head)
    if acting[0].lower_ == "it" and any(_only_tells(one) for one in telling):
        return []  # "the health ministry said it killed a woman": the strike did
    saying = [one for one in telling if not is_kind(one, "civilian") and _agree(acting[0], one)]
    return saying or acting


def _only_tells(one: Any) -> bool:
    """A hospital, a health ministry, a monitor: who tells of attacks and makes none."""
    return one.lemma_.lower() in _TELLERS or any(child.lower_ in _OF_CARE for child in one.lefts)


def _agree(pronoun: Any, named: Any) -> bool:
    """May the pronoun stand for them: "the rebels" or "the Front" are "they", the president is "he"?"""
    if pronoun.lower_ in {"he", "she"}:
        return named.tag_ in {"NN", "NNP"} and named.ent_type_ != "ORG"
    if pronoun.lower_ == "it":
        return named.tag_ in {"NN", "NNP"} and named.ent_type_ != "PERSON"
    return named.tag_ in {"NNS", "NNPS"} or named.ent_type_ in {"ORG", "NORP"} or is_kind(named, *_ARMED)
