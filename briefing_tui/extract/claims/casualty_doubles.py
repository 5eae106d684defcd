"""Sightings that another one rules out: wounds of the dead, the flight of those who were killed, harm of a share alone."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc

_BODIES = 12  # tokens from "two bodies" to "one with its throat cut"
_BESIDE = 5  # tokens from "their bodies" to the wounds
_ONE_OF_THEM = frozenset({"one", "other", "others", "two", "both"})


def possible(cd: ClaimDoc, found: list[Sighting]) -> list[Sighting]:
    """Without wounds of the dead ("the body had five bullet wounds"), and without fighters who were "dislodged"."""
    armed = ("military", "militant", "police")
    # "Five died, three of them drovers, and 11 were hurt": of the five, whatever the parser makes of the drovers
    parts = {(s.victim.value, s.kind) for s in found if s.rule.endswith("-of-them")}
    told = {value for value, _ in parts}
    found = [s for s in found if s.victim.value not in told or (s.victim.value, s.kind) in parts]
    return [
        s
        for s in found
        if not (s.kind == "injured" and _is_body(cd, s))
        and not (s.kind == "displaced" and s.victim.category in armed)
    ]


def _is_body(cd: ClaimDoc, seen: Sighting) -> bool:
    """A body, or one of "two bodies, one with its throat cut"."""
    i = seen.victim.head
    bodies = ("body", "corpse", "cadaver")
    if cd.lemma[i] in bodies or (seen.rule.endswith(("-with", "-suffered")) and _dead_before(cd, seen)):
        return True
    near = cd.lemma[max(i - _BODIES, cd.sentence(i).start) : i]
    return (
        seen.rule.endswith("-with") and cd.lower[i] in _ONE_OF_THEM and any(body in near for body in bodies)
    )


def _dead_before(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "Their bodies, with gunshot wounds, were found", "the victims had been dead for weeks and most had wounds"."""
    if {"body", "bodies", "corpses"} & set(cd.lower[max(seen.trigger - _BESIDE, 0) : seen.trigger]):
        return True
    start = cd.sentence(seen.trigger).start
    return seen.victim.low is None and "dead" in cd.lower[start : seen.trigger]


def without(found: list[Sighting]) -> list[Sighting]:
    """ "Nine displaced people were killed": their flight is who they are, and no news of this text."""
    heads = {s.victim.head for s in found if s.kind != "displaced" and s.victim.low != 0}
    return [s for s in found if s.rule != "displaced-attribute" or s.victim.head not in heads]


def of_both(seen: Sighting, before: list[Sighting]) -> Sighting:
    """ "23 were killed and 58 injured. Of the 81 victims, 34 were children": victims are the dead and the hurt here."""
    if seen.kind != "killed" or not seen.rule.endswith(("-set", "-of-set")):
        return seen
    dead = next((s.victim.low for s in reversed(before) if s.kind == "killed" and s.rule != seen.rule), None)
    hurt = next((s.victim.low for s in reversed(before) if s.kind == "injured"), None)
    whole = seen.victim.low
    if seen.rule.endswith("-of-set"):
        both = any(s.trigger == seen.trigger and s.victim.low == (dead or 0) + (hurt or 0) for s in before)
    else:
        both = bool(dead and hurt) and whole == (dead or 0) + (hurt or 0)
    return replace(seen, kind="killed_or_injured") if both and dead and hurt else seen
