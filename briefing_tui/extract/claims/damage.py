"""Damage claims of a document: what was damaged, destroyed or burned, how many, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import (
    damage_parts,
    damage_rivals,
    damage_rules,
    history,
    labels,
    people,
    quiet_figures,
)
from briefing_tui.extract.claims.claimants import Claimants
from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.claims.own_men import ARMED
from briefing_tui.extract.grammar import claim_doc
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import line_marks, wording
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import DamageClaim, DamageKind, Quote

_LOOK_BACK = 80  # tokens before a thing named again


def find(doc: Any, quotes: Sequence[Quote]) -> list[DamageClaim]:
    """Every damage claim of a spaCy Doc, in text order; a thing named twice with one fate is given once."""
    cd = claim_doc.read(doc)
    voices = Claimants(doc, quotes)
    claims: list[DamageClaim] = []
    said: set[tuple[str, str, int | None, str | None]] = set()
    heads: set[str] = set()
    fates: dict[tuple[str, str], list[set[str]]] = {}
    placed: set[int] = set()
    seen_all = [seen for seen in damage_rules.sightings(cd) if not quiet_figures.of_no_harm(cd, seen)]
    seen_all += [part for seen in seen_all for part in damage_parts.named(cd, seen)]
    seen_all += damage_rivals.told(cd, seen_all)
    seen_all = [_of_a_part(seen) for seen in seen_all]
    lost = {seen.thing.head for seen in seen_all if seen.kind == "destroyed"}
    burnt = {seen.thing.head for seen in seen_all if seen.kind == "burned"}
    for seen in sorted(seen_all, key=lambda s: (s.thing.first, s.trigger)):
        thing = seen.thing
        head = people.singular(cd.lower[thing.head])
        said_of = set(thing.what.lower().split())
        again = (
            thing.definite
            and thing.low in (None, 1)
            and any(
                said_of <= before for fate in _no_better(seen.kind) for before in fates.get((head, fate), ())
            )
            and not _another_since(cd, thing, placed)
        )
        worse = seen.kind in ("damaged", "burned") and thing.head in lost  # "was set alight and gutted"
        worse = worse or (thing.head in burnt and cd.lemma[seen.trigger] in words("damage", "then_burned"))
        again = again or _named_before(cd, thing, [c for c in claims if c.kind == seen.kind])
        if thing.head in placed or again or worse or (seen.repeats and head in heads):
            continue
        placed.add(thing.head)
        heads.add(head)
        fates.setdefault((head, seen.kind), []).append(said_of)
        first, last = seen.clause or (min(thing.first, seen.trigger), max(thing.last, seen.trigger + 1))
        start, end = doc[line_marks.after(doc, first, last)].idx, doc[last - 1].idx + len(doc[last - 1])
        claimant, _ = voices.of(seen.trigger, start, end)
        label = labels.named(cd, seen.trigger) if claimant is None else None
        if label is not None and label[1] not in ARMED:  # "Army: two tanks destroyed" may be its losses
            claimant = label[0].text
        key = (thing.what.lower(), seen.kind, thing.low, claimant)
        if key in said:
            continue
        said.add(key)
        claims.append(
            DamageClaim(
                what=thing.what,
                kind=seen.kind,
                count_low=thing.low,
                count_high=thing.high,
                start=start,
                end=end,
                object_type=thing.object_type,
                claimant=claimant,
                background=history.is_background(cd, seen.trigger) or quiet_figures.no_news(cd, seen.trigger),
                rule=seen.rule,
            )
        )
    return _without_headline(doc, claims)


def _without_headline(doc: Any, claims: list[DamageClaim]) -> list[DamageClaim]:
    """A headline's "shells wreck shops" is the twelve shops of the text below it."""
    ends = wording.parsed(doc).find("\n")
    below = [claim for claim in claims if claim.start > ends and claim.count_low is not None]

    def repeated(claim: DamageClaim) -> bool:
        said = set(claim.what.lower().split())
        bare = claim.start < ends and claim.count_low is None and claim.count_high is None
        return bare and any(claim.kind == one.kind and said <= set(one.what.lower().split()) for one in below)

    return [claim for claim in claims if not repeated(claim)]


def _of_a_part(seen: Seen) -> Seen:
    """A thing of which a part was destroyed is damaged."""
    if not seen.thing.in_part or seen.kind != "destroyed":
        return seen
    return replace(seen, kind="damaged", rule=seen.rule.replace("destroyed-", "damaged-"))


def _no_better(kind: DamageKind) -> tuple[DamageKind, ...]:
    """The fates that say as much of a thing named again: who told that it was destroyed told that it was damaged."""
    return (kind, "destroyed") if kind in ("damaged", "burned") else (kind,)


def _another_since(cd: ClaimDoc, thing: Thing, placed: set[int]) -> bool:
    """Was another thing by this noun told since: "struck a launcher near Balar. The launcher was destroyed"?"""
    word = cd.lower[thing.head]
    for i in range(thing.first - 1, max(thing.first - _LOOK_BACK, -1), -1):
        if i in placed:
            if cd.lower[i] == word:
                return False
        elif cd.lower[i] == word and any(c.lower_ in ("a", "an", "another") for c in cd.doc[i].lefts):
            return True
    return False


def _named_before(cd: ClaimDoc, thing: Thing, claims: Sequence[DamageClaim]) -> bool:
    """ "Burned down a chapel. The wooden structure was destroyed": the one thing of that sort told before."""
    general = words("damage", "general")
    if not thing.definite or thing.low not in (None, 1) or cd.lower[thing.head] not in general:
        return False
    if any(c.dep_ in ("compound", "poss", "prep") for c in cd.doc[thing.head].children):
        return False
    sort = {"vehicle"} if thing.object_type == "vehicle" else words("damage", "built")
    told = [claim for claim in claims if claim.object_type in sort]
    return bool(told) and told[-1].count_low == 1
