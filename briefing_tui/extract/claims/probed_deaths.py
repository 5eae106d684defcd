"""Deaths told only to say who somebody is: "a judge who was investigating the murder of Ana Reyes was shot dead".

They are older than what happened to the judge, the witness or the suspect, and no loss of the same attack.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_STEPS = 8  # heads between "murder" and the judge
_HARMED = frozenset({"killed", "injured", "killed_or_injured"})


def among(cd: ClaimDoc, found: Sequence[Sighting]) -> list[bool]:
    """For each sighting whether it is such a death."""
    harmed = {seen.victim.head for seen in found if seen.kind in _HARMED}
    return [
        seen.rule.endswith(("-noun-of", "-noun-owner")) and _beside_a_victim(cd, seen, harmed)
        for seen in found
    ]


def _beside_a_victim(cd: ClaimDoc, seen: Sighting, harmed: set[int]) -> bool:
    """Does the death stand in the words that describe somebody else who was harmed, as what they look into or did?"""
    token = cd.doc[seen.trigger].head
    probed = False
    for _ in range(_STEPS):
        probed = probed or cd.lemma[token.i] in words("casualties", "probe")
        if token.i in harmed:
            return probed and token.i != seen.victim.head
        if token.head.i == token.i:
            break
        token = token.head
    return False
