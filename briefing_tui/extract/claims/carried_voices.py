"""Figures that go on what somebody says: "29 dead, eight wounded and two missing", "they included four children"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.model import CasualtyClaim

_JOINS = frozenset(
    {",", "and", "plus", "with", "as", "well", "but", "some", "another", "a", "further", "&", "also"}
)
_HELPERS = frozenset({"AUX"})


def carried(cd: ClaimDoc, found: list[Sighting], made: list[CasualtyClaim]) -> list[CasualtyClaim]:
    """The claims, each without a claimant with that of the figure whose list or whose part it is."""
    order = sorted(range(len(made)), key=lambda k: found[k].first)
    voiced = list(made)
    spans: dict[tuple[int, int], int] = {}
    for k, claim in enumerate(made):
        spans.setdefault((claim.start, claim.end), k)
    before: int | None = None
    for k in order:
        claim = voiced[k]
        if claim.claimant is None:
            at = spans.get(claim.part_of) if claim.part_of else None
            whole = _whole(cd, voiced[at], claim) if at is not None else None
            if whole is None and before is not None and _goes_on(cd, found[before], found[k]):
                whole = voiced[before]
            if whole is not None and whole.claimant is not None:
                voiced[k] = replace(claim, claimant=whole.claimant, claimant_mention=whole.claimant_mention)
        before = k
    return voiced


def _whole(cd: ClaimDoc, whole: CasualtyClaim, part: CasualtyClaim) -> CasualtyClaim | None:
    """The figure of which the claim is a part, where it was told right before it."""
    if whole.start > part.start:
        return None
    between = cd.doc.char_span(whole.start, part.end, alignment_mode="expand")
    ends = sum(token.is_sent_start is True for token in between[1:])
    return whole if ends <= 1 else None


def _goes_on(cd: ClaimDoc, first: Sighting, second: Sighting) -> bool:
    """Whether nothing but "and" stands between two figures, and the second has no verb of its own."""
    between = cd.doc[first.last : second.first]
    if first.last > second.first or any(token.lower_ not in _JOINS for token in between):
        return False
    return not any(token.pos_ in _HELPERS or token.tag_ == "VBD" for token in _words(cd, second))


def _words(cd: ClaimDoc, seen: Sighting) -> Any:
    return cd.doc[seen.first : seen.last]
