"""Each of two sides blames the other: "the army and the Front blamed each other", "traded blame", "each say the other did it"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import deeds, stances
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import animate
from briefing_tui.model import Responsibility

TRADES = vocabulary.words("responsibility", "blames", "trades")
_NEAR = 14  # tokens of two sides that "each say": "both the army and the Front say"
_TRADED = vocabulary.words("responsibility", "blames", "traded")


def by_verb(doc: Any, verb: Any) -> list[Responsibility]:
    """Both charges where the verb makes two named sides blame each other; [] for any other verb."""
    word = verb.lemma_.lower()
    if word in TRADES:
        each = any(one.lemma_.lower() in _TRADED for one in clauses.patients(verb))
    else:
        each = any(_each_other(one) for one in clauses.patients(verb))
    return _both(doc, verb) if each else []


def said(doc: Any, verb: Any) -> list[Responsibility]:
    """Both charges of "the army and the Front each say the other did it", where `verb` says so."""
    first = max(verb.left_edge.i, verb.i - _NEAR)
    if not any(one.lower_ in {"each", "both"} for one in verb.doc[first : verb.i]):
        return []
    for child in verb.rights:
        stated = child.dep_ == "ccomp" and not stances.negated(child)
        if stated and any(_other(one) for one in deeds.doers(child)):
            return _both(doc, verb)
    return []


def _each_other(one: Any) -> bool:
    """ "Each other", "one another"."""
    other = one.lower_ == "other" and any(two.lower_ == "each" for two in one.lefts)
    return other or (one.lower_ == "one" and one.i + 1 < len(one.doc) and one.nbor().lower_ == "another")


def _other(one: Any) -> bool:
    """ "The other", "the other side"."""
    return one.lower_ == "other" or any(two.lower_ == "other" for two in one.lefts)


def _both(doc: Any, verb: Any) -> list[Responsibility]:
    who = [one for one in clauses.subjects(verb) if stances.somebody(one) and animate(one)]
    sides = list({stances.name(one): one for one in who}.values())
    if len(sides) != 2:
        return []  # "both sides": nobody knows who, or more than two
    start, end = clauses.clause(verb)
    rule = f"{verb.lower_} each other"
    return [
        stances.made(one, "blames", stances.name(other), doc[start:end], rule)
        for one, other in (sides, sides[::-1])
    ]


def so_did(verb: Any) -> list[Any]:
    """ "The Front claimed it, and so did the Lions", "as did the Lions": the Lions."""
    return [
        who
        for one in verb.rights
        if one.lemma_ == "do" and any(word.lower_ in {"so", "as"} for word in one.lefts)
        for who in one.rights
        if who.dep_ in {"nsubj", "dobj", "attr"} and stances.somebody(who)
    ][:1]
