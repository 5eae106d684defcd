"""Mentions of one event become one event, and every claim finds its own.

A claim goes to the event of its clause, else to the nearest fitting one of its sentence, else to the nearest of
its paragraph and the text before it. A claim that no event explains makes one. Nothing is added up here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from briefing_tui.event_types import group
from briefing_tui.extract import attribution, dates, events, joining, places, relevance, specificity
from briefing_tui.extract.dates import When
from briefing_tui.extract.layout import Layout
from briefing_tui.extract.specificity import EVENT
from briefing_tui.model import CasualtyClaim, DamageClaim, Event, MunitionClaim, Responsibility

REACH = 8_000  # code points beyond which no claim is looked for its event
OPENING = 3  # sentences that say what a text is about
Claim = CasualtyClaim | DamageClaim | MunitionClaim | Responsibility
_VIOLENT = frozenset({"explosive", "armed", "unrest", "property", "abduction", "disaster"})


@dataclass(slots=True)
class Group:
    """Mentions taken for one event, first mention first, and the claims that go with it."""

    mentions: list[Event]
    weight: float
    casualties: list[CasualtyClaim] = field(default_factory=list)
    damage: list[DamageClaim] = field(default_factory=list)
    munitions: list[MunitionClaim] = field(default_factory=list)
    responsibility: list[Responsibility] = field(default_factory=list)
    families: frozenset[str] = frozenset()
    coming: bool = False

    def __post_init__(self) -> None:
        self.families = frozenset(group(mention.type) for mention in self.mentions)
        self.coming = all(mention.status in {"planned", "threatened"} for mention in self.mentions)

    def stands(self) -> bool:
        """Surely one thing that took place."""
        return self.weight >= EVENT

    def claims(self) -> bool:
        """Somebody put a figure or a loss to it."""
        return bool(self.casualties or self.damage or self.munitions)


def assemble(  # noqa: PLR0917
    doc: Any,
    mentions: list[Event],
    casualties: list[CasualtyClaim],
    damage: list[DamageClaim],
    munitions: list[MunitionClaim],
    responsibility: list[Responsibility],
    published: str | None,
) -> tuple[Event, ...]:
    """One Event for each thing that happened, with its claims, in order of first mention.

    `mentions` are those of `events.find`; the claims are those of their own modules. Every claim comes
    back in exactly one event, and takes that event's `background` unless it is history by its own words.
    """
    layout = Layout(doc)
    groups = [Group(one, joining.weight(one)) for one in joining.join(layout, mentions)]
    for claim in casualties:
        _home(layout, groups, claim, published).casualties.append(claim)
    for harm in damage:
        _home(layout, groups, harm, published).damage.append(harm)
    for munition in munitions:
        _home(layout, groups, munition, published).munitions.append(munition)
    groups = [one for one in groups if one.stands() or one.claims()]
    _promote(layout, groups)
    for stance in responsibility:
        home = _responsible(layout, groups, stance)
        if home is not None:
            home.responsibility.append(stance)
    mains = [one for one in groups if not _background(one)]
    alone = mains[0] if len(mains) == 1 else None
    made = [_event(layout, one, one is alone) for one in groups]
    return tuple(sorted(made, key=lambda event: (event.background, event.start)))


def _promote(layout: Layout, groups: list[Group]) -> None:
    """A text that opens with an event and tells of nothing newer reports that event, however long ago it was."""
    if any(not _background(one) for one in groups):
        return
    opening = [one for one in groups if one.stands() and layout.sentence(one.mentions[0].start) < OPENING]
    if opening:
        first = min(opening, key=lambda one: one.mentions[0].start)
        first.mentions = [replace(mention, background=False) for mention in first.mentions]
        first.casualties = [replace(claim, background=False) for claim in first.casualties]


def _home(
    layout: Layout,
    groups: list[Group],
    claim: CasualtyClaim | DamageClaim | MunitionClaim,
    published: str | None,
) -> Group:
    """The group a claim belongs to; a new one where no event of the text explains it.

    A mention too weak to be an event by itself takes the claims of its own sentence only; a figure makes it one.
    """
    fitting = [one for one in groups if _fits(one, claim)]
    best, cost = None, float("inf")
    for one in fitting:
        far = layout.FAR if one.stands() else layout.SENTENCE
        for mention in one.mentions:
            if abs(mention.start - claim.start) > REACH:
                continue
            distance = layout.distance(mention.start, mention.end, claim.start, claim.end)
            if claim.background and not mention.background:
                distance += 2.0
            if distance < min(cost, far):
                best, cost = one, distance
    if best is not None:
        if cost < layout.SENTENCE:
            best.weight += _counted(claim)
        return best
    if _nothing(claim):
        standing = [one for one in groups if one.stands()]
        if standing:
            return min(standing, key=lambda one: layout.gap(one.mentions, claim))
    if isinstance(claim, CasualtyClaim) and claim.kind == "detained":
        # "Executed nine captured men": nobody was arrested besides.
        beside = [one for one in groups if one.stands() and layout.gap(one.mentions, claim) < layout.SENTENCE]
        if beside:
            return min(beside, key=lambda one: layout.gap(one.mentions, claim))
    mains = [one for one in fitting if one.stands() and not _background(one)]
    if mains and not claim.background and len(mains) == 1:
        return mains[0]
    made = _from_claim(layout, claim, published)
    groups.append(made)
    return made


def _nothing(claim: CasualtyClaim | DamageClaim | MunitionClaim) -> bool:
    """ "No casualties", "no damage": belongs to some event, and is none by itself."""
    if isinstance(claim, DamageClaim):
        return claim.kind == "none"
    return isinstance(claim, CasualtyClaim) and claim.high == 0


def _counted(claim: Claim) -> float:
    """A figure of one event bears out that there was one; dozens and thousands may be of many."""
    if not isinstance(claim, CasualtyClaim):
        return 0.4
    if claim.low is None or claim.background:
        return 0.1
    return 0.7 if claim.low < 300 else 0.0


def _fits(one: Group, claim: Claim) -> bool:
    if one.coming:
        return False
    kinds = one.families
    if isinstance(claim, CasualtyClaim) and claim.kind == "detained":
        return bool(kinds & {"arrest", "abduction"})
    if isinstance(claim, CasualtyClaim) and claim.kind == "displaced":
        return bool(kinds & (_VIOLENT | {"displacement"}))
    if isinstance(claim, MunitionClaim):
        return bool(kinds & {"explosive", "armed"})
    return bool(kinds & _VIOLENT)


def _from_claim(
    layout: Layout, claim: CasualtyClaim | DamageClaim | MunitionClaim, published: str | None
) -> Group:
    kind = "attack"
    low: int | None = 1
    named = False
    if isinstance(claim, CasualtyClaim):
        low, named = claim.low, bool(claim.names)
        kind = {"displaced": "displacement", "detained": "arrest", "missing": "statement"}.get(
            claim.kind, "attack"
        )
        if kind == "attack" and not named and claim.rule.endswith(("-subject", "-state", "-after")):
            kind = "statement"  # "two men died" does not say that anybody killed them
        if claim.kind == "killed_or_injured":
            kind = "armed_clash"  # armies count casualties
        if kind == "attack" and claim.category in {"military", "militant"} and not named:
            kind = "armed_clash"
    elif isinstance(claim, DamageClaim):
        kind = "property_attack"
    else:
        kind = joining.type_of_weapon(claim.weapon) or "attack"
    seen = surroundings(layout, claim.start, claim.end, published)
    weight = (
        specificity.weigh_claim(
            seen.token, low, named=named, when=seen.when, near=seen.near, order=layout.sentence(claim.start)
        )
        if seen
        else 0.0
    )
    if weight < EVENT:
        kind = "statement"  # "70,000 have died since 1980": a figure, and no one event
    background = (
        claim.background or seen is None or relevance.background(layout.doc, seen.token, seen.when, published)
    )
    event = Event(
        type=kind,
        start=claim.start,
        end=claim.end,
        background=background,
        rule=f"{kind}: made for a claim ({claim.rule})",
    )
    return Group([events.located(layout.doc, event, seen.when, seen.near) if seen else event], weight)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The word a claim hangs on, and the dates and places of its sentence."""

    token: Any
    when: When | None
    near: list[places.Place]


