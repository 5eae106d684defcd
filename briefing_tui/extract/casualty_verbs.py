"""Casualties told by a verb: "killed two", "were wounded", "died", "shot dead", "lost their lives"."""

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

_TO_DEATH = frozenset(
    ["beat", "stab", "burn", "hack", "bludgeon", "stone", "torture", "club", "crush", "trample", "starve", "freeze", "shoot", "choke", "put", "sentence", "kick", "knife", "bayonet"]
)
_SHOOT = frozenset({"shoot", "gun", "mow", "strike", "cut"})
_BETWEEN = frozenset(
    ["more", "others", "other", "seriously", "badly", "critically", "slightly", "lightly", "gravely", "also", "reportedly", "fatally", "severely", "then", "later", "have", "has", "had", "been", "were", "was", "is", "are", "be", "being"]
)
_CARE = frozenset({"hospital", "hospitals", "clinic", "infirmary", "treatment"})


def transitive(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "killed two soldiers", "two soldiers were killed", "soldiers killed in …", "the two killed"."""
    verb = cd.doc[i]
    state = reality.of_verb(verb)
    if state == "unreal":
        return
    found, rule = _patients(cd, verb)
    if not found:
        return
    kind = _joined_kind(cd, verb, found, kind)
    for victim in found:
        if state == "negated" and victim.qualifier != "none":
            if cd.lower[victim.first] not in ("any", "anyone", "anybody") and cd.lower[victim.head] not in (
                "anyone",
                "anybody",
            ):
                continue
            victim = replace(
                victim, low=0, high=0, qualifier="none", who=None if victim.pronoun else victim.who
            )
        yield sighting(kind, victim, i, f"{kind}-{rule}")


def _patients(cd: ClaimDoc, verb: Any) -> tuple[list[Victim], str]:
    """Whom the verb happened to, and by which construction."""
    subject = passive = target = None
    for child in verb.children:
        dep = child.dep_
        if dep == "nsubjpass":
            passive = child
        elif dep == "nsubj":
            subject = child
        elif dep in ("dobj", "oprd") and (target is None or dep == "dobj"):
            target = child
    by_participle = verb.tag_ in ("VBN", "VBD")
    if target is not None:
        if target.lower_ in ("himself", "herself"):
            return _self_and_others(cd, verb, target, subject), "reflexive"
        found = victims.of(cd, target, sure=True)
        if found or passive is None:
            return found, "object"
    if passive is not None:
        return victims.of(cd, passive, sure=True), "passive"
    if by_participle and verb.dep_ == "conj":
        head = verb.head
        if head.tag_ == "VBN" and subject is None:
            inherited = next((c for c in head.children if c.dep_ == "nsubjpass"), None)
            near = _left_neighbour(cd, verb)
            if near:
                return near, "neighbour"
            if inherited is not None:
                return victims.of(cd, inherited, sure=True), "passive-joined"
    if verb.dep_ == "amod" or (by_participle and verb.dep_ in ("acl", "relcl") and subject is None):
        if verb.dep_ == "amod" and verb.head.i < verb.i:
            return victims.of(cd, verb.head, sure=True), "participle"
        return victims.of(
            cd, verb.head, sure=verb.dep_ != "amod"
        ), "participle" if verb.dep_ != "amod" else "attribute"
    if (
        subject is not None
        and by_participle
        and (verb.tag_ == "VBN" or verb.dep_ in ("ROOT", "ccomp", "conj", "acl"))
    ):
        found = [v for v in victims.of(cd, subject, sure=False) if v.counted or v.names or v.who]
        if found:
            return found, "headline"
    shared = _shared_object(cd, verb)
    if shared:
        return shared, "object-joined"
    if by_participle:
        return _left_neighbour(cd, verb), "neighbour"
    return [], ""


def _shared_object(cd: ClaimDoc, verb: Any) -> list[Victim]:
    """The object of "killed or wounded 50 people" belongs to both verbs; the parse hangs it on one of them."""
    for other in [c for c in verb.rights if c.dep_ == "conj" and c.pos_ == "VERB"]:
        if other.i - verb.i <= 3:
            target = next((c for c in other.children if c.dep_ == "dobj"), None)
            if target is not None:
                return victims.of(cd, target, sure=True)
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ == "VERB" and 0 < verb.i - head.i <= 3:
        target = next((c for c in head.children if c.dep_ == "dobj"), None)
        if target is not None and target.i > verb.i:
            return victims.of(cd, target, sure=True)
    return []


def _left_neighbour(cd: ClaimDoc, verb: Any) -> list[Victim]:
    """ "… and five others wounded", "130 more hurt": the count just left of a bare participle."""
    j, floor = verb.i - 1, max(verb.i - 5, verb.sent.start)
    while j >= floor and cd.lower[j] in _BETWEEN:
        j -= 1
    if j < floor:
        return []
    number = cd.numbers.get(j)
    token = cd.doc[j]
    if (
        (number is not None
        and number.sense == "count")
        or (token.pos_ in ("NOUN", "PROPN", "PRON") and victims.is_person(cd, j))
    ):
        return [v for v in [*victims.of(cd, token, sure=False)][:1] if v is not None]
    return []


def _self_and_others(cd: ClaimDoc, verb: Any, target: Any, subject: Any) -> list[Victim]:
    """ "killing himself and five others": the bomber is one of the dead."""
    others = [v for head in [*victims.conjuncts(target)][1:] for v in victims.of(cd, head, sure=True)]
    bomber = victims.of(cd, subject, sure=True)[:1] if subject is not None else []
    who = bomber[0].who if bomber else None
    category = bomber[0].category if bomber else "militant"
    i = target.i
    return [Victim(who, category, 1, 1, "exact", i, i + 1, i, (i, i + 1), definite=True), *others]


def _joined_kind(cd: ClaimDoc, verb: Any, found: list[Victim], kind: CasualtyKind) -> CasualtyKind:
    """ "killed or wounded 50": one figure for both. A single person is the worse of the two."""
    if kind not in ("killed", "injured"):
        return kind
    table = {
        **dict.fromkeys(words("casualties", "killed", "state"), "killed"),
        **dict.fromkeys(words("casualties", "injured", "state"), "injured"),
    }
    for step in (1, -1):
        joint = verb.i + step
        other = joint + step
        if (
            0 <= other < len(cd.lower)
            and cd.lower[joint] in ("or", "and", "/")
            and table.get(cd.lower[other], kind) != kind
        ):
            counted = any(v.counted and v.low != 1 for v in found)
            alternatives = cd.lower[joint] != "and" or cd.lower[joint - 1 : joint] == ("either",)
            if alternatives or counted:
                return "killed_or_injured"
    return kind


def intransitive(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "three people died", "a man who drowned"."""
    verb = cd.doc[i]
    state = reality.of_verb(verb)
    if state == "unreal":
        return
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None and verb.dep_ in ("acl", "relcl", "amod"):
        subject = verb.head
    if subject is None and verb.dep_ in ("conj", "xcomp"):
        subject = next((c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return
    for victim in victims.of(cd, subject, sure=kind == "killed"):
        if state == "negated" and victim.qualifier != "none":
            continue
        yield sighting(kind, victim, i, f"{kind}-subject")


def to_death(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "stabbed to death", "shot dead", "gunned down", "shot": what was done to the victim tells how it ended."""
    verb = cd.doc[i]
    lemma = cd.lemma[i]
    ahead = cd.lower[i + 1 : i + 9]
    dead = (
        "dead" in ahead[:7] and not (set(ahead[: ahead.index("dead")]) & {"and", ",", "."})
        if "dead" in ahead
        else False
    )
    to_death = any(ahead[k : k + 2] == ("to", "death") for k in range(len(ahead)))
    kind: CasualtyKind
    if (lemma in _TO_DEATH and to_death and lemma != "sentence") or (lemma in ("shoot", "strike") and dead) or (lemma in ("gun", "mow", "cut") and "down" in ahead[:2]):
        kind = "killed"
    elif lemma == "shoot" and not (set(ahead[:2]) & {"at", "down", "and", "into", "on", "back"}):
        kind = "injured"
    else:
        return
    if reality.of_verb(verb) != "real":
        return
    found, rule = _patients(cd, verb)
    for victim in found:
        if kind == "injured" and not (victim.names or victims.is_person(cd, victim.head)):
            continue
        reach = i + ahead.index("dead") + 1 if dead and verb.tag_ != "VBN" else None
        yield sighting(kind, victim, i, f"{kind}-{lemma}-{rule}", reach=reach)


def lose(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "lost their lives", "lost five men"."""
    verb = cd.doc[i]
    if reality.of_verb(verb) != "real":
        return
    target = next((c for c in verb.children if c.dep_ == "dobj"), None)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ in ("acl", "relcl"):
        subject = verb.head
    if target is None:
        return
    if cd.lemma[target.i] == "life":
        for victim in victims.of(cd, subject, sure=True) if subject is not None else ():
            yield sighting("killed", victim, target.i, "killed-lost-life", reach=i)
    elif victims.noun_category(cd, target.i) not in (None, "unknown"):
        for victim in victims.of(cd, target, sure=False):
            if victim.counted and cd.lower[victim.first] not in ("his", "her", "their", "its"):
                yield sighting("killed", victim, i, "killed-lost")


def in_care(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "taken to hospital", "treated for injuries", "hit by shrapnel"."""
    verb = cd.doc[i]
    reach = min(i + 8, verb.sent.end)
    near = [
        j
        for j in range(i + 1, reach)
        if cd.lower[j] in _CARE or cd.lemma[j] in ("injury", "wound", "shrapnel", "burn")
    ]
    if not near or reality.of_verb(verb) != "real":
        return
    if cd.lemma[i] in ("hit", "strike") and cd.lemma[near[0]] != "shrapnel":
        return
    if cd.lemma[i] == "treat" and verb.tag_ != "VBN":
        return
    if (
        cd.lemma[i] in ("take", "rush", "admit", "evacuate", "transfer", "fly", "airlift", "transport")
        and cd.lower[near[0]] not in _CARE
    ):
        return
    found, _ = _patients(cd, verb)
    for victim in found:
        if victim.counted or victim.names:
            yield sighting("injured", victim, i, "injured-in-care", reach=near[0])


def displaced(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "thousands fled their homes", "forced 300 families from their homes"."""
    verb = cd.doc[i]
    ahead = cd.lower[i + 1 : i + 10]
    if (
        not ({"home", "homes", "house", "houses", "village", "villages"} & set(ahead))
        or reality.of_verb(verb) == "negated"
    ):
        return
    lemma = cd.lemma[i]
    if lemma in ("flee", "leave", "abandon") and (lemma == "flee" or "their" in ahead[:3]):
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None and verb.dep_ == "xcomp":
            subject = next((c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")), None)
        found = victims.of(cd, subject, sure=False) if subject is not None else []
    elif lemma in ("force", "drive") and ("from" in ahead or "out" in ahead):
        found = _patients(cd, verb)[0]
    else:
        return
    for victim in found:
        if victim.counted or victim.qualifier == "vague":
            yield sighting("displaced", victim, i, f"displaced-{lemma}")
