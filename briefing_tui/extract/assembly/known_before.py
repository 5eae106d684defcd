"""Events that a text only leans on, mention by mention: they are history, unless it goes on to tell of them."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event


def put_back(groups: list[Group]) -> None:
    """ "Tensions rose after the December 13 raid ... The raid was condemned": nothing says that it took place, all take it so."""
    for one in groups:
        if only(one):
            one.mentions = [replace(mention, background=True) for mention in one.mentions]


def only(one: Group) -> bool:
    """Every mention takes the event for known, and one does so by the day or the name it has."""
    return any(map(_leaned, one.mentions)) and all(map(_known, one.mentions))


def _leaned(mention: Event) -> bool:
    return getattr(mention, "leaned", False)


def _known(mention: Event) -> bool:
    """ "The raid" tells no more than "the December 13 raid" does; "the raiders shot nine" does."""
    again = getattr(mention, "definite", False) and mention.rule.startswith("noun")
    return mention.background or _leaned(mention) or again


def without_more(layout: Layout, one: Group) -> bool:
    """Nothing but such mentions, and no other sentence says what it cost."""
    if not only(one):
        return False
    told = {layout.sentence(mention.start) for mention in one.mentions if _leaned(mention)}
    return all(layout.sentence(claim.start) in told for claim in (*one.casualties, *one.damage))
