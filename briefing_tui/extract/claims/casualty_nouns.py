"""Casualties told by a noun: "the death of X", "35 bodies", "nine lives", "injuries to two"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import casualty_sets, victims
from briefing_tui.extract.claims.casualty_states import human, state
from briefing_tui.extract.claims.people import category_of, noun_category
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

__all__ = ["act", "counted", "state"]

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
_COUNTED_BY = frozenset(
    [
        "be",
        "cause",
        "leave",
        "inflict",
        "report",
        "result",
        "suffer",
        "record",
        "confirm",
        "claim",
        "cost",
        "take",
        "produce",
        "include",
        "register",
        "occur",
        "sustain",
        "have",
        "see",
        "find",
        "recover",
        "discover",
        "count",
        "bring",
        "lead",
    ]
)
_FOUND = frozenset({"find", "recover", "discover", "retrieve"})
_LEFT_WITH = frozenset(
    {
        "leave",
        "rescue",
        "pull",
        "escape",
        "survive",
        "emerge",
        "bring",
        "admit",
        "arrive",
        "come",
        "treat",
        "hospitalise",
        "hospitalize",
    }
)
_BORNE = frozenset({"sustained", "suffered", "received"})
_NONE = frozenset({"no", "without", "zero", "nil", "nstr"})  # NSTR: "nothing significant to report"
_ABOVE_ALL = frozenset({"especially", "particularly", "including", "notably", "them", "recently"})
_REACH = 25  # tokens from "murders" to "especially that of"


def act(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "the murder of two priests", "the mayor's death", "the Ospina killing"."""
    noun = cd.doc[i]
    if noun.dep_ == "compound" or (
        i + 1 < len(cd.lower) and victims.singular(cd.lower[i + 1]) in words("casualties", "no_death")
    ):
        return
    if reality.of_noun(noun) != "real" or any(c.lower_ == "latest" for c in noun.lefts):
        return  # "a judge was stabbed, the latest murder of a lawyer": the one just told of
    if kind == "injured" and any(c.lower_ in ("fatal", "deadly") for c in noun.lefts):
        kind = "killed"  # "the fatal stabbing of a clerk"
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
        target = next((t for b in between if b is not None and (t := grammar.of_object(b)) is not None), None)
        if target is not None and not victims.is_person(cd, target.i):
            target = None
    plural = noun.tag_ == "NNS" and cd.lemma[i] != "death"
    if target is not None:
        for victim in victims.of(cd, target, sure=kind == "killed", listed=True):
            vague = victim.low is None and not victim.counted and not victim.definite
            if human(cd, victim) and not (vague and not plural):
                yield sighting(kind, victim, i, f"{kind}-noun-of")
    elif owner is not None and cd.lemma[i] in _OWNED:
        if owner.ent_type_ not in ("PERSON", "") or owner.lower_ == "their":
            return
        for victim in victims.of(cd, owner, sure=kind == "killed"):
            taken_up = victim.pronoun and (kind == "detained" or not victim.names)
            if human(cd, victim) and victim.low is not None and not taken_up:
                yield sighting(kind, victim, i, f"{kind}-noun-owner")


_UNCOUNTED = frozenset(
    {"count", "figure", "number", "estimate", "toll", "confirmation", "indication", "independent"}
)


