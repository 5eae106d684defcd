"""Mentions of one event become one event, and every claim finds its own.

A claim goes to the event of its clause, else to the nearest fitting one of its sentence, else to the nearest of
its paragraph and the text before it. A claim that no event explains makes one. Nothing is added up here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from briefing_tui.event_types import group
from briefing_tui.extract import joining, relevance
from briefing_tui.extract.layout import Layout
from briefing_tui.model import CasualtyClaim, DamageClaim, Event, MunitionClaim, Responsibility

Claim = CasualtyClaim | DamageClaim | MunitionClaim | Responsibility
_VIOLENT = frozenset({"explosive", "armed", "unrest", "property", "abduction", "disaster"})


@dataclass(slots=True)
class Group:
    """Mentions taken for one event, first mention first, and the claims that go with it."""

    mentions: list[Event]
    casualties: list[CasualtyClaim] = field(default_factory=list)
    damage: list[DamageClaim] = field(default_factory=list)
    munitions: list[MunitionClaim] = field(default_factory=list)
    responsibility: list[Responsibility] = field(default_factory=list)


def assemble(
    doc: Any,
    events: list[Event],
    casualties: list[CasualtyClaim],
    damage: list[DamageClaim],
    munitions: list[MunitionClaim],
    responsibility: list[Responsibility],
    published: str | None,
) -> tuple[Event, ...]:
    """One Event for each thing that happened, with its claims, in order of first mention.

    `events` are the mentions of `events.find`; the claims are those of their own modules. Every claim comes
    back in exactly one event, and takes that event's `background` unless it is history by its own words.
    """
    layout = Layout(doc)
    groups = [Group(list(mentions)) for mentions in joining.join(layout, events)]
    for claim in casualties:
        _home(layout, groups, claim, published).casualties.append(claim)
    for harm in damage:
        _home(layout, groups, harm, published).damage.append(harm)
    for munition in munitions:
        _home(layout, groups, munition, published).munitions.append(munition)
    for stance in responsibility:
        home = _responsible(layout, groups, stance)
        if home is not None:
            home.responsibility.append(stance)
    made = [_event(layout, one, published) for one in groups]
    return tuple(sorted(made, key=lambda event: (event.background, event.start)))


def _home(layout: Layout, groups: list[Group], claim: CasualtyClaim | DamageClaim | MunitionClaim, published: str | None) -> Group:
    """The group a claim belongs to; a new one where no event of the text explains it."""
    fitting = [one for one in groups if _fits(one, claim)]
    best, cost = None, float("inf")
    for one in fitting:
        for mention in one.mentions:
            distance = layout.distance(mention.start, mention.end, claim.start, claim.end)
            if claim.background and not mention.background:
                distance += 2.0
            if distance < cost:
                best, cost = one, distance
    if best is not None and cost < layout.FAR:
        return best
    mains = [one for one in fitting if not _background(one)]
    if mains and not claim.background and len(mains) == 1:
        return mains[0]
    made = Group([_from_claim(layout, claim, published)])
    groups.append(made)
    return made


def _fits(one: Group, claim: Claim) -> bool:
    kinds = {group(mention.type) for mention in one.mentions}
    if all(mention.status in {"planned", "threatened"} for mention in one.mentions):
        return False
    if isinstance(claim, CasualtyClaim) and claim.kind == "detained":
        return bool(kinds & {"arrest", "abduction"})
    if isinstance(claim, CasualtyClaim) and claim.kind == "displaced":
        return bool(kinds & (_VIOLENT | {"displacement"}))
    if isinstance(claim, MunitionClaim):
        return bool(kinds & {"explosive", "armed"})
    return bool(kinds & _VIOLENT)


def _from_claim(layout: Layout, claim: CasualtyClaim | DamageClaim | MunitionClaim, published: str | None) -> Event:
    kind = "attack"
    if isinstance(claim, CasualtyClaim):
        kind = {"displaced": "displacement", "detained": "arrest", "missing": "statement"}.get(claim.kind, "attack")
    elif isinstance(claim, DamageClaim):
        kind = "property_attack"
    elif isinstance(claim, MunitionClaim):
        kind = joining.type_of_weapon(claim.weapon) or "attack"
    background = claim.background or relevance.claim_background(layout.doc, claim.start, claim.end, published)
    return Event(type=kind, start=claim.start, end=claim.end, background=background, rule=f"{kind}: made for a claim ({claim.rule})")


def _responsible(layout: Layout, groups: list[Group], stance: Responsibility) -> Group | None:
    fitting = [one for one in groups if {group(mention.type) for mention in one.mentions} & _VIOLENT]
    if not fitting:
        return groups[0] if groups else None
    return min(
        fitting,
        key=lambda one: (
            min(layout.distance(m.start, m.end, stance.start, stance.end) for m in one.mentions),
            _background(one),
        ),
    )


def _background(one: Group) -> bool:
    return all(mention.background for mention in one.mentions)


def _event(layout: Layout, one: Group, published: str | None) -> Event:
    event = joining.merged(one.mentions)
    history = event.background
    return replace(
        event,
        casualties=tuple(replace(claim, background=claim.background or history) for claim in one.casualties),
        damage=tuple(replace(claim, background=claim.background or history) for claim in one.damage),
        munitions=tuple(replace(claim, background=claim.background or history) for claim in one.munitions),
        responsibility=tuple(one.responsibility),
    )
