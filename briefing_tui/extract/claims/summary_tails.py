"""The figure a note ends in ("1 fatality.", "Coded as seven deaths."): it sums up what was told, and is no second loss."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.model import CasualtyClaim

Told = tuple[Sighting, CasualtyClaim]
Spans = dict[tuple[int, int], tuple[int, int]]

_LONGEST = 24  # tokens of a sentence that only sums up
_BACK = 12  # claims before a summary among which those it sums up are looked for
_AS = frozenset({"as", "at"})
_DEATHS = frozenset({"fatality", "death"})
_PLACED = frozenset({"in", "near", "at", "outside", "around"})
_OPEN_ENDS = ("killed_or_injured-shoot", "killed_or_injured-riddle")


def coded(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Deaths coded as seven": the figure of whoever keeps the record."""
    number = cd.numbers.get(i + 2)
    if (
        cd.lower[i] != "coded"
        or cd.lower[i + 1 : i + 2] != ("as",)
        or number is None
        or number.sense != "count"
    ):
        return
    of_deaths = _DEATHS & set(cd.lemma[max(i - 4, cd.sentence(i).start) : i])
    closed = number.end >= len(cd.lower) or cd.doc[number.end].pos_ == "PUNCT"
    if number.low and of_deaths and closed:
        yield sighting("killed", victims.bare(number), i, "killed-coded")


def settled(cd: ClaimDoc, kept: list[Told], moved: Spans) -> list[Told]:
    """The claims without figures that only sum up; those summed up are parts of a larger sum. `moved` is filled."""
    told: list[Told | None] = list(kept)
    since = 0
    for k, (seen, claim) in enumerate(kept):
        who = _coded_people(cd, seen, claim)
        if who is not None:
            told[k] = (seen, who)
        if not _sums_up(cd, seen, claim):
            continue
        before = [j for j in range(max(since, k - _BACK), k) if _may_be_summed(cd, told[j], seen, claim)]
        since = k
        _settle(cd, told, before, k, moved)
    return [one for one in told if one is not None]


def _settle(cd: ClaimDoc, told: list[Told | None], before: list[int], k: int, moved: Spans) -> None:
    """Put the summary `k` in its relation to the claims `before` it, in `told`."""
    mine = told[k]
    if mine is None or not before:
        return
    seen, claim = mine
    earlier = [(j, one) for j in before if (one := told[j]) is not None]
    same = [(j, one) for j, one in earlier if one[1].kind == claim.kind]
    twin = next(
        (one for _, one in reversed(same) if one[1].low == claim.low and one[1].low is not None), None
    )
    if twin is not None:  # "killed a baker … 1 death"
        moved[claim.start, claim.end] = (twin[1].start, twin[1].end)
        told[k] = None
        if _is_coded(cd, seen):
            _overrules(told, [j for j, one in same if one is not twin], twin)
        return
    vague = next((j for j, (_, x) in reversed(earlier) if _left_open(x, claim)), None)
    if (
        vague is not None and (one := told[vague]) is not None
    ):  # "shot a recruit … 1 killed", "many died … coded as seven"
        moved[one[1].start, one[1].end] = (claim.start, claim.end)
        told[vague] = None
        told[k] = (seen, replace(claim, who=one[1].who, names=one[1].names, category=one[1].category))
        return
    own = [(j, one) for j, one in same if one[1].claimant is None and one[1].low == one[1].high]
    summed = sum(one[1].low or 0 for _, one in own)
    if own and len(own) == len(same) and summed <= (claim.low or 0):
        for j, (part_seen, part) in own:
            told[j] = (replace(part_seen, part=True), replace(part, part_of=(claim.start, claim.end)))
    elif same and _is_coded(cd, seen):
        _overrules(told, [j for j, _ in same], mine)


def _overrules(told: list[Told | None], rivals: list[int], chosen: Told) -> None:
    """The figure a coder chose takes the place of the nearest rival of it."""
    rival = next((one for j in reversed(rivals) if (one := told[j]) is not None), None)
    if rival is None or rival[1].low is None:
        return
    for j, one in enumerate(told):
        if one is chosen:
            told[j] = (chosen[0], replace(chosen[1], supersedes=(rival[1].start, rival[1].end)))


