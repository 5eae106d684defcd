"""The place of an event of which only the country is known: that of the clause that tells whom or what it harmed.

"The fire destroyed part of downtown Orva. It began when a store blew up near Kelland's parliament": Orva, not Kelland.
"""

from __future__ import annotations

from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.assembly.claim_places import Places
from briefing_tui.extract.events import events, mention_owners, other_places
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import CasualtyClaim, DamageClaim

_LATER = frozenset({"displaced", "detained"})  # those are told where they have got to
_BACK, _ON = 2, 1  # sentences before and behind the one that states the event, in which the harm may be told


def give(layout: Layout, groups: list[Group]) -> None:
    """Put the place of its claims on each event that has a claim and no place of its own."""
    where = Places(layout)
    for one in groups:
        every: list[CasualtyClaim | DamageClaim] = [*one.damage, *one.casualties]
        claims = [claim for claim in every if not claim.background and claim.kind not in _LATER]
        if not claims or any(mention.location not in {None, mention.country} for mention in one.mentions):
            continue
        first = next((mention for mention in one.mentions if not mention.background), None)
        if (
            first is None
            or first.type == "statement"
            or any(getattr(mention, "several", False) for mention in one.mentions)
        ):
            continue  # "a series of attacks" was at more places than one
        order = layout.sentence(first.start)
        for claim in sorted(claims, key=lambda each: each.start):
            near = -_BACK <= layout.sentence(claim.start) - order <= _ON
            place = where.stated(claim) if near else None
            if place is None:
                continue
            tells = frozenset(one.i for one in place.token.ancestors if one.idx >= claim.start)
            if other_places.is_other(place.token, tells) or mention_owners.of_a_clause(place.token, tells):
                continue
            named = events.located(layout.doc, first, None, [place])
            if named.location is None or first.country not in {None, named.country}:
                continue
            one.mentions = [named if mention is first else mention for mention in one.mentions]
            break
