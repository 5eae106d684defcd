"""Nobody came to harm, told of some: "all 30 passengers escaped unhurt", "crew safe", "the three guests were not hurt".

Of one person it is no figure, and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victim import Victim
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

WORDS = frozenset({"unhurt", "unharmed", "uninjured", "unscathed", "safe"})
_TOLD_OF = frozenset({"acomp", "xcomp", "oprd", "advcl", "conj", "attr", "ccomp", "advmod"})
_AMONG = frozenset({"among", "amongst", "in", "to", "of"})
_POPULACE = frozenset({"population", "populace", "public"})
_CALLS = frozenset(
    {"be", "report", "escape", "remain", "say", "leave", "confirm", "feel", "walk", "come", "emerge"}
)
_COMES = frozenset({"come", "emerge"})


def unhurt(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "All 30 passengers escaped unhurt", "Crew safe."."""
    token = cd.doc[i]
    if (i and cd.lower[i - 1] in ("not", "no")) or token.tag_ in ("JJR", "JJS"):
        return  # "kept the town safer"
    who = _who(token)
    safe = cd.lower[i] == "safe"
    if who is None or (safe and not _is_safe(token)):
        return
    kind: CasualtyKind = "killed_or_injured" if safe else "injured"
    for victim in victims.of(cd, who, sure=False)[:1]:
        some = victim.who is None and victim.counted and not victim.pronoun and (victim.low or 0) > 1
        if several(cd, victim) or (some and not safe):  # "seven walked away unhurt"
            yield sighting(kind, none_of(victim), i, f"{kind}-unhurt")


def no_scratch(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "All 14 on board walked away without a scratch"."""
    joint = cd.doc[i].head
    verb = joint.head
    if joint.lower_ != "without" or verb.lemma_ not in _CALLS or reality.of_verb(verb) == "unreal":
        return
    who = grammar.subject(verb)
    for victim in victims.of(cd, who, sure=False)[:1] if who is not None else ():
        if several(cd, victim):
            yield sighting("injured", none_of(victim), i, "injured-unhurt")


def denied(cd: ClaimDoc, verb: Any, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "The army denied that any of its soldiers had been killed": by its word, none was."""
    if verb.dep_ != "ccomp" or verb.head.lemma_ != "deny" or any(c.dep_ == "neg" for c in verb.head.lefts):
        return
    who = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if who is None or not {"any", "anyone", "anybody"} & set(cd.lower[who.left_edge.i : who.i + 1]):
        return
    if who.lower_ in ("anyone", "anybody"):
        yield sighting(kind, victims.nobody(who.i, who.i + 1), verb.i, f"{kind}-denied")
        return
    for victim in victims.of(cd, who, sure=False)[:1]:
        if victim.who is None or victims.is_person(cd, victim.head):
            yield sighting(kind, none_of(victim), verb.i, f"{kind}-denied")


def no_harm(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "The family came to no harm"."""
    up = cd.doc[i].head
    verb = up.head if up.dep_ == "prep" else up
    if cd.lower[i - 1] != "no" or verb.lemma_ not in ("come", "suffer"):
        return
    who = grammar.subject(verb) if reality.of_verb(verb) != "unreal" else None
    for victim in victims.of(cd, who, sure=False)[:1] if who is not None else ():
        if several(cd, victim):
            yield sighting("injured", none_of(victim), i, "injured-unhurt")


def no_victims(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "There were no victims", "No victims."."""
    if not i or cd.lower[i - 1] != "no" or cd.doc[i].dep_ in ("compound", "poss"):
        return
    if reality.of_noun(cd.doc[i]) == "negated":
        kind: CasualtyKind = "killed_or_injured"
        yield sighting(kind, nobody_among(cd, cd.doc[i], i - 1), i, f"{kind}-none")


def several(cd: ClaimDoc, victim: Victim) -> bool:
    """More than one, and surely people."""
    many = (
        (victim.low or 0) > 1 or victim.low is None or cd.lemma[victim.head] in words("victims", "collective")
    )
    return (
        many
        and victim.low != 0
        and not victim.names
        and any(victims.is_person(cd, k) for k in {victim.first, victim.head})
    )


def none_of(victim: Victim) -> Victim:
    """The claim that none of these people came to harm."""
    who = None if victim.pronoun else victim.who
    return replace(victim, low=0, high=0, qualifier="none", who=who)


def nobody_among(cd: ClaimDoc, noun: Any, first: int) -> Victim:
    """Nobody, said by "no" at `first` and the noun: "no casualties among the crew" is of the crew."""
    none = victims.nobody(first, noun.i + 1)
    joint = next((c for c in noun.rights if c.lower_ in _AMONG), None)
    target = grammar.object_of(joint) if joint is not None else None
    if target is not None and cd.lemma[target.i] in _POPULACE:
        civilian = target.i - (cd.lower[target.i - 1] in ("civilian", "local"))
        return replace(none, who=cd.text(civilian, target.i + 1), category="civilian")
    people = victims.of(cd, target, sure=False)[:1] if target is not None else []
    if not people or not victims.is_person(cd, people[0].head) or people[0].pronoun:
        return none
    return replace(none, who=people[0].who, category=people[0].category)


def _who(token: Any) -> Any | None:
    """Of whom it is said."""
    own = next((c for c in token.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if own is not None:
        return own  # "All four staff safe and well"
    if token.dep_ == "amod":
        return token.head if token.head.i < token.i else None  # "Crew safe."; not "a safe place"
    verb = token.head
    if token.dep_ not in _TOLD_OF or verb.pos_ not in ("VERB", "AUX") or reality.of_verb(verb) != "real":
        return None
    safe = token.lower_ == "safe"  # "came safe" is of who arrives
    return grammar.subject(verb) if verb.lemma_ in _CALLS - (_COMES if safe else set()) else None


def _is_safe(token: Any) -> bool:
    """ "Crew safe.", "are safe and well"; not "safe from attack", "safe to return"."""
    doc, after = token.doc, token.i + 1
    return bool(after >= len(doc) or doc[after].is_punct or doc[after].lower_ == "and")