def surroundings(layout: Layout, start: int, end: int, published: str | None) -> Surroundings | None:
    """What stands around a stretch of the text, offsets in code points; None where no token is covered."""
    span = layout.doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    low, high = span.sent.start_char, span.sent.end_char
    whens = [when for when in dates.of(layout.doc, published) if low <= when.start < high]
    near = [place for place in places.of(layout.doc) if low <= place.token.idx < high]
    return Surroundings(span.root, whens[0] if whens else None, near)


def _responsible(layout: Layout, groups: list[Group], stance: Responsibility) -> Group | None:
    violent = [one for one in groups if one.families & _VIOLENT]
    fitting = [one for one in violent if one.stands()] or violent
    if not fitting:
        return groups[0] if groups else None
    return min(
        fitting,
        key=lambda one: layout.gap(one.mentions, stance) + (15.0 if _background(one) else 0.0),
    )


def _background(one: Group) -> bool:
    return not one.stands() or all(mention.background for mention in one.mentions)


def _among_armed(one: Group) -> bool:
    """All the hurt are soldiers, fighters or several policemen: a clash (ACLED), unless a word rules out a fight."""
    hurt = [claim for claim in one.casualties if claim.high != 0]
    if not hurt or any(isinstance(mention, events.Told) and mention.one_sided for mention in one.mentions):
        return False
    return all(
        not claim.names
        and (claim.category in {"military", "militant"} or (claim.category == "police" and claim.low != 1))
        for claim in hurt
    )


def _event(layout: Layout, one: Group, alone: bool) -> Event:
    event = joining.merged(one.mentions)
    if event.type == "attack" and _among_armed(one):
        event = replace(event, type="armed_clash", rule=f"{event.rule}; only armed men were hurt")
    history = _background(one)
    return replace(
        event,
        background=history,
        actors=attribution.actors(
            layout.doc,
            event.actors,
            [stance for stance in one.responsibility if alone or layout.near(one.mentions, stance)],
            one.casualties,
        ),
        targets=attribution.targets(layout.doc, event.targets, one.casualties, one.damage),
        casualties=tuple(replace(claim, background=claim.background or history) for claim in one.casualties),
        damage=tuple(replace(claim, background=claim.background or history) for claim in one.damage),
        munitions=tuple(replace(claim, background=claim.background or history) for claim in one.munitions),
        responsibility=tuple(one.responsibility),
    )