def _left_open(x: CasualtyClaim, claim: CasualtyClaim) -> bool:
    """Does `x` leave open what `claim` tells: how many, or how it ended for those who were shot?"""
    if x.kind == claim.kind:
        return x.low is None and x.high is None
    return x.rule.startswith(_OPEN_ENDS) and x.low == claim.low


def _may_be_summed(cd: ClaimDoc, one: Told | None, seen: Sighting, claim: CasualtyClaim) -> bool:
    """A loss of the same incident told before the sentence that sums up, in the same paragraph."""
    if one is None or one[1].part_of is not None or one[0].part or one[1].background or one[0].replaced:
        return False
    if one[1].low == 0 or one[1].kind not in (claim.kind, "killed_or_injured"):
        return False
    beside = _is_coded(cd, seen) and one[0].last <= seen.first
    earlier = one[1].end <= cd.doc[_sentence(cd, seen)[0]].idx
    return (earlier or beside) and "\n" not in wording.parsed(cd.doc)[one[1].end : claim.start]


def _sums_up(cd: ClaimDoc, seen: Sighting, claim: CasualtyClaim) -> bool:
    """Is the sentence nothing but figures: no verb that acts, no place, nobody who says so?"""
    bare = claim.who is None and not claim.names and seen.victim.counted and claim.low not in (None, 0)
    if not bare or claim.kind not in ("killed", "injured") or claim.part_of is not None or seen.part:
        return False
    if claim.claimant is not None or claim.background:
        return False
    if _is_coded(cd, seen):
        return True
    start, end = _sentence(cd, seen)
    if end - start > _LONGEST or not _opens(cd, start):
        return False
    others = (i for i in range(start, end) if i != seen.trigger)
    return not any(_acts(cd.doc[i]) or (cd.lower[i] in _PLACED and _a_place(cd, i + 1)) for i in others)


def _acts(token: Any) -> bool:
    """Is it a verb that somebody is the subject or the object of, and no "killed" behind a figure?"""
    people = ("NOUN", "PROPN", "PRON")
    return token.pos_ == "AUX" or (
        token.pos_ == "VERB"
        and token.tag_ not in ("VBN", "VBG")
        and any(c.dep_ in ("nsubj", "dobj") and c.pos_ in people for c in token.children)
    )


def _a_place(cd: ClaimDoc, i: int) -> bool:
    return i < len(cd.lower) and cd.doc[i].pos_ in ("PROPN", "DET")


def _sentence(cd: ClaimDoc, seen: Sighting) -> tuple[int, int]:
    """The tokens from full stop to full stop around a figure; the parser runs on past "on 3 May. 1 fatality."."""
    sent = cd.sentence(seen.trigger)
    stops = [i for i in range(max(sent.start, seen.first - _LONGEST), seen.first) if cd.lower[i] == "."]
    end = next((i for i in range(seen.last, sent.end) if cd.lower[i] == "."), sent.end)
    return (stops[-1] + 1 if stops else sent.start), end


def _opens(cd: ClaimDoc, start: int) -> bool:
    """Does a figure open the sentence?"""
    return any(
        i in cd.numbers
        for i in range(start, min(start + 3, len(cd.lower)))
        if i == start or cd.lower[i - 1] in _LEADS
    )


_LEADS = frozenset({"total", ":", "of", "at", "least", "around", "about"})


def _is_coded(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "Coded as seven deaths"."""
    start = seen.victim.first
    near = cd.lower[max(start - 3, 0) : start]
    return seen.rule == "killed-coded" or ("coded" in near and bool(_AS & set(near)))


def _coded_people(cd: ClaimDoc, seen: Sighting, claim: CasualtyClaim) -> CasualtyClaim | None:
    """ "Nine killed, coded as police": who they were, by whoever keeps the record."""
    i = seen.last
    if claim.who is not None or cd.lower[i : i + 3] != (",", "coded", "as"):
        return None
    found = victims.of(cd, cd.doc[i + 3], sure=False) if i + 3 < len(cd.lower) else []
    known = found and found[0].who and not found[0].counted and found[0].low is None
    return replace(claim, who=found[0].who, category=found[0].category) if known else None
