"""Losses given without a word for people: "put the army's losses at five", "put its losses at five and those of the rebels at 40"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.own_men import ARMED
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.model import Category

_PUTS = frozenset({"put", "estimate", "set", "place", "give", "reckon", "number"})
_FAR = 12  # tokens from the losses to their figure: "losses in Monday's battle at 12"
_AGAIN = 8  # tokens from one figure to "those of the rebels at 40"
_STATE = frozenset({"government", "regime", "junta"})


def put(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """The figures that somebody puts losses of fighters at; dead or wounded, in the usage of armies."""
    noun, verb = cd.doc[i], cd.doc[i].head
    if noun.tag_ != "NNS" or noun.dep_ not in ("dobj", "nsubjpass") or verb.lemma_.lower() not in _PUTS:
        return
    if reality.of_verb(verb) != "real":
        return
    end = cd.sentence(i).end
    number = _figure_at(cd, range(i + 1, min(i + _FAR, end)))
    whose = _whose(cd, noun)
    while number is not None:
        if whose is not None:
            side = _side(cd, whose, grammar.subject(verb))
            if side is not None:
                lost = victims.bare(number, who=None, category=side)
                yield sighting("killed_or_injured", lost, i, "killed_or_injured-losses-put")
        again = range(number.end, min(number.end + _AGAIN, end))
        those = next((k for k in again if cd.lower[k] in ("those", "own", "theirs")), None)
        if those is None:
            return
        whose = grammar.of_object(cd.doc[those]) if cd.lower[those] == "those" else grammar.subject(verb)
        number = _figure_at(cd, range(those + 1, min(those + _AGAIN, end)))


def _side(cd: ClaimDoc, whose: Any, teller: Any) -> Category | None:
    """What those who lost them are: fighters, or a government's soldiers where fighters say so. Else None."""
    of_state = cd.lemma[whose.i] in _STATE
    known = teller if of_state else whose
    found = victims.of(cd, known, sure=False)[:1] if known is not None else []
    if not found or found[0].category not in ARMED:
        return None
    return "military" if of_state else found[0].category


def _figure_at(cd: ClaimDoc, near: range) -> Quantity | None:
    """The bare figure behind "at"."""
    for k in near:
        number = cd.numbers.get(k + 1) if cd.lower[k] == "at" else None
        if number is not None and number.sense == "count" and number.low != 0:
            ends = cd.closes(number.end, "CCONJ", "ADP", "SCONJ", "VERB")
            return number if ends and cd.word(number.end) != "of" else None
    return None


def _whose(cd: ClaimDoc, noun: Any) -> Any | None:
    """The army of "the army's losses", "its losses", "rebel losses", "the losses of the army"."""
    for child in noun.lefts:
        if child.dep_ == "poss" and child.pos_ == "PRON":
            return grammar.subject(noun.head)
        if child.dep_ in ("poss", "compound", "amod"):
            return child
    return grammar.of_object(noun)
