"""A total of several incidents, and those of it that fell in one place: each place is an incident of its own.

"At least 31 people were killed in strikes across the region, 12 of them in Demir": the 31 stand on the strikes, the 12
on what happened in Demir, and still are a part of the 31.
"""

from __future__ import annotations

from briefing_tui.extract.assembly import claim_events, joining
from briefing_tui.extract.assembly.claim_groups import VIOLENT, Group
from briefing_tui.extract.assembly.claim_places import Places
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.extract.grammar import series
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import CasualtyClaim

_TAKEN = frozenset({"abduction", "arrest"})
_ATTACKS = frozenset({"explosive", "armed"})


def apart(
    layout: Layout, places: Places, claims: list[CasualtyClaim], homes: list[Group], groups: list[Group]
) -> dict[int, Group]:
    """For the claims that are such a share, by their number: the event made for its place."""
    wholes = {(claim.start, claim.end, claim.kind): k for k, claim in enumerate(claims)}
    made: dict[int, Group] = {}
    at: dict[tuple[int, str], Group] = {}
    for k, claim in enumerate(claims):
        whole = wholes.get((*claim.part_of, claim.kind)) if claim.part_of is not None else None
        if whole is None or homes[whole].history() or not _of_several(layout, claims[whole]):
            continue
        place = places.of_share(claim)
        if place is None or _at(place.text, homes[whole]):
            continue
        key = (whole, place.text)
        if key not in at:
            there = _told_of(place.text, groups, homes[whole])
            if there is not None:
                at[key] = made[k] = there
                continue
            known = joining.merged(homes[whole].mentions)
            at[key] = Group([claim_events.one_of_several(layout, claim, known, [place])], EVENT)
        made[k] = at[key]
    return made


def told_together(layout: Layout, claims: list[CasualtyClaim], homes: list[Group]) -> None:
    """Give those taken the home of their whole, where the other event is only told in one sentence with it.

    "Pirates boarded a tanker and abducted eight men. ... Those taken are five cooks and three mates".
    """
    found = {(claim.start, claim.end, claim.kind): k for k, claim in enumerate(claims)}
    for k, claim in enumerate(claims):
        whole = found.get((*claim.part_of, claim.kind)) if claim.part_of is not None else None
        if whole is None or claim.kind != "detained" or homes[k] is homes[whole]:
            continue
        taken = any(one.type in _TAKEN for one in homes[whole].mentions)
        if taken and all(layout.gap([one], claims[whole]) < layout.SENTENCE for one in homes[k].mentions):
            homes[k] = homes[whole]


def wholes(layout: Layout, claims: list[CasualtyClaim], homes: list[Group]) -> None:
    """Give a figure that stands on no event the home of its parts, and those told with it in its sentence too.

    "HIGHLIGHTS: at least 12 killed and 17 hurt. … gunmen opened fire; at least 12 were killed, four of them children".
    """
    told = {(claim.start, claim.end, claim.kind): k for k, claim in enumerate(claims) if _of_none(homes[k])}
    left = [homes[k] for k in told.values()]
    found: dict[int, Group] = {}
    for k, claim in enumerate(claims):
        whole = told.get((*claim.part_of, claim.kind)) if claim.part_of is not None else None
        told_with = whole is not None and layout.gap([homes[whole].mentions[0]], claim) < layout.SENTENCE
        if whole is not None and told_with and homes[k].history() and not _of_none(homes[k]):
            homes[k] = homes[whole]  # "In October 2004 85 died at Orva, 78 of them suffocated"
        if whole is None or not homes[k].stands() or homes[k].history() or claims[whole].total:
            continue
        if claim.rule.endswith("-there") or _of_several(layout, claims[whole]):
            continue  # what fell in one place says nothing of where the rest did
        homes[whole] = homes[k]
        found.setdefault(layout.sentence(claims[whole].start), homes[k])
    for k in told.values():
        home = found.get(layout.sentence(claims[k].start))
        if home is not None and _of_none(homes[k]):
            homes[k] = home
    for one in left:
        if all(home is not one for home in homes):
            one.weight = 0.0


def _of_none(home: Group) -> bool:
    """An event that no word of the text tells of: it was made for its figures."""
    return len(home.mentions) == 1 and "made for a claim" in home.mentions[0].rule


def bear_out(layout: Layout, groups: list[Group]) -> None:
    """ "12 of them in Demir. ... In Demir, a strike flattened a house": what a total speaks of by its place took place."""
    summed = [
        sentence
        for one in groups
        if one.stands() and not one.history()
        for mention in one.mentions
        if series.told(layout.doc, sentence := layout.sentence_at(mention.start))
        and series.counts_dead(sentence)
    ]
    for one in groups:
        first = one.mentions[0]
        if one.stands() or first.location is None or first.background or not one.families & _ATTACKS:
            continue
        if any(first.location in sentence.text and sentence.end_char <= first.start for sentence in summed):
            one.weight = EVENT


def _of_several(layout: Layout, claim: CasualtyClaim) -> bool:
    span = layout.doc.char_span(claim.start, claim.end, alignment_mode="expand")
    return span is not None and len(span) > 0 and series.told(layout.doc, wording.sentence(span.root))


def _at(place: str, one: Group) -> bool:
    return any((mention.location or "").casefold() == place.casefold() for mention in one.mentions)


def _told_of(place: str, groups: list[Group], total: Group) -> Group | None:
    """The event that the text tells by itself at the place: "In Demir, a strike flattened a house"."""
    for one in groups:
        if one is total or not one.families & VIOLENT or all(mention.background for mention in one.mentions):
            continue
        if _at(place, one):
            one.weight = max(one.weight, EVENT)
            return one
    return None
