"""Casualties told by what was done to bodies: throats slit, limbs torn off, the dead buried, and what gas does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.casualty_states import human
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

_CUTS = frozenset({"slit", "cut", "slash", "slashed"})
_NEAR = 5  # tokens from "slit" to "throat": "slit a night guard's throat"
_BEARS = frozenset({"experience", "develop", "show", "report", "complain", "treat"})
_UNDER = frozenset({"under", "beneath", "underneath", "alive", "below"})
_GRAVES = frozenset({"grave", "cemetery", "graveyard", "churchyard", "pit", "ceremony"})
_LAYS = frozenset({"put", "lay", "place", "inter"})
_WE = frozenset({"we", "they"})
_HOUSED: dict[str, CasualtyKind] = {"morgue": "killed", "ward": "injured"}
_PARTS = frozenset({"amputate", "sever"})
_UP = 5  # heads from what gas does to the verb of those who suffer it
_BREATH = frozenset({"problem", "difficulty", "distress", "trouble"})
_OF_BREATH = frozenset({"breathing", "respiratory"})


def throat(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Slit the throats of two herders", "held a shepherd down and cut his throat", "with their throats cut"."""
    noun = cd.doc[i]
    if not _CUTS & set(cd.lower[max(i - _NEAR, 0) : i + 3]):
        return
    verb = noun.head if noun.head.pos_ == "VERB" else noun.head.head
    if verb.pos_ == "VERB" and reality.of_verb(verb) != "real":
        return
    whose = grammar.of_object(noun) or _owner(cd, noun)
    for victim in victims.of(cd, whose, sure=False) if whose is not None else ():
        if human(cd, victim) and (victim.counted or victim.names or victim.low == 1):
            yield sighting("killed", victim, i, "killed-throat")


