"""How far a thing was damaged: burned to the ground, standing burnt, all but destroyed."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

AS_GOOD_AS = frozenset({"virtually", "practically"})
_NEARLY = AS_GOOD_AS | {"almost", "nearly"}


def to_the_end(cd: ClaimDoc, verb: Any) -> bool:
    """ "Burned down", "burnt to the ground", "burned to ashes": nothing is left."""
    i = verb.i
    ahead = cd.lower[i + 1 : i + 9]
    if "to the ground" in " ".join(ahead):
        return True
    if cd.lemma[i] not in words("damage", "burning"):
        return False
    if ahead[:1] == ("down",) or any(c.dep_ == "prt" and c.lower_ == "down" for c in verb.rights):
        return bool(cd.lemma[i] == "burn")
    ends = words("damage", "rubble") | {"ground", "shell"}
    return bool(ahead[:1] == ("to",) and ends & set(ahead[1:3]))


def stands_burnt(verb: Any, rule: str) -> bool:
    """ "Three vehicles burnt", "40 houses were burned": how they stand, and not what somebody does to them."""
    if any(c.dep_ in ("agent", "dobj") for c in verb.rights):
        return rule == "passive" and verb.nbor().lower_ == "out"  # "were burned out by the rioters"
    return rule in ("passive", "participle", "headline", "attribute") or (
        rule == "joined" and (grammar.passive(verb) or grammar.passive(verb.head))
    )


def all_but(cd: ClaimDoc, verb: Any) -> bool:
    """Is "almost" or "virtually" all that keeps the verb from being told as a fact: "was almost destroyed"?"""
    if cd.lower[verb.i - 1] not in _NEARLY:
        return False
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "mark")]
    return all(c.lemma_.lower() in ("be", "have", "get") for c in helpers) and verb.dep_ not in (
        "xcomp",
        "pcomp",
    )
