"""Things hit that stand apart from the verb of damage: in a table, behind "along with", as "a dozen more", misread words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import damage_edges, damage_parts
from briefing_tui.extract.claims.damage_objects import things
from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import DamageKind

_ALONG = frozenset({"along", "together", "alongside"})


def in_a_table(cd: ClaimDoc, verb: Any, kind: DamageKind) -> Iterator[Seen]:
    """ "Houses burned: 2,718; schools damaged: 12": the figure stands behind the colon."""
    number = cd.numbers.get(verb.i + 2)
    if number is None or number.sense != "count" or not verb.i:
        return
    burns = cd.lemma[verb.i] in words("damage", "burning")
    fate: DamageKind = "burned" if burns else kind
    for thing in things(cd, cd.doc[verb.i - 1], strict=True)[:1]:
        counted = replace(thing, low=number.low, high=number.high, last=number.end)
        yield Seen(counted, fate, verb.i, f"{fate}-table")


def unharmed(cd: ClaimDoc, verb: Any) -> Iterator[Seen]:
    """ "The bridge was not damaged": never "was not badly damaged", nor "has never been"."""
    own = any(c.dep_ == "neg" and c.lower_ != "never" for c in verb.lefts)
    own = own and not any(c.dep_ == "advmod" for c in verb.lefts)
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    for thing in things(cd, subject, strict=True) if own and subject is not None else ():
        yield Seen(thing, "none", verb.i, "none-passive")


def put_at(cd: ClaimDoc, verb: Any, thing: Thing) -> Thing:
    """ "Put the number of houses destroyed at 214": the figure of the things."""
    noun = cd.doc[thing.head]
    toll = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if thing.low is not None or toll is None or toll.lower_ not in ("number", "total", "count"):
        return thing
    number = cd.numbers.get(verb.i + 2) if cd.lower[verb.i + 1 : verb.i + 2] == ("at",) else None
    if number is None or number.sense != "count":
        return thing
    return replace(thing, low=number.low, high=number.high, last=max(thing.last, number.end))


def misread(cd: ClaimDoc, word: Any, kind: DamageKind) -> Iterator[Seen]:
    """ "Injuring two residents of Ozel and damaging workshops", where the parse makes an adjective of the verb."""
    target = damage_parts.first_behind(cd, word.i) if cd.lower[word.i - 1] in ("and", ",") else None
    for thing in things(cd, target, strict=True) if target is not None else ():
        first = max(thing.first, word.i + 1)
        what = cd.text(damage_edges.opening(cd, first, thing.head), thing.last)
        yield Seen(replace(thing, what=what, first=first), kind, word.i, f"{kind}-object")


def along_with(verb: Any) -> list[Any]:
    """ "An office was torched, along with two vans", "destroyed a school together with three houses"."""
    joints = (
        joint
        for word in verb.rights
        for along in (word, *(c for c in word.rights if word.dep_ == "dobj"))
        if along.lower_ in _ALONG or any(c.lower_ in _ALONG for c in along.lefts if along.lower_ == "with")
        for joint in ((along,) if along.lower_ in ("alongside", "with") else along.rights)
    )
    return [one for joint in joints if (one := grammar.object_of(joint)) is not None]


def as_was(verb: Any) -> Iterator[Any]:
    """ "The van was wrecked, as was a kiosk"."""
    for child in verb.rights:
        marked = any(c.dep_ == "mark" and c.lower_ == "as" for c in child.lefts)
        if child.dep_ == "advcl" and child.lemma_ == "be" and marked:
            yield from (c for c in child.rights if c.dep_ in ("nsubj", "nsubjpass", "attr"))


def of_the_same(cd: ClaimDoc, verb: Any, kind: DamageKind | None) -> Seen | None:
    """ "60 houses were destroyed and some 200 damaged": the second figure counts houses too."""
    further = cd.lower[verb.i - 1] in ("more", "others")  # "and a dozen more damaged"
    number, before = cd.numbers.get(verb.i - 1 - further), verb.head
    if before.i == verb.i - 1:  # the parse joins the figure, and hangs the participle on it
        before = before.head
    joined = verb.dep_ in ("conj", "acl") and verb.tag_ in ("VBN", "VBD") and before.pos_ == "VERB"
    if number is None or number.sense != "count" or kind is None or not joined:
        return None
    owner = next((c for c in before.lefts if c.dep_ in ("nsubjpass", "nsubj")), None)
    found = things(cd, owner, strict=True) if owner is not None else []
    if len(found) != 1 or any(c.dep_ == "dobj" for c in verb.rights):
        return None
    if cd.lemma[found[0].head] in words("damage", "weapon"):
        return None  # "three bombs were defused and two exploded"
    first, head = number.start, number.end - 1
    thing = replace(found[0], low=number.low, high=number.high, first=first, last=verb.i, head=head)
    return Seen(thing, kind, verb.i, f"{kind}-the-same")
