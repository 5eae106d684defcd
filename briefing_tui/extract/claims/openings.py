"""Whom the first sentence of a text counts and a later one tells in full: "one person was hurt … a passerby was hurt"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims import same_people
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyClaim

_SOMEBODY = frozenset({"person", "man", "woman", "individual", "people", ""})
_HEADER = 14  # tokens of "13 May - Sarn:" before a sentence, on its line
_ITEMS = frozenset({"-", "–", "*", "•", "("})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_WHERE = frozenset({"in", "near", "outside", "from", "around"})


def detail(cd: ClaimDoc, a: Sighting, x: CasualtyClaim, b: Sighting, y: CasualtyClaim) -> bool:
    """Is `y` the one person whom the first sentence counted as `x`? Not where it names another place, day or item."""
    one = x.low == y.low == y.high == 1 and x.high in (1, None)
    if not one or x.names or a.part or b.part or x.background or y.background:
        return False
    if same_people.head(x) not in _SOMEBODY or b.victim.pronoun or y.claimant not in (None, x.claimant):
        return False
    opening, later = cd.sentence(a.trigger), cd.sentence(b.trigger)
    if opening.start > same_people.OPENING or later.start == opening.start:
        return False
    if same_people.besides(cd, b) or same_people.besides(cd, a):
        return False
    return not _of_another(cd, opening, later)


def _of_another(cd: ClaimDoc, opening: Any, later: Any) -> bool:
    """Does the later sentence name a place or a day that the first does not, or open another item of a list?"""
    start = next(
        (k + 1 for k in range(later.start - 1, max(later.start - _HEADER, 0), -1) if "\n" in cd.lower[k]),
        later.start,
    )
    if cd.lower[start] in _ITEMS:
        return True
    apart = words("victims", "apart")
    known = {token.lower_ for token in opening}
    times = words("periods", "days") | words("numbers", "months")
    return any(
        token.lower_ in apart
        or (
            token.lower_ not in known
            and (
                token.lower_ in times
                or token.ent_type_ in _PLACES
                or (token.pos_ == "PROPN" and token.i > start and cd.lower[token.i - 1] in _WHERE)
            )
        )
        for token in cd.doc[start : later.end]
    )
