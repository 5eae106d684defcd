"""People looked for or not found: "the search for four others goes on", "had not been located", "did not answer the roll"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_KIN = frozenset({"relative", "family", "parent", "mother", "father", "wife", "widow", "brother", "sister"})
_SEEN = frozenset({"see", "hear"})
_NOBODY = frozenset({"nobody", "none", "one", "no-one", "noone"})
_WASTES = frozenset({"desert", "sea", "jungle", "forest", "bush", "mountains", "swamp", "ocean"})
_BEFORE, _AFTER = 60, 25  # tokens around "search" that say after what


def sought(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """Whom a search is for: whom relatives look for, or where a disaster is told of and nobody who may be wanted."""
    joint = next((c for c in cd.doc[i].rights if c.lower_ == "for"), None)
    target = grammar.object_of(joint) if joint is not None else None
    near = set(cd.lemma[max(i - _BEFORE, 0) : i + _AFTER])
    subject = grammar.subject(cd.doc[i]) if cd.doc[i].pos_ == "VERB" else None
    kin = subject is not None and cd.lemma[subject.i] in _KIN
    if target is None or not (kin or near & words("casualties", "sought_after")):
        return
    if near & words("casualties", "wanted"):
        return
    for victim in victims.of(cd, target, sure=False):
        people = victims.is_person(cd, victim.head) and victim.category != "militant"
        if victim.counted and victim.low != 0 and people:
            yield sighting("missing", victim, i, "missing-sought")


def not_found(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "The cook had not been located by nightfall", "two porters have yet to be found", "nobody has seen the driver since"."""
    verb = cd.doc[i]
    if grammar.passive(verb):
        if any(c.dep_ in ("oprd", "acomp", "xcomp") for c in verb.rights):
            return  # "was not found guilty"
        who = grammar.subject(verb)
        yet = verb.head.lemma_ in ("have", "remain") and verb.dep_ in ("xcomp", "ccomp", "oprd")
        if yet and {"yet", "still"} & set(cd.lower[verb.head.i : i]):
            who = grammar.subject(verb.head)
        elif reality.of_verb(verb) != "negated" or (cd.lemma[i] in _SEEN and not _since(cd, i)):
            return
    else:
        nobody = grammar.subject(verb)
        if nobody is None or cd.lower[nobody.i] not in _NOBODY or not _since(cd, i):
            return
        who = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        if who is None:
            who = next((grammar.object_of(c) for c in verb.rights if c.lower_ in ("from", "of")), None)
    yield from _lost(cd, who, i)


def no_answer(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Fifty soldiers did not answer the roll call"."""
    verb = cd.doc[i].head if cd.lower[i + 1 : i + 2] != ("call",) else cd.doc[i + 1].head
    if verb.lemma_ in ("answer", "attend") and reality.of_verb(verb) == "negated":
        yield from _lost(cd, grammar.subject(verb), i)


def lost(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Eight herders are still lost in the desert", "nine fishermen were lost at sea"."""
    verb = cd.doc[i]
    if grammar.passive(verb) and reality.of_verb(verb) == "real":
        places = (grammar.object_of(c) for c in verb.rights if c.lower_ in ("in", "at"))
        if any(place is not None and cd.lower[place.i] in _WASTES for place in places):
            yield from _lost(cd, grammar.subject(verb), i)


def _since(cd: ClaimDoc, i: int) -> bool:
    return "since" in cd.lower[i : cd.sentence(i).end]


def _lost(cd: ClaimDoc, who: Any, i: int) -> Iterator[Sighting]:
    """Nobody who is wanted, nor armed men who got away."""
    if who is None or words("casualties", "wanted") & set(
        cd.lemma[cd.sentence(i).start : cd.sentence(i).end]
    ):
        return
    for victim in victims.of(cd, who, sure=False):
        people = victim.names or (
            victims.is_person(cd, victim.head) and victim.category not in ("militant", "police")
        )
        people = people and cd.lemma[victim.head] not in ("body", "corpse", "remains")
        if people and not victim.pronoun and victim.low != 0 and (victim.counted or victim.low == 1):
            yield sighting("missing", victim, i, "missing-not-found")
