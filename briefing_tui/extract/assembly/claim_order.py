"""Which mentions a claim cannot be of by the order of telling: what came later, and what came in answer."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.extract.assembly import claim_fits
from briefing_tui.extract.assembly.claim_fits import Claim
from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.grammar import series
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event


class Order:
    """The order in which a document tells of its events; `groups` are those known before any claim."""

    def __init__(self, layout: Layout, groups: Sequence[Group]) -> None:
        self._layout = layout
        self._answers: dict[int, bool] = {}  # sentences that tell of what followed, by number
        self._reported = any(one.stands() and not one.history() for one in groups)

    def allows(self, claim: Claim, mentions: list[Event]) -> list[Event]:
        """The mentions that the claim may be of."""
        if claim.background:
            return mentions
        every = self._follows(claim)  # else only what is told behind the claim has to be looked at
        return [
            mention
            for mention in mentions
            if not (
                (every or mention.start >= claim.start or getattr(mention, "reason", False))
                and self.told_after(claim, mention)
            )
        ]

    def told_after(self, claim: Claim, mention: Event) -> bool:
        """What a later sentence tells as history, or as another thing ("Hours later"): no claim before it is of it."""
        if claim.background:
            return False
        here, there = self._layout.sentence(claim.start), self._layout.sentence(mention.start)
        if mention.start < claim.start:
            if getattr(mention, "reason", False) and getattr(mention, "at", -1) < claim.start:
                # "clashes over the murder of a trader left six dead"
                return not claim.rule.endswith("-noun-of")
            return there < here and self._follows(claim)
        later = there > here
        if later and claim_fits.LATER.match(self._layout.sentence_text(mention.start)):
            return True  # "Hours later a drone hit a police post": not what the sentence before counts
        if later and series.spread(self._layout.doc, self._layout.sentence_at(claim.start)):
            return True  # "40 were killed across the region. A drone hit a market": one of many
        return later and mention.background and self._reported

    def _follows(self, claim: Claim) -> bool:
        """Whether the sentence of a claim tells of what followed."""
        here = self._layout.sentence(claim.start)
        if here not in self._answers:
            self._answers[here] = claim_fits.answers(self._layout.sentence_text(claim.start))
        return self._answers[here] or claim_fits.of_the_next_day(
            claim, self._layout.sentence_text(claim.start)
        )
