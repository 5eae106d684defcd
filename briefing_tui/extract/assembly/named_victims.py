"""One death told twice: "a man was shot dead as soldiers came into Orva ... Walid Sandi, 53, was killed as tanks fired"."""

from __future__ import annotations

from briefing_tui.extract.assembly.claim_groups import VIOLENT, Group
from briefing_tui.extract.events import entries
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import CasualtyClaim

_NEXT = 1  # sentences from the death to the name


def join(layout: Layout, groups: list[Group]) -> list[Group]:
    """The groups without those that only name who was killed in another, whose mentions go to that one."""
    named = [(one, claim) for one in groups for claim in one.casualties if claim.names and claim.low == 1]
    named = [(one, claim) for one, claim in named if _elsewhere_named(layout, claim)]
    gone: set[int] = set()
    for one, claim in named:
        for other in groups:
            if other is not one and id(other) not in gone and _only_names(layout, other, one, claim):
                one.mentions = sorted([*one.mentions, *other.mentions], key=lambda told: told.start)
                gone.add(id(other))
    return [one for one in groups if id(one) not in gone]


def _elsewhere_named(layout: Layout, claim: CasualtyClaim) -> bool:
    """The name stands outside the words of the claim: another sentence gave it."""
    words = layout.sentence_text(claim.start)
    return not any(name in words for name in claim.names)


def _only_names(layout: Layout, other: Group, one: Group, claim: CasualtyClaim) -> bool:
    if other.claims() or not other.families & VIOLENT or other.history() != one.history():
        return False
    here = layout.sentence(claim.start)
    if any(not 0 < layout.sentence(told.start) - here <= _NEXT for told in other.mentions):
        return False
    if any(entries.apart(layout.doc, claim.start, told.start) for told in other.mentions):
        return False
    hit = {target.text for told in other.mentions for target in told.targets}
    return any(name in words for name in claim.names for words in hit)
