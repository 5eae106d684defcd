"""An event made for a claim: a figure or a loss that no word of the vocabulary explains."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

from briefing_tui.extract.assembly import claim_doers, claim_types
from briefing_tui.extract.dates import dates, day_headings
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.events import (
    events,
    mention_owners,
    other_places,
    relevance,
    specificity,
)
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.extract.grammar import clauses, periods, sayings, series
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout, Span
from briefing_tui.extract.places import header_places, places
from briefing_tui.model import CasualtyClaim, DamageClaim, Event, MunitionClaim

_HARMS = frozenset({"killed", "injured", "killed_or_injured"})


def made(
    layout: Layout, claim: CasualtyClaim | DamageClaim | MunitionClaim, published: str | None
) -> tuple[Event, float]:
    """(the event that a claim makes where no event of the text explains it, how surely it is one)."""
    kind = claim_types.of(layout, claim)
    low = claim.low if isinstance(claim, CasualtyClaim) else 1
    named = isinstance(claim, CasualtyClaim) and bool(claim.names)
    hurt = isinstance(claim, CasualtyClaim) and claim.kind in _HARMS
    seen = surroundings(layout, claim.start, claim.end, published, hurt=hurt)
    told = (seen.when or seen.said) if seen else None
    weight = (
        specificity.weigh_claim(
            seen.token, low, named=named, when=told, near=seen.near, order=layout.sentence(claim.start)
        )
        if seen
        else 0.0
    )
    if isinstance(claim, CasualtyClaim) and claim.kind == "missing" and seen and seen.when and low:
        weight = max(
            weight, EVENT
        )  # "three have been missing since Monday": something befell them, whatever it was
    if kind == "property_attack" and seen and claim_types.by_fire(seen.token):
        kind = "accident"  # "fire has damaged part of a cathedral"
    if weight < EVENT:
        kind = "statement"  # "70,000 have died since 1980": a figure, and no one event
    background = (
        claim.background or seen is None or relevance.background(layout.doc, seen.token, told, published)
    )
    if kind == "attack" and background and claim_types.only_died(layout, claim):
        kind = "statement"  # "his widow died in 2014": history, and nobody's attack
    event = Event(
        type=kind,
        start=claim.start,
        end=claim.end,
        background=background,
        rule=f"{kind}: made for a claim ({claim.rule})",
    )
    taken = isinstance(claim, CasualtyClaim) and claim.kind == "detained" and not claim.rule.endswith("-toll")
    if seen is not None and kind != "statement" and (taken or kind == "property_attack"):
        whom = claim.who if isinstance(claim, CasualtyClaim) else ""
        event = replace(event, actors=claim_doers.of(layout.doc, seen.token, whom or ""))
    if seen is not None:
        # "Marched on Monday to mark the death of 19 in 2015": the day of what is new is none of history.
        day = seen.when if seen.when and seen.when.precision in {"day", "overnight"} else None
        new = bool(claim.background and kind != "statement" and day)
        if day and relevance.long_ago(layout.doc, day, published):
            new = False
        event = events.located(layout.doc, event, None if new else seen.when, seen.near)
    if event.location is None and kind != "statement":
        event = replace(event, location=event.country)  # as for a mention without a place of its own
    if seen is not None and relevance.came_before(layout.doc, seen.token, seen.when, published):
        known = {field.name: getattr(event, field.name) for field in fields(Event)}
        event = events.Told(**known, weight=weight, placed=bool(seen.near), came_before=True)
    return event, weight


def one_of_several(layout: Layout, claim: Span, known: Event, where: list[places.Place]) -> Event:
    """An incident like the one that is `known`, at the places of the claim: one of the strikes of a night."""
    kind = claim_types.by_weapon(layout, claim) or known.type
    event = Event(
        type=kind,
        start=claim.start,
        end=claim.end,
        date_start=known.date_start,
        date_end=known.date_end,
        date_precision=known.date_precision,
        date_text=known.date_text,
        status=known.status,
        rule=f"{kind}: one of several, by its place",
    )
    if not where:
        return event
    event = events.located(layout.doc, event, None, where)
    if event.country and known.country and event.country != known.country:
        return replace(event, type="attack")  # who was hit across the border was hit by somebody else
    return event


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The word a claim hangs on, and the dates and places of its sentence; `said` is the day on which somebody told it."""

    token: Any
    when: When | None
    near: list[places.Place]
    said: When | None = None


