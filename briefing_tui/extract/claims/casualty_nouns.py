"""Casualties told by a noun that counts them: "35 bodies", "nine lives", "injuries to two"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import (
    casualty_injuries,
    casualty_sets,
    casualty_unhurt,
    victims,
)
from briefing_tui.extract.claims.casualty_injuries import COUNTED_BY
from briefing_tui.extract.claims.casualty_states import human, state
from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.own_men import ARMED
from briefing_tui.extract.claims.people import noun_category
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

__all__ = ["counted", "state"]

_LISTED = 40  # tokens before a list of names in which a text tells of the dead
_DEAD = frozenset({"dead", "death", "kill", "killed", "massacre", "body", "fatality"})
_OTHER_LISTS = frozenset(
    [
        "wanted",
        "suspect",
        "candidate",
        "arrest",
        "hostage",
        "abduct",
        "kidnap",
        "captive",
        "prisoner",
        "detainee",
        "missing",
        "voter",
        "member",
        "sanction",
    ]
)
_SUFFERS = frozenset({"suffer", "sustain", "take", "have"})
_COMES_UP = frozenset({"turn", "wash", "dump", "surface", "float"})  # "his body turned up in a ditch"
_FOUND = frozenset({"find", "recover", "discover", "retrieve"})
_BODIES = frozenset({"body", "corpse", "remains"})
_NONE = frozenset(
    {"no", "neither", "without", "zero", "nil", "nstr"}
)  # NSTR: "nothing significant to report"


_UNCOUNTED = frozenset(
    {"count", "figure", "number", "estimate", "toll", "confirmation", "indication", "independent"}
)


_DUG_UP = frozenset({"exhume", "examine", "autopsy", "rebury"})
_SAID_NOTHING = frozenset({"mention", "word", "news", "detail", "information", "comment"})


def counted(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "35 bodies", "three deaths", "no casualties", "minor injuries to two people", "the body of a man"."""
    noun, lemma = cd.doc[i], cd.lemma[i]
    if noun.dep_ == "compound":
        return
    if lemma == "body" and any(c.lower_ in words("casualties", "living_body") for c in noun.lefts):
        return  # "the two tribal bodies"
    if (
        lemma in _BODIES
        and noun.head.lemma_.lower() in _DUG_UP
        and noun.head.dep_ in ("pcomp", "advcl", "xcomp")
    ):
        return  # "were coming home after exhuming two bodies": of an old case
    opening = range(max(i - 3, wording.sentence(noun).start), i)
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in _SAID_NOTHING:
        return  # "made no mention of casualties"
    negative = [j for j in opening if cd.lower[j] in _NONE or cd.lower[j] == "any"]
    if negative and cd.lemma[negative[-1] + 1] in _SAID_NOTHING | _UNCOUNTED:
        return  # "no count of fatalities was available"
    verdict = reality.of_noun(noun)
    if negative:
        if kind == "injured" and any(c.lower_ in words("casualties", "only_grave") for c in noun.lefts):
            return  # "no serious injuries": some, perhaps
        if lemma != "body" and (verdict == "negated" or cd.lower[negative[-1]] in _NONE):
            yield sighting(kind, casualty_unhurt.nobody_among(cd, noun, negative[-1]), i, f"{kind}-none")
        return
    if verdict != "real":
        return
    number = cd.quantity(i)
    if number is None and lemma in ("body", "corpse") and (some := cd.partitive(i)) is not None:
        number = some[0] if some[1] is None else None  # "14 of the bodies"
    if number is not None and number.sense != "count":
        number = None
    top = noun
    if number is None and lemma not in _BODIES and (many := _so_many(cd, noun)) is not None:
        number, top = many, cd.doc[many.end - 1]
        if reality.of_noun(top) != "real":
            return
    if lemma in words("casualties", "injured", "counted"):
        yield from casualty_injuries.injuries(cd, noun, number)
        return
    inner = next((grammar.object_of(c) for c in noun.rights if c.lower_ in ("of", "among")), None)
    if inner is not None and (lemma != "death" or number is not None):
        named = lemma in _BODIES and inner.pos_ == "PROPN"
        lower_body = cd.lower[i] == "body" and number is None
        for victim in victims.of(cd, inner, sure=named, listed=True):
            if lower_body and victim.who is not None and cd.doc[victim.head].tag_ in ("NNS", "NNPS"):
                continue  # "a body of experts", "the largest body of scientists"
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
    if owner is not None and lemma in _BODIES and noun.head.lemma_.lower() in COUNTED_BY | _COMES_UP:
        for victim in victims.of(cd, owner, sure=False):
            if victim.who is not None or victim.names:
                yield sighting(kind, victim, i, f"{kind}-counted-owner")
        return
    found_one = number is not None and number.low == 1 and noun.head.lemma_.lower() in _FOUND
    if number is not None and (lemma != "body" or noun.tag_ == "NNS" or found_one):
        found = _whose(cd, noun, number)
        verb = top.head
        if found.who is None and top.dep_ == "dobj" and verb.lemma_.lower() in _SUFFERS:
            side = grammar.subject(verb)  # "the rebels suffered 203 casualties"
            for owner in victims.of(cd, side, sure=False)[:1] if side is not None else ():
                if owner.category in ARMED and not owner.names:
                    found = replace(found, who=owner.who, category=owner.category)
        yield sighting(kind, found, i, f"{kind}-counted")


def names_listed(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Five people died. The council published a list with seven names": so many dead, behind what tells of the dead."""
    number, start = cd.quantity(i), cd.sentence(i).start
    if number is None or number.sense != "count" or number.vague or (number.low or 0) < 2:
        return
    about = set(cd.lemma[max(start - _LISTED, 0) : min(i + _LISTED // 4, cd.sentence(i).end)])
    if "list" not in cd.lemma[start:i] or about & _OTHER_LISTS:
        return
    if about & (words("casualties", "killed", "intransitive") | _DEAD):
        yield sighting("killed", victims.bare(number), i, "killed-names-listed")


def _found(cd: ClaimDoc, noun: Any, victim: Victim) -> bool:
    """ "Soldiers dug up the bodies of two of the victims": of those carried off before, told as dead for the first time."""
    bodies = noun.lemma_.lower() in _BODIES and victim.counted
    return bodies and casualty_sets.taken_before(cd, victim.head)


def _so_many(cd: ClaimDoc, noun: Any) -> Quantity | None:
    """The dozens of "dozens of civilian deaths", "scores of army casualties": one word stands before the noun."""
    of = noun.i - 2
    if of < 1 or cd.lower[of] != "of" or noun.tag_ != "NNS" or cd.doc[of + 1].head != noun:
        return None
    number = cd.numbers.get(of - 1)
    plain = cd.doc[of + 1].dep_ in ("amod", "compound") and number is not None and number.sense == "count"
    return number if plain and number is not None and number.end == of else None


def _whose(cd: ClaimDoc, noun: Any, number: Quantity) -> Victim:
    """ "Several civilian deaths", "three police casualties": the word before the noun says who."""
    before = next((c for c in noun.lefts if c.dep_ in ("amod", "compound") and c.i == noun.i - 1), None)
    if before is None or before.i < number.end or noun_category(cd, before.i) in (None, "unknown"):
        return victims.bare(number)
    category = category_of(cd, before.i, before.i)
    return victims.bare(number, who=cd.text(before.i, before.i + 1), category=category)