def limb(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "A woman had her hand blown off", "a guard's leg was amputated", "tore off a boy's arm"."""
    verb = cd.doc[i]
    off = any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.rights)
    if not (off or cd.lemma[i] in _PARTS) or reality.of_verb(verb) != "real":
        return
    limbs = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj"))
    part = next((c for c in limbs if cd.lemma[c.i] in words("casualties", "lost_part")), None)
    if part is None:
        return
    whose = next((c for c in part.lefts if c.dep_ == "poss"), None)
    if verb.dep_ == "ccomp" and verb.head.lemma_ == "have":
        whose = grammar.subject(verb.head)
    elif whose is not None and whose.pos_ == "PRON":
        return  # told before, mostly
    for victim in victims.of(cd, whose, sure=False) if whose is not None else ():
        if human(cd, victim):
            yield sighting("injured", victim, i, "injured-lost-part", reach=part.i)


def _owner(cd: ClaimDoc, noun: Any) -> Any | None:
    """Whose throat it is: a noun before it, or for "their" whom the verb before was done to."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if owner is None or owner.pos_ != "PRON":
        return owner
    up = noun.head
    for _ in range(4):
        if up.pos_ in ("NOUN", "PROPN") and up.i < noun.i and victims.is_person(cd, up.i):
            return up  # "two herders with their throats cut"
        if up.lemma_ == "have" or grammar.passive(up):
            return grammar.subject(up)  # "had their throats cut", "were found with their throats cut"
        before = next((c for c in up.rights if c.dep_ == "dobj" and c.i < owner.i), None)
        if before is not None and before != noun:
            return before
        up = up.head
    return owner


def buried(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Villagers buried nine people", "21 people were buried on Saturday": they are dead, and those under rubble may not be.

    In the passive a day or a grave must say that it was a burial: "three miners were buried when the pit fell in".
    """
    verb = cd.doc[i]
    if reality.of_verb(verb) != "real" or any(c.lower_ in _UNDER for c in verb.children):
        return
    if grammar.passive(verb):
        people = grammar.subject(verb)
        if not any(_of_a_burial(c) for c in verb.children):
            return
    else:
        people = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        buriers = grammar.subject(verb)
        if buriers is None or not (buriers.lower_ in _WE or victims.is_person(cd, buriers.i)):
            return
    for victim in victims.of(cd, people, sure=False) if people is not None else ():
        if victim.counted and (victim.low or 0) > 1 and human(cd, victim) and not victim.pronoun:
            yield sighting("killed", victim, i, "killed-buried")


def laid_in_a_grave(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "We put 29 into one trench", "laid 14 people in a mass grave"."""
    joint = cd.doc[i].head
    verb = joint.head
    if joint.lower_ not in ("in", "into") or verb.pos_ != "VERB":
        joint = verb  # "put 29 people in one grave at Orva", where "in" may hang on the people
        verb = joint.head
    if cd.lower[i] == "trenches" or verb.lemma_ not in _LAYS or reality.of_verb(verb) != "real":
        return
    people = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    for victim in victims.of(cd, people, sure=False) if people is not None else ():
        if victim.counted and (victim.low or 0) > 1 and human(cd, victim) and not victim.pronoun:
            yield sighting("killed", victim, i, "killed-buried", reach=verb.i)


def in_the_morgue(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "We have 30 in the morgue and 61 on the wards": the dead, and the hurt beside them."""
    end = cd.sentence(i).end
    for noun, kind in _HOUSED.items():
        for j in [i] if kind == "killed" else [k for k in range(i, end) if cd.lemma[k] == noun]:
            if j < 2:
                continue
            number = cd.numbers.get(j - 3)
            housed = cd.lower[j - 2] in ("in", "on", "at") and cd.lower[j - 1] in (
                "the",
                "our",
                "their",
                "its",
            )
            if housed and number is not None and number.end == j - 2 and number.sense == "count":
                yield sighting(kind, victims.bare(number), j, f"{kind}-housed")


def _of_a_burial(child: Any) -> bool:
    if child.dep_ == "prep":
        where = grammar.object_of(child)
        return where is not None and (where.ent_type_ in ("DATE", "TIME") or where.lemma_.lower() in _GRAVES)
    return bool(child.ent_type_ in ("DATE", "TIME") and child.dep_ in ("npadvmod", "advmod"))


def gassed(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "40 people suffered breathing problems", "developed nausea", "seven cases of choking": what gas does."""
    noun = cd.doc[i]
    if cd.lemma[i] in _BREATH and (not i or cd.lower[i - 1] not in _OF_BREATH):
        return
    joint = noun.head
    if (
        joint.lower_ == "of"
        and joint.head.lemma_ == "case"
        and {cd.lemma[i], cd.lower[i]} & words("casualties", "cases_of")
    ):
        number = cd.quantity(joint.head.i)
        if number is not None and number.sense == "count" and reality.of_noun(joint.head) == "real":
            yield sighting("injured", victims.bare(number), i, "injured-cases", reach=joint.head.i)
        return
    verb = _sufferers_verb(noun)
    if verb is None or reality.of_verb(verb) != "real":
        return
    if verb.lemma_.lower() == "treat":
        people = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    else:
        people = grammar.subject(verb)
    for victim in victims.of(cd, people, sure=False) if people is not None else ():
        if human(cd, victim) and (victim.counted or victim.names) and victim.low != 0:
            yield sighting("injured", victim, i, "injured-breathing", reach=verb.i)


def _sufferers_verb(noun: Any) -> Any | None:
    """The "suffered" of "suffered from cramps and breathing trouble"."""
    up = noun
    for _ in range(_UP):
        up = up.head
        lemma = up.lemma_.lower()
        if up.pos_ == "VERB" and (lemma in words("casualties", "suffer") or lemma in _BEARS):
            return up if lemma != "have" or up.i < noun.i else None
    return None


NOUNS = {
    "throat": throat,
    "grave": laid_in_a_grave,
    "trench": laid_in_a_grave,
    "morgue": in_the_morgue,
    "mortuary": in_the_morgue,
}
