"""Deaths told as the newest of a toll: "two more died in hospital, bringing the toll of Sunday's strike to 29"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_BRINGS = frozenset({"bring", "raise", "push", "take", "lift"})
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
    """The sightings, with those that a toll behind them takes in marked as its parts; `sums`: which are totals of many events."""
    made = list(found)
    for toll, is_sum in zip(found, sums, strict=True):
        brings = _brings(cd, toll) if toll.rule.endswith("-toll") and not is_sum else None
        if brings is None or "since" in cd.lower[brings : toll.victim.value[1] + 2]:
            continue  # a toll of several days
        start = cd.sentence(brings).start
        for k, seen in enumerate(made):
            inside = start <= seen.first and seen.last <= brings
            newest = inside and not seen.rule.endswith(_TOLLS)  # not the toll as it stood before
            if newest and seen.kind == toll.kind and not seen.part and _fewer(seen, toll):
                made[k] = replace(seen, part=True, whole=toll.victim.head)
    return made


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
    return next((j for j in range(figure - 1, first - 1, -1) if cd.lemma[j] in _BRINGS), None)


def _fewer(seen: Sighting, toll: Sighting) -> bool:
    return seen.victim.low is not None and toll.victim.low is not None and seen.victim.low < toll.victim.low
