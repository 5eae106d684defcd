"""Things and places that a verb for casualties was done to, or that were taken for somebody's name."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

_OF_PLANTS_TOO = frozenset({"cut", "mow", "uproot"})  # verbs that fell trees and crops as well as people
_PROVINCES = words("places", "admin1") | words("places", "district")


def is_thing(cd: ClaimDoc, verb: Any, victim: Victim, kind: CasualtyKind) -> bool:
    """ "Uprooted 40 vines", "three tankers were hit and wounded": things are no casualties, whatever the verb."""
    thing = object_type(cd, victim.head) is not None
    if victim.names and cd.lower[victim.head] in _PROVINCES:
        return True
    of = cd.doc[victim.head].head if victim.names and cd.doc[victim.head].dep_ == "appos" else None
    if of is not None and victim.first - of.i in (1, 2) and not victims.is_person(cd, of.i):
        # "Soum province, Dorba Vale", "the car carrier Orva": the name of a place or a thing
        return object_type(cd, of.i) is not None or cd.lower[of.i] in _PROVINCES
    if victim.names and thing and cd.lower[victim.first] in ("a", "an", "the", "one"):
        return True  # "a Land Cruiser was riddled with gunfire", taken for a name
    if victim.names or victim.pronoun or victim.who is None or victims.is_person(cd, victim.head):
        return False
    if verb.lemma_.lower() in _OF_PLANTS_TOO:
        return True
    return kind in ("killed", "injured") and thing
