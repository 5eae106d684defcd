"""Weapons counted apart from what befell them: "counted 64 launches", "put it at two", "none reached the runway"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import munition_words
from briefing_tui.extract.claims.munition_seen import Fate, Seen
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_TAKEN_UP = frozenset({"it", "number", "figure", "total", "count", "tally"})
_PUTS = frozenset({"put", "estimate", "place"})
_AT = frozenset({"at", "above", "over"})
_NEAR = 40  # tokens from a figure to who puts it otherwise, from rockets to their launches
_REACHES = frozenset({"reach", "hit", "strike", "land", "get", "penetrate", "impact"})
_NONE = frozenset({"none", "neither"})


def launches(cd: ClaimDoc, noun: Any, last_weapon: tuple[int, str] | None) -> Iterator[Seen]:
    """ "Counted 64 launches", of the rockets named before; "14 rocket launches from the hills"."""
    number = cd.quantity(noun.i)
    count = munition_words.value(number)
    if (
        number is None
        or count is None
        or reality.of_noun(noun) != "real"
        or grammar.of_object(noun) is not None
    ):
        return
    before = cd.doc[noun.i - 1]
    if before.dep_ == "compound" and number.end < noun.i:
        weapon = before.text if munition_words.weapon_word(cd, before.i, words("munitions", "weapon")) else ""
    else:
        near = last_weapon is not None and noun.i - last_weapon[0] <= _NEAR and number.end == noun.i
        weapon = last_weapon[1] if last_weapon is not None and near else ""
    if weapon:
        first, last, qualifier = number.start, noun.i + 1, munition_words.qualifier(number)
        yield Seen(weapon, "fired", count, qualifier, first, last, noun.i, number.start, "fired-launches")


def none(cd: ClaimDoc, verb: Any, last_weapon: tuple[int, str] | None) -> Iterator[Seen]:
    """ "Twelve missiles were launched; none reached the runway", "neither hit": nothing landed."""
    lemma = cd.lemma[verb.i]
    told = (c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass") and c.lower_ in _NONE)
    subject = next(told, None)
    stopped = lemma == "intercept" and subject is not None and subject.dep_ == "nsubjpass"
    if subject is None or (not stopped and (lemma not in _REACHES or subject.dep_ != "nsubj")):
        return
    if lemma == "get" and cd.lower[verb.i + 1 : verb.i + 2] != ("through",):
        return
    of_them = grammar.of_object(subject)
    taken_up = of_them is None or of_them.lower_ in words("munitions", "pronoun")
    if (
        of_them is not None
        and not taken_up
        and munition_words.weapon_word(cd, of_them.i, words("munitions", "weapon"))
    ):
        weapon = munition_words.name(cd, of_them)
    elif taken_up and last_weapon is not None and _told_last(cd, last_weapon[0], subject.i):
        weapon = last_weapon[1]
    else:
        return
    fate: Fate = "intercepted" if stopped else "impacted"
    yield Seen(weapon, fate, 0, "exact", subject.i, verb.i + 1, verb.i, subject.i, f"{fate}-none")


def _told_last(cd: ClaimDoc, weapon: int, i: int) -> bool:
    """Are the weapons what was counted last before token `i`, in its sentence or the one before it?"""
    if i - weapon > _NEAR or cd.sentence(weapon).end < cd.sentence(i).start:
        return False
    return not any(k in cd.numbers and cd.numbers[k].sense == "count" for k in range(weapon + 1, i))


def put_otherwise(cd: ClaimDoc, seen_all: Sequence[Seen]) -> Iterator[Seen]:
    """ "Villagers said six shells landed; the army put it at two": of the same weapons the same is told."""
    for seen in seen_all:
        end = min(cd.sentence(seen.trigger).end + _NEAR, seen.last + _NEAR, len(cd.lower))
        for i in range(seen.last, end):
            if cd.lemma[i] in _PUTS and cd.doc[i].pos_ == "VERB":
                yield from _put(cd, seen, cd.doc[i])
                break
            if cd.lemma[i] == "count" and cd.lower[i + 1 : i + 2] in (("only",), ("just",)):
                yield from _noted(cd, seen, cd.doc[i])
                break
            if i in cd.numbers and cd.numbers[i].sense == "count":
                break  # what is put may be another figure


def _put(cd: ClaimDoc, seen: Seen, verb: Any) -> Iterator[Seen]:
    it = next((c for c in verb.rights if c.dep_ in ("dobj", "nsubj") and c.lower_ in _TAKEN_UP), None)
    if it is None or grammar.of_object(it) is not None or reality.of_verb(verb) != "real":
        return
    if wording.sentence(verb).start > cd.sentence(seen.trigger).end:
        return
    for place in (*verb.rights, *it.rights):
        figure = grammar.object_of(place) if place.lower_ in _AT else None
        number = cd.numbers.get(figure.i) if figure is not None else None
        count = munition_words.value(number)
        if figure is not None and number is not None and count is not None and number.end - 1 == figure.i:
            qualifier = "more_than" if place.lower_ != "at" else munition_words.qualifier(number)
            yield replace(
                seen,
                count=count,
                qualifier=qualifier,
                first=it.left_edge.i,
                last=number.end,
                trigger=verb.i,
                figure=number.start,
                rule=f"{seen.fate}-put",
            )
            return


def _noted(cd: ClaimDoc, seen: Seen, verb: Any) -> Iterator[Seen]:
    """ "It said it had fired 12 rockets, but villagers counted only four": a bare figure, of what was told just before."""
    figure = next((c for c in verb.rights if c.dep_ == "dobj" and c.i in cd.numbers), None)
    number = cd.numbers[figure.i] if figure is not None else None
    count = munition_words.value(number)
    if figure is None or number is None or count is None or number.end - 1 != figure.i:
        return
    if reality.of_verb(verb) == "real" and cd.lower[number.end : number.end + 1] in (
        (".",),
        (",",),
        (";",),
        ("overnight",),
    ):
        qualifier, first = munition_words.qualifier(number), number.start
        yield replace(
            seen,
            count=count,
            qualifier=qualifier,
            first=first,
            last=number.end,
            trigger=verb.i,
            figure=first,
            rule=f"{seen.fate}-counted",
        )
