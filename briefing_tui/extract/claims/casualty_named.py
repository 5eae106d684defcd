"""The dead and the hurt named after they were counted: "they were Ana Lopez and her brother", "identified him as Jan Moor"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.casualty_sets import kind_of
from briefing_tui.extract.claims.sightings import FAR, Sighting, last_before, sighting
from briefing_tui.extract.grammar import reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc

VERBS = frozenset({"identify", "name"})


def identified(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "A man was found dead. Police identified him as Jan Moor": the name of the one just told of."""
    verb = cd.doc[i]
    known = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    joint = next((c for c in verb.subtree if c.lower_ == "as" and c.i > i), None)
    if known is None or joint is None:
        return
    target = next((c for c in joint.rights if c.dep_ in ("pobj", "dobj")), None)
    if known.lower_ in ("those", "dead", "victims") and target is not None:
        yield from _each_named(cd, i, known, target)
    owner = last_before(i, found) if known.lower_ == "them" and target is not None else None
    if (
        owner is not None
        and owner.victim.counted
        and cd.sentence(owner.trigger).end >= cd.sentence(verb.i).start - 1
    ):
        for victim in victims.of(cd, target, sure=True, listed=True):
            if victim.names:  # "killed two men, naming them as Jan Moor, 22, and Ola Lund, 17"
                yield sighting(owner.kind, victim, i, f"{owner.kind}-identified-each", whole=owner)
    if known.lower_ not in ("him", "her"):
        return
    before = [
        s for s in found if s.last <= i and i - s.last < FAR and s.victim.low == 1 and not s.victim.names
    ]
    named = victims.of(cd, target, sure=True) if target is not None and before else []
    for victim in named[:1]:
        if victim.names:
            owner = max(before, key=lambda s: s.trigger)
            yield sighting(owner.kind, victim, i, f"{owner.kind}-identified", part=True)


def _each_named(cd: ClaimDoc, i: int, known: Any, target: Any) -> Iterator[Sighting]:
    """ "He identified those who died as Ana Reyes, 29; her cousin; and Jan Moor": the dead one by one."""
    told = cd.lemma[known.i + 1 : known.i + 6]
    dead = known.lower_ != "those" or bool({"die", "kill", "perish", "dead"} & set(told))
    for victim in victims.of(cd, target, sure=True, listed=True) if dead else ():
        if victim.names:
            yield sighting("killed", victim, i, "killed-identified-each", part=True)


def they_are(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "They were Ana Lopez, 26, and her brother": the names of those just counted."""
    verb = cd.doc[i].head
    owner = last_before(i, found)
    if (
        verb.lemma_ != "be"
        or cd.doc[i].dep_ != "nsubj"
        or owner is None
        or cd.sentence(owner.trigger).end < cd.sentence(i).start - 1
    ):
        return
    for child in verb.rights:
        if child.dep_ == "attr":
            for victim in victims.of(cd, child, sure=True, listed=True):
                if victim.names:
                    yield sighting(owner.kind, victim, i, f"{owner.kind}-they-are", whole=owner)


def may_be(cd: ClaimDoc, i: int) -> bool:
    """Whether the word before the "be" at token `i` is the noun of "the wounded reporter", "the two dead men"."""
    if cd.lemma[i] != "be" or i < 2 or cd.doc[i - 1].dep_ != "nsubj":
        return False
    return cd.doc[i - 1].tag_ in ("NN", "NNS") and kind_of(cd.lower[i - 2]) is not None


def is_named(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "The wounded reporter is Jan Moor", "the two dead men were Jan Moor and Ola Lund": the names of those in front."""
    verb = cd.doc[i]
    who = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    name = next((c for c in verb.rights if c.dep_ == "attr"), None)
    if who is None or name is None or name.pos_ != "PROPN":
        return
    owner = next((s for s in found if s.victim.head == who.i and s.trigger < who.i), None)
    if owner is None or owner.victim.names or reality.of_verb(verb) != "real":
        return
    named = [one for one in victims.of(cd, name, sure=True, listed=True) if one.names]
    for victim in named[: owner.victim.low]:
        if owner.victim.low == 1:
            yield sighting(owner.kind, victim, i, f"{owner.kind}-identified", part=True)
        else:
            yield sighting(owner.kind, victim, i, f"{owner.kind}-they-are", whole=owner)


def among_them(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "Seven soldiers, an officer among them, were killed"."""
    if cd.lower[i + 1 : i + 3] not in (("them", ","), ("them", ".")) or not victims.is_person(cd, i - 1):
        return
    for part in victims.of(cd, cd.doc[i - 1], sure=False)[:1]:
        comma = part.first - 1
        whole = [s for s in found if s.victim.last == comma and s.victim.counted and not s.part]
        if cd.lower[comma] == "," and whole and not part.uncounted:
            yield sighting(whole[0].kind, part, i, f"{whole[0].kind}-of-them", whole=whole[0])
