"""Mentions of one event become one event, and every claim finds its own.

A claim goes to the event of its clause, else to the nearest fitting one of its sentence, else to the nearest of
its paragraph and the text before it. A claim that no event explains makes one. Nothing is added up here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Any

from briefing_tui.extract import attribution, claim_events, events, joining, lexicon, wording
from briefing_tui.extract.claim_groups import Group, Nearby
from briefing_tui.extract.layout import Layout
from briefing_tui.extract.specificity import EVENT
from briefing_tui.model import CasualtyClaim, DamageClaim, Event, MunitionClaim, Responsibility

FOLLOWS = 2  # sentences on, in which the day is still the one just named
ELSEWHERE = 15.0  # how much further off history is for what the text does not tell as history
AHEAD = 20.0  # how much further off is what the text has not told yet: a denial answers what stands before it
OPENING = 3  # sentences that say what a text is about
Claim = CasualtyClaim | DamageClaim | MunitionClaim | Responsibility
_CAPTURED = re.compile(r"(?i)\b(?:captured|taken (?:prisoner|captive))\b")
_VIOLENT = frozenset({"explosive", "armed", "unrest", "property", "abduction", "disaster"})


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
    known = Nearby(groups)
    homes = [_home(layout, groups, known, claim, published) for claim in casualties]
    for claim, its_home in zip(casualties, _together(casualties, homes), strict=True):
        its_home.casualties.append(claim)
    for harm in damage:
        _home(layout, groups, known, harm, published).damage.append(harm)
    for munition in munitions:
        _home(layout, groups, known, munition, published).munitions.append(munition)
    groups = [one for one in groups if one.stands() or one.claims()]
    _promote(layout, groups)
    known = Nearby(groups)
    for stance in responsibility:
        home = _responsible(layout, [one for one, _ in known.around(stance.start)] or groups, stance)
        if home is not None:
            home.responsibility.append(stance)
    _same_day(layout, groups)
    _beside_mains(layout, groups)
    mains = [one for one in groups if not _background(one)]
    alone = mains[0] if len(mains) == 1 else None
    made = [_event(layout, one, one is alone) for one in groups]
    return tuple(sorted(made, key=lambda event: (event.background, event.start)))


def _together(claims: list[CasualtyClaim], homes: list[Group]) -> list[Group]:
    """The homes, where a figure taken back goes with the one in its place."""
    by_span = {(claim.start, claim.end, claim.kind): k for k, claim in enumerate(claims)}
    settled = list(homes)
    for k, claim in enumerate(claims):
        old = by_span.get((*claim.supersedes, claim.kind)) if claim.supersedes else None
        if old is not None:
            settled[old] = settled[k]
    return settled


def _same_day(layout: Layout, groups: list[Group]) -> None:
    """An event told right after a dated one, without a day of its own, is of that day: "They also burned a bus"."""
    told = (m for one in groups if one.stands() for m in one.mentions)
    dated = sorted((m for m in told if m.date_text and not m.background), key=lambda m: m.start)
    starts = [m.start for m in dated]
    for one in groups:
        first = one.mentions[0]
        if any(mention.date_text for mention in one.mentions) or first.background or not one.stands():
            continue
        before = bisect_right(starts, first.start)
        day = dated[before - 1] if before else None
        if day is not None and layout.sentence(first.start) - layout.sentence(day.start) <= FOLLOWS:
            one.mentions[0] = replace(
                first,
                date_text=day.date_text,
                date_start=day.date_start,
                date_end=day.date_end,
                date_precision=day.date_precision,
            )


def _beside_mains(layout: Layout, groups: list[Group]) -> None:
    """Losses told in the same breath as the event of the report are no history: "shops looted and cars torched"."""
    mains = [one for one in groups if not _background(one)]
    for one in groups:
        harmed = one.damage and not any(mention.background for mention in one.mentions)
        if one.stands() or not harmed:
            continue
        first = one.mentions[0]
        if any(layout.gap(main.mentions, first) < layout.SENTENCE for main in mains):
            one.weight = EVENT


def _promote(layout: Layout, groups: list[Group]) -> None:
    """A text that opens with an event and tells of nothing newer reports that event, however long ago it was."""
    if any(not _background(one) for one in groups):
        return
    told = [one for one in groups if one.stands() and layout.sentence(one.mentions[0].start) < OPENING]
    opening = [one for one in told if all(mention.background for mention in one.mentions)]
    if opening:
        first = min(opening, key=lambda one: one.mentions[0].start)
        first.mentions = [replace(mention, background=False) for mention in first.mentions]
        first.casualties = [replace(claim, background=False) for claim in first.casualties]


def _home(
    layout: Layout,
    groups: list[Group],
    known: Nearby,
    claim: CasualtyClaim | DamageClaim | MunitionClaim,
    published: str | None,
) -> Group:
    """The group a claim belongs to; a new one where no event of the text explains it.

    A mention too weak to be an event by itself takes the claims of its own sentence only; a figure makes it one.
    """
    best, cost = None, float("inf")
    for one, mentions in known.around(claim.start):
        if not _fits(one, claim):
            continue
        far = layout.FAR if one.stands() else layout.SENTENCE
        for mention in mentions:
            distance = layout.distance(mention.start, mention.end, claim.start, claim.end)
            if claim.background and distance >= layout.SENTENCE:
                continue  # history by its own words is no loss of what another sentence reports
            if claim.background and not mention.background:
                distance += 2.0
            elif mention.background and distance < layout.SENTENCE:
                distance += 1.5  # "killing 18, in the deadliest attack since 2016"
            elif mention.background and layout.paragraph(mention.start) != layout.paragraph(claim.start):
                distance += ELSEWHERE  # the report goes back to its own event with a new paragraph
            if distance < min(cost, far):
                best, cost = one, distance
    if best is not None:
        if cost < layout.SENTENCE:
            best.weight += _counted(claim)
        return best
    if _nothing(claim):
        standing = [one for one, _ in known.around(claim.start) if one.stands()]
        if standing:
            return min(standing, key=lambda one: layout.gap(one.mentions, claim))
    if isinstance(claim, CasualtyClaim) and claim.kind == "detained":
        # "Executed nine captured men": nobody was arrested besides. Nor where "two more were captured" in a fight.
        words = wording.parsed(layout.doc)[claim.start : claim.end]
        reach = layout.CLOSE if _CAPTURED.search(words) else layout.SENTENCE
        near = (one for one, _ in known.around(claim.start))
        beside = [one for one in near if one.stands() and layout.gap(one.mentions, claim) < reach]
        if beside:
            return min(beside, key=lambda one: layout.gap(one.mentions, claim))
    mains = [one for one in groups if _fits(one, claim) and one.stands() and not _background(one)]
    if mains and not claim.background and len(mains) == 1:
        return mains[0]
    event, weight = claim_events.made(layout, claim, published)
    made = Group([event], weight)
    groups.append(made)
    known.add(made)
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
    if claim.kind == "displaced":
        return 1.2  # thousands flee from one event
    return 0.7 if claim.low < 300 else 0.0


def _fits(one: Group, claim: Claim) -> bool:
    if one.coming:
        return False
    kinds = one.families
    if kinds == {"unrest"} and isinstance(claim, CasualtyClaim) and claim.background:
        return False  # "marched to mark the death of 19 students in 2015"
    if isinstance(claim, CasualtyClaim) and claim.kind == "detained":
        return bool(kinds & {"arrest", "abduction", "unrest"})
    if isinstance(claim, CasualtyClaim) and claim.kind == "displaced":
        return bool(kinds & (_VIOLENT | {"displacement"}))
    if isinstance(claim, MunitionClaim):
        return bool(kinds & {"explosive", "armed"})
    return bool(kinds & _VIOLENT)


def _responsible(layout: Layout, groups: list[Group], stance: Responsibility) -> Group | None:
    violent = [one for one in groups if one.families & _VIOLENT]
    fitting = [one for one in violent if one.stands()] or violent
    if not fitting:
        return groups[0] if groups else None

    def far(one: Group) -> float:
        gap = layout.gap(one.mentions, stance)
        if gap < layout.SENTENCE:
            return gap
        ahead = layout.sentence(one.mentions[0].start) > layout.sentence(stance.start)
        return gap + (ELSEWHERE if _background(one) else 0.0) + (AHEAD if ahead else 0.0)

    return min(fitting, key=far)


def _background(one: Group) -> bool:
    if not one.stands() or all(mention.background for mention in one.mentions):
        return True
    # "The raid came two days after rockets killed 11": where each of its figures is history, so is the event.
    return len(one.mentions) == 1 and bool(one.casualties) and all(c.background for c in one.casualties)


def _civil(target: str) -> bool:
    word = target.casefold().split()[-1] if target.split() else ""
    kinds = lexicon.classes("actors")
    return "civilian" in (kinds.get(word) or kinds.get(word.removesuffix("s")) or ())


def _among_armed(one: Group) -> bool:
    """All the hurt are soldiers, fighters or several policemen: a clash (ACLED), unless a word rules out a fight."""
    hurt = [claim for claim in one.casualties if claim.high != 0]
    if not hurt or any(isinstance(mention, events.Told) and mention.one_sided for mention in one.mentions):
        return False
    if any(_civil(target.text) for mention in one.mentions for target in mention.targets):
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
    counts = [claim.low for claim in one.casualties]
    if history and not one.stands() and counts and all(low is None or low >= 100 for low in counts):
        event = replace(event, type="statement")  # "hundreds were murdered": a figure of many events
    return replace(
        event,
        background=history,
        actors=attribution.actors(
            layout.doc,
            event.actors,
            [stance for stance in one.responsibility if alone or layout.near(one.mentions, stance)],
            one.casualties,
        ),
        targets=attribution.targets(layout.doc, event, one.casualties, one.damage),
        casualties=tuple(replace(claim, background=claim.background or history) for claim in one.casualties),
        damage=tuple(replace(claim, background=claim.background or history) for claim in one.damage),
        munitions=tuple(replace(claim, background=claim.background or history) for claim in one.munitions),
        responsibility=tuple(one.responsibility),
    )
