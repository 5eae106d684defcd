"""Who was hurt by where they are or what was done for them: in hospital, treated, hit by shrapnel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract import grammar, patients, reality, victims
from briefing_tui.extract.claim_doc import ClaimDoc
from briefing_tui.extract.claim_words import words
from briefing_tui.extract.sightings import Sighting, sighting

CARE = frozenset({"hospital", "hospitals", "clinic", "infirmary", "treatment", "attention"})
_CARRY = frozenset(
    ["take", "send", "bring", "rush", "admit", "evacuate", "transfer", "fly", "airlift", "transport"]
)
_GASSED = frozenset(
    {"breathing", "inhalation", "suffocation", "asphyxiation", "respiratory", "poisoning", "choking"}
)
_STRUCK = frozenset({"hit", "strike", "graze"})
_BY_METAL = words("casualties", "limb") | {"shrapnel", "bullet"}
_HURT = frozenset({"wound", "injury", "burn", "bullet", "shrapnel", "fracture", "concussion", "condition"})


def in_care(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "taken to hospital", "treated for injuries", "hit by shrapnel"."""
    verb, lemma = cd.doc[i], cd.lemma[i]
    near = [
        j
        for j in range(i + 1, min(i + 8, verb.sent.end))
        if cd.lower[j] in CARE
        or cd.lemma[j] in ("injury", "wound", "shrapnel", "burn", "bullet")
        or (lemma in _STRUCK and cd.lemma[j] in words("casualties", "limb"))
    ]
    if lemma == "treat" and not near and reality.of_verb(verb) == "real":
        yield from _treated(cd, verb)
    if not near or reality.of_verb(verb) != "real":
        return
    if lemma in _STRUCK and not (cd.lemma[near[0]] in _BY_METAL and grammar.passive(verb)):
        return
    unhurt = cd.lower[near[0]] in CARE
    if (lemma == "treat" and verb.tag_ != "VBN" and unhurt) or (
        lemma in _CARRY and cd.lower[near[0]] not in CARE
    ):
        return
    for victim in patients.of(cd, verb)[0]:
        people = victim.names or victim.who is None or victims.is_person(cd, victim.head)
        hurt = lemma in _STRUCK or bool(_HURT & set(cd.lemma[i : min(i + 12, verb.sent.end)]))
        one = hurt and victim.low == 1 and victims.is_person(cd, victim.head)
        if (
            people
            and (victim.counted or victim.names or one)
            and cd.lemma[victim.head] not in ("body", "corpse")
        ):
            yield sighting("injured", victim, i, "injured-in-care", reach=near[0])


def _treated(cd: ClaimDoc, verb: Any) -> Iterator[Sighting]:
    """ "Her staff are treating 58 people": where it is not said for what, an emergency is what news tells of."""
    illness = any(
        c.lower_ == "for" and not any(one.lower_ in _GASSED for one in c.subtree) for c in verb.rights
    )
    for victim in patients.of(cd, verb)[0] if not illness else ():
        if victim.counted and victims.is_person(cd, victim.head):
            yield sighting("injured", victim, verb.i, "injured-treated")


def in_hospital(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "11 were still in hospital"."""
    verb = cd.doc[i].head.head
    intensive = cd.lower[i - 2 : i] == ("in", "intensive")
    if cd.lower[i] == "care" and not intensive:
        return
    if not intensive and cd.lower[i - 1] != "in" and cd.lower[i - 2 : i] != ("in", "the"):
        return
    if verb.lemma_.lower() not in (
        "be",
        "remain",
        "stay",
    ):
        return
    subject = grammar.subject(verb) if reality.of_verb(verb) == "real" else None
    hurt = intensive or bool(_HURT & set(cd.lemma[verb.i : verb.sent.end]))
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        if victim.counted or (hurt and victim.low == 1):
            yield sighting("injured", victim, i, "injured-in-hospital", reach=verb.i)


def seek_care(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "87 people had sought treatment"."""
    verb = cd.doc[i]
    target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if target is None or cd.lemma[target.i] not in ("treatment", "care", "attention"):
        return
    subject = grammar.subject(verb) if reality.of_verb(verb) == "real" else None
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        if victim.counted and victims.is_person(cd, victim.head):
            yield sighting("injured", victim, i, "injured-treated", reach=target.i)
