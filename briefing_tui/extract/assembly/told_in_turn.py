"""Several deeds of which the places are named together, and then gone through one by one.

"Drone strikes hit Orva and Lomu. In Orva, two people died. In Lomu, a house was destroyed": two events. In: a group with
its claims. Out: a group for each further place, with the claims of the sentences that open with it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from briefing_tui.extract.assembly import claim_events, joining
from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.events import events
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.extract.parsing.layout import Layout, Span
from briefing_tui.extract.places import places
from briefing_tui.extract.places.places import Place
from briefing_tui.model import Event

_SETTLEMENTS = frozenset({"town", "village"})
_OPENS = frozenset({"in", "at", "near"})
_OPENING = 3  # tokens in which a sentence names its place
_FAR = 5  # sentences behind the one that names the places together


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of the text."""

    start: int
    end: int


def words(place: Place) -> Words:
    """The words of a place as a stretch of the text."""
    return Words(place.token.idx, place.token.idx + len(place.token))


def apart(layout: Layout, one: Group) -> list[Group]:
    """The groups for the second place and those behind it; the group keeps the first, and what is told of all."""
    first = one.mentions[0]
    together = layout.sentence_text(first.start)
    told: dict[str, Place] = {}
    claims: list[Span] = [*one.casualties, *one.damage, *one.munitions]
    for claim in claims:
        far = layout.sentence(claim.start) - layout.sentence(first.start)
        place = _opening(layout, claim.start) if 0 < far <= _FAR else None
        if place is not None and place.text in together:
            told.setdefault(place.text, place)
    rest = sorted(told.values(), key=lambda place: place.start)
    if len(rest) < 2:
        return []
    one.mentions = [at(layout, mention, rest[0]) for mention in one.mentions]
    known = joining.merged(one.mentions)
    made = [
        Group([claim_events.one_of_several(layout, words(place), known, [place])], EVENT)
        for place in rest[1:]
    ]
    homes = {place.text: other for place, other in zip(rest[1:], made, strict=True)}

    def home(claim: Span) -> Group:
        far = layout.sentence(claim.start) - layout.sentence(first.start)
        place = _opening(layout, claim.start) if 0 < far <= _FAR else None
        return one if place is None else homes.get(place.text, one)

    casualties, damage, munitions = one.casualties, one.damage, one.munitions
    one.casualties, one.damage, one.munitions = [], [], []
    for hurt in casualties:
        home(hurt).casualties.append(hurt)
    for harm in damage:
        home(harm).damage.append(harm)
    for fired in munitions:
        home(fired).munitions.append(fired)
    return made


def _opening(layout: Layout, offset: int) -> Place | None:
    """The town that the sentence of an offset opens with: "In Lomu, a house was destroyed"."""
    sentence = layout.sentence_at(offset)
    if sentence[0].lower_ not in _OPENS:
        return None
    every = places.of(layout.doc)
    low = bisect_left(every, sentence.start, key=lambda one: one.start)
    near = every[low] if low < len(every) else None
    if near is None or near.start > sentence.start + _OPENING or near.kind not in _SETTLEMENTS:
        return None
    return None if near.beside else near


def at(layout: Layout, mention: Event, place: Place) -> Event:
    """The mention at a place, where it has none, or one that says less."""
    if mention.location is not None and mention.geo_precision not in {"country", "admin1", "none"}:
        return mention
    if mention.location == place.text:
        return mention
    named = events.located(layout.doc, mention, None, [place])
    if named.country not in {None, mention.country} and mention.country is not None:
        return mention
    return replace(named, country=named.country or mention.country)