def surroundings(
    layout: Layout, start: int, end: int, published: str | None, *, hurt: bool = False
) -> Surroundings | None:
    """What stands around a stretch of the text, offsets in code points; None where no token is covered.

    `hurt`: it counts the killed or the hurt, whose "since Monday" says no day; those held since Monday were taken then.
    """
    span = layout.doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    sentence = wording.sentence(span[0])
    low, high = sentence.start_char, sentence.end_char
    dated, placed = dates.of(layout.doc, published), places.of(layout.doc)
    day = partial(bisect_left, dated, key=lambda when: when.start)
    at = partial(bisect_left, placed, key=lambda place: place.token.idx)
    inside = dated[day(low) : day(high)]
    whens = [
        when
        for when in inside
        if not (_of_the_count(layout, when) or (hurt and periods.opens_at(layout.doc, when.start)))
    ]
    mine = frozenset(one.i for one in (span.root, clauses.governor(span.root)) if one is not None)
    near = [
        place
        for place in placed[at(low) : at(high)]
        if not other_places.is_other(place.token, frozenset(), mine)
    ]
    near = _of_its_clause(near, span.root)
    near += [place for place in header_places.over(layout.doc, start, near) if place not in near]
    if series.told(
        layout.doc, wording.sentence(span[0])
    ):  # "31 were killed in strikes on the coast, 12 of them in Demir"
        near = [place for place in near if not mention_owners.of_a_share(place)]
    # "On Tuesday they remembered the 14 killed in 2016": the year is that of the killing.
    own = (
        [one for one in whens if _hangs_on(layout, one, span.root)] if span.root.head.i != span.root.i else []
    )
    when = (own or whens)[0] if whens else day_headings.over(layout.doc, published, start)
    return Surroundings(span.root, when, near, next((one for one in inside if one not in whens), None))


def _of_its_clause(near: list[places.Place], token: Any) -> list[places.Place]:
    """ "They gathered in Karv to bury a man who was killed in Orva": a clause that says where leaves out the towns of others."""
    described = any(one.dep_ in {"relcl", "acl"} for one in token.children)
    head = token if described else clauses.governor(token)
    inside = [place for place in near if any(up.i == head.i for up in place.token.ancestors)]
    if not any(place.kind in mention_owners.SETTLED and not place.beside for place in inside):
        return near
    return [place for place in near if place in inside or place.kind not in mention_owners.SETTLED]


def _of_the_count(layout: Layout, when: When) -> bool:
    """ "The toll rose to 31 on Friday", "said on Friday that 31 were dead": the day of the count, not that of the deaths."""
    span = layout.doc.char_span(when.start, when.end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    return sayings.of_a_toll(span.root) or sayings.of_saying(span.root, frozenset())


def _hangs_on(layout: Layout, when: When, verb: Any) -> bool:
    span = layout.doc.char_span(when.start, when.end, alignment_mode="expand")
    return span is not None and len(span) > 0 and any(one.i == verb.i for one in span.root.ancestors)


def after_what(layout: Layout, start: int, end: int) -> int | None:
    """Offset of the "after" whose clause, with a subject of its own, a stretch of the text stands in."""
    span = layout.doc.char_span(start, end, alignment_mode="expand")
    up = span.root if span is not None and len(span) else None
    for _ in range(5):
        if up is None or up.head.i == up.i:
            return None
        mark = next((one for one in up.lefts if one.dep_ == "mark" and one.lower_ == "after"), None)
        if mark is not None and any(one.dep_ in {"nsubj", "nsubjpass"} for one in up.lefts):
            return int(mark.idx)
        up = up.head
    return None
