"""Things hit that stand apart from the verb of damage: in a table, behind "along with", as "a dozen more", misread words."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import damage_edges, damage_parts
from briefing_tui.extract.claims.damage_objects import things
from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import DamageKind

_PHRASE = 7  # tokens of the chapel's phrase
_BEHIND = 30  # tokens from a verb to "as did the chapel"
_LISTED: dict[str, DamageKind] = {
    "burn": "burned",
    "torch": "burned",
    "destroy": "destroyed",
    "wreck": "destroyed",
    "raze": "destroyed",
    "damage": "damaged",
}
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
    """ "Put the number of houses destroyed at 214", "of damaged houses at 19": the figure of the things."""
    noun = cd.doc[thing.head]
    toll = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if thing.low is not None or toll is None or toll.lower_ not in ("number", "total", "count"):
        return thing
    last = max(verb.i, thing.head)
    number = cd.numbers.get(last + 2) if cd.lower[last + 1 : last + 2] == ("at",) else None
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
        for word in verb.children
        if word.i > verb.i or word.dep_ == "nsubjpass"
        for along in (word, *(c for c in word.rights if word.dep_ in ("dobj", "nsubjpass")))
        if along.lower_ in _ALONG or (along.lower_ == "with" and along.nbor(-1).lower_ in _ALONG)
        for joint in ((along,) if along.lower_ in ("alongside", "with") else along.rights)
    )
    return [one for joint in joints if (one := grammar.object_of(joint)) is not None]


def as_was(cd: ClaimDoc, verb: Any) -> Iterator[Any]:
    """ "The van was wrecked, as was a kiosk", "the chapel burned, and so did two shops": read off the words."""
    end = min(cd.sentence(verb.i).end - 2, verb.i + _BEHIND)
    for i in range(verb.i + 1, end):
        if cd.lower[i] in ("as", "so") and cd.lower[i + 1] in ("was", "were", "did", "had"):
            if cd.doc[i + 2].pos_ in ("VERB", "AUX", "ADV"):
                return  # "as was reported by the ministry"
            behind = range(i + 2, min(i + 2 + _PHRASE, end + 2))
            nouns = (cd.doc[k] for k in behind if cd.doc[k].pos_ == "NOUN" and cd.doc[k].dep_ != "compound")
            yield from itertools.islice(nouns, 1)
            return


def past_fire(cd: ClaimDoc, verb: Any, thing: Thing) -> Thing:
    """The chapels of "set on fire two chapels", where the parse makes one phrase of the fire and the chapels."""
    start = verb.i + 3
    if cd.lower[verb.i + 1 : start] != ("on", "fire") or not thing.first < start <= thing.head:
        return thing
    what = cd.text(damage_edges.opening(cd, start, thing.head), thing.last)
    return replace(thing, what=what, first=start)


def listed_as(cd: ClaimDoc, state: Any) -> Iterator[Seen]:
    """ "The list names 62 houses and a barn as burned", "30 were given as destroyed and 12 as damaged"."""
    verb = state.head
    while verb.dep_ in ("advcl", "conj", "prep", "pobj") and cd.lemma[verb.i] not in words(
        "damage", "listing"
    ):
        verb = verb.head
    joint = state.i - 1 - (cd.doc[state.i - 1].tag_ == "RB")  # "as slightly damaged"
    if cd.lower[joint] != "as" or cd.lemma[verb.i] not in words("damage", "listing"):
        return
    kind = _LISTED.get(cd.lemma[state.i])
    wanted = ("nsubjpass",) if grammar.passive(verb) else ("dobj",)
    owner = next((c for c in verb.children if c.dep_ in wanted), None)
    if kind is None or owner is None or reality.of_verb(verb) != "real":
        return
    found, last = things(cd, owner, strict=True), cd.doc[joint - 1]
    before = [i for i in range(verb.i, joint) if cd.lower[i] == "as" and cd.lemma[i + 1] in _LISTED]
    if not before and last.pos_ == "NOUN" and all(thing.head < last.i for thing in found):
        found += things(cd, last, strict=True)[:1]  # "and all of the barns", which the parse loses
    if before:
        number = cd.numbers.get(last.i)
        if number is not None and number.sense == "count" and len(found) == 1:
            found = [replace(found[0], low=number.low, high=number.high, first=number.start, head=last.i)]
        else:
            found = things(cd, last, strict=True)[:1]
    for thing in found:
        yield Seen(thing, kind, verb.i, f"{kind}-listed", clause=(min(thing.first, verb.i), state.i + 1))


def of_the_same(cd: ClaimDoc, verb: Any, kind: DamageKind | None) -> Seen | None:
    """ "60 houses were destroyed and some 200 damaged": the second figure counts houses too."""
    further = cd.lower[verb.i - 1] in ("more", "others")  # "and a dozen more damaged"
    number, before = cd.numbers.get(verb.i - 1 - further), verb.head
    if before.i == verb.i - 1:  # the parse joins the figure, and hangs the participle on it
        before = before.head
    joined = verb.dep_ in ("conj", "acl") and verb.tag_ in ("VBN", "VBD", "JJ") and before.pos_ == "VERB"
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
