"""Mentions of one sentence that are two things: what happened hours before the other, what a protest was over."""

from __future__ import annotations

from briefing_tui.event_types import group
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event


def hours(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "A bomb went off in Karvel, hours after raiders had killed two guards": two things in one sentence."""
    here = layout.sentence(event.start)
    beside = [one for one in candidate if isinstance(one, Told) and layout.sentence(one.start) == here]
    return isinstance(event, Told) and any(one.earlier != event.earlier for one in beside)


def answer(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "Struck a depot after rockets were launched at a town": the strike and what it answers are two things."""
    here = layout.sentence(event.start)
    for one in candidate:
        if not (isinstance(event, Told) and isinstance(one, Told)) or event.answered == one.answered:
            continue
        inner, outer = (event, one) if event.answered else (one, event)
        strikes = group(outer.type) == "explosive" or "of a force" in outer.rule
        if layout.sentence(one.start) == here and strikes and group(inner.type) in {"explosive", "armed"}:
            return bool(outer.actors)
    return False


def what_it_was_over(event: Event, candidate: list[Event]) -> bool:
    """ "A road was blocked to protest the killing of two youths by police": the killing is no part of the protest."""
    if group(event.type) == "unrest":
        return all(getattr(one, "reason", False) for one in candidate)
    return getattr(event, "reason", False) and any(group(one.type) == "unrest" for one in candidate)
