"""Parts told by "among", and how those were who are told of as "of them" and "of whom"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.casualty_sets import kind_of
from briefing_tui.extract.claims.sightings import Sighting, last_before, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import words

ADDED = frozenset(
    {"more", "another", "other", "others", "further", "raising", "bringing", "rose", "toll", "also"}
)
_CONDITION = frozenset(
    {
        "condition",
        "state",
        "coma",
        "care",
        "flown",
        "airlifted",
        "transferred",
        "evacuated",
        "discharged",
        "surgery",
    }
)


def is_among(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "Ana Lopez was among a dozen people wounded"."""
    owner = next((s for s in found if i < s.first <= i + 3), None)
    verb = cd.doc[i].head
    if owner is None:
        yield from _with_some_among(cd, i, found)
        yield from _some_among_them(cd, i, found)
        yield from _one_of_the(cd, i)
    if owner is None or verb.lemma_ != "be":
        return
    subject = grammar.subject(verb)
    if subject is None:  # "among the teachers killed were two women"
        subject = next((c for c in verb.rights if c.dep_ == "attr"), None)
    behind = subject is not None and i < verb.i < subject.i
    for victim in victims.of(cd, subject, sure=True) if subject is not None else ():
        if (behind or victim.head < i) and (
            victim.names or victim.counted or victims.is_person(cd, victim.head)
        ):
            yield sighting(owner.kind, victim, i, f"{owner.kind}-is-among", whole=owner, reach=owner.trigger)


def _one_of_the(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "One of its nurses was among the missing", where nobody says how many are."""
    kind = kind_of(cd.word(i + 2)) if cd.word(i + 1) == "the" else None
    verb = cd.doc[i].head
    if kind is None or not cd.closes(i + 3, "ADP", "SCONJ") or verb.lemma_ != "be":
        return
    subject = grammar.subject(verb)
    for victim in victims.of(cd, subject, sure=True) if subject is not None else ():
        if victim.names or victims.is_person(cd, victim.head):
            yield sighting(kind, victim, i, f"{kind}-is-among", reach=i + 2)


def _with_some_among(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "Killing 12 people, with two nurses among the dead"."""
    near = (*cd.lower[i + 1 : i + 3], *cd.lemma[i + 1 : i + 3])
    kind = next((k for word in near if (k := kind_of(word)) is not None), None)
    noun = cd.doc[i - 1]
    number = cd.quantity(i - 1)
    if (
        kind is None
        or number is None
        or cd.lower[number.start - 1] != "with"
        or not victims.is_person(cd, noun.i)
    ):
        return
    owner = last_before(i, [s for s in found if s.kind == kind and s.victim.counted])
    for victim in victims.of(cd, noun, sure=False)[:1] if owner is not None else ():
        yield sighting(kind, victim, i, f"{kind}-is-among", whole=owner)


def _some_among_them(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "30 people were injured, six nurses among them"."""
    noun, number = cd.doc[i - 1], cd.quantity(i - 1)
    if cd.word(i + 1) not in {"them", "whom"} or number is None or cd.word(number.start - 1) != ",":
        return
    owner = last_before(i, [s for s in found if s.victim.counted and s.trigger == number.start - 2])
    if owner is None or noun.dep_ in {"nsubj", "nsubjpass"} or not victims.is_person(cd, noun.i):
        return
    for victim in victims.of(cd, noun, sure=False)[:1]:
        yield sighting(owner.kind, victim, i, f"{owner.kind}-is-among", whole=owner)


def condition(cd: ClaimDoc, i: int) -> bool:
    """Does token `i` go on with "are in critical condition", "were said to be in a coma"?"""
    near = cd.lower[i : i + 8]
    return near[:1] in (("are",), ("is",), ("were",), ("was",), ("remain",)) and bool(_CONDITION & set(near))


def some(cd: ClaimDoc, i: int) -> Quantity | None:
    """The figure of "some of them children", which is no figure elsewhere."""
    alone = cd.lower[i - 1 : i + 1] == (",", "some") and not cd.doc[i + 3].is_punct
    return Quantity(i, i, i + 1, None, None, "vague") if alone else None


def how(cd: ClaimDoc, i: int) -> bool:
    """Does token `i` go on with how they came to harm: "three of them badly", "two of them by splinters"?"""
    return i < len(cd.lower) and (
        cd.lower[i] in words("casualties", "degrees") - ADDED or cd.lower[i] == "by"
    )


def more_of_them(cd: ClaimDoc, kinds: list[Victim], whole: Victim, low: int) -> Iterator[Victim]:
    """The four of "18 bodies, nine of them women and four children": counted, next to the first, within the whole."""
    for before, more in pairwise(kinds):
        beside = cd.lower[before.head + 1 : more.first] in (("and",), (",",))
        low += more.low or 0
        if not (
            beside
            and more.counted
            and victims.is_person(cd, more.head)
            and low <= (whole.low or whole.high or 0)
        ):
            return
        if whole.category not in ("unknown", "civilian", more.category):
            return  # "12 soldiers, two of them officers and three nurses"
        yield more
