"""Casualties told as losses: "claimed nine lives", "the loss of one sailor", "suffered breathing problems"."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.casualty_states import human
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words


def breathing(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "40 people suffered breathing problems": what gas does."""
    noun = cd.doc[i]
    if not i or cd.lower[i - 1] not in ("breathing", "respiratory"):
        return
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if verb.pos_ != "VERB" or reality.of_verb(verb) != "real":
        return
    if verb.lemma_.lower() == "treat":
        people = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    else:
        people = grammar.subject(verb) if verb.lemma_.lower() in words("casualties", "suffer") else None
    for victim in victims.of(cd, people, sure=False) if people is not None else ():
        if human(cd, victim) and (victim.counted or victim.names):
            yield sighting("injured", victim, i, "injured-breathing", reach=verb.i)


def loss(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "For the loss of one sailor", "the loss of nine lives"."""
    target = grammar.of_object(cd.doc[i])
    if target is None or reality.of_noun(cd.doc[i]) != "real":
        return
    number = cd.quantity(target.i)
    if cd.lemma[target.i] == "life" and number is not None and number.sense == "count":
        yield sighting("killed", victims.bare(number), i, "killed-loss")
        return
    for victim in victims.of(cd, target, sure=False):
        if victim.counted and victims.noun_category(cd, victim.head) not in (None, "unknown"):
            yield sighting("killed", victim, i, "killed-loss")


def lives(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "claimed nine lives", "cost the lives of 12 people"."""
    noun = cd.doc[i]
    verb = noun.head
    if verb.lemma_.lower() not in ("claim", "cost", "take", "end") or reality.of_verb(verb) != "real":
        return
    if verb.tag_ in ("VBZ", "VBP") and cd.lower[i + 1 : i + 2] in (("a",), ("every",), ("each",), ("per",)):
        return  # "the violence claims two lives a day"
    target = grammar.of_object(noun)
    number = cd.quantity(i)
    if target is not None:
        for victim in victims.of(cd, target, sure=True, listed=True):
            yield sighting("killed", victim, i, "killed-lives-of", reach=verb.i)
    elif number is not None and number.sense == "count":
        yield sighting("killed", victims.bare(number), i, "killed-lives", reach=verb.i)
