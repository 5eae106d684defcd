"""What became of wounded people afterwards: a part of the wounded just counted, and no figure beside them.

"23 were wounded, four of whom later died", "three of the wounded died in hospital": beside "ten were killed" the three
say nothing of how many died in all, so they must not pass for somebody's lower figure. "Two boys were hurt. The older
boy lost a hand": one of the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc

RULE = "killed-later-dead"

_DIE = frozenset({"die", "succumb", "survive", "resist"})
_LATER = frozenset({"later", "subsequently", "afterwards", "eventually", "since"})
_HURT = frozenset({"wounded", "injured", "casualties", "survivors"})
_WOUNDS = frozenset({"wounds", "injuries", "wound", "injury"})
_STATES = ("-lost-part", "-condition-state")
_NEAR = 80  # tokens from the figure for the wounded to the word for their death
_REACH = 25  # tokens from "survived" to "did not"
_BACK = 8  # figures before one among which that for the wounded is looked for


def did_not_survive(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Was taken to hospital but did not survive", "did not resist their injuries", as it reads from Portuguese."""
    verb: Any = cd.doc[i]
    if verb.pos_ == "VERB" and cd.lemma[i] == "survive" and reality.of_verb(verb) == "real":
        yield from _others_did_not(cd, i)
        return
    if verb.pos_ != "VERB" or reality.of_verb(verb) != "negated":
        return
    if not any(c.dep_ == "neg" for c in verb.lefts):
        return
    borne = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if borne is None and cd.lemma[i] == "resist":
        borne = next((grammar.object_of(c) for c in verb.rights if c.lower_ == "to"), None)
    if borne.lower_ not in _WOUNDS if borne is not None else cd.lemma[i] == "resist":
        return  # "did not resist arrest", "did not survive the vote"
    subject = grammar.subject(verb)
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        if victim.names or victim.pronoun or victims.is_person(cd, victim.head) or victim.who is None:
            yield sighting("killed", victim, i, "killed-not-survived")


def _others_did_not(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "The father survived but his wife and their daughters did not"."""
    end = min(i + _REACH, cd.sentence(i).end)
    did = next(
        (
            j
            for j in range(i + 2, end)
            if cd.lower[j] == "did" and cd.lower[j + 1 : j + 2] in (("not",), ("n't",))
        ),
        None,
    )
    survivor = grammar.subject(cd.doc[i])
    if survivor is None or not (survivor.ent_type_ == "PERSON" or victims.is_person(cd, survivor.i)):
        return  # "the party survived but its leader did not"
    if did is None or cd.doc[did].dep_ == "aux" or "but" not in cd.lower[i:did]:
        return
    subject = next((c for c in cd.doc[did].lefts if c.dep_ == "nsubj" and c.i > i), None)
    for victim in victims.of(cd, subject, sure=False, listed=True) if subject is not None else ():
        if victim.names or victims.is_person(cd, victim.head):
            yield sighting("killed", victim, did, "killed-not-survived")


def marked(cd: ClaimDoc, found: list[Sighting]) -> list[Sighting]:
    """The sightings in their order, each of what became of some of the wounded made a part of those."""
    made = []
    for k, seen in enumerate(found):
        told = _later_dead(cd, seen) or _one_of_the_hurt(cd, seen)
        whole = _of_whom(cd, seen, found[max(0, k - _BACK) : k]) if told else None
        made.append(_part(cd, seen, whole) if whole is not None else seen)
    return made


def _part(cd: ClaimDoc, seen: Sighting, whole: Sighting) -> Sighting:
    victim = seen.victim
    if cd.lower[victim.head] in _HURT or _of_them(
        cd, victim.value[1]
    ):  # "three of the wounded", "of them" are three of the soldiers told of
        victim = replace(victim, who=whole.victim.who, category=whole.victim.category)
    rule = RULE if seen.kind == "killed" and whole.kind == "injured" else seen.rule
    return replace(seen, victim=victim, part=True, whole=whole.victim.head, rule=rule)


def _later_dead(cd: ClaimDoc, seen: Sighting) -> bool:
    """Does the clause say that people told of as hurt died afterwards?"""
    if seen.kind != "killed" or seen.part or cd.lemma[seen.trigger] not in _DIE:
        return False
    if not seen.victim.counted or not seen.victim.low:
        return False
    number_end = seen.victim.value[1]
    if _of_them(cd, number_end) or cd.lower[seen.victim.head] in _HURT:
        return True
    near = cd.lower[max(seen.trigger - 3, seen.victim.last) : seen.trigger + 3]
    return bool(_LATER.intersection(near)) or _of_wounds(cd, seen.trigger + 1)


def _one_of_the_hurt(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "The older boy lost a hand", "one of the boys is in a coma": one of several told of before."""
    if seen.kind != "injured" or seen.part or seen.victim.low != 1 or not seen.rule.endswith(_STATES):
        return False
    first = seen.victim.first
    one_of = cd.lower[max(0, first - 1) : first + 3]
    if ("one", "of") in (one_of[:2], one_of[1:3]):
        return True
    noun = cd.doc[seen.victim.head]
    return any(child.tag_ == "JJR" for child in noun.lefts) and any(c.lower_ == "the" for c in noun.lefts)


def _of_wounds(cd: ClaimDoc, i: int) -> bool:
    """ "of wounds", "to their injuries" at token `i`."""
    return cd.lower[i : i + 1] in (("of",), ("to",), ("from",)) and bool(
        _WOUNDS.intersection(cd.lower[i + 1 : i + 3])
    )


def _of_them(cd: ClaimDoc, i: int) -> bool:
    return cd.lower[i : i + 2] in (("of", "whom"), ("of", "them"))


def _of_whom(cd: ClaimDoc, seen: Sighting, before: list[Sighting]) -> Sighting | None:
    """The nearest figure for wounded people before, of which there are more than died."""
    for other in reversed(before):
        low = other.victim.low
        more = low is None or (seen.victim.low is not None and low > seen.victim.low)
        if other.kind == "injured" and more and seen.trigger - other.trigger < _NEAR:
            return other
        risen = other.rule == "killed-toll" and not other.replaced and seen.trigger > other.trigger
        if risen and more and cd.sentence(seen.trigger).start <= other.trigger:
            return other  # "the toll climbed to nine after one of the wounded died"
    return None
