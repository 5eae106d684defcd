"""Deeds that a text on sport, markets, books or a drill tells in a figure, as a plot or for practice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract.grammar import creatures, drills, topics
from briefing_tui.extract.grammar.actor_kinds import animate

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments
    from briefing_tui.extract.events.triggers import Trigger

# What such texts tell of as it is: arrests, strikes of workers, marches, accidents.
_AS_IT_IS = frozenset(
    {"protest", "work_stoppage", "agreement", "mobilization", "arrest", "accident", "displacement"}
)
_SLIDES = frozenset({"landslide", "avalanche", "earthquake", "tsunami", "tremor", "eruption"})


def only_said(trigger: Trigger, args: Arguments) -> bool:
    """Whether the topic of its text makes a word of violence one that states no event.

    "Velda bombarded the goal", "the mayor's rivals launched an assault" of an election, "in act two a bomb explodes",
    "the bomb" of a drill. A sentence that tells of gunmen, police or the dead is taken as it is.
    """
    doc = trigger.token.doc
    known = topics.of(doc)
    if not known:
        return False
    if topics.of_a_plot(trigger.token) or drills.rehearsed(trigger.token):
        return True
    if "medicine" in known and args.target_heads and all(map(creatures.an_animal, args.target_heads)):
        return True  # "9,000 pigs were slaughtered", for the fever
    if trigger.type in _AS_IT_IS:
        return False
    told = topics.said_in_a_figure(trigger.token)
    if not told:
        return False
    if trigger.type == "natural_disaster":
        return "politics" in told and trigger.words in _SLIDES and not args.target_heads
    if told & topics.LOOSE:
        return True
    sides = [*args.actor_heads, *args.target_heads]
    return bool(sides) and any(map(_at_most_a_rival, sides))


def _at_most_a_rival(one: Any) -> bool:
    """One of the field, or a thing that cannot fight: the investors, the guard of a party, a fee."""
    return topics.of_the_field(one) or not animate(one)
