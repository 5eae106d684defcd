"""The things a general word is spelt out in: "several buildings, including a mosque", "nine sites: a mill and eight homes"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import people
from briefing_tui.extract.claims.damage_objects import things
from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_NEAR = 12  # tokens between a list of things and its "including"
_PHRASE = 9  # tokens of the first thing behind a colon
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def named(cd: ClaimDoc, seen: Seen) -> list[Seen]:
    """What is named of the things seen, with the same fate."""
    return _including(cd, seen) or _behind_colon(cd, seen) or _past_bracket(cd, seen)


def of_panes(cd: ClaimDoc, verb: Any, thing: Thing) -> Thing:
    """The 60 flats of "windows were blown out in 60 flats", of "tore the roofs off 60 flats": so many were damaged."""
    noun = cd.doc[thing.head]
    if thing.low is not None or people.singular(cd.lower[thing.head]) not in words("damage", "panes"):
        return thing
    for place in (*noun.rights, *verb.rights):
        target = grammar.object_of(place) if place.lower_ in ("in", "of", "off", "from") else None
        number = cd.quantity(target.i) if target is not None else None
        if target is None or number is None or number.sense != "count" or number.start < place.i:
            continue
        for owner in things(cd, target, strict=True)[:1]:
            if owner.object_type in words("damage", "owners"):
                return replace(owner, first=min(owner.first, thing.first), last=max(owner.last, thing.last))
    return thing


def _including(cd: ClaimDoc, seen: Seen) -> list[Seen]:
    """ "damaged several buildings, including a mosque", "destroyed nine buildings, among them a school"."""
    last = seen.thing.last
    for i in range(last, min(last + _NEAR, cd.sentence(seen.thing.head).end)):
        among = cd.lower[i : i + 2] == ("among", "them") and cd.lower[i + 2 : i + 3] not in ((",",), (".",))
        if cd.lower[i] == "including" or among:
            target = next((c for c in cd.doc[i].rights if c.dep_ in ("pobj", "dobj")), None)
            if among:
                target = _named_first(cd, i + 2)
            found: list[Thing] = things(cd, target, strict=True) if target is not None else []
            return [Seen(thing, seen.kind, i, f"{seen.kind}-including") for thing in found]
        if cd.doc[i].pos_ == "VERB" and i > seen.trigger:
            break
    return []


def _behind_colon(cd: ClaimDoc, seen: Seen) -> list[Seen]:
    """ "Housing was damaged: nine homes and a hostel", "damage to four sites: a mill, two homes and a van"."""
    if seen.thing.low == 1 or seen.kind == "none":
        return []
    start = max(seen.thing.last, seen.trigger + 1)
    for i in range(start, min(start + _NEAR, len(cd.lower) - 1)):
        if cd.lower[i] == ":":
            head = first_behind(cd, i)
            found: list[Thing] = things(cd, head, strict=True) if head is not None else []
            return [Seen(thing, seen.kind, i, f"{seen.kind}-colon") for thing in found]
        if cd.doc[i].pos_ == "VERB" or cd.lower[i] in (",", ";", "."):
            break
    return []


def _past_bracket(cd: ClaimDoc, seen: Seen) -> list[Seen]:
    """The school of "damage to 23 houses (three beyond repair), one school and nine garages"."""
    start = seen.thing.last
    if cd.lower[start : start + 1] != ("(",) or seen.kind == "none":
        return []
    ends = (i for i in range(start, min(start + _NEAR, len(cd.lower) - 2)) if cd.lower[i] == ")")
    end = next(ends, None)
    if end is None or cd.lower[end + 1] not in (",", "and"):
        return []
    if end + 2 not in cd.numbers and cd.lower[end + 2] not in ("a", "an"):
        return []
    head = first_behind(cd, end + 1)
    found: list[Thing] = things(cd, head, strict=True) if head is not None else []
    return [Seen(thing, seen.kind, seen.trigger, f"{seen.kind}-listed") for thing in found]


def _named_first(cd: ClaimDoc, start: int) -> Any | None:
    """The head of the noun phrase that begins at token `start`."""
    for token in cd.doc[start : start + _PHRASE]:
        counts = token.i in cd.numbers or token.dep_ in ("compound", "poss", "nmod", "nummod", "quantmod")
        if token.pos_ in ("NOUN", "PROPN") and not counts:
            return token
    return None


def first_behind(cd: ClaimDoc, colon: int) -> Any | None:
    """The noun of the phrase that begins behind the colon, unless it is what a clause is about."""
    for i in range(colon + 1, min(colon + _PHRASE, len(cd.lower))):
        token = cd.doc[i]
        if token.dep_ != "amod" and token.pos_ not in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PUNCT"):
            return None
        ends = i + 1 == len(cd.lower) or cd.doc[i + 1].pos_ not in ("NOUN", "PROPN")
        if token.pos_ == "NOUN" and ends:
            told = token.dep_ in _SUBJECTS and ";" not in cd.lower[i : token.head.i]
            return token if not told else None
    return None
