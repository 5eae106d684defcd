"""One fact told twice is one claim; a later figure of the same voice replaces its earlier one."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.extract import victims
from briefing_tui.extract.claim_doc import ClaimDoc
from briefing_tui.extract.sightings import Sighting
from briefing_tui.model import CasualtyClaim

_ANYBODY = frozenset(
    ["people", "person", "other", "others", "victim", "member", "man", "woman", "individual", "body", "civilian", "personnel", "resident"]
)


def unique(cd: ClaimDoc, found: list[Sighting]) -> list[Sighting]:
    """Sightings without those that two rules made of the same words; the one that knows more is kept."""
    kept: list[Sighting] = []
    by_place: dict[tuple[str, int], int] = {}
    for seen in found:
        victim = seen.victim
        keys = (
            {(seen.kind, victim.head), (seen.kind, victim.value[0])}
            if victim.counted
            else {(seen.kind, victim.head)}
        )
        known = next((by_place[k] for k in keys if k in by_place), None)
        if known is None:
            kept.append(seen)
            for key in keys:
                by_place[key] = len(kept) - 1
        elif _worth(seen) > _worth(kept[known]):
            kept[known] = replace(seen, part=seen.part or kept[known].part)
    return kept


def _worth(seen: Sighting) -> tuple[bool, bool, bool, int]:
    victim = seen.victim
    return victim.counted, bool(victim.who), bool(victim.names), -(seen.last - seen.first)


def merged(cd: ClaimDoc, found: list[Sighting], claims: list[CasualtyClaim]) -> list[CasualtyClaim]:
    """Claims without repeats by the same voice, corrections marked, in text order."""
    kept: list[tuple[Sighting, CasualtyClaim]] = []
    for seen, claim in zip(found, claims, strict=True):
        twin = next((k for k, (s, c) in enumerate(kept) if _same(cd, s, c, seen, claim)), None)
        if twin is None:
            kept.append((seen, claim))
            continue
        old = kept[twin][1]
        if (claim.names and not old.names) or (claim.who and not old.who):
            kept[twin] = (
                seen,
                replace(
                    old, who=claim.who or old.who, names=claim.names or old.names, category=claim.category
                ),
            )
    return _corrections([c for _, c in kept], [s for s, _ in kept])


def _same(cd: ClaimDoc, a: Sighting, x: CasualtyClaim, b: Sighting, y: CasualtyClaim) -> bool:
    if x.kind != y.kind or (x.low, x.high) != (y.low, y.high) or (a.part != b.part and not b.victim.definite):
        return False
    if y.claimant is not None and x.claimant != y.claimant:
        return False
    if x.low == 0:
        return x.who == y.who
    if b.victim.pronoun and x.who == y.who:
        return True
    one, two = _head(x), _head(y)
    if x.low == 1 or x.low is None:
        if x.names and y.names:
            return bool({n.split()[-1] for n in x.names} & {n.split()[-1] for n in y.names})
        return one == two and (b.victim.definite or x.low is None) and one != ""
    if not one or not two or one == two or one in _ANYBODY or two in _ANYBODY:
        return True
    return x.category == y.category and x.category in ("military", "police", "militant", "children")


def _head(claim: CasualtyClaim) -> str:
    if not claim.who:
        return ""
    return victims.singular(claim.who.split(" of ")[0].split()[-1].lower())


def _corrections(claims: list[CasualtyClaim], found: list[Sighting]) -> list[CasualtyClaim]:
    """Mark which claim takes back which: "rose from 31 to 33", "59 and not 62"."""
    wrong = [(k, s) for k, s in enumerate(found) if s.replaced]
    for k, seen in wrong:
        for j, other in enumerate(found):
            if j != k and not other.replaced and other.trigger == seen.trigger and other.kind == seen.kind:
                claims[j] = replace(claims[j], supersedes=(claims[k].start, claims[k].end))
    return claims
