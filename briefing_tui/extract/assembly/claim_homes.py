"""Which event each claim goes with, and none that it is not of."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing_tui.extract.assembly import (
    claim_events,
    claim_fits,
    claim_rivals,
    claim_salvos,
    claim_shares,
    joining,
    one_more_of_them,
)
from briefing_tui.extract.assembly.claim_days import Days
from briefing_tui.extract.assembly.claim_fits import Claim
from briefing_tui.extract.assembly.claim_groups import VIOLENT, Group, Nearby
from briefing_tui.extract.assembly.claim_order import Order
from briefing_tui.extract.assembly.claim_places import Places
from briefing_tui.extract.events import entries
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.extract.grammar import series
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.extract.places.places import Place
from briefing_tui.model import CasualtyClaim, Event, MunitionClaim

ELSEWHERE = 15.0  # how much further off history is for what the text does not tell as history
_NEXT_CLAUSE = 2.0  # how much further off is what stands behind a semicolon
_BESIDES = 4.0  # how much further off is a word that only says when the other thing was
_SOON = 3  # sentences on, in which the one event of a text may follow a figure of it
_OTHER_FIGURES = ("-figure-put", "-count-revised", "-count-corrected")
_CAPTURED = re.compile(r"(?i)\b(?:captured|taken (?:prisoner|captive))\b")


class Homes:
    """The events of a text while claims are given to them; an event made for a claim is added to `groups`."""

    def __init__(self, layout: Layout, groups: list[Group], published: str | None) -> None:
        self._layout = layout
        self._groups = groups
        claim_shares.bear_out(layout, groups)
        self._known = Nearby(groups)
        self._days = Days(layout.doc, published)
        self._places = Places(layout)
        self._published = published
        self._corrected: dict[
            tuple[int, int, str], Group
        ] = {}  # the homes of corrections by what they correct
        self._order = Order(layout, groups)
        self._totals: dict[int, Group] = {}  # the statements of totals by their sentence
        self._entries: dict[int, tuple[int, frozenset[int]]] = {}  # entries of a list that tell of each group

    def of_casualties(self, claims: list[CasualtyClaim]) -> list[Group]:
        """The group of each claim. A toll goes with the figures of its teller, one taken back with its correction."""
        settled: list[Group] = []
        right = {(*claim.supersedes, claim.kind): k for k, claim in enumerate(claims) if claim.supersedes}
        for k, claim in enumerate(claims):
            told = right.get((claim.start, claim.end, claim.kind), k)
            if claim.background and told < k:
                settled.append(settled[told])  # taken back in a correction at the end: no event by itself
                continue
            again = claim.rule.endswith(_OTHER_FIGURES)  # another figure for those told of just before
            before = next((j for j in range(k - 1, -1, -1) if again and claims[j].kind == claim.kind), None)
            settled.append(self.of(claim) if before is None else settled[before])
        for k in (k for k, claim in enumerate(claims) if claim.rule.endswith("-toll")):
            other = claim_rivals.same_toll(self._layout, claims, settled, k)
            settled[k] = settled[k if other is None else other]
        claim_rivals.settle(self._layout, claims, settled)
        one_more_of_them.settle(self._layout, claims, settled)
        for k, claim in enumerate(claims):
            if claim.supersedes:
                self._corrected[*claim.supersedes, claim.kind] = settled[k]
        for k, claim in enumerate(claims):
            settled[k] = self._corrected.get((claim.start, claim.end, claim.kind), settled[k])
        claim_shares.wholes(self._layout, claims, settled)
        claim_shares.told_together(self._layout, claims, settled)
        for k, home in claim_shares.apart(self._layout, self._places, claims, settled, self._groups).items():
            settled[k] = home
            if all(one is not home for one in self._groups):
                self._groups.append(home)
        return settled

    def of(self, claim: Claim) -> Group:
        """The group a claim belongs to, a new one where no event explains it. A mention too weak to be an event by itself
        takes the claims of its own sentence only; a figure makes it one."""
        layout = self._layout
        if isinstance(claim, CasualtyClaim) and claim.total and self._whole_told(claim):
            return self._of_total(claim)
        when = None if isinstance(claim, MunitionClaim) else self._days.of(claim)
        where = None if isinstance(claim, MunitionClaim) else self._places.of(claim)
        if where is None and not isinstance(claim, MunitionClaim) and claim_fits.nothing(claim):
            where = self._places.that_opens(claim)
        here = claim_fits.separate_from(layout, claim)
        near = [
            (one, told)
            for one, mentions in self._known.around(claim.start)
            if (told := self._order.allows(claim, mentions))
            and not self._apart(claim, one)
            and not (here and all(mention.end <= here for mention in told))
            and not (not isinstance(claim, MunitionClaim) and self._days.rules_out(claim, when, one.mentions))
            and not self._places.rules_out(claim, where, one.mentions)
            and not claim_fits.before_history(layout, claim, told)
        ]
        stated = None if isinstance(claim, MunitionClaim) else self._places.stated(claim)
        one_of_several = series.one_of_them(layout.sentence_at(claim.start))
        kept = [
            (one, told)
            for one, told in near
            if (
                stated is None
                or claim_fits.told_with(claim, told)
                or not self._places.elsewhere(stated, one.mentions)
            )
            and not (one_of_several and claim_fits.one_of_several(layout, claim, one))
        ]
        taken = {id(one) for one, _ in kept}
        other = [one for one, _ in near if id(one) not in taken]
        near = kept
        if claim_fits.nothing(claim) and (home := self._just_told(claim, near)) is not None:
            return home
        caused = isinstance(claim, CasualtyClaim) and claim_fits.known_cause(
            layout, claim, [mention for _, told in near for mention in told]
        )
        best, cost = None, float("inf")
        beyond = layout.beyond(claim, layout.FAR) if entries.number(layout.doc, claim.start) < 0 else None
        for one, mentions in near:
            if beyond is not None and all(beyond(mention) for mention in mentions):
                continue
            fits = claim_fits.fits(one, claim) or claim_fits.disarmed(mentions, claim)
            fits = fits or claim_fits.of_the_raid(layout, mentions, claim)
            if caused or not (fits or claim_fits.hurt_before(mentions, claim)):
                continue
            for mention in mentions:
                if beyond is not None and beyond(mention):
                    continue
                anew = one.stands() or claim_fits.told_anew(layout, claim, mention)
                far = layout.FAR if anew else layout.SENTENCE
                distance = self._distance(claim, mention)
                if distance < min(cost, far):
                    best, cost = one, distance
        if best is not None:
            if cost < layout.SENTENCE or not best.stands():
                best.weight += claim_fits.counted(claim)
            return best
        dated = when is not None or claim_fits.nothing(claim)  # a day of its own is not that of the others
        if other and not dated and (home := self._like(claim, stated, other)) is not None:
            return home
        return self._unexplained(
            claim,
            [one for one, _ in near if one.stands()],
            apart=caused or where is not None or self._days.apart(claim, when, self._groups) or here > 0,
        )

    def of_munition(self, claim: MunitionClaim) -> Group:
        """The group of a munition claim: the salvo it tells of, wherever that was told, else as `of`."""
        salvo = claim_salvos.of(self._layout, [one for one, _ in self._known.around(claim.start)], claim)
        return salvo if salvo is not None else self.of(claim)

    def _whole_told(self, claim: CasualtyClaim) -> bool:
        """It has no whole, or one that is told: "3,000 have died since May, most of them fighters"."""
        return claim.part_of is None or self._layout.sentence(claim.start) in self._totals

    def _of_total(self, claim: CasualtyClaim) -> Group:
        """A statement of its own, which the totals of one sentence share."""
        sentence = self._layout.sentence(claim.start)
        if sentence not in self._totals:
            event, _ = claim_events.made(self._layout, claim, self._published)
            kind = "displacement" if claim.kind == "displaced" else "statement"
            self._totals[sentence] = Group([replace(event, type=kind, background=True)], 0.0)
            self._groups.append(self._totals[sentence])
        return self._totals[sentence]

    def _like(self, claim: Claim, place: Place | None, other: list[Group]) -> Group | None:
        """An incident of its own, of the kind of what was told just before at other places: one of a wave of strikes."""
        layout = self._layout
        near = [
            one
            for one in other
            if claim_fits.fits(one, claim) and one.stands() and layout.gap(one.mentions, claim) < layout.CLOSE
        ]
        if not near or claim.background:
            return None
        known = joining.merged(min(near, key=lambda one: layout.gap(one.mentions, claim)).mentions)
        event = claim_events.one_of_several(layout, claim, known, [place] if place is not None else [])
        made = Group([event], EVENT)
        self._groups.append(made)
        self._known.add(made)
        return made

    def _just_told(self, claim: Claim, near: list[tuple[Group, list[Event]]]) -> Group | None:
        """What the paragraph told last before "there were no casualties there", however weakly it is an event."""
        layout = self._layout
        paragraph = layout.paragraph(claim.start)
        told = [
            (mention.start, k)
            for k, (one, mentions) in enumerate(near)
            for mention in mentions
            if mention.start < claim.start
            and layout.paragraph(mention.start) == paragraph
            and one.families & (VIOLENT | {"property"})
        ]
        return near[max(told)[1]][0] if told else None

    def _distance(self, claim: Claim, mention: Event) -> float:
        layout = self._layout
        if mention.background and claim_fits.of_their_past(layout, claim, mention):
            return float("inf")
        if claim_fits.of_its_clause(layout, claim, mention):
            return -1.0  # "the attack followed a bombing that killed four"
        distance = layout.distance(mention.start, mention.end, claim.start, claim.end)
        if distance < layout.SENTENCE and claim_fits.said_of_others(layout, claim, mention):
            return layout.BESIDE
        if distance < layout.SENTENCE and self._parted(claim, mention):
            distance += _NEXT_CLAUSE
        if claim_fits.spared(layout, claim, mention):  # its own where the text tells of nothing else
            distance = max(distance, min(distance + ELSEWHERE, layout.FAR - 1.0))
        if claim_fits.times_another(layout, claim, mention):
            distance += _BESIDES  # "hours after the blast, gunmen opened fire on a bus, killing the driver"
        if distance > layout.CLOSE and entries.goes_on(layout.doc, claim.start, mention.start):
            distance = layout.CLOSE
        if claim.background and distance >= layout.SENTENCE:
            return float("inf")  # history by its own words is no loss of what another sentence reports
        if claim.background and not mention.background:
            return float("inf") if claim_fits.days_before(self._layout, claim, mention) else distance + 2.0
        if getattr(mention, "earlier", False) and distance < layout.SENTENCE and claim.start > mention.start:
            return distance * 0.5  # "hours after raiders had attacked a post and killed two"
        if mention.background and distance < layout.SENTENCE:
            return distance + 1.5  # "killing 18, in the deadliest attack since 2016"
        if mention.background and layout.paragraph(mention.start) != layout.paragraph(claim.start):
            return distance + ELSEWHERE  # the report goes back to its own event with a new paragraph
        return distance

    def _parted(self, claim: Claim, mention: Event) -> bool:
        """ "A rocket hit a mill, injuring six; the next day a shell hit a bus": a semicolon stands between the two."""
        first, last = sorted(((claim.start, claim.end), (mention.start, mention.end)))
        return ";" in wording.parsed(self._layout.doc)[first[1] : last[0]]

    def _apart(self, claim: Claim, one: Group) -> bool:
        """They stand in entries of a list that tell of different incidents."""
        doc = self._layout.doc
        here = entries.number(doc, claim.start)
        if here < 0:
            return False
        size, there = self._entries.get(id(one), (0, frozenset[int]()))
        if size != len(one.mentions):
            there = frozenset(entries.number(doc, mention.start) for mention in one.mentions)
            self._entries[id(one)] = len(one.mentions), there
        return any(entries.apart_by_number(doc, here, number) for number in there)

    def _unexplained(self, claim: Claim, standing: list[Group], *, apart: bool) -> Group:
        layout = self._layout
        standing = [one for one in standing if not one.history() or one.mentions[0].start < claim.start]
        if claim_fits.nothing(claim) and standing:
            return min(standing, key=lambda one: layout.gap(one.mentions, claim))
        if isinstance(claim, CasualtyClaim) and claim.kind == "detained":
            # "Executed nine captured men": nobody was arrested besides. Nor where "two more were captured" in a fight.
            words = wording.parsed(layout.doc)[claim.start : claim.end]
            reach = layout.CLOSE if _CAPTURED.search(words) else layout.SENTENCE
            beside = [one for one in standing if layout.gap(one.mentions, claim) < reach]
            if beside:
                return min(beside, key=lambda one: layout.gap(one.mentions, claim))
        opening = [
            one for one in self._groups if claim_fits.fits(one, claim) and one.stands() and not one.history()
        ]
        so_far = [one for one in opening if any(mention.start < claim.start for mention in one.mentions)]
        told = so_far if len(so_far) == 1 else opening  # what else comes, comes later
        alone = told[0] if len(told) == 1 and not claim.background and not apart else None
        if (
            alone is not None
            and not self._apart(claim, alone)
            and not all(self._order.told_after(claim, mention) for mention in alone.mentions)
            and layout.sentence(alone.mentions[0].start) - layout.sentence(claim.start) <= _SOON
        ):
            return alone
        if not apart and not claim.background and self._headline(claim):
            lead = [one for one in opening if 0 < self._after(claim, one) <= _SOON]
            if lead:
                return min(lead, key=lambda one: self._after(claim, one))
        event, weight = claim_events.made(layout, claim, self._published)
        made = Group([event], weight)
        self._groups.append(made)
        self._known.add(made)
        return made

    def _headline(self, claim: Claim) -> bool:
        """Whether a claim stands in a first line without a stop, over a report that goes on below."""
        layout = self._layout
        line = layout.sentence_at(claim.start)
        return (
            layout.paragraph(claim.start) == 0
            and line.text.rstrip()[-1:] not in ".!?"
            and line.end < len(layout.doc)
        )

    def _after(self, claim: Claim, one: Group) -> int:
        return self._layout.sentence(one.mentions[0].start) - self._layout.sentence(claim.start)
