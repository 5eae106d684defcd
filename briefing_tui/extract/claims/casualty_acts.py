"""Casualties told by a noun for what was done: "the death of X", "the murder of two guards", "especially that of X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.casualty_states import human
from briefing_tui.extract.claims.people import is_name
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

_OWNED = frozenset(
    [
        "death",
        "murder",
        "assassination",
        "execution",
        "demise",
        "arrest",
        "kidnapping",
        "abduction",
        "capture",
        "detention",
        "slaying",
        "killing",
    ]
)
_ABOVE_ALL = frozenset({"especially", "particularly", "including", "notably", "them", "recently"})
_DAYS = frozenset({"DATE", "TIME"})
_THEIR = frozenset({"his", "her", "its", "their"})
_ASIDE = 14  # tokens from "murder" to the "of" behind an aside
_REACH = 25  # tokens from "murders" to "especially that of"


def _of_somebody(cd: ClaimDoc, between: Any) -> Any | None:
    """Whom "the killing on Monday of two guards", "the murder in Orva of Teo Velk" is of; "in the city of Orva" is of nobody."""
    target = grammar.of_object(between)
    if target is None or (target.pos_ != "PROPN" and victims.is_person(cd, target.i)):
        return target
    if between.pos_ != "PROPN" and between.ent_type_ not in _DAYS:
        return None  # "in the house of Teo Velk": he lives there
    in_full = target.i > target.left_edge.i and is_name(target, loose=True)
    return target if in_full or victims.is_person(cd, target.i) else None


def _behind_the_night(cd: ClaimDoc, noun: Any) -> Any | None:
    """The supporter of "the death in Orva last night of a rebel supporter", where the parser hangs "of" on the verb."""
    for k in range(noun.i + 1, min(noun.i + _ASIDE, cd.sentence(noun.i).end - 1)):
        token = cd.doc[k]
        if token.lower_ == "of" and (token.head == noun.head or token.head.ent_type_ in _DAYS):
            if token.head.ent_type_ in _DAYS:
                return _of_somebody(cd, token.head)
            target = grammar.object_of(token)
            return target if target is not None and victims.is_person(cd, target.i) else None
        if token.pos_ == "VERB" or token.is_punct:
            return None
    return None


def _behind_the_day(cd: ClaimDoc, i: int) -> Any | None:
    """Whom "the murder, on the night of 24 October, of a lawyer and his driver" is of."""
    ahead = range(i + 3, min(i + _ASIDE, cd.sentence(i).end))
    of = next((k for k in ahead if cd.lower[k] == "of" and cd.lower[k - 1] == ","), None)
    return grammar.object_of(cd.doc[of]) if of is not None else None


def act(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "the murder of two priests", "the mayor's death", "the Ospina killing"."""
    noun = cd.doc[i]
    if noun.dep_ == "compound" or (
        i + 1 < len(cd.lower) and victims.singular(cd.lower[i + 1]) in words("casualties", "no_death")
    ):
        return
    if reality.of_noun(noun) != "real" or any(c.lower_ == "latest" for c in noun.lefts):
        return  # "a judge was stabbed, the latest murder of a lawyer": the one just told of
    if any(c.lower_ in ("fatal", "deadly") for c in noun.lefts):
        kind = "killed"  # "the fatal stabbing of a clerk"
    elif cd.lemma[i] == "shooting":
        return
    target = owner = None
    for child in noun.children:
        if child.lower_ == "of" and child.i > i:
            target = grammar.object_of(child)
        elif child.dep_ == "poss" or (
            child.dep_ == "compound" and owner is None and child.ent_type_ == "PERSON"
        ):
            owner = child
    if target is None and owner is None:  # "the killing on Monday of two guards"
        between = (grammar.object_of(c) for c in noun.rights if c.dep_ == "prep")
        target = next((t for b in between if b is not None and (t := _of_somebody(cd, b)) is not None), None)
        if target is None:
            target = _behind_the_night(cd, noun)
        if target is None and cd.lower[i + 1 : i + 2] == (",",):
            target = _behind_the_day(cd, i)
    if cd.lemma[i] == "capture" and (target is None or target.pos_ != "NOUN"):
        return  # "the capture of Orva": a town, as often as not
    plural = noun.tag_ == "NNS" and cd.lemma[i] != "death"
    if target is not None:
        number = cd.quantity(i)
        for victim in victims.of(cd, target, sure=kind == "killed", listed=True):
            if plural and victim.uncounted and number is not None and number.sense == "count":
                value = (number.start, number.end)  # "recorded 86 killings of civilians"
                many = replace(victim, low=number.low, high=number.high, qualifier=number.qualifier)
                victim = replace(many, counted=True, value=value, first=min(victim.first, number.start))
            own = any(
                c.lower_ in _THEIR for c in cd.doc[victim.head].lefts
            )  # "the teachers and their drivers"
            vague = victim.low is None and not (victim.counted or victim.definite or own)
            if human(cd, victim) and not (vague and not plural):
                yield sighting(kind, victim, i, f"{kind}-noun-of")
    elif owner is not None and cd.lemma[i] in _OWNED:
        if owner.ent_type_ not in ("PERSON", "") or owner.lower_ == "their":
            return
        for victim in victims.of(cd, owner, sure=kind == "killed"):
            taken_up = victim.pronoun and (kind == "detained" or not victim.names)
            if human(cd, victim) and victim.low is not None and not taken_up:
                yield sighting(kind, victim, i, f"{kind}-noun-owner")


def that_of(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Condemned the murders of judges, especially that of Ana Reyes", "the death of a nun and that of a priest"."""
    if cd.lower[i + 1 : i + 2] != ("of",):
        return
    that, killed = cd.doc[i], words("casualties", "killed", "noun")
    noun = that.head if that.dep_ == "conj" else None
    if noun is None and cd.lower[i - 1] in _ABOVE_ALL:
        first = max(wording.sentence(that).start, i - _REACH)
        noun = next((cd.doc[j] for j in range(i - 1, first, -1) if cd.lemma[j] in killed), None)
    target = grammar.of_object(that)
    if noun is None or target is None or cd.lemma[noun.i] not in killed or reality.of_noun(noun) != "real":
        return
    for victim in victims.of(cd, target, sure=True, listed=True):
        if human(cd, victim) and (victim.counted or victim.definite or victim.low == 1):
            yield sighting("killed", victim, i, "killed-noun-of")


def in_addition(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "In addition to the assailant, seven people were killed": the assailant was, too."""
    noun = cd.doc[i]
    if cd.lower[i - 1 : i + 2] != ("in", "addition", "to") or i == 0:
        return
    joint = next((c for c in noun.rights if c.lower_ == "to"), None)
    target = grammar.object_of(joint) if joint is not None else None
    after = cd.lemma[i : wording.sentence(noun).end]
    dead = {"kill", "die", "perish"} & set(after)
    for victim in victims.of(cd, target, sure=False) if target is not None and dead else ():
        if victim.category == "militant" and (victim.counted or victim.low == 1):
            yield sighting("killed", victim, i, "killed-in-addition")
