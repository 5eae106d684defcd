"""Damage told by a noun or a state: "damage to the school", "the destruction of two mills", "windows broken"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import damage_parts, damage_places, people
from briefing_tui.extract.claims.damage_objects import object_type, things
from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import DamageKind

_NONE = frozenset({"no", "without", "any"})
_IN_LAW = frozenset({"malicious", "criminal", "wilful", "willful"})  # the names of offences
_BEFORE = 30  # tokens before "out of service" that may tell of what was fired
_GUNS = frozenset({"mortar", "artillery", "tank", "rocket", "sniper", "machine-gun", "gun"})
_LONGEST = 8  # tokens of a heading
_FAR = 12  # tokens a remark on the damage may part it from what was damaged


def noun(cd: ClaimDoc, token: Any, kind: DamageKind) -> Iterator[Seen]:
    """ "damage to several houses", "the destruction of 500 houses", "no damage", "causing serious damage"."""
    i = token.i
    verdict = reality.of_noun(token)
    if token.dep_ == "compound" or verdict == "unreal":
        return
    if any(c.lower_ in _IN_LAW for c in token.lefts):
        return  # "charged with malicious damage to property"
    opening = [j for j in range(max(i - 3, wording.sentence(token).start), i) if cd.lower[j] in _NONE]
    negative = bool(opening) and (cd.lower[opening[-1]] != "any" or verdict == "negated")
    if verdict == "negated" and not negative:
        if any(c.lower_ in words("damage", "extent") or c.lower_ == "much" for c in token.lefts):
            return  # "did not cause much damage": some, to an extent not told
        negative = True
    targets = list(_damaged_by_noun(token, ("of",) if kind != "damaged" else ("to", "in", "on", "of")))
    suffers = token.dep_ in ("dobj", "conj") and token.head.lemma_.lower() in words("damage", "suffering")
    sufferer = grammar.subject(token.head) if suffers else None
    if token.dep_ == "ROOT" and _heading(wording.sentence(token)):
        return
    if not targets and cd.lower[i + 1 : i + 2] == (":",):  # "Damage: 12 houses, 2 cars"
        listed = damage_parts.first_behind(cd, i + 1)
        targets = [listed] if listed is not None else []
    found = things(cd, sufferer, strict=True) if sufferer is not None else []
    if not found:  # "a mill suffered damage in the town": the mill, and where it stands
        found = [thing for target in targets for thing in things(cd, target, strict=kind == "damaged")]
    for thing in found:
        if kind == "burned" and thing.object_type == "supplies":
            continue  # "the burning of fuel"
        yield Seen(thing, "none" if negative else kind, i, f"{kind}-noun")
    if found or kind != "damaged":
        return
    if negative:
        none = Thing("damage", "other", 0, 0, opening[-1] if opening else i, i + 1, i, True)
        yield Seen(none, "none", i, "none-noun")
    elif verdict == "real" and not targets:
        place = damage_places.of(cd, token)
        for target in place.targets if place is not None else ():
            for thing in things(cd, target, strict=True):
                if thing.head < i:
                    yield Seen(thing, kind, i, f"{kind}-place", clause=place.clause if place else None)


def blowing_up(cd: ClaimDoc, token: Any) -> Iterator[Seen]:
    """ "The blowing up on Sunday of four pylons"."""
    if cd.lower[token.i + 1 : token.i + 2] != ("up",) or reality.of_noun(token) == "unreal":
        return
    joints = (k for k in range(token.i + 2, min(token.i + 7, len(cd.lower))) if cd.lower[k] == "of")
    at = next(joints, None)
    target = grammar.object_of(cd.doc[at]) if at is not None else None
    for thing in things(cd, target, strict=True) if target is not None else ():
        yield Seen(thing, "destroyed", token.i, "destroyed-noun")


def _heading(sent: Any) -> bool:
    """ "Damage to public buildings." over what a report tells of it: no figure, no name, no verb."""
    short = len(sent) < _LONGEST and sent.start + len(sent) < len(sent.doc)
    return (
        short
        and sent[0].tag_ in ("NN", "NNS")
        and all(
            token.tag_ not in ("CD", "NNP", "NNPS", "DT") and token.pos_ not in ("VERB", "AUX")
            for token in sent
        )
    )


def _damaged_by_noun(noun: Any, joints: tuple[str, ...]) -> Iterator[Any]:
    """The nouns of "damage to the school and to two shops", "damage estimated in the millions to a bank"."""
    owners = [noun, *(c for c in noun.rights if c.dep_ == "acl")]
    if noun.dep_ == "dobj" or (
        noun.dep_ in ("nsubj", "nsubjpass") and noun.head.lemma_ in ("report", "cause", "do")
    ):
        owners.append(noun.head)  # "minor damage reported to a depot"
    for owner in owners:
        for child in owner.rights:
            near = 0 < child.i - noun.i < (5 if owner.dep_ != "acl" else _FAR)
            if child.lower_ not in joints or not near or (owner.dep_ == "acl" and child.lower_ != "to"):
                continue
            target = grammar.object_of(child)
            if target is None or (child.lower_ == "in" and target.ent_type_ == "GPE"):
                continue
            yield target
            for again in (*child.rights, *owner.rights):
                if again.i > child.i and again.lower_ == child.lower_ and again.dep_ in ("conj", "prep"):
                    other = grammar.object_of(again)
                    if other is not None:
                        yield other
            return


def on_fire(cd: ClaimDoc, token: Any) -> Iterator[Seen]:
    """ "three buildings were on fire", "a van stood in flames", "burst into flames", "left two houses ablaze"."""
    yield from _fire_at(cd, token)
    alight = token.lower_ in words("damage", "alight")
    verb = token.head if alight else token.head.head
    joint = cd.lower[token.i - 1]
    burst = joint == "into" and verb.lemma_.lower() in ("burst", "erupt")
    stands = alight or joint == ("in" if token.lower_ == "flames" else "on")
    left = alight and verb.lemma_.lower() == "leave"
    if (
        not (burst or left or (stands and verb.lemma_.lower() in ("be", "remain", "stand", "lie")))
        or reality.of_verb(verb) != "real"
    ):
        return
    subject = grammar.subject(verb)
    if left:
        subject = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < token.i), None)
    for thing in things(cd, subject, strict=True) if subject is not None else ():
        yield Seen(thing, "burned", token.i, "burned-on-fire")


def _fire_at(cd: ClaimDoc, fire: Any) -> Iterator[Seen]:
    """ "A fire broke out at a refinery", "the shelling caused a fire at the depot": never "opened fire at"."""
    verb = fire.head
    begins = cd.lemma[verb.i] in words("damage", "blaze") and fire.dep_ in ("nsubj", "dobj", "nsubjpass")
    if any(c.dep_ == "dobj" and c.i != fire.i for c in verb.rights) or cd.lower[fire.i - 1] in _GUNS:
        return  # "flames engulfed the huts in Ozel", "mortar fire broke windows at the school"
    if not begins or verb.pos_ != "VERB" or reality.of_verb(verb) != "real":
        return
    for place in (*fire.rights, *verb.rights):
        spread = place.lower_ in ("to", "through") and verb.lemma_ in ("spread", "sweep")
        at = spread or place.lower_ in ("at", "in", "inside", "on")
        target = grammar.object_of(place) if at else None
        if target is None or cd.lemma[target.i] in words("damage", "settled") | words("damage", "region"):
            continue
        if place.lower_ == "in" and target.pos_ == "PROPN" and object_type(cd, target.i) is None:
            continue  # "in Ozel", to the tagger perhaps a company
        for thing in things(cd, target, strict=True):
            yield Seen(thing, "burned", fire.i, "burned-fire-at")
        return


def direct_hit(cd: ClaimDoc, hit: Any) -> Iterator[Seen]:
    """ "The school took a direct hit"."""
    verb = hit.head
    taken = hit.dep_ == "dobj" and verb.lemma_.lower() in words("damage", "suffering") | {"take"}
    subject = grammar.subject(verb) if taken and reality.of_verb(verb) == "real" else None
    several = hit.tag_ == "NNS" and verb.lemma_.lower() in ("take", "suffer", "sustain", "receive")
    if subject is not None and (several or any(c.lower_ == "direct" for c in hit.lefts)):
        for thing in things(cd, subject, strict=True):
            yield Seen(thing, "damaged", hit.i, "damaged-direct-hit")


def in_ruins(cd: ClaimDoc, ruins: Any) -> Iterator[Seen]:
    """ "Two houses were in ruins": never the town, of which it is said for years."""
    verb = ruins.head.head
    if cd.lower[ruins.i - 1] != "in" or verb.lemma_ != "be" or reality.of_verb(verb) != "real":
        return
    subject = grammar.subject(verb)
    for thing in things(cd, subject, strict=True) if subject is not None else ():
        if cd.lemma[thing.head] not in words("damage", "settled"):
            yield Seen(thing, "destroyed", ruins.i, "destroyed-in-ruins")


def idle(cd: ClaimDoc, out: Any) -> Iterator[Seen]:
    """ "The clinic is out of service", "put the plant out of action", "clinic out of service", where weapons are told of."""
    i = out.i
    if cd.lower[i + 1 : i + 2] != ("of",) or not set(cd.lower[i + 2 : i + 3]) & words("damage", "idle"):
        return
    hits = words("damage", "weapon") | words("damage", "bombardment") | {"attack"}
    if not hits & set(cd.lemma[max(0, i - _BEFORE) : wording.sentence(out).end]):
        return  # "the lift is out of order"
    verb = out.head
    if verb.pos_ in ("VERB", "AUX"):
        if reality.of_verb(verb) != "real":
            return
        named = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.i < i)
        target = next(named, None) or grammar.subject(verb)
    else:
        target = verb if verb.i == i - 1 else None
    for thing in things(cd, target, strict=True) if target is not None else ():
        if thing.head < i and thing.object_type not in ("land", "supplies"):
            yield Seen(thing, "damaged", i, "damaged-idle")


def state(cd: ClaimDoc, token: Any, kind: DamageKind) -> Iterator[Seen]:
    """ "the damaged mosque", "windows broken", "the blast-shattered mosque"."""
    attribute = token.dep_ == "amod" and token.head.i > token.i
    if attribute:
        target = token.head if object_type(cd, token.head.i) else None
    elif token.dep_ in ("acomp", "oprd") and token.head.pos_ in ("AUX", "VERB"):
        if reality.of_verb(token.head) != "real":
            return
        left = (
            c for c in token.head.rights if c.dep_ == "dobj" and c.i < token.i
        )  # "left the bridge unusable"
        target = next(left, None) or grammar.subject(token.head)
    else:
        j = token.i - 1
        target = cd.doc[j] if j >= 0 and object_type(cd, j) and not people.is_person(cd, j) else None
    if target is None or in_pieces(target):
        return
    found = things(cd, target, strict=True)
    for thing in found if token.dep_ in ("acomp", "oprd") else found[:1]:
        repeats = attribute and thing.definite
        yield Seen(thing, "none" if thing.zero else kind, token.i, f"{kind}-state", repeats)


def in_pieces(thing: Any) -> bool:
    """ "Pieces of broken glass"."""
    owner = thing.head.head if thing.dep_ == "pobj" and thing.head.lower_ == "of" else None
    return owner is not None and owner.lemma_.lower() in words("damage", "pieces")
