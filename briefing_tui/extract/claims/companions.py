"""Who came to the same harm beside those told: "along with two aides", "the 17-year-old and his brother"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import clauses, grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc

_STATES = frozenset({"dead", "wounded", "injured", "hurt", "missing"})


def of(cd: ClaimDoc, verb: Any) -> list[Victim]:
    """ "was killed along with two aides", "died with three of his pupils"."""
    for child in verb.rights:
        beside = cd.lower[child.i - 1] in ("together", "along")
        if child.lower_ == "with" and beside and child.head.i == verb.i:
            target = grammar.object_of(child)  # "was killed together with his two aides"
            return victims.of(cd, target, sure=False, listed=True) if target is not None else []
        target = grammar.object_of(child) if child.lower_ == "with" else None
        own = target is not None and target.left_edge.tag_ == "PRP$" and victims.is_person(cd, target.i)
        if own and clauses.is_passive(verb):
            return victims.of(cd, target, sure=False)  # "was shot dead with her bodyguard"
        if child.lower_ == "with" and verb.lemma_.lower() == "die":
            found = victims.of(cd, target, sure=False) if target is not None else []
            return [one for one in found if one.counted and victims.is_person(cd, one.head)]
        if child.lower_ in ("along", "together"):
            target = next((grammar.object_of(c) for c in child.rights if c.lower_ == "with"), None)
            if target is not None:
                return victims.of(cd, target, sure=False, listed=True)
    return _beside_them(cd, verb)


def _beside_them(cd: ClaimDoc, verb: Any) -> list[Victim]:
    """ "Nine cooks, along with four guards, were hurt"."""
    parted = _parted(cd, verb)
    if parted is not None:
        return victims.of(cd, parted, sure=False)
    for before in verb.lefts:
        subject = before.dep_ in ("nsubj", "nsubjpass")
        for joint in (before, *(before.rights if subject else ())):
            if joint.lower_ not in ("along", "together"):
                continue
            target = next((grammar.object_of(c) for c in joint.rights if c.lower_ == "with"), None)
            if target is not None:
                return [one for one in victims.of(cd, target, sure=False) if one.counted or one.names]
    return []


def _parted(cd: ClaimDoc, verb: Any) -> Any | None:
    """The first of "the 17-year-old and his brother died", which is to the parser what "died" is joined to."""
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or verb.dep_ != "conj" or verb.head.pos_ == "VERB" or verb.head.lower_ in _STATES:
        return None  # "left nine officers dead and four wounded": "dead" is nobody
    joint = subject.left_edge.i - 1
    near = cd.lower[joint] == "and" and verb.head.i == joint - 1
    return verb.head if near and victims.is_person(cd, verb.head.i) else None
