"""Deaths told as the newest of a toll: "two more died in hospital, bringing the toll of Sunday's strike to 29"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.claims.toll_revisions import BRINGS
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_BEHIND = 8  # tokens behind the figure: "61 since January"
_SPELLS = frozenset({"days", "week", "weeks", "month", "months", "year", "years", "decade", "decades"})
_TIMES = frozenset((this, spell) for this in ("this", "the") for spell in ("year", "month", "season", "decade")) | {
    ("year", "'s"), ("this", "week"),
}  # fmt: skip
_DEEDS = frozenset(
    {
        "attack",
        "strike",
        "blast",
        "bombing",
        "explosion",
        "raid",
        "shooting",
        "quake",
        "earthquake",
        "crash",
        "fire",
        "flood",
        "storm",
        "collapse",
        "siege",
        "massacre",
    }
)
_WEEKDAYS = words("numbers", "weekdays")
_TOLLS = ("-toll", "-figure-put")
_REACH = 16  # tokens from "bringing" to the figure: "the death toll from Sunday's missile strike on the port to 29"


def parts(cd: ClaimDoc, found: list[Sighting], sums: Sequence[bool]) -> list[Sighting]:
    """The sightings, with those that a toll of their sentence takes in marked as its parts.

    "Two more died, bringing the toll to 29", "the toll has risen to 14 after five bodies were pulled out"; `sums`: which
    are totals of many events.
    """
    made = list(found)
    beside: dict[int, list[int]] = {}  # places in `made` by the sentence of the figure
    for k, seen in enumerate(found):
        beside.setdefault(cd.sentence(seen.first).start, []).append(k)
    for toll, is_sum in zip(found, sums, strict=True):
        if is_sum or not toll.rule.endswith("-toll"):
            continue
        brings = _brings(cd, toll)
        if brings is not None and "since" in cd.lower[brings : toll.victim.value[1] + 2]:
            continue  # a toll of several days
        for k in beside.get(cd.sentence(toll.victim.value[0]).start, ()):
            seen = made[k]
            newest = seen.last <= brings if brings is not None else _found_since(cd, toll, seen)
            other = seen.rule.endswith(_TOLLS) or seen.part or seen.replaced  # the toll as it stood before
            if newest and not other and seen.kind == toll.kind and _fewer(seen, toll):
                made[k] = replace(seen, part=True, whole=toll.victim.head)
    return made


def _found_since(cd: ClaimDoc, toll: Sighting, seen: Sighting) -> bool:
    """The five of "the toll has risen to 14 after five bodies were pulled out"."""
    end, start = toll.victim.value[1], seen.victim.first
    return seen.victim.counted and 0 < start - end < _REACH and "after" in cd.lower[end:start]


def of_a_period(cd: ClaimDoc, found: list[Sighting], sums: Sequence[bool]) -> list[bool]:
    """`sums`, and which tolls more are of a time with many deeds: "bringing this year's death toll in the region to 61"."""
    return [
        is_sum or (toll.rule.endswith("-toll") and _of_many(cd, toll))
        for toll, is_sum in zip(found, sums, strict=True)
    ]


def _of_many(cd: ClaimDoc, toll: Sighting) -> bool:
    brings = _brings(cd, toll)
    if brings is None:
        return False
    end = toll.victim.value[1]
    last = next(
        (j for j in range(end, min(end + _BEHIND, cd.sentence(brings).end)) if cd.lower[j] == ","),
        end + _BEHIND,
    )
    told = cd.lower[brings:last]
    timed = any(told[k : k + 2] in _TIMES for k in range(len(told))) or any(
        word in _SPELLS and told[k + 1 : k + 2] == ("of",) for k, word in enumerate(told)
    )
    since = any(this == "since" and then not in _WEEKDAYS for this, then in pairwise(told))
    going_on = since or ("so" in told and "far" in told)
    return timed or (going_on and not _DEEDS & set(cd.lemma[brings:last]))


def _brings(cd: ClaimDoc, toll: Sighting) -> int | None:
    """The "bringing" before the figure, in its sentence."""
    figure = toll.victim.value[0]
    first = max(cd.sentence(figure).start, figure - _REACH)
    return next((j for j in range(figure - 1, first - 1, -1) if cd.lemma[j] in BRINGS), None)


def _fewer(seen: Sighting, toll: Sighting) -> bool:
    return seen.victim.low is not None and toll.victim.low is not None and seen.victim.low < toll.victim.low
