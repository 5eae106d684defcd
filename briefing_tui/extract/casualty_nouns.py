"""Casualties told by a noun or adjective: "the death of X", "three dead", "nine lives", "injuries to two"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract import reality, victims
from briefing_tui.extract.claim_doc import ClaimDoc
from briefing_tui.extract.claim_words import words
from briefing_tui.extract.sightings import Sighting, sighting
from briefing_tui.extract.victims import Victim
from briefing_tui.model import CasualtyKind

_STILL = frozenset(
    ["more", "others", "other", "seriously", "badly", "critically", "slightly", "lightly", "gravely", "also", "reportedly", "severely", "still"]
)
_NOT_A_DEATH = frozenset(
    ["threat", "squad", "penalty", "toll", "sentence", "row", "certificate", "trap", "wish", "camp", "knell", "rate", "bed", "list", "attempt", "bid", "plot", "suspect", "weapon", "case", "charge", "trial", "rap", "conspiracy", "victim", "scene", "investigation"]
)
_THERE = frozenset(
    {
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
        "count",
        "bring",
        "lead",
    }
)


def act(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "the murder of two priests", "the mayor's death", "the Ospina killing"."""
    noun = cd.doc[i]
    if noun.dep_ == "compound" or (
        i + 1 < len(cd.lower) and victims.singular(cd.lower[i + 1]) in _NOT_A_DEATH
    ):
        return
    if reality.of_noun(noun) != "real":
        return
    target = owner = None
    for child in noun.children:
        if child.lower_ == "of" and child.i > i:
            target = next((c for c in child.children if c.dep_ == "pobj"), None)
        elif child.dep_ == "poss" or (child.dep_ == "compound" and owner is None and child.ent_type_ == "PERSON"):
            owner = child
    if target is not None:
        rule, found = "of", [v for v in victims.of(cd, target, sure=False) if _human(cd, v)]
    elif owner is not None and cd.lemma[i] not in ("execution", "capture"):
        rule, found = (
            "owner",
            [v for v in victims.of(cd, owner, sure=False) if _human(cd, v) and v.low is not None],
        )
        if owner.ent_type_ not in ("PERSON", "") or (
            owner.pos_ == "PRON" and not any(v.names for v in found)
        ):
            found = []
        if cd.lemma[i] not in (
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
        ):
            found = []
    else:
        return
    for victim in found:
        yield sighting(kind, victim, i, f"{kind}-noun-{rule}")


def _human(cd: ClaimDoc, victim: Victim) -> bool:
    return bool(victim.names) or victim.pronoun or victim.counted or victims.is_person(cd, victim.head)


