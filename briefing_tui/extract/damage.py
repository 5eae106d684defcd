"""Damage claims of a document: what was damaged, destroyed or burned, how many, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing_tui.extract import claim_doc, history, reality, victims
from briefing_tui.extract.claim_doc import ClaimDoc
from briefing_tui.extract.claim_words import words
from briefing_tui.extract.claimants import Claimants
from briefing_tui.extract.damage_objects import Thing, object_type, things
from briefing_tui.extract.vocabulary import load
from briefing_tui.model import DamageClaim, DamageKind, Quote

_FIRE = frozenset({"fire", "ablaze", "alight", "flames"})
_RUBBLE = frozenset(
    {"rubble", "ashes", "ruins", "metal", "debris", "dust", "wreckage", "cinders", "ash", "rubbles"}
)


@dataclass(frozen=True, slots=True)
class _Seen:
    thing: Thing
    kind: DamageKind
    trigger: int
    rule: str


def find(doc: Any, quotes: Sequence[Quote]) -> list[DamageClaim]:
    """Every damage claim of a spaCy Doc, in text order; a thing named twice with one fate is given once."""
    cd = claim_doc.read(doc)
    voices = Claimants(doc, quotes)
    claims: list[DamageClaim] = []
    said: set[tuple[str, str, int | None, str | None]] = set()
    placed: set[int] = set()
    for seen in sorted(_sightings(cd), key=lambda s: (s.thing.first, s.trigger)):
        thing = seen.thing
        if thing.head in placed:
            continue
        first = min(thing.first, seen.trigger)
        last = max(thing.last, seen.trigger + 1)
        start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
        claimant, _ = voices.of(seen.trigger, start, end)
        key = (thing.what.lower(), seen.kind, thing.low, claimant)
        placed.add(thing.head)
        if key in said:
            continue
        said.add(key)
        claims.append(
            DamageClaim(
                what=thing.what,
                kind=seen.kind,
                count_low=thing.low,
                count_high=thing.high,
                start=start,
                end=end,
                object_type=thing.object_type,
                claimant=claimant,
                background=history.is_background(cd, seen.trigger),
                rule=seen.rule,
            )
        )
    return claims


def _sightings(cd: ClaimDoc) -> Iterator[_Seen]:
    triggers = _triggers()
    for i, (lower, lemma) in enumerate(zip(cd.lower, cd.lemma, strict=True)):
        shapes = triggers.get(lemma) or triggers.get(lower)
        if not shapes:
            continue
        token = cd.doc[i]
        if (
            token.pos_ == "VERB"
            or (token.pos_ == "ADJ" and lower.endswith("ed"))
            or (token.pos_ == "AUX" and lemma != "have")
        ):
            yield from _verb(cd, token, shapes)
        elif token.pos_ in ("NOUN", "PROPN") and "noun" in shapes:
            yield from _noun(cd, token, shapes["noun"])
        elif "state" in shapes or "phrase" in shapes:
            yield from _state(cd, token, shapes.get("state", "damaged"), shapes)


@lru_cache(maxsize=1)
def _triggers() -> dict[str, dict[str, DamageKind]]:
    """Lemma or word → shape → kind, from vocabulary/damage.toml and the phrases below."""
    table: dict[str, dict[str, DamageKind]] = {}
    data = load("damage")
    kinds: tuple[DamageKind, ...] = ("destroyed", "damaged", "burned")
    for kind in kinds:
        for shape, group in data[kind].items():
            for word in group["words"]:
                table.setdefault(word, {}).setdefault(shape, kind)
    for word in (
        "set",
        "reduce",
        "blow",
        "tear",
        "rip",
        "shoot",
        "knock",
        "catch",
        "cause",
        "down",
        "pull",
        "hit",
        "strike",
        "go",
        "put",
    ):
        table.setdefault(word, {})["phrase"] = "damaged"
    return table


def _verb(cd: ClaimDoc, verb: Any, shapes: dict[str, DamageKind]) -> Iterator[_Seen]:
    i, lemma = verb.i, cd.lemma[verb.i]
    if reality.of_verb(verb) != "real":
        return
    phrase = _phrase_kind(cd, verb) if "phrase" in shapes else None
    if "phrase" in shapes and phrase is None and "transitive" not in shapes:
        return
    kind = phrase or shapes.get("transitive") or shapes.get("state")
    strict = lemma in words("damage", "needs_thing") or phrase is not None
    target = passive = subject = None
    for child in verb.children:
        if child.dep_ in ("dobj", "oprd") and (target is None or child.dep_ == "dobj"):
            target = child
        elif child.dep_ == "nsubjpass":
            passive = child
        elif child.dep_ == "nsubj":
            subject = child
    if phrase is not None and lemma == "set" and target is not None and target.lower_ == "fire":
        to = next((c for p in (verb, target) for c in p.rights if c.lower_ == "to"), None)
        target = next((c for c in to.rights if c.dep_ == "pobj"), None) if to is not None else None
    if lemma in ("tear", "rip") and phrase is not None and target is None:
        to = next((c for c in verb.rights if c.lower_ in ("through", "into")), None)
        target = next((c for c in to.rights if c.dep_ == "pobj"), None) if to is not None else None
    rule = "object"
    if target is None and passive is not None:
        target, rule = passive, "passive"
    if target is None and verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN" and subject is None:
        target, rule = verb.head, "participle"
    if target is None and verb.dep_ == "amod":
        target, rule = verb.head, "attribute"
    if target is None and verb.dep_ == "conj" and subject is None and verb.head.pos_ == "VERB":
        target = next(
            (
                c
                for c in verb.head.children
                if c.dep_ in (("nsubjpass",) if verb.tag_ == "VBN" else ("dobj",))
                and (verb.tag_ == "VBN" or c.i > i)
            ),
            None,
        )
        rule = "joined"
    if target is None and subject is not None and "intransitive" in shapes:
        kind, target, rule, strict = shapes["intransitive"], subject, "subject", True
    if (
        target is None
        and subject is not None
        and verb.tag_ in ("VBN", "VBD")
        and lemma in ("damage", "destroy", "burn", "break", "shatter", "wreck", "demolish")
    ):
        target, rule, strict = subject, "headline", True
    if target is None and phrase is None:
        for child in verb.rights:
            if child.dep_ == "conj" and child.pos_ == "VERB" and child.i - i <= 3:
                target, rule = next((c for c in child.children if c.dep_ == "dobj"), None), "joined"
    if target is None or kind is None:
        return
    if (
        lemma in ("burn",) and cd.lower[i + 1 : i + 2] in (("down",), ("out",))
    ) or "to the ground" in " ".join(cd.lower[i + 1 : i + 9]):
        kind = "destroyed"
    for thing in things(cd, target, strict=strict):
        yield _Seen(thing, "none" if thing.zero else kind, i, f"{kind}-{rule}")


def _phrase_kind(cd: ClaimDoc, verb: Any) -> DamageKind | None:
    """Kinds of "set fire to", "reduced to rubble", "blew up", "shot down", "tore through"."""
    i, lemma = verb.i, cd.lemma[verb.i]
    ahead = cd.lower[i + 1 : i + 10]
    near = set(ahead[:3])
    if lemma in ("set", "catch", "put"):
        return "damaged" if (_FIRE & set(ahead)) and (lemma != "put" or "to" in near) else None
    if lemma == "reduce":
        return "destroyed" if _RUBBLE & set(ahead) else None
    if lemma == "go":
        return "burned" if ahead[:3] == ("up", "in", "flames") else None
    if lemma == "blow":
        return "destroyed" if near & {"up", "apart"} else "damaged" if near & {"out", "off", "in"} else None
    if lemma in ("shoot", "knock", "tear", "pull") and near & {"down"}:
        return "destroyed"
    if lemma == "down" and verb.pos_ == "VERB":
        return "destroyed"
    if lemma == "knock" and near & {"out", "over"}:
        return "damaged"
    if lemma in ("tear", "rip") and near & {"through", "into", "apart", "off"}:
        return "damaged"
    return None


def _noun(cd: ClaimDoc, noun: Any, kind: DamageKind) -> Iterator[_Seen]:
    """ "damage to several houses", "the destruction of 500 houses", "no damage"."""
    i = noun.i
    if noun.dep_ == "compound" or reality.of_noun(noun) == "unreal":
        return
    before = set(cd.lower[max(i - 3, noun.sent.start) : i])
    negative = bool(before & {"no", "without", "any"}) and (
        "any" not in before or reality.of_noun(noun) == "negated"
    )
    target = None
    wanted = ("of",) if kind == "destroyed" else ("to", "in", "on", "of")
    for place in (noun, noun.head if noun.dep_ == "dobj" else noun):
        for child in place.rights:
            if child.lower_ in wanted and 0 < child.i - i < 4 and target is None:
                target = next((c for c in child.rights if c.dep_ == "pobj"), None)
    if (
        target is None
        and noun.dep_ == "dobj"
        and noun.head.lemma_.lower() in ("suffer", "sustain", "receive")
        and not negative
    ):
        target = next((c for c in noun.head.children if c.dep_ == "nsubj"), None)
        if target is None and noun.head.dep_ in ("acl", "relcl"):
            target = noun.head.head
    found = things(cd, target, strict=kind == "damaged") if target is not None else []
    for thing in found:
        yield _Seen(thing, "none" if negative else kind, i, f"{kind}-noun")
    if not found and negative and kind == "damaged":
        first = max(j for j in range(max(i - 3, 0), i) if cd.lower[j] in ("no", "without", "any"))
        yield _Seen(Thing("damage", "other", 0, 0, first, i + 1, i, True), "none", i, "none-noun")


def _state(cd: ClaimDoc, token: Any, kind: DamageKind, shapes: dict[str, DamageKind]) -> Iterator[_Seen]:
    """ "the damaged mosque", "windows broken", "the blast-shattered mosque"."""
    if "state" not in shapes:
        return
    if token.dep_ == "amod" and token.head.i > token.i and object_type(cd, token.head.i):
        target = token.head
    elif token.dep_ in ("acomp", "oprd") and token.head.pos_ in ("AUX", "VERB"):
        target = next((c for c in token.head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    else:
        j = token.i - 1
        target = cd.doc[j] if j >= 0 and object_type(cd, j) and not victims.is_person(cd, j) else None
    if target is None:
        return
    for thing in things(cd, target, strict=True)[:1]:
        yield _Seen(thing, "none" if thing.zero else kind, token.i, f"{kind}-state")