def that_of(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Condemned the murders of judges, especially that of Ana Reyes", "the death of a nun and that of a priest"."""
    if cd.lower[i + 1 : i + 2] != ("of",):
        return
    that, killed = cd.doc[i], words("casualties", "killed", "noun")
    noun = that.head if that.dep_ == "conj" else None
    if noun is None and cd.lower[i - 1] in _ABOVE_ALL:
        first = max(that.sent.start, i - _REACH)
        noun = next((cd.doc[j] for j in range(i - 1, first, -1) if cd.lemma[j] in killed), None)
    target = grammar.of_object(that)
    if noun is None or target is None or cd.lemma[noun.i] not in killed or reality.of_noun(noun) != "real":
        return
    for victim in victims.of(cd, target, sure=True, listed=True):
        if human(cd, victim) and (victim.counted or victim.definite or victim.low == 1):
            yield sighting("killed", victim, i, "killed-noun-of")


_SAID_NOTHING = frozenset({"mention", "word", "news", "detail", "information", "comment"})


def in_addition(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "In addition to the assailant, seven people were killed": the assailant was, too."""
    noun = cd.doc[i]
    if cd.lower[i - 1 : i + 2] != ("in", "addition", "to") or i == 0:
        return
    joint = next((c for c in noun.rights if c.lower_ == "to"), None)
    target = grammar.object_of(joint) if joint is not None else None
    after = cd.lemma[i : noun.sent.end]
    dead = {"kill", "die", "perish"} & set(after)
    for victim in victims.of(cd, target, sure=False) if target is not None and dead else ():
        if victim.category == "militant" and (victim.counted or victim.low == 1):
            yield sighting("killed", victim, i, "killed-in-addition")


def counted(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "35 bodies", "three deaths", "no casualties", "minor injuries to two people", "the body of a man"."""
    noun, lemma = cd.doc[i], cd.lemma[i]
    if noun.dep_ == "compound":
        return
    opening = range(max(i - 3, noun.sent.start), i)
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in _SAID_NOTHING:
        return  # "made no mention of casualties"
    negative = [j for j in opening if cd.lower[j] in _NONE or cd.lower[j] == "any"]
    if negative and cd.lemma[negative[-1] + 1] in _SAID_NOTHING | _UNCOUNTED:
        return  # "no count of fatalities was available"
    verdict = reality.of_noun(noun)
    if negative:
        if lemma != "body" and (verdict == "negated" or cd.lower[negative[-1]] in _NONE):
            yield sighting(kind, victims.nobody(negative[-1], i + 1), i, f"{kind}-none")
        return
    if verdict != "real":
        return
    number = cd.quantity(i)
    if number is not None and number.sense != "count":
        number = None
    if lemma in words("casualties", "injured", "counted"):
        yield from _injuries(cd, noun, number)
        return
    inner = next((grammar.object_of(c) for c in noun.rights if c.lower_ in ("of", "among")), None)
    if inner is not None and (lemma != "death" or number is not None):
        named = lemma in ("body", "corpse", "remains") and inner.pos_ == "PROPN"
        for victim in victims.of(cd, inner, sure=named, listed=True):
            if not human(cd, victim) or (cd.lemma[victim.head] == "victim" and not _found(cd, noun, victim)):
                continue
            if number is not None and not victim.counted:
                victim = replace(
                    victim,
                    low=number.low,
                    high=number.high,
                    qualifier=number.qualifier,
                    counted=True,
                    first=min(victim.first, number.start),
                    value=(number.start, number.end),
                )
            yield sighting(kind, victim, i, f"{kind}-counted-of")
        if lemma != "body" or number is None:
            return
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if (
        owner is not None
        and lemma in ("body", "corpse", "remains")
        and noun.head.lemma_.lower() in _COUNTED_BY
    ):
        for victim in victims.of(cd, owner, sure=False):
            if victim.who is not None or victim.names:
                yield sighting(kind, victim, i, f"{kind}-counted-owner")
        return
    found_one = number is not None and number.low == 1 and noun.head.lemma_.lower() in _FOUND
    if number is not None and (lemma != "body" or noun.tag_ == "NNS" or found_one):
        yield sighting(kind, _whose(cd, noun, number), i, f"{kind}-counted")


def _found(cd: ClaimDoc, noun: Any, victim: Victim) -> bool:
    """ "Soldiers dug up the bodies of two of the victims": of those carried off before, told as dead for the first time."""
    bodies = noun.lemma_.lower() in ("body", "corpse", "remains") and victim.counted
    return bodies and casualty_sets.taken_before(cd, victim.head)


def _whose(cd: ClaimDoc, noun: Any, number: Quantity) -> Victim:
    """ "Several civilian deaths", "three police casualties": the word before the noun says who."""
    before = next((c for c in noun.lefts if c.dep_ in ("amod", "compound") and c.i == noun.i - 1), None)
    if before is None or before.i < number.end or noun_category(cd, before.i) in (None, "unknown"):
        return victims.bare(number)
    category = category_of(cd, before.i, before.i)
    return victims.bare(number, who=cd.text(before.i, before.i + 1), category=category)


def _injuries(cd: ClaimDoc, noun: Any, number: Quantity | None) -> Iterator[Sighting]:
    """ "injuries to two personnel", "12 people suffered injuries", "three injuries"."""
    i, verb = noun.i, noun.head
    to = next((c for c in noun.rights if c.lower_ in ("to", "among", "of")), None)
    if to is None and verb.pos_ == "VERB" and noun.dep_ == "dobj":
        to = next((c for c in verb.rights if c.lower_ in ("to", "on") and 0 < c.i - i < 3), None)
    target = grammar.object_of(to) if to is not None else None
    if target is not None and cd.lower[target.i] not in words("casualties", "limb") | words(
        "casualties", "body"
    ):
        for victim in victims.of(cd, target, sure=False, listed=True):
            if human(cd, victim):
                yield sighting("injured", victim, i, "injured-injuries-to")
        return
    bearing = next((c for c in noun.lefts if c.lower_ in _BORNE), None)
    if bearing is not None and number is not None and number.end == bearing.i:
        yield sighting("injured", victims.bare(number), i, "injured-suffered")
        return  # "one died, three sustained injuries": no verb to the parser
    if (
        bearing is not None and number is None and noun.dep_ == "appos"
    ):  # "four others sustained injuries and …", "three men, including two guards, sustained injuries"
        owner = noun.head
        if owner.head.lower_ in ("including", "among"):
            owner = owner.head.head
        for victim in victims.of(cd, owner, sure=False)[:1]:
            if victim.counted and human(cd, victim):
                yield sighting("injured", victim, i, "injured-suffered")
        return
    if noun.dep_ in ("dobj", "conj") and verb.lemma_.lower() in words("casualties", "suffer"):
        subject = grammar.subject(verb) if reality.of_verb(verb) == "real" else None
        if verb.lemma_ == "have" and subject is not None and subject.pos_ in ("PRON", "DET"):
            return  # "both had bullet wounds": the dead of the sentence before, as often as not
        for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
            if human(cd, victim) and (victim.counted or victim.names or victim.low == 1):
                yield sighting("injured", victim, i, "injured-suffered")
        return
    if verb.lower_ == "with" and noun.dep_ == "pobj":
        yield from _bearing(cd, noun, verb.head)
        return
    governor = verb.head if verb.pos_ == "ADP" else verb
    beside = {governor.lemma_.lower(), verb.lemma_.lower()} & (
        _COUNTED_BY | words("casualties", "killed", "counted")
    )
    if number is not None and not number.vague and beside and cd.lemma[i] in ("injury", "wound"):
        yield sighting("injured", victims.bare(number), i, "injured-counted")


def _bearing(cd: ClaimDoc, noun: Any, owner: Any) -> Iterator[Sighting]:
    """ "left 30 with burns", "two people with gunshot wounds": who has them."""
    if owner.pos_ == "VERB":
        if owner.lemma_ not in _LEFT_WITH or reality.of_verb(owner) != "real":
            return
        if owner.lemma_ in ("leave", "rescue", "pull"):
            whom = next((c for c in owner.children if c.dep_ in ("dobj", "nsubjpass")), None)
            inner = owner.head if owner.dep_ == "acl" else grammar.subject(owner)
            owner = whom if whom is not None else inner  # "four pulled out with fractures"
        else:
            owner = grammar.subject(owner)
    if owner is None or owner.i > noun.i or owner.lower_ in words("casualties", "killed", "state"):
        return
    for victim in victims.of(cd, owner, sure=False):
        known = human(cd, victim) and (victim.counted or victim.names or victim.low == 1)
        if known and victim.head < noun.i:  # not the five of "two with burns and five taken away"
            yield sighting("injured", victim, noun.i, "injured-with")