def counted(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "35 bodies", "three deaths", "no casualties", "minor injuries to two people", "the body of a man"."""
    noun = cd.doc[i]
    if noun.dep_ == "compound" or cd.lower[i + 1 : i + 2] in (
        ("toll",),
        ("squad",),
        ("squads",),
        ("threats",),
        ("threat",),
    ):
        return
    lemma = cd.lemma[i]
    number = cd.quantity(i)
    negative = any(
        cd.lower[j] in ("no", "without", "any", "zero") for j in range(max(i - 3, noun.sent.start), i)
    )
    if negative:
        negation = reality.of_noun(noun)
        if cd.lower[i] != "body" and (
            negation == "negated" or {"no", "without", "zero"} & set(cd.lower[max(i - 3, 0) : i])
        ):
            first = max(j for j in range(max(i - 3, 0), i) if cd.lower[j] in ("no", "without", "any", "zero"))
            none = Victim(None, "unknown", 0, 0, "none", first, i + 1, i, (first, i + 1), counted=True)
            yield sighting(kind, none, i, f"{kind}-none")
        return
    if reality.of_noun(noun) == "unreal":
        return
    if lemma in ("injury", "wound"):
        yield from _injuries(cd, noun, number)
        return
    target = next((c for c in noun.rights if c.lower_ in ("of", "among")), None)
    inner = next((c for c in target.rights if c.dep_ == "pobj"), None) if target is not None else None
    if inner is not None and (lemma not in ("death",) or number is not None):
        for victim in victims.of(cd, inner, sure=False):
            if not _human(cd, victim):
                continue
            if number is not None and not victim.counted and number.sense == "count":
                victim = _counted_as(victim, number)
            yield sighting(kind, victim, i, f"{kind}-counted-of")
        return
    if number is not None and number.sense == "count" and (lemma != "body" or noun.tag_ == "NNS"):
        who = (
            victims.of(cd, inner, sure=False)[0].who
            if inner is not None and victims.of(cd, inner, sure=False)
            else None
        )
        bare = Victim(
            who,
            "unknown",
            number.low,
            number.high,
            number.qualifier,
            number.start,
            i + 1,
            i,
            (number.start, number.end),
            counted=True,
        )
        yield sighting(kind, bare, i, f"{kind}-counted")


def _counted_as(victim: Victim, number: Any) -> Victim:
    return replace(
        victim,
        low=number.low,
        high=number.high,
        qualifier=number.qualifier,
        counted=True,
        first=min(victim.first, number.start),
        value=(number.start, number.end),
    )


def _injuries(cd: ClaimDoc, noun: Any, number: Any) -> Iterator[Sighting]:
    """ "injuries to two personnel", "12 people suffered injuries", "three injuries"."""
    i = noun.i
    head = noun.head
    to = next((c for c in noun.rights if c.lower_ in ("to", "among")), None)
    if to is None and head.pos_ == "VERB" and noun.dep_ == "dobj":
        to = next((c for c in head.rights if c.lower_ in ("to", "on") and c.i > i and c.i - i < 3), None)
    target = next((c for c in to.rights if c.dep_ == "pobj"), None) if to is not None else None
    if target is not None:
        for victim in victims.of(cd, target, sure=False):
            if _human(cd, victim):
                yield sighting("injured", victim, i, "injured-injuries-to")
        return
    verb = head
    if noun.dep_ in ("dobj", "conj") and verb.lemma_.lower() in words("casualties", "suffer"):
        if reality.of_verb(verb) != "real":
            return
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is None and verb.dep_ in ("acl", "relcl"):
            subject = verb.head
        for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
            if _human(cd, victim) and (
                victim.counted or victim.names or victims.noun_category(cd, victim.head)
            ):
                yield sighting("injured", victim, i, "injured-suffered")
        return
    if number is not None and number.sense == "count" and not number.vague and head.lemma_.lower() in _THERE:
        bare = Victim(
            None,
            "unknown",
            number.low,
            number.high,
            number.qualifier,
            number.start,
            i + 1,
            i,
            (number.start, number.end),
            counted=True,
        )
        yield sighting("injured", bare, i, "injured-counted")


def lives(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "claimed nine lives", "cost the lives of 12 people"."""
    noun = cd.doc[i]
    verb = noun.head
    if verb.lemma_.lower() not in ("claim", "cost", "take", "end") or reality.of_verb(verb) != "real":
        return
    inner = next((c.children for c in noun.rights if c.lower_ == "of"), None)
    target = next((c for c in inner if c.dep_ == "pobj"), None) if inner is not None else None
    if target is not None:
        for victim in victims.of(cd, target, sure=True):
            yield sighting("killed", victim, i, "killed-lives-of", reach=verb.i)
        return
    number = cd.quantity(i)
    if number is not None and number.sense == "count":
        bare = Victim(
            None,
            "unknown",
            number.low,
            number.high,
            number.qualifier,
            number.start,
            i + 1,
            i,
            (number.start, number.end),
            counted=True,
        )
        yield sighting("killed", bare, i, "killed-lives", reach=verb.i)


def state(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "67 dead", "nine people were dead", "two are missing", "the 130 injured", "left a student hurt"."""
    token = cd.doc[i]
    lower = cd.lower[i]
    if i + 1 < len(cd.lower) and cd.lower[i + 1] in (
        "body",
        "bodies",
        "end",
        "line",
        "center",
        "set",
        "season",
        "letter",
    ):
        return
    kind = _either(cd, i, kind)
    verb = token.head
    if token.dep_ in ("acomp", "oprd", "attr", "xcomp", "advcl") and verb.pos_ in ("AUX", "VERB"):
        if reality.of_verb(verb) == "unreal":
            return
        negated = reality.of_verb(verb) == "negated"
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if (
            verb.lemma_.lower()
            in ("leave", "find", "shoot", "render", "make", "report", "declare", "pronounce")
            and verb.tag_ != "VBN"
        ):
            subject = next((c for c in verb.children if c.dep_ == "dobj"), None)
        if subject is None and verb.dep_ in ("acl", "relcl"):
            subject = verb.head
        if subject is not None:
            for victim in victims.of(cd, subject, sure=False):
                if _human(cd, victim) and not (negated and victim.qualifier != "none"):
                    yield sighting(kind, victim, i, f"{kind}-state", reach=verb.i)
            return
    j = i - 1
    while j > 0 and cd.lower[j] in _STILL:
        j -= 1
    if j < 0:
        return
    number = cd.numbers.get(j)
    follower = cd.doc[i + 1] if i + 1 < len(cd.lower) else token
    describes = token.dep_ == "amod" and token.head.i > i and follower.pos_ in ("NOUN", "PROPN", "ADJ")
    if describes:
        for victim in victims.of(cd, token.head, sure=False):
            if victim.head == token.head.i and _human(cd, victim):
                yield sighting(kind, victim, i, f"{kind}-attribute")
        return
    if number is not None and number.sense == "count":
        bare = Victim(
            None,
            "unknown",
            number.low,
            number.high,
            number.qualifier,
            number.start,
            number.end,
            j,
            (number.start, number.end),
            counted=True,
        )
        if number.low == 0 or cd.lower[j] == "no":
            bare = replace(bare, low=0, high=0, qualifier="none")
        yield sighting(kind, bare, i, f"{kind}-number")
        return
    head = cd.doc[j]
    if head.pos_ in ("NOUN", "PROPN", "PRON") and victims.is_person(cd, j) and lower != "hurt":
        for victim in [*victims.of(cd, head, sure=False)][:1]:
            if victim.counted or victim.names or victim.low == 1:
                yield sighting(kind, victim, i, f"{kind}-after")


def _either(cd: ClaimDoc, i: int, kind: CasualtyKind) -> CasualtyKind:
    pair = {"dead", "killed"}, {"wounded", "injured", "hurt"}
    for step in (1, -1):
        other = i + 2 * step
        if 0 <= other < len(cd.lower) and cd.lower[i + step] in ("or", "/"):
            if any(cd.lower[i] in a and cd.lower[other] in b for a, b in (pair, pair[::-1])):
                return "killed_or_injured"
    return kind
