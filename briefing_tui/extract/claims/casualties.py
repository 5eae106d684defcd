"""Casualty claims of a document: every figure with its words, its claimant and its place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import (
    casualty_afterwards,
    casualty_rules,
    history,
    own_voice,
    repeats,
    totals,
)
from briefing_tui.extract.claims.claimants import Claimants
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar import claim_doc
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import line_marks
from briefing_tui.model import CasualtyClaim, Quote


def find(doc: Any, quotes: Sequence[Quote]) -> list[CasualtyClaim]:
    """Every casualty claim of a spaCy Doc, in text order; offsets are code points of `doc.text`.

    A fact that the same voice repeats is given once. Claims inside a quotation have its speaker as claimant.
    """
    cd = claim_doc.read(doc)
    told = [
        seen
        for seen in casualty_rules.sightings(cd)
        if not history.is_general(cd, seen.trigger, seen.victim) and not _tells(cd, quotes, seen)
    ]
    found = repeats.unique(repeats.completed(cd, told))
    voices = Claimants(doc, quotes)
    sums = totals.among(cd, found)
    made = [_claim(cd, voices, seen, found, total=is_sum) for seen, is_sum in zip(found, sums, strict=True)]
    claims = repeats.merged(cd, found, made)
    return [_glimpsed(claim, claims, quotes) for claim in claims]


def _glimpsed(claim: CasualtyClaim, claims: list[CasualtyClaim], quotes: Sequence[Quote]) -> CasualtyClaim:
    """ "When I got there one was already dead": what a witness saw of it is a part of the toll, and no toll."""
    if claim.low != 1 or claim.who or claim.part_of is not None or not claim.rule.endswith("-state"):
        return claim
    if not any(quote.type == "direct" and quote.start <= claim.start < quote.end for quote in quotes):
        return claim
    tolls = [
        one
        for one in claims
        if one.kind == claim.kind and (one.low or 0) > 1 and not one.background and one.part_of is None
    ]
    whole = max(tolls, key=lambda one: one.low or 0, default=None)
    return replace(claim, part_of=(whole.start, whole.end)) if whole is not None else claim


def _tells(cd: ClaimDoc, quotes: Sequence[Quote], seen: Sighting) -> bool:
    """Whether the victim is who says it: taken for one more object of the verb."""
    head = cd.doc[seen.victim.head]
    return seen.trigger < head.i and own_voice.tells(
        quotes, cd.doc[seen.trigger].idx, head.idx, head.idx + len(head)
    )


def _claim(
    cd: ClaimDoc, voices: Claimants, seen: Sighting, found: list[Sighting], *, total: bool
) -> CasualtyClaim:
    victim = seen.victim
    start, end = _characters(cd, seen)
    claimant, mention = voices.of(seen.trigger, start, end)
    whole = _whole(seen, found)
    return CasualtyClaim(
        kind=seen.kind,
        who=victim.who,
        category=whole.victim.category if whole and victim.category == "unknown" else victim.category,
        low=victim.low,
        high=victim.high,
        qualifier=victim.qualifier,
        value_text=cd.text(*victim.value),
        start=start,
        end=end,
        claimant=claimant,
        claimant_mention=mention,
        background=total
        or history.is_background(cd, seen.trigger)
        or history.is_remembered(cd, seen.trigger, victim),
        part_of=_characters(cd, whole) if whole is not None else None,
        names=victim.names,
        rule=seen.rule,
        total=total,
    )


def _characters(cd: ClaimDoc, seen: Sighting) -> tuple[int, int]:
    head, tail = cd.doc[line_marks.after(cd.doc, seen.first, seen.last)], cd.doc[seen.last - 1]
    return head.idx, tail.idx + len(tail)


def _whole(part: Sighting, found: list[Sighting]) -> Sighting | None:
    """The claim a part belongs to: the nearest figure of its kind before it that is not smaller; the wounded for their dead."""
    if not part.part:
        return None
    if part.whole is not None:
        kind = "injured" if part.rule == casualty_afterwards.RULE else part.kind
        return next(
            (s for s in found if s.victim.head == part.whole and s.kind == kind and s is not part), None
        )
    best = None
    for seen in found:
        if seen is part or seen.part or seen.replaced or seen.kind != part.kind or seen.first > part.trigger:
            continue
        smaller = (
            seen.victim.low is not None and part.victim.low is not None and seen.victim.low < part.victim.low
        )
        if not smaller and (seen.victim.counted or seen.victim.qualifier == "vague"):
            best = seen
    return best
