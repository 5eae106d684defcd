"""Events that a text only leans on, mention by mention: they are history, unless it goes on to tell of them."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_NEAR = 30  # characters before the word for a deed in which "since" stands


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
    """Nothing but such mentions, and nothing told beside them says what it cost: no other sentence, no main clause
    ("rescuers have pulled out nine bodies since the blast")."""
    if not only(one):
        return False
    leaned = [mention for mention in one.mentions if _leaned(mention)]
    told = {layout.sentence(mention.start) for mention in leaned}
    since = [mention for mention in leaned if _behind_since(layout, mention)]
    first = min((getattr(mention, "at", 0) for mention in since), default=0)
    starts = [*(claim.start for claim in one.casualties), *(harm.start for harm in one.damage)]
    return all(layout.sentence(start) in told and start >= first for start in starts)


def _behind_since(layout: Layout, mention: Event) -> bool:
    """ "Since the blast", where no day is given: what came since is of the blast, as like as not."""
    at = getattr(mention, "at", 0)
    before = wording.parsed(layout.doc)[max(at - _NEAR, 0) : at].lower()
    return not mention.date_text and "since " in before
