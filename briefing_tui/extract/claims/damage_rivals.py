"""Things that somebody else counts otherwise: "40 houses burned, police said; the council says 71 houses and a mill"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing_tui.extract.claims.damage_objects import things
from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.grammar import reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_TURNS = frozenset({";", "but", "while", "whereas", "though", "although"})
_REACH = 50  # tokens from the things to who counts them otherwise
_LIST = 14  # tokens from the verb to the last of the things


def told(cd: ClaimDoc, seen_all: Sequence[Seen]) -> Iterator[Seen]:
    """The same things with the figure that another voice in the sentence gives of them, without a verb of damage."""
    for seen in seen_all:
        if seen.kind == "none" or seen.thing.low is None:
            continue
        start, turned = max(seen.thing.last, seen.trigger + 1), False
        for i in range(start, min(cd.sentence(seen.trigger).end, start + _REACH)):
            turned = turned or cd.lower[i] in _TURNS
            counts = cd.lemma[i] in words("claims", "say") and cd.doc[i].pos_ == "VERB" and turned
            if counts and reality.of_verb(cd.doc[i]) == "real":
                yield from _again(cd, seen, i)
                break


def _again(cd: ClaimDoc, seen: Seen, verb: int) -> Iterator[Seen]:
    """The figure of the same things behind the verb, or the bare figure that closes the clause."""
    first = None
    for j in range(verb + 1, min(verb + _LIST, cd.sentence(verb).end)):
        if cd.doc[j].pos_ in ("VERB", "AUX"):
            return
        if first is None and cd.doc[j].pos_ == "NOUN" and cd.doc[j].dep_ != "compound":
            first = j  # who says the first figure of the list says all of them
        number = cd.quantity(j) if cd.lemma[j] == cd.lemma[seen.thing.head] else None
        if number is not None and number.start > verb:
            for thing in things(cd, cd.doc[j], strict=True)[:1]:
                yield Seen(thing, seen.kind, first or j, f"{seen.kind}-otherwise")
            return
    number = cd.numbers.get(verb + 1)
    closed = number is not None and cd.lower[number.end : number.end + 1] in ((".",), (",",), (";",))
    if number is None or number.sense != "count" or not closed:
        return
    last = max((k for k in range(seen.thing.first, verb) if k in cd.numbers), default=-1)
    if seen.thing.first <= last < seen.thing.last:  # no other figure since
        low, high, begin = number.low, number.high, number.start
        thing = replace(seen.thing, low=low, high=high, first=begin, last=number.end, head=number.end - 1)
        yield Seen(thing, seen.kind, number.end - 1, f"{seen.kind}-otherwise")
