"""What is said of one figure is one claim: "eight drones launched at dawn were shot down", "nine fired, all intercepted"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.munition_seen import FATES, Fate, Seen
from briefing_tui.extract.grammar.claim_doc import ClaimDoc

Told = tuple[Seen, dict[Fate, int | None]]


def told(cd: ClaimDoc, seen_all: Sequence[Seen]) -> list[Told]:
    """Each figure once, with all that became of its weapons; two figures ("of 54 launched, 41 were downed") are two."""
    groups: list[list[Seen]] = []
    for seen in sorted(seen_all, key=lambda s: (s.first, s.trigger)):
        group = next((one for one in groups if _of_one_figure(cd, one, seen)), None)
        if group is None:
            groups.append([seen])
        else:
            group.append(seen)
    return [_joined(group) for group in groups]


def _of_one_figure(cd: ClaimDoc, group: Sequence[Seen], seen: Seen) -> bool:
    before = group[0]
    if word(before) != word(seen) or seen.count != before.count:
        return False
    if seen.figure == before.figure:
        return True
    taken_up = cd.lower[seen.figure] in ("all", "both") or cd.lower[seen.figure - 1] == "all"
    last = max(one.last for one in group)
    return (
        taken_up
        and before.fate == "fired"
        and seen.fate != "fired"
        and last <= seen.figure < cd.sentence(before.trigger).end
    )


def _joined(group: Sequence[Seen]) -> Told:
    counts: dict[Fate, int | None] = dict.fromkeys(FATES)
    for seen in group:
        counts[seen.fate] = seen.count
    if counts["intercepted"] is not None:
        counts["impacted"] = None  # "were intercepted and fell into a field"
    first, last = min(seen.first for seen in group), max(seen.last for seen in group)
    return replace(group[0], first=first, last=last), counts


def word(seen: Seen) -> str:
    """The noun of the weapon, by which figures are of one kind of it."""
    return victims.singular(seen.weapon.split()[-1].lower())
