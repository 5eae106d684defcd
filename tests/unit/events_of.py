"""What a text comes to, for the tests of events: extracted once, kept."""

from __future__ import annotations

from functools import lru_cache

from briefing_tui.extract import extract
from briefing_tui.model import Document, Event, Facts

Stance = tuple[str, str, str | None]


@lru_cache(maxsize=256)
def facts(text: str, published: str | None = "2023-06-01") -> Facts:
    """Everything found in a text that came out on a day."""
    return extract(Document(text=text, published=published))


def events(text: str, published: str | None = "2023-06-01") -> tuple[Event, ...]:
    """The events of a text, main ones first."""
    return facts(text, published).events


def mains(text: str, published: str | None = "2023-06-01") -> list[Event]:
    """The events that a text reports, without history."""
    return [event for event in events(text, published) if not event.background]


def only(text: str, published: str | None = "2023-06-01") -> Event:
    """The one main event of a text."""
    found = mains(text, published)
    assert len(found) == 1, [(event.type, event.rule) for event in found]
    return found[0]


def stances(text: str, published: str | None = "2023-06-01") -> list[Stance]:
    """Who claims, denies or blames, in a text: (who, stance, whom)."""
    found = [one for event in events(text, published) for one in event.responsibility]
    return [(one.who, one.stance, one.whom) for one in found]


def total(text: str, kind: str) -> int:
    """The sum of the main figures of a text that are no part of another and that nothing corrects."""
    claims = [claim for event in mains(text) for claim in event.casualties if claim.kind == kind]
    corrected = {claim.supersedes for claim in claims}
    return sum(
        (claim.low if claim.low is not None else claim.high) or 0
        for claim in claims
        if claim.part_of is None and (claim.start, claim.end) not in corrected and not claim.background
    )
