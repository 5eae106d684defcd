"""Which event a claim of responsibility, a denial or blame is on."""

from __future__ import annotations

from bisect import bisect_left

from briefing_tui.extract.assembly.claim_groups import VIOLENT, Group
from briefing_tui.extract.assembly.claim_homes import ELSEWHERE
from briefing_tui.extract.events import days_apart
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event, Responsibility

HISTORY = (
    3 * ELSEWHERE
)  # how much further off is history told in another sentence: "denied any part" is of the news
AHEAD = 20.0  # how much further off is what the text has not told yet: a denial answers what stands before it


_OF_A_DEED = frozenset({"claims", "blames"})


def of_deeds_apart(
    layout: Layout, groups: list[Group], stances: list[Responsibility]
) -> dict[tuple[int, int], Group]:
    """The weakly told events that some stances name by a day or a place of their own, by where the stance stands.

    "Gunmen shot a guard in Orva on Monday. The Front denied any part in the 2001 attacks": those of 2001, and not the shooting.
    """
    weak = [one for one in groups if not one.stands() and one.families & VIOLENT]
    told = [
        (mention.at, k, mention)
        for k, one in enumerate(weak)
        for mention in one.mentions
        if isinstance(mention, Told)
    ]
    told.sort(key=lambda one: one[0])
    found: dict[tuple[int, int], Group] = {}
    for stance in stances if weak else ():
        first, last = (
            bisect_left(told, offset, key=lambda one: one[0]) for offset in (stance.start, stance.end)
        )
        named = {k for _, k, mention in told[first:last] if _named_in(layout, stance, mention)}
        for k in sorted(named, reverse=True):
            if _apart(weak[k], groups):
                found[stance.start, stance.end] = weak[k]
                break
    return found


def _named_in(layout: Layout, stance: Responsibility, mention: Event) -> bool:
    """Whether the stance names it; not what was avenged: "had acted in revenge for a raid last week"."""
    if not isinstance(mention, Told) or not stance.start <= mention.at < stance.end:
        return False
    word = layout.doc.char_span(mention.at, mention.at + 1, alignment_mode="expand")
    return word is not None and not mention.times and not days_apart.avenged(word[0])


def _its_own(layout: Layout, stance: Responsibility, mention: Event) -> bool:
    """Whether the stance names it by a word of its own kind, and says what was hit."""
    if not isinstance(mention, Told) or mention.generic or mention.definite or not mention.targets:
        return False
    return _named_in(layout, stance, mention)


def _apart(weak: Group, groups: list[Group]) -> bool:
    """Whether it has a day of the past, or a place of its own that no event of the text has.

    Of "a banner in Lomu denied any part in the murder", which points back, Lomu need not be the place.
    """
    told = [one for one in weak.mentions if isinstance(one, Told)]
    if any(one.background and one.date_text for one in told):
        return True
    own = [one for one in told if one.placed and not one.definite]
    places = {one.location for one in own if one.location not in {None, one.country, one.admin1}}
    known = [one for group in groups if group.stands() for one in group.mentions if one.location]
    where = {name for one in known for name in (one.location, one.admin1)}
    return bool(places and known) and not places & where


def home(layout: Layout, groups: list[Group], stance: Responsibility) -> Group | None:
    """The event that a stance is on: the one told in its words, at a place they name, else the nearest."""
    violent = [one for one in groups if one.families & VIOLENT]
    if (defence := _own_defence(groups, stance)) is not None:
        return defence
    fitting = [one for one in violent if one.stands()] or violent
    own = [one for one in violent if any(_its_own(layout, stance, mention) for mention in one.mentions)]
    if own and not any(one is other for one in own for other in fitting):
        fitting = own  # "accused Sulen of blowing up the railway", in a report of something else
    if fitting and stance.stance in _OF_A_DEED:
        fitting = [one for one in fitting if not all(map(_nobodys, one.mentions))]
        if not fitting:
            return None
    if not fitting:
        return groups[0] if groups else None

    named = wording.parsed(layout.doc)[stance.start : stance.end]
    placed = [
        one
        for one in fitting
        if any(mention.end <= stance.start and _place_in(named, mention) for mention in one.mentions)
    ]
    within = any(
        stance.start <= mention.start < stance.end for one in fitting for mention in one.mentions
    )  # "residents of Brevik accused soldiers of burning six houses"
    if placed and not within and len(placed) < len(fitting):
        fitting = placed  # "claimed responsibility for the Lakki attack"
    if stance.stance == "denies" and not within:
        told = [one for one in fitting if one.mentions[0].start < stance.start]
        fitting = (
            told or fitting
        )  # "denied any role and accused the army of shelling a village": of what came before

    def far(one: Group) -> float:
        gap = layout.gap(one.mentions, stance)
        if gap < layout.SENTENCE:
            return gap
        ahead = layout.sentence(one.mentions[0].start) > layout.sentence(stance.start)
        return gap + (HISTORY if one.history() else 0.0) + (AHEAD if ahead else 0.0)

    return min(fitting, key=far)


def _own_defence(groups: list[Group], stance: Responsibility) -> Group | None:
    """The shooting down of "Sulen said its troops had shot it down", which is no attack that Sulen owns to."""
    if stance.stance != "claims":
        return None
    told = [
        one
        for one in groups
        if one.stands()
        and any(stance.start <= mention.start and mention.end <= stance.end for mention in one.mentions)
    ]
    return told[0] if told and not any(one.families & VIOLENT for one in told) else None


def _nobodys(mention: Event) -> bool:
    """A storm, a quake: the deed of nobody."""
    return mention.type == "natural_disaster"


def _place_in(words: str, mention: Event) -> bool:
    """Whether the words name the place of a mention, or the first of its names ("Lakki" of "Lakki Marwat")."""
    first = (mention.location or "").split()[:1]
    return (
        bool(first)
        and len(first[0]) > 3
        and mention.location != mention.country
        and first[0] in words.split()
    )
