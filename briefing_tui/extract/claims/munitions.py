"""Munition claims of a document: how many were fired, landed, were intercepted or failed, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from briefing_tui.extract.claims import history, munition_words, victims
from briefing_tui.extract.claims.claimants import Claimants
from briefing_tui.extract.grammar import air_defence, claim_doc, grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import line_marks
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import MunitionClaim, Qualifier, Quote

Fate = Literal["fired", "impacted", "intercepted", "failed"]

_FATES: tuple[Fate, ...] = ("fired", "impacted", "intercepted", "failed")
_TO_OBJECT = frozenset({"fired", "intercepted"})  # fates that somebody else brings about
_PLACED = frozenset({"bomb", "bombs", "grenade", "ied", "ieds", "mine"})
_GUNS = ("howitzer", "artillery")  # they fire, and are not fired
_FALLS = frozenset({"land", "fall"})
_AMBIGUOUS = frozenset(
    {"destroy", "stop", "repel", "thwart", "neutralize", "neutralise"}
)  # a cache of rockets too
_LOOK_BACK = 120  # tokens: how far a "fourteen of them" may stand from its rockets


@dataclass(frozen=True, slots=True)
class _Seen:
    weapon: str
    fate: Fate
    count: int
    qualifier: Qualifier
    first: int
    last: int
    trigger: int
    rule: str


def find(doc: Any, quotes: Sequence[Quote]) -> list[MunitionClaim]:
    """Every counted munition claim of a spaCy Doc, in text order; a figure repeated by one voice is given once."""
    cd = claim_doc.read(doc)
    voices = Claimants(doc, quotes)
    claims: list[MunitionClaim] = []
    said: set[tuple[str, Fate, int, str | None]] = set()
    for seen in sorted(_sightings(cd), key=lambda s: (s.first, s.trigger)):
        start, end = (
            doc[line_marks.after(doc, seen.first, seen.last)].idx,
            doc[seen.last - 1].idx + len(doc[seen.last - 1]),
        )
        claimant, _ = voices.of(seen.trigger, start, end)
        key = (victims.singular(seen.weapon.split()[-1].lower()), seen.fate, seen.count, claimant)
        if key in said:
            continue
        said.add(key)
        counts: dict[Fate, int | None] = dict.fromkeys(_FATES)
        counts[seen.fate] = seen.count
        claims.append(
            MunitionClaim(
                weapon=seen.weapon,
                fired=counts["fired"],
                impacted=counts["impacted"],
                intercepted=counts["intercepted"],
                failed=counts["failed"],
                start=start,
                end=end,
                claimant=claimant,
                background=history.is_background(cd, seen.trigger),
                rule=seen.rule,
                qualifier=seen.qualifier,
            )
        )
    return claims


def _sightings(cd: ClaimDoc) -> Iterator[_Seen]:
    weapons = words("munitions", "weapon")
    tables = {fate: words("munitions", fate) for fate in _FATES}
    last_weapon: tuple[int, str] | None = None
    for i, lemma in enumerate(cd.lemma):
        token = cd.doc[i]
        if (
            munition_words.weapon_word(cd, i, weapons)
            and token.dep_ != "compound"
            and lemma not in ("projectile", "munition")
        ):
            last_weapon = (i, munition_words.name(cd, token))
        if token.pos_ in ("VERB", "AUX"):
            fates = [fate for fate in _FATES if lemma in tables[fate]]
            if lemma in words("munitions", "sent"):
                fates = ["fired"]
            if fates:
                yield from _verb(cd, token, fates, last_weapon)
        elif lemma in words("munitions", "barrage") and token.pos_ == "NOUN":
            yield from _barrage(cd, token)


def _verb(cd: ClaimDoc, verb: Any, fates: list[Fate], last_weapon: tuple[int, str] | None) -> Iterator[_Seen]:
    lemma = cd.lemma[verb.i]
    ahead = cd.lower[verb.i + 1 : verb.i + 8]
    state = reality.of_verb(verb)
    if state == "unreal":
        return
    down = "down" in ahead[:4]
    if lemma in ("shoot", "bring", "take"):
        fates = ["intercepted"] if down else ["fired"] if lemma == "shoot" and "at" in ahead else []
    in_store = lemma in _AMBIGUOUS and not air_defence.by_air_defence(cd, verb)
    if lemma == "fall" and "short" in ahead[:2]:
        fates = ["failed"]
    for fate in fates:
        to_object = fate in _TO_OBJECT and lemma not in words("munitions", "sent")
        heads = list(_arguments(verb, to_object))
        if fate == "intercepted" and not heads:
            heads = _just_after(cd, verb)
        for child in heads:
            seen = _counted(cd, child, fate, verb, last_weapon)
            if seen is None or (not to_object and _belongs_left(cd, seen)):
                continue
            if in_store and not air_defence.on_its_way(grammar.of_object(child) or child):
                continue
            if fate == "intercepted" and seen.weapon.split()[-1].lower().startswith(_GUNS):
                continue
            if fate == "impacted" and _PLACED & set(seen.weapon.lower().split()) and lemma not in _FALLS:
                continue  # a bomb that "struck a convoy" was planted: no count of what landed
            if state == "real" or fate == "failed":
                yield seen
                if fate != "fired":
                    yield from _all_of_them(cd, child, verb, seen)
            elif fate == "impacted" and lemma in ("explode", "detonate"):
                yield replace(seen, fate="failed", rule="failed-negated")


def _all_of_them(cd: ClaimDoc, child: Any, verb: Any, some: _Seen) -> Iterator[_Seen]:
    """The 19 of "shot down 14 of 19 drones", "of the 19 drones, 14 were shot down": as many were in the air."""
    parted = cd.partitive(child.i) or next(
        (cd.partitive(inner.i) for inner in [grammar.of_object(child)] if inner is not None), None
    )
    whole = parted[1] if parted is not None else None
    for joint in verb.lefts if whole is None else ():
        all_of = grammar.object_of(joint) if joint.lower_ == "of" else None
        if all_of is not None and munition_words.weapon_word(cd, all_of.i, words("munitions", "weapon")):
            whole = cd.quantity(all_of.i)
    count = munition_words.value(whole)
    if whole is not None and count is not None and count > some.count:
        first, last = min(some.first, whole.start), max(some.last, whole.end)
        yield replace(
            some,
            fate="fired",
            count=count,
            qualifier=munition_words.qualifier(whole),
            first=first,
            last=last,
            rule="fired-whole",
        )


def _just_after(cd: ClaimDoc, verb: Any) -> list[Any]:
    """The figure after "shot down", where the parse gives it to the next verb ("shot down three and two landed")."""
    i = verb.i + 2 if cd.lower[verb.i + 1 : verb.i + 2] == ("down",) else verb.i + 1
    number = cd.numbers.get(i)
    return [cd.doc[number.end - 1]] if number is not None and number.sense == "count" else []


def _belongs_left(cd: ClaimDoc, seen: _Seen) -> bool:
    """Is the figure the object of the verb before it, whatever the parse says?"""
    return seen.first > 0 and (
        cd.lower[seen.first - 1] == "down" or cd.lemma[seen.first - 1] in words("munitions", "fired")
    )


def _arguments(verb: Any, as_object: bool) -> Iterator[Any]:
    """The nouns that were fired, landed … by this verb: objects and passive subjects, or plain subjects."""
    passive = False
    for child in verb.children:
        if child.dep_ == "nsubjpass":
            passive = True
            if as_object:
                yield from grammar.conjuncts(child)
        elif (child.dep_ == "dobj" and as_object) or (child.dep_ == "nsubj" and not as_object):
            yield from grammar.conjuncts(child)
    if not passive and as_object and verb.dep_ == "acl" and verb.tag_ == "VBN":
        yield verb.head
    if not as_object and verb.dep_ in ("acl", "relcl"):
        yield verb.head
    if as_object and not passive and verb.dep_ == "conj" and verb.tag_ == "VBN":
        yield from (c for c in verb.head.children if c.dep_ == "nsubjpass")
    if not as_object and verb.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in verb.lefts):
        # "Three of the five rockets fired at the base fell short": the parser may take "fired" for the verb.
        yield from (c for c in verb.head.lefts if c.dep_ in ("nsubj", "nsubjpass"))


def _counted(
    cd: ClaimDoc, child: Any, fate: Fate, verb: Any, last_weapon: tuple[int, str] | None
) -> _Seen | None:
    """The weapon and its count in one argument of the verb, or None."""
    if child.lower_ in ("which", "that"):
        owner = grammar.antecedent(child)
        if owner is None:
            return None
        child = owner
    weapons = words("munitions", "weapon")
    head = child
    number = cd.numbers.get(child.i)
    if number is not None or child.lower_ in ("total", "number", "barrage", "salvo", "volley"):
        inner = next(
            (c for p in child.rights if p.lower_ == "of" for c in p.rights if c.dep_ == "pobj"), None
        )
        if inner is not None:
            head = inner
    weapon = munition_words.name(cd, head) if munition_words.weapon_word(cd, head.i, weapons) else ""
    if number is None or number.sense != "count":
        outer = cd.partitive(head.i)
        described = fate == "fired" and verb.dep_ == "acl"  # "14 of the 19 drones launched": of all of them
        number = outer[0] if outer is not None and not described else cd.quantity(head.i)
    count = munition_words.value(number)
    if count is None and weapon and head.tag_ in ("NN", "NNP"):
        before = [c.lower_ for c in head.lefts if c.dep_ == "det"]
        count = 1 if before and before[0] in ("a", "an", "another") else None
    if count is None or (number is not None and number.sense != "count"):
        return None
    if not weapon or head.lemma_.lower() in ("projectile", "munition"):
        taken_up = (
            head.lower_ in words("munitions", "pronoun")
            or head.i in cd.numbers
            or head.lemma_.lower() in words("munitions", "pronoun")
        )
        if taken_up and last_weapon is not None and verb.i - last_weapon[0] < _LOOK_BACK:
            weapon = last_weapon[1]
        elif not weapon:
            return None
    places = [child.i, head.i, verb.i, *([number.start, number.end - 1] if number is not None else [])]
    return _Seen(
        weapon,
        fate,
        count,
        munition_words.qualifier(number),
        min(places),
        max(places) + 1,
        verb.i,
        f"{fate}-{verb.lemma_.lower()}",
    )


def _barrage(cd: ClaimDoc, noun: Any) -> Iterator[_Seen]:
    """ "a barrage of 30 rockets", "an attack with 12 drones": counts what was fired unless a verb says so."""
    if reality.of_noun(noun) != "real":
        return
    verb = noun.head
    told = any(verb.lemma_.lower() in words("munitions", fate) for fate in _FATES)
    if told and noun.dep_ in ("dobj", "nsubjpass", "nsubj"):
        return  # the verb says what became of them
    for place in noun.rights:
        if place.lower_ not in ("of", "with", "involving", "using"):
            continue
        for child in place.rights:
            if child.dep_ not in ("pobj", "dobj"):
                continue
            for head in grammar.conjuncts(child):
                number = cd.quantity(head.i)
                count = munition_words.value(number)
                if count is not None and munition_words.weapon_word(cd, head.i, words("munitions", "weapon")):
                    assert number is not None
                    yield _Seen(
                        munition_words.name(cd, head),
                        "fired",
                        count,
                        munition_words.qualifier(number),
                        noun.i,
                        head.i + 1,
                        noun.i,
                        "fired-barrage",
                    )
